import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitOf, mayPropose } from '../../../src/desk/matching/fit.ts'
import type { Ground } from '../../../src/desk/matching/ground.ts'
import type { Offer } from '../../../src/desk/matching/offer.ts'
import { emptyShortlist } from '../../../src/desk/matching/shortlist.ts'
import { sortOffers } from '../../../src/desk/matching/sort-offers.ts'
import { sectionsFrom } from '../../../src/desk/clients/read-sections.ts'
import { dayHours, timeBands, weekHours, ways, workDays, workFacts } from '../../../src/desk/clients/section-codes.ts'
import type { Dispute } from '../../../src/desk/employers/dispute.ts'
import { supportCodes, weekdays } from '../../../src/desk/openings/codes.ts'
import { hazardCodes } from '../../../src/law/minors.ts'

const today = '2026-11-20'
const nothing = sectionsFrom({})

const job: Offer = {
  id: 'o1',
  number: '1',
  family: 'employment',
  rung: 'shortHoursJob',
  employerId: 'f1',
  workplaceId: 'w1',
  receivedOn: '2026-11-01',
  title: '客室の清掃',
  employerName: 'こもれび旅館',
  placeName: '本館',
  placeKind: 'workplace',
  prefecture: '01',
  area: '温泉通り',
  days: ['mon', 'wed'],
  startsAt: '09:00',
  endsAt: '12:00',
  startsOn: null,
  support: ['quiet', 'seated'],
  facts: ['sound:quiet', 'people:many'],
  hazards: [],
  liftKg: 0,
  liftOften: 'none',
  breakMinutes: 0,
  lengthDays: null,
  wage: { wageBasis: 'hourly', wageYen: 1200 },
  ageLimit: '',
  isFull: false,
}
const tour: Offer = { ...job, family: 'trial', rung: 'tour', lengthDays: 1, wage: null }

type Told = Partial<Omit<Ground['told'], 'work' | 'helps'>> & {
  work?: Partial<Ground['told']['work']>
  helps?: Partial<Ground['told']['helps']>
}
const ground = ({ work, helps, ...told }: Told = {}, around: Partial<Ground['around']> = {}): Ground => ({
  told: {
    bornOn: '',
    kept: [],
    underWay: [],
    ...told,
    work: { ...nothing.work, ...work },
    helps: { ...nothing.helps, ...helps },
  },
  around: { on: today, disputes: [], scope: [], ...around },
})
const codesOf = (of: Ground, offer: Offer) => {
  const fit = fitOf(of, offer)
  const codes = (points: readonly { code: string }[]) => points.map(({ code }) => code)
  return {
    limits: codes(fit.limits),
    warnings: codes(fit.warnings),
    asks: codes(fit.asks),
    reasons: codes(fit.reasons),
    mayPropose: mayPropose(fit),
  }
}
const limits = (of: Ground, offer: Offer = job) => codesOf(of, offer).limits
const warnings = (of: Ground, offer: Offer = job) => codesOf(of, offer).warnings

