import type { Child } from 'hono/jsx'
import { Document } from '../../ui/document.tsx'
import { SiteFooter } from '../../ui/site-footer.tsx'
import { SiteHeader } from '../../ui/site-header.tsx'
import type { NavLink } from '../../ui/site-header.tsx'
import { paths } from '../../paths.ts'
import { windowText as text } from '../../text/window.ts'
import { townAbove } from '../../text/office-name.ts'
import { Telephone, telHref } from './telephone.tsx'

export type WindowTown = {
  townName: string
  deskName: string
  address: string
  phone: string
  openingHours: string
}

type WindowPageProps = {
  title: string
  windowName: string
  homeHref: string
  town: WindowTown
  isDemo: boolean
  links?: readonly NavLink[]
  children?: Child
}

const footLinks = [
  { href: paths.about('ja'), label: text.foot.about },
  { href: paths.privacy('ja'), label: text.foot.privacy },
  { href: paths.accessibility('ja'), label: text.foot.accessibility },
]

/** Header with the desk's name and phone, footer with its address: for whoever is not at a desk of ours. */
export const WindowPage = ({ title, windowName, homeHref, town, isDemo, links = [], children }: WindowPageProps) => (
  <Document
    lang="ja"
    bodyClass="employer"
    title={`${title}｜${windowName}｜${town.deskName}`}
    skipLabel={text.skip}
    noIndex
    header={
      <SiteHeader
        name={town.deskName}
        town={townAbove(town)}
        homeHref={homeHref}
        navLabel={text.navLabel}
        links={links}
        phone={{ label: town.phone, href: telHref(town.phone), hours: town.openingHours }}
        {...(isDemo && {
          band: text.practice,
          bandLink: { href: paths.demo.home(), label: text.otherRole },
        })}
      />
    }
    footer={
      <SiteFooter navLabel={text.footLabel} links={footLinks}>
        <p>{text.ask}</p>
        <p>
          {town.deskName}
          <br />
          {text.phone} <Telephone number={town.phone} />
          <br />
          {town.openingHours}
          <br />
          {town.address}
        </p>
      </SiteFooter>
    }
  >
    {children}
  </Document>
)
