import type { Child } from 'hono/jsx'
import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'
import { Band } from './site-header.tsx'
import type { NavLink } from './site-header.tsx'

export type RailLink = NavLink & { icon?: IconName; count?: number }

export type DeskFrameProps = {
  deskName: string
  homeHref: string
  who: { name: string; role: string; agency?: string }
  /** A form with one button. */
  signOut?: Child
  navLabel: string
  menuLabel: string
  /** Groups are divided by a line. */
  groups: readonly (readonly RailLink[])[]
  band?: string
  /** At the end of the strip. */
  bandLink?: NavLink
}

const RailLinks = ({ groups }: Pick<DeskFrameProps, 'groups'>) => (
  <>
    {groups.map((links) => (
      <ul class="desk-rail__group">
        {links.map(({ href, label, icon, count, isCurrent }) => (
          <li>
            <a class="desk-rail__link" href={href} aria-current={isCurrent ? 'page' : undefined}>
              {icon ? <Icon name={icon} /> : null}
              <span>{label}</span>
              {count ? <span class="desk-rail__count">{count}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    ))}
  </>
)

/** Goes into the document's `header`. The rail stands at the side from 960 px, below it becomes the menu. */
export const DeskFrame = ({
  deskName,
  homeHref,
  who,
  signOut,
  navLabel,
  menuLabel,
  groups,
  ...strip
}: DeskFrameProps) => (
  <>
    <header class="desk-bar">
      <Band text={strip.band} link={strip.bandLink} />
      <div class="desk-bar__inner">
        <a class="desk-bar__name" href={homeHref}>
          {deskName}
        </a>
        <p class="desk-bar__who">
          <Icon name="person" />
          <span>
            <b>{who.name}</b> <span class="desk-bar__role">{[who.role, who.agency].filter(Boolean).join('・')}</span>
          </span>
        </p>
        {signOut}
      </div>
      <details class="desk-menu">
        <summary>
          <Icon name="menu" />
          <span>{menuLabel}</span>
        </summary>
        <nav aria-label={menuLabel}>
          <RailLinks groups={groups} />
        </nav>
      </details>
    </header>
    <nav class="desk-rail" aria-label={navLabel}>
      <RailLinks groups={groups} />
    </nav>
  </>
)
