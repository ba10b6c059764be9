import { closingsFrom, isClosedOn } from '../../desk/employers/closings.ts'
import type { Closing } from '../../desk/employers/closings.ts'
import { weekdays } from '../../desk/openings/codes.ts'
import type { ReferralState } from '../../desk/referrals/referral.ts'
import type { Slot } from '../../desk/referrals/slots.ts'
import { addWorkingDays, partsOf } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { answerText } from '../../text/answer.ts'
import { matterText } from '../../text/matter.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { Notice } from '../../ui/notice.tsx'
import type { SummaryRow } from '../../ui/summary-list.tsx'

/** What an answer is about, before and after it: the opening and the letter's number, nobody's name. */
export type Letter = {
  letterNumber: string | null
  issuedOn: string | null
  state: ReferralState
  answeredOn: string | null
  slots: readonly Slot[]
  closings: readonly Closing[]
  family: 'trial' | 'employment'
  title: string
  placeName: string
  area: string
  days: readonly string[]
  startsAt: string
  endsAt: string
}

const callWithinDays = 2

export const dayWord = (date: CivilDate): string => openingJa.date(partsOf(date))
export const nextDayOf = (today: CivilDate): string => dayWord(addWorkingDays({ from: today, days: callWithinDays }))
const weekdayOf = (date: CivilDate): string => {
  const code = weekdays[(partsOf(date).weekday + 6) % 7]
  return code ? `（${openingJa.weekdays[code]}）` : ''
}
export const slotWord = ({ on, at }: Slot): string => `${dayWord(on)}${weekdayOf(on)} ${at}`

const weekdayWords: Readonly<Record<string, string>> = openingJa.weekdays
const whenOf = ({ days, startsAt, endsAt }: Letter): string =>
  `${days.map((day) => weekdayWords[day] ?? day).join(openingJa.weekdayJoin)} ${openingJa.hours({ startsAt, endsAt })}`

export const letterRows = (letter: Letter): SummaryRow[] => {
  const { facts } = matterText.answer
  return [
    { key: facts.opening, value: letter.title },
    { key: facts.place, value: `${letter.placeName}（${letter.area}）` },
    { key: facts.when, value: whenOf(letter) },
    { key: facts.letter, value: letter.letterNumber ?? '' },
    { key: facts.issued, value: letter.issuedOn ? dayWord(letter.issuedOn) : '' },
  ]
}

export const Offered = ({ slots }: Pick<Letter, 'slots'>) => (
  <div class="receipt">
    <p>
      <b>{answerText.offered.heading}</b>
    </p>
    <ul>
      {slots.map((slot) => (
        <li>{slotWord(slot)}</li>
      ))}
    </ul>
    <p>{answerText.offered.text}</p>
  </div>
)

/** Said only while the firm is closed today. */
export const RestingNotice = ({ closings, today }: Pick<Letter, 'closings'> & { today: CivilDate }) => {
  const [now] = closingsFrom(closings, today)
  return now && isClosedOn([now], today) ? <Notice tone="info">{answerText.resting(dayWord(now.until))}</Notice> : null
}
