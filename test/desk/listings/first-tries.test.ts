import { describe, expect, test } from 'vitest'
import { firstTriesAmong } from '../../../src/desk/listings/first-tries.ts'
import { listingOf } from '../../../src/desk/openings/listing.ts'
import type { Listing } from '../../../src/desk/openings/listing.ts'
import { editionWith, employmentTerms, trialTerms } from '../openings/edition.ts'

const dates = {
  receivedOn: '2026-11-01',
  publishedOn: '2026-11-02',
  confirmedOn: '2026-11-02',
  validUntil: '2027-01-31',
}
type More = Partial<Listing> & { lengthDays?: number }

const trial = (number: string, { lengthDays = 1, ...more }: More = {}): Listing => {
  const edition = editionWith({ ...trialTerms, lengthDays })
  const opening = { number, rung: 'tour', family: 'trial', places: 1 } as const
  const short = { startsAt: '10:00', endsAt: '11:00', support: [] }
  return { ...listingOf({ opening, edition, dates, trade: null }), ...short, ...more }
}
const job = listingOf({
  opening: { number: 'JOB', rung: 'supportedShortJob', family: 'employment', places: 1 },
  edition: editionWith(employmentTerms),
  trade: null,
  dates,
})
const chosen = (...listings: Listing[]) => firstTriesAmong(listings).map(({ number }) => number)

describe('product 8.15: what suits a first try', () => {
  test('is three at most, and never paid work, a practice or training', () => {
    const practice = trial('PRACTICE', { rung: 'practice' })
    const training = trial('TRAINING', { rung: 'trainingNonEmployment' })
    expect(chosen(job, practice, training)).toEqual([])
    expect(chosen(trial('A'), trial('B'), job, trial('C'), trial('D'))).toEqual(['A', 'B', 'C'])
  })

  test('is a tour before an experience, however new and gentle that is', () => {
    const experience = trial('E', {
      rung: 'experience',
      support: ['mentor', 'quiet', 'breakOk'],
      publishedOn: '2026-11-20',
    })
    expect(chosen(experience, trial('T', { endsAt: '16:00', lengthDays: 3 }))).toEqual(['T', 'E'])
  })

  test('is the short one, then the one with more support, then the newer one', () => {
    expect(chosen(trial('LONG', { endsAt: '12:01' }), trial('SHORT', { endsAt: '12:00' }))).toEqual(['SHORT', 'LONG'])
    expect(chosen(trial('DAYS', { lengthDays: 3 }), trial('TWO', { lengthDays: 2 }))).toEqual(['TWO', 'DAYS'])
    const [one, both] = [trial('ONE', { support: ['mentor'] }), trial('BOTH', { support: ['quiet', 'breakOk'] })]
    expect(chosen(trial('SEAT', { support: ['seated', 'noPhone'] }), one, both)).toEqual(['BOTH', 'ONE', 'SEAT'])
    expect(chosen(trial('OLD'), trial('NEW', { publishedOn: '2026-11-03' }))).toEqual(['NEW', 'OLD'])
  })
})
