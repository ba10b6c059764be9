import type { CivilDate } from '../../law/calendar.ts'
import type { FollowUp } from '../../desk/placements/placement.ts'
import { placementText, todayText } from '../../text/desk-placements.ts'
import type { Tone } from '../../ui/status-tag.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { wordFor } from './casework-words.ts'

const signTones = { good: 'done', watch: 'look', worry: 'wrong' } as const satisfies Record<string, Tone>
const isSign = (text: string): text is keyof typeof signTones => Object.hasOwn(signTones, text)

export const SignTag = ({ sign }: { sign: string }) =>
  isSign(sign) ? <StatusTag tone={signTones[sign]}>{placementText.signs[sign]}</StatusTag> : null

/** Product §7: two worries in a row are an alert. */
export const hasTwoWorries = (lastSigns: string | null): boolean => lastSigns === 'worry,worry'
export const lastSignOf = (lastSigns: string | null): string => lastSigns?.split(',')[0] ?? ''

export const Alert = ({ lastSigns }: { lastSigns: string | null }) =>
  hasTwoWorries(lastSigns) ? <b class="day-row__alert">{todayText.twoWorries}</b> : null

/** 1か月・事業所・職場訪問 */
export const taskName = ({ milestone, side, method }: Pick<FollowUp, 'milestone' | 'side' | 'method'>): string =>
  [
    wordFor(placementText.milestones, milestone),
    placementText.sides[side],
    wordFor(placementText.methods, method),
  ].join('・')

export const DueTag = ({ dueOn, today }: { dueOn: CivilDate; today: CivilDate }) => {
  const { plan } = placementText
  if (dueOn < today) return <StatusTag tone="wrong">{plan.late}</StatusTag>
  return dueOn === today ? (
    <StatusTag tone="look">{plan.today}</StatusTag>
  ) : (
    <StatusTag tone="plain">{plan.due}</StatusTag>
  )
}
