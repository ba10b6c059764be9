import { trainingFindings } from '../../law/training.ts'
import { trialFindings } from '../../law/trial.ts'
import { answersOfTicks, workerLikeness } from '../../law/worker-likeness.ts'
import type { Finding, Judged } from './finding.ts'
import type { TrialTerms } from './opening.ts'

// A trial is no employment: what would make it one stops it, what might is looked at (R2-01 to R2-09).

const fieldOf: Readonly<Record<string, string>> = {
  overDayLimit: 'lengthDays',
  overHoursLimit: 'endsAt',
  nightWork: 'endsAt',
  notInsured: 'insuredBy',
  realWork: 'workContent',
  allowanceNotAllowed: 'allowancePerDay',
  conditionUnmet: 'conditions',
  certificateNumberMissing: 'certificate',
  certifierMissing: 'certifiedBy',
  certificateNotInForce: 'certifiedOn',
  accidentNotInsured: 'insuredBy',
}

const at = ({ code, effect }: { code: string; effect: 'stops' | 'review' }): Finding => ({
  code,
  effect,
  field: fieldOf[code] ?? 'title',
})

// 労働基準法9条: seven questions, of which one may decide.
const likenessFindings = ({ likeness }: TrialTerms): readonly Finding[] => {
  const { verdict } = workerLikeness(answersOfTicks(likeness))
  if (verdict === 'employment') return [{ code: 'likeness', field: 'likeness', effect: 'stops' }]
  return verdict === 'review' ? [{ code: 'likenessReview', field: 'likeness', effect: 'review' }] : []
}

const certifierOf = (code: string | undefined): 'governor' | 'mayor' | '' =>
  code === 'governor' || code === 'mayor' ? code : ''

// 生活困窮者自立支援法16条: one finding for the conditions, however many are not met.
const trainingFaults = ({ on }: Judged, terms: TrialTerms): readonly Finding[] => {
  const { training } = terms
  const findings = trainingFindings({
    confirmed: training?.conditions ?? [],
    certificate: {
      number: training?.certificate ?? '',
      certifier: certifierOf(training?.certifiedBy),
      certifiedOn: training?.certifiedOn ?? '',
    },
    accidentInsurance: terms.insuredBy,
    on,
  })
  const codes = [...new Set(findings.map(({ code }) => code))]
  return codes.map((code) => at({ code, effect: 'stops' }))
}

// product §10.18: at home only as employment.
const placeFindings = ({ edition }: Judged): readonly Finding[] =>
  edition.placeKind === 'home' ? [{ code: 'trialAtHome', field: 'placeKind', effect: 'stops' }] : []

export const trialTermsFindings = (judged: Judged, terms: TrialTerms): readonly Finding[] => {
  const { edition, rung, around } = judged
  if (rung !== 'tour' && rung !== 'experience' && rung !== 'practice' && rung !== 'trainingNonEmployment') return []
  const { startsAt, endsAt } = edition
  return [
    ...trialFindings({ ...terms, rung, startsAt, endsAt }, around.limits).map(at),
    ...likenessFindings(terms),
    ...placeFindings(judged),
    ...(rung === 'trainingNonEmployment' ? trainingFaults(judged, terms) : []),
  ]
}
