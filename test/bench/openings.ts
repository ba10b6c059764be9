import type { Projected } from '../../src/desk/openings/listing.ts'
import { town } from '../../src/cli/town/town.ts'
import type { Opening } from '../../src/cli/town/types.ts'
import { addDays } from '../../src/law/calendar.ts'
import type { CivilDate } from '../../src/law/calendar.ts'
import { familyOf } from '../../src/desk/openings/opening.ts'

// Openings of the demo town, repeated under other numbers: real words, real lengths.

/** What the bench searches for: two words of the town. */
export const benchWords = '清掃 循環バス'

const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
export const numberAt = (index: number): string =>
  Array.from(
    { length: 8 },
    (_, place) => alphabet[Math.floor(index / alphabet.length ** place) % alphabet.length],
  ).join('')

const termsOf = (opening: Opening): Projected['listing']['terms'] => {
  if ('insuredBy' in opening) {
    const { lengthDays, insuredBy, workContent, reimbursement } = opening
    return {
      family: 'trial',
      lengthDays,
      insuredBy,
      workContent,
      reimbursement,
      harassmentContact: '事務所の電話',
      breakMinutes: 0,
      allowancePerDay: null,
    }
  }
  const yesNo = (name: 'health' | 'pension' | 'employment') => (opening.insurance.includes(name) ? 'yes' : 'no')
  return {
    family: 'employment',
    dutiesChangeScope: opening.dutiesChangeScope,
    workplaceChangeScope: opening.workplaceChangeScope,
    contractTerm: opening.contract,
    contractMonths: opening.contractMonths ?? null,
    renewal: opening.renewal,
    renewalCriteria: opening.renewalCriteria,
    probation: opening.probation === '' ? 'none' : 'same',
    renewalLimit: '',
    probationMonths: null,
    probationWageYen: null,
    probationHours: '',
    probationDuties: '',
    probationTerms: opening.probation,
    overtime: opening.overtime,
    breakMinutes: opening.breakMinutes,
    holidays: opening.holidays,
    wageBasis: opening.wageBasis,
    wageYen: opening.wageYen,
    wageNote: opening.wageNote,
    fixedOvertimeYen: null,
    fixedOvertimeHours: null,
    fixedOvertimeExcess: null,
    discretionary: null,
    insuredHealth: yesNo('health'),
    insuredPension: yesNo('pension'),
    insuredAccident: 'yes',
    insuredEmployment: yesNo('employment'),
    dispatch: null,
    ageLimit: '',
    ageException: null,
    licences: '',
    selection: opening.selection,
  }
}

/** How many different ones there are. */
export const kinds = town.openings.length

export const projectedAt = (index: number, today: CivilDate): Projected => {
  const opening = town.openings[index % town.openings.length]
  const place = town.workplaces.find(({ key }) => key === opening?.workplace)
  const firm = town.firms.find(({ key }) => key === place?.firm)
  if (!opening || !place || !firm) throw new Error('the demo town is not whole')
  const publishedOn = addDays(today, -(index % 50))
  return {
    version: 1,
    state: 'open',
    listing: {
      number: numberAt(index),
      rung: opening.rung,
      family: familyOf(opening.rung),
      title: opening.title,
      tasks: opening.tasks,
      days: opening.days,
      startsAt: opening.startsAt,
      endsAt: opening.endsAt,
      startsOn: null,
      weeklyMinutes: opening.days.length * 120,
      places: opening.places,
      meets: opening.meets,
      bring: opening.bring,
      firstDay: opening.firstDay,
      support: opening.support,
      employerName: firm.name,
      trade: firm.trade,
      liftKg: 0,
      liftOften: 'none',
      hazards: [],
      placeKind: 'workplace',
      placeName: place.name,
      area: place.area,
      address: place.address,
      wayThere: place.wayThere,
      passiveSmoking: place.passiveSmoking,
      facts: place.facts,
      terms: termsOf(opening),
      receivedOn: publishedOn,
      publishedOn,
      confirmedOn: publishedOn,
      validUntil: addDays(today, 60),
    },
  }
}
