import type { Child } from 'hono/jsx'
import type { PublicTown } from '../../desk/settings/settings.ts'
import { languages, paths } from '../../paths.ts'
import type { Language } from '../../paths.ts'
import { languageNames, textIn } from '../../text/language.ts'
import type { PublicText } from '../../text/ja.ts'
import { officeName, townAbove } from '../../text/office-name.ts'
import { Document } from '../../ui/document.tsx'
import type { Feed } from '../../ui/document.tsx'
import { plainText, ruby } from '../../ui/ruby.tsx'
import { SiteFooter } from '../../ui/site-footer.tsx'
import { SiteHeader } from '../../ui/site-header.tsx'
import { AsTyped } from '../parts/as-typed.tsx'
import { kana } from '../parts/kana.ts'
import { Telephone, telHref } from '../parts/telephone.tsx'
import { CopyNotice } from './copy-notice.tsx'

/** What every page of the public window is given besides its content. */
export type Frame = {
  t: PublicText
  town: PublicTown
  baseUrl: string
  isDemo: boolean
  /** When the copy was taken that this page answers from. */
  copiedAt?: number | null
}

export type PublicPageProps = Frame & {
  title: string
  description?: string
  /** This same page in another language. */
  hrefIn: (language: Language) => string
  /** For a page that is none of the places in the menu. */
  isNowhere?: boolean
  /** The address search engines should know; the page itself unless a query only filters it. */
  canonical?: string
  feeds?: readonly Feed[]
  isPaper?: boolean
  noIndex?: boolean
  children?: Child
}

const headerOf = ({ t, town, isDemo, hrefIn, isNowhere }: PublicPageProps) => {
  const here = isNowhere ? undefined : hrefIn(t.language).split('?')[0]
  const link = (href: string, label: string) => ({ href, label: kana(label), isCurrent: href === here })
  return (
    <SiteHeader
      name={town.deskName}
      town={townAbove(town)}
      nameLang={t.language === 'ja' ? undefined : 'ja'}
      homeHref={paths.home(t.language)}
      navLabel={kana(t.shell.navLabel)}
      band={isDemo ? plainText(t.shell.practice) : undefined}
      links={[
        link(paths.home(t.language), t.shell.home),
        link(paths.openings(t.language), t.shell.openings),
        link(paths.about(t.language), t.shell.about),
        link(paths.employer.newOpening(), t.shell.forFirms),
      ]}
      languagesLabel={kana(t.shell.languagesLabel)}
      languages={languages.map((language) => ({
        href: hrefIn(language),
        label: languageNames[language],
        lang: textIn[language].lang,
        isCurrent: language === t.language,
      }))}
      furigana={t.language === 'easy' ? t.shell.furigana : undefined}
      phone={{ label: town.phone, href: telHref(town.phone), hours: '' }}
    />
  )
}

const footerOf = ({ t, town, isDemo }: PublicPageProps) => {
  const { shell } = t
  const link = (href: string, label: string) => ({ href, label: kana(label) })
  return (
    <SiteFooter
      navLabel={kana(shell.footerLabel)}
      links={[
        link(paths.weekly(t.language), t.paper.about.weekly),
        link(paths.ask(t.language), t.inquiry.title),
        link(paths.about(t.language), shell.about),
        link(paths.privacy(t.language), shell.privacy),
        link(paths.accessibility(t.language), shell.accessibility),
        link(paths.employer.home(), shell.firmSignIn),
        link(paths.desk.signIn(), shell.staffSignIn),
        ...(isDemo ? [link(paths.demo.home(), shell.demo)] : []),
      ]}
    >
      <p>
        <b>
          <AsTyped t={t} text={officeName(town)} />
        </b>
      </p>
      <p>
        <AsTyped t={t} text={town.address} />
      </p>
      <p>
        {ruby(t.shell.phone)} <Telephone number={town.phone} />
      </p>
      {town.fax === '' ? null : (
        <p>
          {ruby(t.ask.fax)} {town.fax}
        </p>
      )}
      <p>
        <AsTyped t={t} text={town.openingHours} />
      </p>
    </SiteFooter>
  )
}

/** The frame of the public window: header with the three languages, main, footer with how to reach the desk. */
export const PublicPage = (props: PublicPageProps) => {
  const { t, town, title, baseUrl, hrefIn } = props
  const alternates = languages.map((language) => ({
    hreflang: textIn[language].lang,
    href: `${baseUrl}${hrefIn(language)}`,
  }))
  return (
    <Document
      lang={t.lang}
      title={`${plainText(title)} | ${town.deskName}`}
      description={props.description ? plainText(props.description) : undefined}
      bodyClass="public"
      reading={t.language === 'easy' ? 'easy' : undefined}
      skipLabel={kana(t.shell.skip)}
      canonical={`${baseUrl}${props.canonical ?? hrefIn(t.language)}`}
      alternates={[...alternates, { hreflang: 'x-default', href: `${baseUrl}${hrefIn('ja')}` }]}
      feeds={props.feeds}
      isPaper={props.isPaper}
      noIndex={props.noIndex}
      header={headerOf(props)}
      footer={footerOf(props)}
    >
      {typeof props.copiedAt === 'number' ? <CopyNotice t={t} town={town} copiedAt={props.copiedAt} /> : null}
      {props.children}
    </Document>
  )
}
