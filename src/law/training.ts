import { isCivilDate } from './calendar.ts'
import type { CivilDate } from './calendar.ts'
import { trainingConditions } from './data/training-conditions.ts'

export type TrainingCondition = (typeof trainingConditions)[number]['code']

export const trainingConditionCodes: readonly TrainingCondition[] = trainingConditions.map(({ code }) => code)

export type TrainingFacts = {
  /** The conditions that the firm and the agency have confirmed. */
  confirmed: readonly string[]
  /** What is not known is ''. */
  certificate: { number: string; certifier: 'governor' | 'mayor' | ''; certifiedOn: CivilDate }
  /** The policy or the body that pays for accidents. */
  accidentInsurance: string
  /** The day of the judgement. */
  on: CivilDate
}

export type TrainingFinding =
  | { code: 'conditionUnmet'; effect: 'stops'; condition: TrainingCondition }
  | { code: 'certificateNumberMissing' | 'certifierMissing' | 'certificateNotInForce'; effect: 'stops' }
  | { code: 'accidentNotInsured'; effect: 'stops' }

const stops = <Code extends string>(isFound: boolean, code: Code): readonly { code: Code; effect: 'stops' }[] =>
  isFound ? [{ code, effect: 'stops' }] : []

/** 生活困窮者自立支援法16条, 同施行規則21条 (R2-04 to R2-06): what keeps a training from being one without employment. */
export const trainingFindings = (facts: TrainingFacts): readonly TrainingFinding[] => {
  const { confirmed, certificate, accidentInsurance, on } = facts
  const { number, certifier, certifiedOn } = certificate
  const unmet = trainingConditionCodes.filter((code) => !confirmed.includes(code))
  return [
    ...unmet.map((condition) => ({ code: 'conditionUnmet', effect: 'stops', condition }) as const),
    ...stops(number.trim() === '', 'certificateNumberMissing'),
    ...stops(certifier === '', 'certifierMissing'),
    ...stops(!isCivilDate(certifiedOn) || certifiedOn > on, 'certificateNotInForce'),
    ...stops(accidentInsurance.trim() === '', 'accidentNotInsured'),
  ]
}
