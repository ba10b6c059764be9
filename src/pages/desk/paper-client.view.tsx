import type { Child } from 'hono/jsx'
import type { PaperWords } from '../../desk/referrals/paper.ts'
import { clock } from '../../text/opening-easy.ts'
import { paperText } from '../../text/referral-papers.ts'
import { WithReadings, ruby } from '../../ui/ruby.tsx'
import { fullDay } from './casework-words.ts'
import { Rows, Sheet, Told } from './paper-sheet.view.tsx'
import type { PaperProps } from './paper-sheet.view.tsx'

// What the person themselves reads.

const { consent, firstDay, neutral, sheet } = paperText

/** What a firm may read, with each thing to be ticked and a line to sign; the number alone takes it back. */
export const ConsentPaper = (props: PaperProps) => {
  const { paper, record } = props
  const { told, town, letterNumber } = paper.words
  const ticked = told.map((line) => (
    <span class="ref-paper__item">
      □ <Told told={[line]} none="" />
    </span>
  ))
  const number = letterNumber || `${record.opening.number}-${paper.issue}`
  return (
    <Sheet {...props} title={ruby(consent.title)} layout="read">
      <p>{ruby(consent.lead)}</p>
      <Rows
        rows={[
          [consent.rows.what, told.length > 0 ? ticked : ruby(consent.nothing)],
          [consent.rows.name, ruby(consent.nameAsk)],
          [consent.rows.to, `${record.edition.employerName}（${record.edition.title}）`],
          [consent.rows.why, ruby(consent.why)],
          [consent.rows.until, ruby(consent.until)],
          [consent.rows.back, ruby(consent.back)],
        ]}
      />
      <p>
        <b>{ruby(consent.free)}</b> {ruby(consent.others)}
      </p>
      <Rows
        rows={[
          [consent.sign, <span class="ref-paper__blank" />],
          [consent.signedOn, sheet.year],
          [consent.staff, ''],
        ]}
      />
      <p class="consent-slip__cut">{ruby(consent.cut)}</p>
      <section class="consent-slip__card">
        <h2>{ruby(consent.stub)}</h2>
        <p>{ruby(consent.stubText)}</p>
        <p class="consent-slip__number">
          {ruby(consent.number)} <b>{number}</b>　{sheet.phone} <b>{town.phone}</b>
        </p>
      </section>
    </Sheet>
  )
}

const Read = ({ text }: { text: string }) => <WithReadings text={text} />

const timeOf = (time: string) => (time === '' ? null : ruby(clock(time)))

type DayProps = PaperProps & { day: NonNullable<PaperWords['firstDay']> }

const dayRows = ({ day, record }: DayProps): readonly (readonly [string, Child])[] => {
  const { rows } = firstDay
  const comes = (
    <>
      {day.comesOn === '' ? null : <Read text={fullDay(day.comesOn)} />} {timeOf(day.comesAt)}
    </>
  )
  const isSet = day.comesOn !== '' || day.comesAt !== ''
  return [
    [rows.when, <b class="first-day__when">{isSet ? comes : ruby(firstDay.noWhen)}</b>],
    ...(day.leaveAt === '' ? [] : [[rows.leave, <b class="first-day__when">{timeOf(day.leaveAt)}</b>] as const]),
    [
      rows.place,
      <>
        <Read text={record.edition.placeName} />
        <br />
        <Read text={record.edition.address} />
      </>,
    ],
    [rows.there, <Read text={day.wayThere} />],
    [rows.home, <Read text={day.wayHome} />],
    [rows.wear, <Read text={day.wear} />],
    [rows.bring, day.bring === '' ? ruby(firstDay.nothing) : <Read text={day.bring} />],
  ]
}

const arrivalRows = ({ day }: DayProps): readonly (readonly [string, Child])[] => {
  const { rows } = firstDay
  return [
    [
      rows.meets,
      <>
        <b>
          <Read text={day.meets} />
        </b>
        <br />
        {ruby(firstDay.greeting)}
      </>,
    ],
    ...(day.firstHour === '' ? [] : [[rows.firstHour, <Read text={day.firstHour} />] as const]),
  ]
}

// Large letters where little was typed; what is longer has to stay on its page.
const roomForLarge = 260
const layoutOf = (day: DayProps['day']) =>
  Object.values(day).join('').length > roomForLarge ? ('read' as const) : ('day' as const)

const CannotCome = ({ day, paper: { words }, record }: DayProps) => (
  <>
    <h2>{ruby(firstDay.cannot)}</h2>
    <p>{ruby(firstDay.cannotHow)}</p>
    <p class="first-day__phone">
      {sheet.phone} <b>{day.callPhone || words.town.phone}</b>
    </p>
    <div class="paper__big first-day__say">
      <p>{ruby(firstDay.say(record.edition.placeName))}</p>
      {words.letterNumber ? <p>{ruby(firstDay.number(words.letterNumber))}</p> : null}
    </div>
  </>
)

/** Two pages: until one is there, and from then on, with what to do when it does not work out. */
export const FirstDayPaper = (props: PaperProps) => {
  const day = props.paper.words.firstDay
  if (day === null) return null
  const layout = layoutOf(day)
  return (
    <>
      <Sheet {...props} title={ruby(firstDay.title)} page={1} pages={2} layout={layout}>
        <p>
          <b>{ruby(props.record.opening.family === 'trial' ? firstDay.trial : firstDay.job)}</b>
        </p>
        <Rows rows={dayRows({ ...props, day })} />
      </Sheet>
      <Sheet {...props} title={ruby(firstDay.arrived)} page={2} pages={2} layout={layout}>
        <Rows rows={arrivalRows({ ...props, day })} />
        <CannotCome {...props} day={day} />
        <h2>{ruby(firstDay.may)}</h2>
        <ul>
          {firstDay.mays.map((line) => (
            <li>{ruby(line)}</li>
          ))}
        </ul>
        <p>{ruby(firstDay.after)}</p>
      </Sheet>
    </>
  )
}

/** Outside and inside a town that writes: nothing of a desk, of work or of a case (product §8.6). */
export const NeutralLetter = ({ paper }: PaperProps) => {
  const { neutral: letter, town } = paper.words
  if (letter === null) return null
  return (
    <article class="paper neutral-letter">
      <address class="neutral-letter__to">
        {letter.address}
        <br />
        <b>
          {letter.name} {neutral.honorific}
        </b>
      </address>
      <p class="neutral-letter__from">
        {town.townName}
        <br />
        {fullDay(paper.issuedOn)}
      </p>
      <h1>{neutral.title}</h1>
      <p>{neutral.greeting}</p>
      <p>{neutral.texts[letter.sentence]}</p>
      <p class="neutral-letter__phone">
        {town.townName}　{sheet.phone} <b>{town.phone}</b>
      </p>
    </article>
  )
}
