import type { Child } from 'hono/jsx'
import type { Actor } from '../../access/actor.ts'
import { isStaff } from '../../access/actor.ts'
import type { Act } from '../../access/acts.ts'
import { mayRole } from '../../access/policy.ts'
import type { DeskContext } from '../../http/factory.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { deskText } from '../../text/desk.ts'
import { Button } from '../../ui/button.tsx'
import type { RailLink } from '../../ui/desk-frame.tsx'
import { DeskFrame } from '../../ui/desk-frame.tsx'
import { Document } from '../../ui/document.tsx'
import { PostForm } from '../../ui/forms.tsx'
import type { IconName } from '../../ui/icon.tsx'

export type Place = keyof typeof deskText.nav
export type DeskTown = { townName: string; deskName: string; phone: string; openingHours: string }

/** Who sits in front of the window; `frameOf(c)` gives it, a view hands it on. */
export type Frame = { actor: Actor; isDemo: boolean }
export const frameOf = (c: DeskContext): Frame => ({ actor: c.get('actor'), isDemo: c.get('deps').isDemo })

type DeskPageProps = Frame & {
  title: string
  current?: Place
  /** A sheet to print, shown as it will be. */
  isPaper?: boolean
  /** With it the foot says whom to ask. */
  town?: DeskTown
  /** For a sheet, whose own foot says it. */
  deskName?: string
  children?: Child
}

/** `forReferrers`: the same page in their own window. */
type Stop = { place: Place; act: Act; href: string; icon: IconName; forReferrers?: string }

const stops: readonly (readonly Stop[])[] = [
  [
    { place: 'today', act: 'today.read', href: paths.desk.today(), icon: 'today' },
    { place: 'clients', act: 'client.list', href: paths.desk.clients(), icon: 'person' },
    { place: 'shared', act: 'share.list', href: paths.desk.shared(), icon: 'people' },
    { place: 'referrals', act: 'referral.list', href: paths.desk.referrals(), icon: 'connect' },
    { place: 'placements', act: 'placement.list', href: paths.desk.placements(), icon: 'sprout' },
  ],
  [
    { place: 'openings', act: 'opening.review', href: paths.desk.openings(), icon: 'paper' },
    { place: 'issue', act: 'referral.issueFromSlip', href: paths.desk.toIssue(), icon: 'connect' },
    { place: 'employers', act: 'employer.read', href: paths.desk.employers(), icon: 'building' },
    { place: 'notices', act: 'opening.notify', href: paths.desk.notices(), icon: 'mail' },
    { place: 'inquiries', act: 'inquiry.read', href: paths.desk.inquiries(), icon: 'ask' },
    { place: 'complaints', act: 'complaint.read', href: paths.desk.complaints(), icon: 'flag' },
    { place: 'revoke', act: 'consent.revokeByCard', href: paths.desk.revokeByCard(), icon: 'stop' },
    { place: 'corrections', act: 'correction.read', href: paths.desk.corrections(), icon: 'alert' },
    { place: 'refer', act: 'handover.explain', href: paths.refer.home(), icon: 'people' },
    {
      place: 'cards',
      act: 'card.give',
      href: paths.desk.cards(),
      forReferrers: paths.refer.cards(),
      icon: 'print',
    },
  ],
  [
    { place: 'agencies', act: 'agency.manage', href: paths.desk.agencies(), icon: 'people' },
    { place: 'accounts', act: 'account.manage', href: paths.desk.accounts(), icon: 'person' },
    { place: 'settings', act: 'settings.read', href: paths.desk.settings(), icon: 'settings' },
    { place: 'trail', act: 'trail.read', href: paths.desk.trail(), icon: 'eye' },
    { place: 'watch', act: 'watch.read', href: paths.desk.watch(), icon: 'flag' },
  ],
]

/** The links of the window for a role, by the policy alone. */
export const stopsOf = (role: Actor['role']): readonly (readonly Stop[])[] =>
  stops
    .map((group) =>
      group
        .filter(({ act }) => mayRole(role, act))
        .map((stop) => (role === 'referrer' && stop.forReferrers ? { ...stop, href: stop.forReferrers } : stop)),
    )
    .filter((group) => group.length > 0)

const railOf = (role: Actor['role'], current: Place | undefined): readonly (readonly RailLink[])[] =>
  stopsOf(role).map((group) =>
    group.map(({ place, href, icon }) => ({
      href,
      icon,
      label: deskText.nav[place],
      isCurrent: place === current,
    })),
  )

const SignOut = () => (
  <PostForm action={paths.desk.signOut()} idempotencyKey={newPressKey()} layout="row">
    <Button kind="text" size="small">
      {deskText.signOut}
    </Button>
  </PostForm>
)

const Foot = ({ town }: { town: DeskTown }) => (
  <footer class="site-footer">
    <div class="site-footer__inner">
      <p class="small">
        {deskText.askDesk}：{town.deskName}{' '}
        <a class="keep" href={`tel:${town.phone.replaceAll(/[^\d+]/gu, '')}`}>
          {town.phone}
        </a>{' '}
        <span class="muted">{town.openingHours}</span>
      </p>
    </div>
  </footer>
)

/** The staff window's frame. A person who is not signed in gets the bar without links. */
export const DeskPage = ({ actor, isDemo, title, current, isPaper, town, children, ...given }: DeskPageProps) => {
  const deskName = town?.deskName ?? given.deskName ?? deskText.deskName
  return (
    <Document
      lang="ja"
      bodyClass="desk"
      isPaper={isPaper}
      title={`${title}｜${deskName}`}
      skipLabel={deskText.skip}
      noIndex
      header={
        <DeskFrame
          deskName={deskName}
          homeHref={paths.desk.today()}
          who={isStaff(actor) ? { name: actor.name, role: deskText.roles[actor.role] } : { name: '', role: '' }}
          signOut={isStaff(actor) ? <SignOut /> : null}
          navLabel={deskText.navLabel}
          menuLabel={deskText.menu}
          groups={railOf(actor.role, current)}
          {...(isDemo && {
            band: deskText.practice,
            bandLink: { href: paths.demo.home(), label: deskText.otherRole },
          })}
        />
      }
      footer={town ? <Foot town={town} /> : null}
    >
      {children}
    </Document>
  )
}
