import { employmentFindings } from './employment-findings.ts'
import type { Finding, Judged } from './finding.ts'
import type { OpeningEdition } from './opening.ts'
import { trialTermsFindings } from './trial-findings.ts'
import { textFindings } from './text-findings.ts'

// What the law says about an edition, all of it.

export const findingsOf = (judged: Judged): Finding[] => {
  const { terms } = judged.edition
  const ofTerms = terms.family === 'trial' ? trialTermsFindings(judged, terms) : employmentFindings(judged, terms)
  return [...ofTerms, ...textFindings(judged.edition)]
}

/** Everything that is looked at in this family, so that the desk sees what is fine too. */
export const checksOf = {
  trial: ['nightWork', 'notInsured', 'likeness', 'trialMoney', 'realWork', 'overDayLimit', 'overHoursLimit', 'wording'],
  employment: [
    'belowMinimumWage',
    'breakTooShort',
    'overDailyHours',
    'overWeeklyHours',
    'noRestDay',
    'notDisclosed',
    'age_exceptionMissing',
    'outOfScope',
    'wording',
  ],
} as const satisfies Record<OpeningEdition['terms']['family'], readonly string[]>

export const stopsOf = (findings: readonly Finding[]): Finding[] => findings.filter(({ effect }) => effect === 'stops')

/** What a person of the desk saw and let through, for the trail (R2-34): each code once, never the words of the posting. */
export const acceptedOf = (findings: readonly Finding[]): readonly string[] => [
  ...new Set(findings.filter(({ effect }) => effect === 'review').map(({ code }) => `accepted.${code}`)),
]
