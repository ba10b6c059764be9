import type { Child } from 'hono/jsx'
import { paths } from '../../paths.ts'
import { demoText as text } from '../../text/demo.ts'
import { Document } from '../../ui/document.tsx'
import { SiteFooter } from '../../ui/site-footer.tsx'
import { SiteHeader } from '../../ui/site-header.tsx'

export type DemoPlace = keyof typeof text.nav

const hrefs = {
  home: paths.demo.home(),
  mailbox: paths.demo.mailbox(),
  clock: paths.demo.clock(),
  town: paths.home('ja'),
} as const satisfies Record<DemoPlace, string>
const places = ['home', 'mailbox', 'clock', 'town'] as const satisfies readonly DemoPlace[]

type DemoPageProps = { title: string; current: DemoPlace; children?: Child }

export const DemoPage = ({ title, current, children }: DemoPageProps) => (
  <Document
    lang="ja"
    bodyClass="employer"
    title={`${title}｜${text.windowName}`}
    skipLabel={text.skip}
    noIndex
    header={
      <SiteHeader
        name={text.windowName}
        homeHref={paths.demo.home()}
        navLabel={text.navLabel}
        links={places.map((place) => ({ href: hrefs[place], label: text.nav[place], isCurrent: place === current }))}
        band={text.practice}
      />
    }
    footer={
      <SiteFooter
        navLabel={text.footLabel}
        links={[
          { href: paths.employer.newOpening(), label: text.foot.post },
          { href: paths.openings('ja'), label: text.foot.list },
        ]}
      >
        <p>{text.footText}</p>
      </SiteFooter>
    }
  >
    {children}
  </Document>
)
