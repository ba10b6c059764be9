import type { Child } from 'hono/jsx'
import type { ClientHead } from '../../desk/clients/look-into.ts'
import { mayRole } from '../../access/policy.ts'
import { paths } from '../../paths.ts'
import { deskText } from '../../text/desk.ts'
import { clientText } from '../../text/desk-clients.ts'
import { registrationText } from '../../text/registration.ts'
import { sectionText } from '../../text/client-sections.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { lockText } from '../../text/lock.ts'
import { OpenedBand } from './opened-band.view.tsx'
import { caseName } from './casework-parts.tsx'
import { fullDay, shortDay } from './casework-words.ts'
import type { DeskTown, Frame } from './frame.tsx'
import { DeskPage } from './frame.tsx'

export type ClientTab = keyof typeof clientText.tabs

const tabs: readonly { tab: ClientTab; href: (id: string) => string }[] = [
  { tab: 'timeline', href: paths.desk.client },
  { tab: 'plan', href: (id) => paths.desk.clientPlan(id) },
  { tab: 'about', href: (id) => paths.desk.about(id) },
  { tab: 'consents', href: (id) => paths.desk.consents(id) },
  { tab: 'papers', href: paths.desk.papers },
  { tab: 'seen', href: paths.desk.clientSeen },
]

type ClientPageProps = {
  frame: Frame
  town: DeskTown
  head: ClientHead
  current: ClientTab
  /** Beside the facts of the header. */
  facts?: Child
  children?: Child
}

const Registered = ({ head }: { head: ClientHead }) => {
  const { headerUntil, headerNone, headerEnded, header } = registrationText
  const words = head.hasEnded ? headerEnded : headerNone
  return (
    <div>
      <dt>{header}</dt>
      <dd>
        <a href={paths.desk.registration(head.id)}>
          {head.validUntil ? headerUntil(shortDay(head.validUntil)) : words}
        </a>
      </dd>
    </div>
  )
}

// 労働基準法56条・60〜62条 (R2-52): said on every page of the record, so that nobody proposes what may not be.
const Youth = ({ head }: { head: ClientHead }) => {
  if (!head.youth) return null
  const { tag, text } = sectionText.youth[head.youth]
  return (
    <Notice tone="warning" heading={tag}>
      {text}
    </Notice>
  )
}

const Header = ({ head, actorId, facts }: { head: ClientHead; actorId: string; facts?: Child }) => (
  <header class="case-header">
    <div class="case-header__who">
      <h1>{caseName(head)}</h1>
    </div>
    <dl class="case-header__facts">
      {facts}
      <Registered head={head} />
      <div>
        <dt>{clientText.header.consultant}</dt>
        <dd>{head.consultantId === actorId ? clientText.header.me : clientText.header.colleague}</dd>
      </div>
      <div>
        <dt>{clientText.header.state}</dt>
        <dd>{clientText.states[head.state]}</dd>
      </div>
      <div>
        <dt>{clientText.header.since}</dt>
        <dd class="keep">{fullDay(head.registeredOn)}</dd>
      </div>
    </dl>
  </header>
)

/** Every page of a record: who it is, the tabs, what this tab shows. */
export const ClientPage = ({ frame, town, head, current, facts, children }: ClientPageProps) => (
  <DeskPage {...frame} title={`${caseName(head)} ${clientText.tabs[current]}`} current="clients" town={town}>
    <BackLink href={paths.desk.clients()}>{deskText.back.clients}</BackLink>
    <Header head={head} actorId={frame.actor.id} facts={facts} />
    <Youth head={head} />
    {head.opened ? <OpenedBand {...head.opened} /> : null}
    <Tabs
      label={clientText.tabsLabel}
      links={tabs.map(({ tab, href }) => ({
        href: href(head.id),
        label: clientText.tabs[tab],
        isCurrent: tab === current,
      }))}
    />
    {children}
    {head.opened && !mayRole(frame.actor.role, 'client.liftConflict') ? null : (
      <p class="small">
        <a href={paths.desk.clientConflicts(head.id)}>{lockText.conflicts.footLink}</a>
      </p>
    )}
  </DeskPage>
)
