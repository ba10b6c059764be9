import type { EmploymentTerms, Opening, OpeningEdition, TrialTerms } from '../openings/opening.ts'
import { isFullAt } from '../openings/opening.ts'
import type { FullOpening } from '../openings/store.ts'

/** What of an open opening is compared with a person, and what a line of a list says of it. */
export type Offer = Pick<Opening, 'id' | 'number' | 'family' | 'rung' | 'employerId' | 'workplaceId' | 'receivedOn'> &
  Pick<
    OpeningEdition,
    | 'title'
    | 'employerName'
    | 'placeName'
    | 'placeKind'
    | 'prefecture'
    | 'area'
    | 'days'
    | 'startsAt'
    | 'endsAt'
    | 'startsOn'
    | 'support'
    | 'facts'
    | 'hazards'
    | 'liftKg'
    | 'liftOften'
  > & {
    breakMinutes: number
    /** Of a trial. */
    lengthDays: number | null
    /** Of a job offer. */
    wage: Pick<EmploymentTerms, 'wageBasis' | 'wageYen'> | null
    ageLimit: string
    /** As many are being introduced as may be at once (product §10.17). */
    isFull: boolean
  }

type ShownTerms =
  | Pick<TrialTerms, 'family' | 'breakMinutes' | 'lengthDays'>
  | Pick<EmploymentTerms, 'family' | 'breakMinutes' | 'wageBasis' | 'wageYen' | 'ageLimit'>

/** What of the terms is compared. */
export const termsOfOffer = (terms: ShownTerms) =>
  terms.family === 'trial'
    ? { breakMinutes: terms.breakMinutes, lengthDays: terms.lengthDays, wage: null, ageLimit: '' }
    : {
        breakMinutes: terms.breakMinutes,
        lengthDays: null,
        wage: { wageBasis: terms.wageBasis, wageYen: terms.wageYen },
        ageLimit: terms.ageLimit,
      }

/** One opening that was read whole; null while it has no edition. */
export const offerOf = ({ opening, edition, ...taken }: FullOpening): Offer | null =>
  edition && {
    ...edition,
    ...opening,
    ...termsOfOffer(edition.terms),
    isFull: isFullAt(opening, taken),
  }
