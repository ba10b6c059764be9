import type { Letter } from '../../desk/referrals/firm-slip-store.ts'
import type { ReferralState } from '../../desk/referrals/referral.ts'
import { paths } from '../../paths.ts'
import { firmReferralsText } from '../../text/firm-referrals.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { StatusTag } from '../../ui/status-tag.tsx'
import type { Tone } from '../../ui/status-tag.tsx'
import { EmployerPage } from './frame.tsx'
import type { Frame } from './frame.tsx'

const text = firmReferralsText

const tones: Partial<Record<ReferralState, Tone>> = {
  issued: 'look',
  accepted: 'cool',
  visiting: 'cool',
  trialing: 'cool',
  hired: 'done',
  nextRung: 'done',
}

const words: Readonly<Record<string, string>> = text.states

export const LetterTag = ({ state }: Pick<Letter, 'state'>) => (
  <StatusTag tone={tones[state] ?? 'plain'}>{words[state]}</StatusTag>
)

/** What is the firm's to do next, in one sentence. */
export const dueOf = ({ state, slots, visitOn, visitAt }: Letter): string => {
  if (state === 'issued') return slots.length > 0 ? text.due.slots : text.due.issued
  if (state === 'visiting' && visitOn) return text.due.visiting(text.at({ on: visitOn, at: visitAt }))
  if (state === 'accepted') return text.due.accepted
  return state === 'trialing' ? text.due.trialing : text.due.none
}

const Line = (letter: Letter) => (
  <li>
    <article class="card">
      <p class="chips">
        <LetterTag state={letter.state} />
        <span class="muted">{openingJa.rungs[letter.rung].name}</span>
        <span class="muted">
          {text.list.letter} <span class="number">{letter.letterNumber}</span>
        </span>
        {letter.issuedOn ? <span class="muted">{text.list.issued(letter.issuedOn)}</span> : null}
      </p>
      <h2>
        <a href={paths.employer.referral(letter.id)}>{letter.title}</a>
      </h2>
      <p>{dueOf(letter)}</p>
    </article>
  </li>
)

export const ReferralsView = ({ frame, letters }: { frame: Frame; letters: readonly Letter[] }) => (
  <EmployerPage frame={frame} title={text.list.title} current="referrals">
    <h1>{text.list.title}</h1>
    <p>{text.list.lead}</p>
    {letters.length === 0 ? (
      <div class="empty">
        <p>{text.list.empty}</p>
        <p>{text.list.emptyNext}</p>
      </div>
    ) : (
      <ul class="card-list" data-columns="1">
        {letters.map((letter) => (
          <Line {...letter} />
        ))}
      </ul>
    )}
  </EmployerPage>
)
