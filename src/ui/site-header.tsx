import { Icon } from './icon.tsx'

export type NavLink = { href: string; label: string; isCurrent?: boolean }
export type LanguageLink = NavLink & { lang: string }
/** A switch that works by itself; `note` is shown where a script remembers it. */
type FuriganaSwitch = { label: string; on: string; off: string; note: string }
export type Phone = { label: string; href: string; hours: string }

export type SiteHeaderProps = {
  name: string
  /** Above the name, small: the town. */
  town?: string
  /** Of the two names, where the page speaks otherwise. */
  nameLang?: string | undefined
  homeHref: string
  navLabel: string
  links: readonly NavLink[]
  languagesLabel?: string
  languages?: readonly LanguageLink[]
  furigana?: FuriganaSwitch | undefined
  phone?: Phone
  /** A strip above everything: 「練習用」. */
  band?: string
  /** At the end of the strip. */
  bandLink?: NavLink
}

export const Band = ({ text, link }: { text?: string; link?: NavLink }) =>
  text ? (
    <p class="band">
      <span>{text}</span>
      {link ? (
        <>
          {' '}
          <a href={link.href}>{link.label}</a>
        </>
      ) : null}
    </p>
  ) : null

const Languages = ({ label, links }: { label?: string; links: readonly LanguageLink[] }) => (
  <nav class="language-nav" aria-label={label}>
    <ul>
      {links.map(({ href, label: word, lang, isCurrent }) => (
        <li>
          <a href={href} lang={lang} hreflang={lang} aria-current={isCurrent ? 'true' : undefined}>
            {word}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

const Furigana = ({ label, on, off, note }: FuriganaSwitch) => (
  <div class="furigana">
    <label class="furigana__switch">
      <input type="checkbox" id="furigana" checked />
      <span>{label}</span>
      <b aria-hidden="true">
        <span class="furigana__on">{on}</span>
        <span class="furigana__off">{off}</span>
      </b>
    </label>
    <span class="furigana__note" data-furigana-note hidden>
      {note}
    </span>
  </div>
)

const PhoneLine = ({ label, href, hours }: Phone) => (
  <p class="site-header__phone">
    <a href={href}>
      <Icon name="phone" />
      <span>{label}</span>
    </a>
    <span class="site-header__hours">{hours}</span>
  </p>
)

export const SiteHeader = (props: SiteHeaderProps) => (
  <header class="site-header">
    <Band text={props.band} link={props.bandLink} />
    <div class="site-header__inner">
      <a class="site-header__name" href={props.homeHref}>
        {props.town ? (
          <span class="site-header__town" lang={props.nameLang}>
            {props.town}
          </span>
        ) : null}
        <span lang={props.nameLang}>{props.name}</span>
      </a>
      <div class="site-header__side">
        {props.languages ? <Languages label={props.languagesLabel} links={props.languages} /> : null}
        {props.furigana ? <Furigana {...props.furigana} /> : null}
        {props.phone ? <PhoneLine {...props.phone} /> : null}
      </div>
    </div>
    <nav class="site-nav" aria-label={props.navLabel}>
      <ul>
        {props.links.map(({ href, label, isCurrent }) => (
          <li>
            <a href={href} aria-current={isCurrent ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  </header>
)
