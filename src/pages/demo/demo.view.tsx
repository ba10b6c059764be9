import { demoCode } from '../../desk/inquiries/demo-code.ts'
import { newPressKey } from '../../http/page.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { demoText } from '../../text/demo.ts'
import { Button } from '../../ui/button.tsx'
import { Hidden } from '../../ui/hidden.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { PostForm } from '../../ui/forms.tsx'
import { codeInHalves } from '../parts/code-in-halves.ts'
import { fullDay } from '../desk/casework-words.ts'
import { DemoPage } from './frame.tsx'

const text = demoText.home

export const demoRoles = ['employer', 'desk', 'consultant', 'supervisor', 'referrer', 'admin', 'auditor'] as const
type DemoRole = (typeof demoRoles)[number]

const icons = {
  employer: 'building',
  desk: 'paper',
  consultant: 'person',
  supervisor: 'people',
  referrer: 'connect',
  admin: 'settings',
  auditor: 'eye',
} as const satisfies Record<DemoRole, IconName>

const Door = ({ role }: { role: DemoRole }) => (
  <li class="card">
    <h3 class="card__heading">
      <Icon name={icons[role]} /> {text.roles[role].name}
    </h3>
    <p>{text.roles[role].text}</p>
    <PostForm action={paths.demo.signIn()} idempotencyKey={newPressKey()} layout="row">
      <Button kind="secondary" name="as" value={role}>
        {text.enter}
        <Hidden>（{text.roles[role].name}）</Hidden>
      </Button>
    </PostForm>
  </li>
)

const Ways = () => (
  <>
    <section class="stack">
      <h2>{text.withoutHeading}</h2>
      <ul>
        <li>
          <a href={paths.home('ja')}>{text.without.town}</a>
        </li>
        <li>
          <a href={paths.employer.newOpening()}>{text.without.post}</a>
        </li>
      </ul>
    </section>
    <section class="stack">
      <h2>{text.moreHeading}</h2>
      <ul>
        <li>
          <a href={paths.demo.mailbox()}>{text.more.mailbox}</a>
        </li>
        <li>
          <a href={paths.demo.clock()}>{text.more.clock}</a>
        </li>
        <li>
          <a href={paths.askAnswer('ja')}>{text.more.answer(codeInHalves(demoCode))}</a>
        </li>
      </ul>
    </section>
  </>
)

export const DemoHome = ({ today }: { today: CivilDate }) => (
  <DemoPage title={text.title} current="home">
    <h1>{text.title}</h1>
    <p class="lead">{text.lead}</p>
    <p class="muted">{text.today(fullDay(today))}</p>
    <section class="stack">
      <h2>{text.doorsHeading}</h2>
      <ul class="card-list">
        {demoRoles.map((role) => (
          <Door role={role} />
        ))}
      </ul>
    </section>
    <Ways />
  </DemoPage>
)
