import type { Child } from 'hono/jsx'
import type { DeskContext } from '../../http/factory.ts'
import { paths } from '../../paths.ts'
import { firmReferralsText } from '../../text/firm-referrals.ts'
import { firmsText } from '../../text/firms.ts'
import { employerText as text } from '../../text/employer.ts'
import { WindowPage } from '../parts/window-page.tsx'
import type { WindowTown } from '../parts/window-page.tsx'

export type Frame = { town: WindowTown; isMember: boolean; isDemo: boolean }

export const frameOf = (c: DeskContext, town: WindowTown): Frame => ({
  town,
  isMember: c.get('actor').role === 'employer',
  isDemo: c.get('deps').isDemo,
})

export const firmsOf = (c: DeskContext): readonly string[] => {
  const actor = c.get('actor')
  return 'employerIds' in actor ? actor.employerIds : []
}

type Place = 'home' | 'referrals' | 'newOpening' | 'firm'
type EmployerPageProps = { frame: Frame; title: string; current?: Place; children?: Child }

export const EmployerPage = ({ frame, title, current, children }: EmployerPageProps) => {
  const fresh = { href: paths.employer.newOpening(), label: text.nav.newOpening, isCurrent: current === 'newOpening' }
  const own = { href: paths.employer.home(), label: text.nav.home, isCurrent: current === 'home' }
  const people = {
    href: paths.employer.referrals(),
    label: firmReferralsText.nav,
    isCurrent: current === 'referrals',
  }
  const firm = { href: paths.employer.firms(), label: firmsText.own.nav, isCurrent: current === 'firm' }
  const open = { href: paths.openings('ja'), label: text.nav.openings }
  const way = { href: paths.employer.signIn(), label: text.nav.signIn }
  return (
    <WindowPage
      title={title}
      windowName={text.windowName}
      homeHref={frame.isMember ? paths.employer.home() : paths.home('ja')}
      town={frame.town}
      isDemo={frame.isDemo}
      links={frame.isMember ? [own, people, fresh, firm, open] : [fresh, open, way]}
    >
      {children}
    </WindowPage>
  )
}
