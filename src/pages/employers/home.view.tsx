import type { Opening, OpeningState } from '../../desk/openings/opening.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { employerText } from '../../text/employer.ts'
import { firmReferralsText } from '../../text/firm-referrals.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { PostForm } from '../../ui/forms.tsx'
import { Hidden } from '../../ui/hidden.tsx'
import { Notice } from '../../ui/notice.tsx'
import { AskDesk } from './ask.tsx'
import { EmployerPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { SignOut } from './sign-out.tsx'
import { StoppedFirm } from './stopped-firm.tsx'
import { StateTag } from './state-tag.tsx'

const text = employerText.home

export type HomeRow = { opening: Opening; title: string; liveReferrals: number; hires: number }
type HomeProps = { frame: Frame; rows: readonly HomeRow[]; letters: number; isStopped: boolean }

const groups = [
  { name: 'mend', states: ['returned'] },
  { name: 'open', states: ['published', 'paused'] },
  { name: 'waiting', states: ['submitted'] },
  { name: 'draft', states: ['draft'] },
  { name: 'over', states: ['closed', 'rejected'] },
] as const satisfies readonly { name: keyof typeof text.groups; states: readonly OpeningState[] }[]

const Action = ({ opening, title }: Pick<HomeRow, 'opening' | 'title'>) => {
  if (opening.state === 'draft' || opening.state === 'returned') {
    return (
      <LinkButton kind="secondary" size="small" href={paths.employer.draft(opening.id)}>
        {opening.state === 'draft' ? text.goOn : text.mend}
        <Hidden>（{title}）</Hidden>
      </LinkButton>
    )
  }
  if (opening.state !== 'published' && opening.state !== 'paused') return null
  return (
    <PostForm action={paths.employer.openingStop(opening.id)} idempotencyKey={newPressKey()} layout="row">
      <Button kind="secondary" size="small" icon="stop">
        {text.stop}
        <Hidden>（{title}）</Hidden>
      </Button>
    </PostForm>
  )
}

const People = ({ liveReferrals, hires }: Pick<HomeRow, 'liveReferrals' | 'hires'>) => (
  <>
    {liveReferrals > 0 ? <span>{text.live(liveReferrals)}</span> : null}
    {hires > 0 ? <span>{text.hires(hires)}</span> : null}
  </>
)

const hrefOf = ({ id, state }: Opening): string =>
  state === 'draft' ? paths.employer.draft(id) : paths.employer.opening(id)

const Line = ({ opening, title, liveReferrals, hires }: HomeRow) => (
  <li>
    <article class="card">
      <p class="chips">
        <StateTag opening={opening} />
        <span class="muted">{openingJa.rungs[opening.rung].name}</span>
        <span class="muted number">{opening.number}</span>
        <People liveReferrals={liveReferrals} hires={hires} />
      </p>
      <div class="page-head">
        <h3>
          <a href={hrefOf(opening)}>{title || text.untitled}</a>
        </h3>
        <Action opening={opening} title={title} />
      </div>
    </article>
  </li>
)

const Empty = () => (
  <div class="empty">
    <p>{text.empty}</p>
    <p>{text.emptyNext}</p>
    <LinkButton kind="primary" href={paths.employer.newOpening()}>
      {text.newOpening}
    </LinkButton>
  </div>
)

const Lists = ({ rows }: Pick<HomeProps, 'rows'>) => (
  <>
    {groups.map(({ name, states }) => {
      const own = rows.filter(({ opening }) => states.some((state) => state === opening.state))
      if (own.length === 0) return null
      return (
        <section class="stack">
          <h2>{text.groups[name]}</h2>
          {name === 'open' ? <p class="muted">{text.stopHelp}</p> : null}
          <ul class="card-list" data-columns="1">
            {own.map((row) => (
              <Line {...row} />
            ))}
          </ul>
        </section>
      )
    })}
  </>
)

export const HomeView = ({ frame, rows, letters, isStopped }: HomeProps) => (
  <EmployerPage frame={frame} title={text.title} current="home">
    <div class="page-head">
      <h1>{text.title}</h1>
      <div class="page-head__side">
        {rows.length > 0 ? (
          <LinkButton kind="primary" icon="plus" href={paths.employer.newOpening()}>
            {text.newOpening}
          </LinkButton>
        ) : null}
        <SignOut />
      </div>
    </div>
    {isStopped ? <StoppedFirm phone={frame.town.phone} /> : null}
    {letters > 0 ? (
      <Notice tone="warning" heading={text.answersDue(letters)} icon="mail">
        {text.answersDueText} <a href={paths.employer.referrals()}>{firmReferralsText.nav}</a>
      </Notice>
    ) : null}
    {rows.length === 0 ? <Empty /> : <Lists rows={rows} />}
    <AskDesk town={frame.town} />
  </EmployerPage>
)