describe('R1-16: what a person told beside what an opening says', () => {
  test('days: none in common hides, some outside warn for a job alone, all inside are a reason', () => {
    expect(limits(ground({ work: { days: ['tue', 'hol'] } }))).toEqual(['days'])
    expect(codesOf(ground({ work: { days: ['mon'] } }), job)).toMatchObject({ limits: [], warnings: ['someDays'] })
    expect(codesOf(ground({ work: { days: ['mon'] } }), tour)).toMatchObject({ limits: [], warnings: [] })
    expect(codesOf(ground({ work: { days: ['mon', 'wed', 'fri'] } }), job).reasons).toContain('days')
  })

  test.each([
    { startsAt: '09:00', endsAt: '12:00', what: 'fits' },
    { startsAt: '09:00', endsAt: '13:00', what: 'fits' },
    { startsAt: '09:00', endsAt: '14:00', what: 'warns' },
    { startsAt: '09:00', endsAt: '15:00', what: 'warns' },
    { startsAt: '09:00', endsAt: '15:01', what: 'hides' },
    { startsAt: '13:00', endsAt: '16:00', what: 'hides' },
    { startsAt: '22:00', endsAt: '02:00', what: 'hides' },
  ])('a wish for the morning beside $startsAt to $endsAt: it $what', ({ startsAt, endsAt, what }) => {
    const found = codesOf(ground({ work: { bands: ['morning'] } }), { ...job, startsAt, endsAt })
    const is = found.limits.includes('bands') ? 'hides' : found.warnings.includes('someHours') ? 'warns' : 'fits'
    expect(is).toBe(what)
  })

  test('a night over midnight lies in the evening and the night', () => {
    const night = { ...job, startsAt: '21:00', endsAt: '02:00' }
    expect(codesOf(ground({ work: { bands: ['evening', 'night'] } }), night).reasons).toContain('bands')
    expect(
      codesOf(ground({ work: { bands: ['night'] } }), { ...job, startsAt: '00:00', endsAt: '05:00' }).reasons,
    ).toContain('bands')
  })

  test('hours of a day: まで is a limit to the minute, くらいから a wish', () => {
    const long = { ...job, startsAt: '09:00', endsAt: '13:30', breakMinutes: 30 }
    expect(limits(ground({ work: { dayHours: 'h4' } }), long)).toEqual([])
    expect(limits(ground({ work: { dayHours: 'h4' } }), { ...long, breakMinutes: 29 })).toEqual(['longDay'])
    expect(codesOf(ground({ work: { dayHours: 'h2' } }), long)).toMatchObject({ limits: [], warnings: ['longStart'] })
  })

  test('hours of a week: too many hide, too few warn, and a trial is no work of weeks', () => {
    const full = { ...job, days: ['mon', 'tue', 'wed', 'thu', 'fri'], endsAt: '17:00' }
    expect(limits(ground({ work: { weekHours: '10to20' } }), full)).toEqual(['longWeek'])
    expect(warnings(ground({ work: { weekHours: '10to20' } }))).toEqual(['shortWeek'])
    expect(codesOf(ground({ work: { weekHours: 'lt10' } }), job).reasons).toContain('week')
    expect(limits(ground({ work: { weekHours: 'lt10' } }), { ...full, family: 'trial' })).toEqual([])
  })

  test('a start in the far future warns whoever wishes to begin soon', () => {
    const late = { ...job, startsOn: '2026-12-21' }
    expect(warnings(ground({ work: { start: 'now' } }), late)).toEqual(['startsLate'])
    expect(warnings(ground({ work: { start: 'later' } }), late)).toEqual([])
    expect(warnings(ground({ work: { start: 'month' } }), { ...job, startsOn: '2026-12-20' })).toEqual([])
  })

  test('what is hard warns, what helps is a reason, what is not said is asked: none of it hides', () => {
    const of = ground({
      helps: { support: ['quiet', 'mentor'], helps: ['sound:quiet'], hard: ['people:many'] },
    })
    expect(codesOf(of, job)).toMatchObject({
      limits: [],
      warnings: ['hard'],
      asks: ['support'],
      reasons: ['support', 'helps'],
    })
  })

  test('the way there: without a car it is a reason where it is said and asked where it is not; home is told apart', () => {
    const bus = ground({ work: { ways: ['bus'] } })
    expect(codesOf(bus, job).asks).toEqual(['way'])
    expect(codesOf(bus, { ...job, support: ['noCar'] }).reasons).toEqual(['noCar'])
    expect(codesOf(bus, { ...job, support: ['transport'] }).reasons).toEqual(['transport'])
    expect(codesOf(ground({ work: { ways: ['bus', 'car'] } }), job).asks).toEqual([])
    const home = ground({ work: { ways: ['home'] } })
    expect(warnings(home)).toEqual(['notAtHome'])
    expect(codesOf(home, { ...job, placeKind: 'home' }).reasons).toEqual(['home'])
  })

  test('the work and the place that were wished for are found by their words', () => {
    const of = ground({ work: { jobs: '調理、清掃', places: '温泉通り・駅前' } })
    expect(fitOf(of, job).reasons).toEqual([
      { code: 'jobs', of: ['清掃'] },
      { code: 'area', of: ['温泉通り'] },
    ])
  })

  test('a condition of age that the firm wrote is shown', () => {
    expect(warnings(ground(), { ...job, ageLimit: '60歳未満' })).toEqual(['ageLimit'])
  })
})

