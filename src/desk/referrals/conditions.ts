import type { Keys } from '../../crypto/keys.ts'
import type { Sealed } from '../../crypto/seal.ts'
import { conditionChanges, isLowered, shortOfMinimum, socialInsurances } from '../../law/condition-changes.ts'
import type { ConditionChange, ConditionName, Conditions, OtherChange } from '../../law/condition-changes.ts'
import type { CivilDate } from '../../law/calendar.ts'
import type { EmploymentTerms, OpeningEdition } from '../openings/opening.ts'
import { refuseUnless } from '../refusals.ts'

// What was disclosed and what was agreed, side by side (職業安定法5条の3③, R1-05).

const insuranceOf = (terms: EmploymentTerms) => {
  const insured = { health: terms.insuredHealth, pension: terms.insuredPension, employment: terms.insuredEmployment }
  return socialInsurances.filter((one) => insured[one] === 'yes')
}

/** The frozen conditions of a job offer; null for a trial, which is no employment. */
export const disclosedIn = (edition: OpeningEdition): Conditions | null => {
  const { terms } = edition
  if (terms.family === 'trial') return null
  return {
    wageBasis: terms.wageBasis,
    wageYen: terms.wageYen,
    wageNote: terms.wageNote,
    startsAt: edition.startsAt,
    endsAt: edition.endsAt,
    breakMinutes: terms.breakMinutes,
    days: edition.days,
    contractTerm: terms.contractTerm,
    contractMonths: terms.contractMonths,
    place: `${edition.placeName} ${edition.address}`.trim(),
    duties: edition.tasks,
    probation: terms.probation,
    probationMonths: terms.probationMonths,
    insurance: insuranceOf(terms),
  }
}

/** What a form says was agreed: nothing of it where the conditions were not asked one by one. */
export type AgreedAnswer = {
  changed: 'none' | 'some'
  agreed: Partial<Conditions>
  specified: readonly ConditionName[]
  other: OtherChange | null
}

export type KeptChanges = { before: Conditions; after: Conditions; changes: readonly ConditionChange[]; other: string }

type Judged = { disclosed: Conditions; answer: AgreedAnswer; prefecture: string; startedOn: CivilDate }

/** The answer and what was typed must say the same: nothing that differs is passed over, and "there is something" names it. */
export const agreedOn = ({ disclosed, answer, prefecture, startedOn }: Judged) => {
  const { changed, specified, other } = answer
  const after: Conditions = { ...disclosed, ...answer.agreed }
  const changes = conditionChanges({ before: disclosed, after, specified, other })
  refuseUnless(changed === 'some' || changes.length === 0, 'changesUnclear')
  refuseUnless(changed === 'none' || changes.length > 0, 'changesMissing')
  refuseUnless(shortOfMinimum(after, { prefecture, on: startedOn }) === null, 'belowMinimumWage')
  const kept: KeptChanges | null =
    changes.length === 0 ? null : { before: disclosed, after, changes, other: other?.text ?? '' }
  return { after, kept, isLowered: isLowered(changes) }
}

const address = (row: string) => ({ table: 'placement', column: 'changes', row })

export const sealChanges = (keys: Keys, { id, kept }: { id: string; kept: KeptChanges }): Promise<Sealed> =>
  keys.seal(JSON.stringify(kept), address(id))

// oxlint-disable-next-line typescript/consistent-type-assertions -- sealChanges wrote it: the seal vouches for its shape
const changesIn = (text: string): KeptChanges => JSON.parse(text) as KeptChanges

export const openChanges = async (
  keys: Keys,
  { id, changes }: { id: string; changes: Sealed | null },
): Promise<KeptChanges | null> => (changes === null ? null : changesIn(await keys.open(changes, address(id))))
