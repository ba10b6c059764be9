import { declineReasons } from '../../desk/referrals/referral.ts'
import { referralText } from '../../text/desk-referrals.ts'
import { paperText } from '../../text/referral-papers.ts'
import { Rows, Sheet, Ticks, Told, whenIn } from './paper-sheet.view.tsx'
import type { Line, PaperProps } from './paper-sheet.view.tsx'

const { letter: text, back, sheet } = paperText

// Only the copy that the person carries has a name on it, and only while they agree to it (product §10.9).
const personIn = ({ paper, record }: PaperProps): string => {
  const { letterNumber } = paper.words
  return record.name !== '' && paper.way === 'print'
    ? text.named(record.name, letterNumber)
    : text.byNumber(letterNumber)
}

const faceRows = (props: PaperProps): readonly Line[] => {
  const { paper, record } = props
  const { words } = paper
  const { issuer, town } = words
  const when = whenIn(words) || text.noVisit
  return [
    [text.rows.opening, `${record.opening.number}　${record.edition.title}`],
    [text.rows.person, <b>{personIn(props)}</b>],
    [
      text.rows.visit,
      <>
        {when}
        <br />
        {record.edition.placeName}　{record.edition.address}
      </>,
    ],
    [text.rows.with, text.with],
    [text.rows.told, <Told told={words.told} none={text.nothingTold} />],
    [text.rows.reply, text.reply(town.referralReminderDay)],
    [
      text.rows.issuer,
      <>
        {[issuer.agency, issuer.person].filter(Boolean).join('　')}
        <br />
        {town.address}
        <br />
        {sheet.phone} {issuer.phone || town.phone}
      </>,
    ],
    [text.rows.basis, [referralText.basis[issuer.basis], issuer.licence].filter(Boolean).join('　')],
    [text.rows.consultant, words.consultant],
    [text.rows.complaints, town.complaints],
  ]
}

const backRows = (isTrial: boolean): readonly Line[] => {
  const reasons = declineReasons.map((code) => referralText.reasons[code])
  const changes = (
    <>
      <Ticks words={[back.unchanged, ...back.changed]} />
      <br />
      {back.changedHow}
      <span class="ref-paper__blank" data-lines="2" />
      {back.changedNote}
    </>
  )
  const job: readonly Line[] = [
    [back.rows.hiredOn, sheet.year],
    [back.rows.occupation, ''],
    [back.rows.term, back.term],
    [back.rows.hours, back.hours],
    [back.rows.wage, back.wage],
    [back.rows.changes, changes],
  ]
  return [
    [back.rows.result, <Ticks words={isTrial ? back.trialResults : back.results} />],
    ...(isTrial ? [[back.trialOn, sheet.year] as const] : job),
    [isTrial ? back.rows.trialReason : back.rows.reason, <Ticks words={reasons} />],
    [back.rows.by, ''],
    [back.rows.on, sheet.year],
  ]
}

/** 紹介状, and 採否通知書 on its back. */
export const LetterPaper = (props: PaperProps) => {
  const { paper, record } = props
  const { town } = paper.words
  const isTrial = record.opening.family === 'trial'
  const days = town.referralReminderDay
  return (
    <>
      <Sheet {...props} title={isTrial ? text.trialTitle : text.title} page={1} pages={2}>
        <p class="ref-paper__to">{text.to(record.edition.employerName)}</p>
        <p>{isTrial ? text.trialIntro : text.intro}</p>
        <Rows rows={faceRows(props)} />
        <p>{text.notAsk}</p>
        <p>{text.use}</p>
      </Sheet>
      <Sheet {...props} title={isTrial ? back.trialTitle : back.title} page={2} pages={2}>
        <p class="ref-paper__to">{back.to(town.deskName)}</p>
        <p>{isTrial ? back.trialLead(days) : back.lead(days)}</p>
        <Rows rows={backRows(isTrial)} />
        <p class="paper__big">{back.send(town.fax, town.phone)}</p>
      </Sheet>
    </>
  )
}
