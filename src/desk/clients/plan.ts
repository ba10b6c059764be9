import * as v from 'valibot'
import type { ClientKeys } from '../../crypto/keys.ts'
import type { Sealed } from '../../crypto/seal.ts'
import { openText, sealText } from '../../crypto/seal.ts'
import type { plan } from '../../db/plan-schema.ts'
import { addDays, addMonths } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { assessmentLevels } from './assessment.ts'

export type Plan = typeof plan.$inferSelect
export type PlanState = Plan['state']

export const planTransitions = {
  draft: ['agreed'],
  agreed: ['ended', 'replaced'],
  ended: [],
  replaced: [],
} as const satisfies Record<PlanState, readonly PlanState[]>

export const agreedHows = ['meeting', 'phone', 'paper'] as const
export const stepDoers = ['person', 'consultant', 'agency', 'firm', 'family', 'other'] as const
/** Counted from the plan's first day: a copied plan carries its rhythm on. */
export const spans = ['1w', '2w', '1m', '2m', '3m', '6m', '12m'] as const
export type Span = (typeof spans)[number]
export const goalsAtMost = 3
export const stepsAtMost = 6

const spanDays: Readonly<Partial<Record<Span, number>>> = { '1w': 7, '2w': 14 }

export const endOfSpan = (startsOn: CivilDate, span: Span): CivilDate => {
  const days = spanDays[span]
  return days === undefined ? addMonths(startsOn, Number.parseInt(span, 10)) : addDays(startsOn, days)
}

const said = v.string()
/** 生活困窮者自立支援法施行規則1条: 意向, 課題, 目標と達成時期, 支援の種類と内容, 留意事項; beside them who does what, and the readiness for work. */
export const planBody = v.strictObject({
  wish: said,
  issues: said,
  goals: v.array(v.strictObject({ text: said, by: v.picklist(spans) })),
  support: said,
  steps: v.array(v.strictObject({ what: said, who: v.picklist(stepDoers), by: v.picklist(spans) })),
  cautions: said,
  assessment: v.strictObject({
    levels: v.record(v.string(), v.picklist(assessmentLevels)),
    goodAt: said,
    tellWork: said,
  }),
})
export type PlanBody = v.InferOutput<typeof planBody>

export const emptyPlan: PlanBody = {
  wish: '',
  issues: '',
  goals: [],
  support: '',
  steps: [],
  cautions: '',
  assessment: { levels: {}, goodAt: '', tellWork: '' },
}

/** All five items of 則1条 are there. */
export const isComplete = ({ wish, issues, goals, support, cautions }: PlanBody): boolean =>
  [wish, issues, support, cautions].every((text) => text !== '') && goals.length > 0

type Place = Pick<Plan, 'clientId' | 'edition'>
export const planName = ({ clientId, edition }: Place): string => `${clientId}.${edition}`
const address = (place: Place) => ({ table: 'plan', column: 'body', row: planName(place) })

export const sealPlan = (keys: ClientKeys, { body, ...place }: Place & { body: PlanBody }) =>
  sealText(keys.special, JSON.stringify(body), address(place))
export const openPlan = async (keys: ClientKeys, row: Place & { body: Sealed }): Promise<PlanBody> =>
  v.parse(planBody, JSON.parse(await openText(keys.special, row.body, address(row))))