describe('R2-52, R2-54: the age of a person', () => {
  test.each([
    { bornOn: '2012-01-01', more: {}, expected: ['tooYoung'] },
    { bornOn: '2009-06-01', more: { startsAt: '19:00', endsAt: '22:30' }, expected: ['notUnder18'] },
    { bornOn: '2009-06-01', more: { hazards: [hazardCodes[0] ?? ''] }, expected: ['notUnder18'] },
    { bornOn: '2009-06-01', more: {}, expected: [] },
    { bornOn: '1990-06-01', more: { startsAt: '19:00', endsAt: '22:30' }, expected: [] },
    { bornOn: '', more: { startsAt: '19:00', endsAt: '22:30' }, expected: [] },
  ])('born $bornOn beside $more: $expected', ({ bornOn, more, expected }) => {
    const found = codesOf(ground({ bornOn }), { ...job, ...more })
    expect(found.limits).toEqual(expected)
    expect(found.mayPropose).toBe(expected.length === 0)
  })

  test('R2-53: long hours and loads are told, and hide nothing, because sex is not recorded', () => {
    const heavy = { ...job, endsAt: '18:00', liftKg: 20, liftOften: 'always' } as const
    expect(codesOf(ground({ bornOn: '2009-06-01' }), heavy)).toMatchObject({
      limits: [],
      warnings: ['hoursUnder18', 'load'],
    })
  })
})

describe('what the desk may not or cannot do', () => {
  const dispute = (kind: 'strike' | 'warned'): Dispute => ({
    id: 'd',
    employerId: 'f1',
    workplaceId: null,
    kind,
    fromOn: '2026-11-01',
    untilOn: null,
    source: '通報',
    createdAt: 0,
    version: 1,
    auditId: 'a',
  })

  test('R1-41: a strike hides a job, a warned dispute warns, and a trial is no mediation', () => {
    expect(limits(ground({}, { disputes: [dispute('strike')] }))).toEqual(['strike'])
    expect(codesOf(ground({}, { disputes: [dispute('warned')] }), job)).toMatchObject({
      limits: [],
      warnings: ['warned'],
    })
    expect(limits(ground({}, { disputes: [dispute('strike')] }), tour)).toEqual([])
  })

  test('R1-14: a job outside the notified scope is hidden, a trial is not', () => {
    expect(limits(ground({}, { scope: ['13'] }))).toEqual(['scope'])
    expect(limits(ground({}, { scope: ['13'] }), tour)).toEqual([])
  })

  test('product §10.17: what is full in flight and what is under way is hidden; only the second is refused', () => {
    expect(codesOf(ground(), { ...job, isFull: true })).toMatchObject({ limits: ['full'], mayPropose: true })
    expect(codesOf(ground({ underWay: ['o1'] }), job)).toMatchObject({ limits: ['underWay'], mayPropose: false })
  })
})

