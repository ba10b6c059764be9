import { trialLimits } from '../../law/trial.ts'
import type { Employer } from '../employers/employer.ts'
import type { FirmInput } from '../employers/forms.ts'
import type { Settings } from '../settings/settings.ts'
import type { Circumstances } from './finding.ts'

type FirmFacts = Pick<Employer, 'trade' | 'staffCount' | 'employs'>

/** Of a firm that is only being written down. */
export const firmFactsOf = ({ trade, staffCount, employs }: FirmInput): FirmFacts => ({
  trade,
  staffCount,
  employs: employs === 'yes',
})

/** What the firm and the town's settings add to the judgement of an edition; a firm not known yet is null. */
export const circumstancesOf = (firm: FirmFacts | null, settings: Settings): Circumstances => ({
  firm: firm && { trade: firm.trade, staffCount: firm.staffCount, employs: firm.employs },
  scopePrefectures: settings.scopePrefectures,
  allowsInterview: settings.allowsInterview,
  limits: {
    ...trialLimits,
    tour: { minutesPerDay: settings.tourMinutes, days: settings.tourDays },
    experience: { minutesPerDay: settings.trialMinutes, days: settings.experienceDays },
    practice: { minutesPerDay: settings.trialMinutes, days: settings.practiceDays },
    trainingNonEmployment: { minutesPerDay: settings.trialMinutes, days: null },
  },
})