const some = <T>(codes: readonly T[]) => fc.uniqueArray(fc.constantFrom(...codes), { maxLength: codes.length })
const clock = fc
  .tuple(fc.nat(23), fc.constantFrom('00', '15', '30', '45'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`)
const offers = fc
  .record({
    id: fc.uuid(),
    family: fc.constantFrom('trial', 'employment'),
    employerId: fc.constantFrom('f1', 'f2', 'f3'),
    workplaceId: fc.constantFrom('w1', 'w2'),
    receivedOn: fc.constantFrom('2026-11-01', '2026-11-02', '2026-11-03'),
    days: some(weekdays),
    startsAt: clock,
    endsAt: clock,
    support: some(supportCodes),
    facts: some(workFacts),
    hazards: some(hazardCodes),
    isFull: fc.boolean(),
  })
  .map((more): Offer => ({ ...job, ...more, family: more.family === 'trial' ? 'trial' : 'employment' }))
const grounds = fc
  .record({
    bornOn: fc.constantFrom('', '2012-01-01', '2009-06-01', '1990-01-01'),
    days: some(workDays),
    bands: some(timeBands),
    dayHours: fc.constantFrom(...dayHours),
    weekHours: fc.constantFrom(...weekHours),
    ways: some(ways),
    support: some(supportCodes),
    hard: some(workFacts),
  })
  .map(({ bornOn, support, hard, ...work }) => ground({ bornOn, work, helps: { support, hard } }))

describe('whatever was told and whatever is offered', () => {
  test('what is not known hides nothing', () => {
    fc.assert(
      fc.property(offers, (offer) => {
        expect(limits(ground(), { ...offer, isFull: false })).toEqual([])
      }),
    )
  })

  test('taking an answer back never hides more (R1-16)', () => {
    fc.assert(
      fc.property(grounds, offers, (of, offer) => {
        const before = limits(of, offer)
        const blank = { days: [], bands: [], ways: [], dayHours: 'unsure', weekHours: 'unsure' } as const
        for (const [name, value] of Object.entries(blank)) {
          const less = { ...of, told: { ...of.told, work: { ...of.told.work, [name]: value } } }
          expect(before).toEqual(expect.arrayContaining(limits(less, offer)))
        }
        expect(before).toEqual(expect.arrayContaining(limits({ ...of, told: { ...of.told, bornOn: '' } }, offer)))
      }),
    )
  })

  test('a place that must not know is hidden and never proposed (product §8.6)', () => {
    fc.assert(
      fc.property(grounds, offers, (of, offer) => {
        const kept = { kind: 'firm', employerId: offer.employerId, workplaceId: null } as const
        const found = codesOf({ ...of, told: { ...of.told, kept: [kept] } }, offer)
        expect(found.limits).toContain('keptAway')
        expect(found.mayPropose).toBe(false)
      }),
    )
  })

  test('help, hardship and the way there never hide', () => {
    fc.assert(
      fc.property(grounds, offers, (of, offer) => {
        const bare = { ...of, told: { ...of.told, helps: nothing.helps, work: { ...of.told.work, ways: [] } } }
        expect(limits(of, offer)).toEqual(limits(bare, offer))
      }),
    )
  })

  test('every opening stands in exactly one place, the newest first, in whatever order they came', () => {
    const many = fc.uniqueArray(offers, { maxLength: 12, selector: ({ id }) => id })
    fc.assert(
      fc.property(grounds, fc.tuple(many, fc.nat()), (of, [list, turn]) => {
        const [first, second, third] = list
        const shortlist = {
          basket: [first?.id ?? 'gone', 'gone'],
          notFor: [second, third].flatMap((one) => (one ? [{ openingId: one.id, reason: 'far' as const }] : [])),
        }
        const asked = { ground: of, shortlist }
        const sorted = sortOffers(asked, list)
        const rotated = [...list.slice(turn % (list.length || 1)), ...list.slice(0, turn % (list.length || 1))]
        expect(sortOffers(asked, rotated)).toEqual(sorted)
        const { fitting, hidden, basket, notFor, gone } = sorted
        const ids = [...fitting, ...hidden, ...basket, ...notFor].map(({ offer }) => offer.id)
        expect(ids.toSorted()).toEqual(list.map(({ id }) => id).toSorted())
        expect(gone).toContain('gone')
        const days = fitting.map(({ offer }) => offer.receivedOn ?? '')
        expect(days).toEqual(days.toSorted().toReversed())
      }),
    )
  })

  test('a place that must not know is in no basket, whatever was put there before', () => {
    const of = ground({ kept: [{ kind: 'firm', employerId: 'f1', workplaceId: null }] })
    const sorted = sortOffers({ ground: of, shortlist: { ...emptyShortlist, basket: ['o1'] } }, [job])
    expect([sorted.basket, sorted.hidden.length, sorted.gone]).toEqual([[], 1, ['o1']])
  })
})
