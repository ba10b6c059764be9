import { describe, expect, test } from 'vitest'
import { isCivilDate } from '../../src/law/calendar.ts'
import { minimumWages } from '../../src/law/data/minimum-wages.ts'
import { uncountedParts } from '../../src/law/data/wage-parts.ts'
import { industryMajors, isIndustryMajor } from '../../src/law/industries.ts'
import {
  hourlyEquivalent,
  mayHaveSpecialMinimumWage,
  minimumWageOn,
  namesReducedWagePermit,
  uncountedPartsIn,
  wageFindings,
  wageShortfalls,
} from '../../src/law/minimum-wage.ts'
import { isPrefectureCode, prefectures } from '../../src/law/prefectures.ts'

const hokkaido = '01'
const aomori = '02'
const iwate = '03'
const okinawa = '47'

describe('the table', () => {
  test.each(prefectures)('$name has a rate of each year, the newer one later and higher', ({ code }) => {
    const rates = minimumWages.filter(({ prefecture }) => prefecture === code)
    const [older, newer] = rates
    expect(rates).toHaveLength(2)
    expect(rates.every(({ effectiveFrom }) => isCivilDate(effectiveFrom))).toBe(true)
    expect(older?.effectiveFrom.localeCompare(newer?.effectiveFrom ?? '')).toBe(-1)
    expect(older?.yenPerHour).toBeLessThan(newer?.yenPerHour ?? 0)
    expect(minimumWageOn({ prefecture: code, on: '2026-12-31' })).toBe(newer?.yenPerHour)
  })

  test('there are 47 prefectures with codes 01 to 47', () => {
    expect(prefectures.map(({ code }) => code)).toEqual(
      Array.from({ length: 47 }, (_, passed) => String(passed + 1).padStart(2, '0')),
    )
    expect(isPrefectureCode('47')).toBe(true)
    expect(isPrefectureCode('48')).toBe(false)
    expect(isPrefectureCode('1')).toBe(false)
  })

  test('the dates that were only planned are those of 宮崎 and 鹿児島', () => {
    expect(minimumWages.filter(({ isDatePlanned }) => isDatePlanned).map(({ prefecture }) => prefecture)).toEqual([
      '45',
      '46',
    ])
  })

  test('R2-20: on 2026-11-21 岩手, 熊本 and 沖縄 are still on the rate of 2025', () => {
    const onOlder = prefectures.filter(({ code }) => {
      const inForce = minimumWageOn({ prefecture: code, on: '2026-11-21' })
      return inForce === minimumWages.find(({ prefecture }) => prefecture === code)?.yenPerHour
    })
    expect(onOlder.map(({ name }) => name)).toEqual(['岩手県', '熊本県', '沖縄県'])
  })
})

describe('the minimum on a day', () => {
  test.each([
    { prefecture: hokkaido, on: '2025-10-03', yen: undefined },
    { prefecture: hokkaido, on: '2025-10-04', yen: 1075 },
    { prefecture: hokkaido, on: '2026-09-30', yen: 1075 },
    { prefecture: hokkaido, on: '2026-10-01', yen: 1131 },
    { prefecture: aomori, on: '2026-10-28', yen: 1029 },
    { prefecture: aomori, on: '2026-10-29', yen: 1090 },
    { prefecture: okinawa, on: '2026-12-01', yen: 1023 },
    { prefecture: okinawa, on: '2026-12-02', yen: 1086 },
  ] as const)('R2-20: in prefecture $prefecture on $on it is $yen yen', ({ prefecture, on, yen }) => {
    expect(minimumWageOn({ prefecture, on })).toBe(yen)
  })

  test('R2-20: 1,089 yen in 青森 from 2026-10-29 is short, 1,090 is not', () => {
    expect(wageShortfalls({ prefecture: aomori, from: '2026-10-29', hourlyYen: 1089 })).toEqual([
      { from: '2026-10-29', minimumYen: 1090 },
    ])
    expect(wageShortfalls({ prefecture: aomori, from: '2026-10-29', hourlyYen: 1090 })).toEqual([])
  })

  test('R2-20: 170,000 yen a month for 160 hours in 岩手 is lawful until 2026-11-30 and short from 2026-12-01', () => {
    const hourlyYen = hourlyEquivalent({ basis: 'monthly', yen: 170_000, hoursPerMonth: 160 }) ?? 0
    expect(hourlyYen).toBe(1062.5)
    expect(wageShortfalls({ prefecture: iwate, from: '2026-11-21', until: '2026-11-30', hourlyYen })).toEqual([])
    expect(wageShortfalls({ prefecture: iwate, from: '2026-11-21', until: '2026-12-01', hourlyYen })).toEqual([
      { from: '2026-12-01', minimumYen: 1090 },
    ])
  })
})

describe('a period that crosses a change', () => {
  test('R2-21: 1,030 yen in 沖縄 from 2026-11-20 to 2026-12-20 is short from 2026-12-02', () => {
    expect(wageShortfalls({ prefecture: okinawa, from: '2026-11-20', until: '2026-12-20', hourlyYen: 1030 })).toEqual([
      { from: '2026-12-02', minimumYen: 1086 },
    ])
  })

  test('R2-21: a wage below both rates is short of both', () => {
    expect(wageShortfalls({ prefecture: okinawa, from: '2026-11-20', until: '2026-12-20', hourlyYen: 1000 })).toEqual([
      { from: '2026-11-20', minimumYen: 1023 },
      { from: '2026-12-02', minimumYen: 1086 },
    ])
  })

  test('R2-21: work that ends the day before the change keeps the old rate', () => {
    expect(wageShortfalls({ prefecture: okinawa, from: '2026-11-20', until: '2026-12-01', hourlyYen: 1030 })).toEqual(
      [],
    )
  })

  test('R2-21: work that begins on the day of the change names it once', () => {
    expect(wageShortfalls({ prefecture: okinawa, from: '2026-12-02', until: '2026-12-02', hourlyYen: 1030 })).toEqual([
      { from: '2026-12-02', minimumYen: 1086 },
    ])
  })

  test('R2-21: an indefinite contract meets every announced rate', () => {
    expect(wageShortfalls({ prefecture: okinawa, from: '2026-11-20', until: null, hourlyYen: 1085 })).toHaveLength(1)
    expect(wageShortfalls({ prefecture: okinawa, from: '2026-11-20', hourlyYen: 1086 })).toEqual([])
  })
})

describe('pay by the hour', () => {
  test('R2-20: daily and monthly pay are divided by the scheduled hours', () => {
    expect(hourlyEquivalent({ basis: 'hourly', yen: 1131 })).toBe(1131)
    expect(hourlyEquivalent({ basis: 'daily', yen: 9048, hoursPerDay: 8 })).toBe(1131)
    expect(hourlyEquivalent({ basis: 'daily', yen: 9047, hoursPerDay: 8 })).toBeLessThan(1131)
    expect(hourlyEquivalent({ basis: 'monthly', yen: 180_960, hoursPerDay: 8, hoursPerMonth: 160 })).toBe(1131)
  })

  test('R2-20: pay that is exactly the minimum reaches it for any scheduled minutes', () => {
    const short = Array.from({ length: 600 }, (_, passed) => passed + 1).filter((minutes) => {
      const yen = 1131 * minutes
      return (hourlyEquivalent({ basis: 'daily', yen, hoursPerDay: minutes }) ?? 0) < 1131
    })
    const inHours = Array.from({ length: 100 }, (_, passed) => (passed + 1) / 10).filter((hours) => {
      const yen = Math.round(1130 * hours)
      return (hourlyEquivalent({ basis: 'daily', yen, hoursPerDay: hours }) ?? 0) < 1130
    })
    expect(short).toEqual([])
    expect(inHours).toEqual([])
  })

  test('R2-20: without the hours nothing is claimed', () => {
    expect(hourlyEquivalent({ basis: 'daily', yen: 9048 })).toBeUndefined()
    expect(hourlyEquivalent({ basis: 'daily', yen: 9048, hoursPerDay: 0 })).toBeUndefined()
    expect(hourlyEquivalent({ basis: 'monthly', yen: 9048, hoursPerDay: 8, hoursPerMonth: null })).toBeUndefined()
  })
})

describe('piece work', () => {
  const work = { prefecture: hokkaido, from: '2026-12-01' } as const
  const piece = (guaranteedHourlyYen: number | null) => ({ basis: 'piece', yen: 30, guaranteedHourlyYen }) as const

  test('R2-25: the guaranteed hourly amount must reach the minimum', () => {
    expect(wageFindings({ ...work, pay: piece(1131) })).toEqual([])
    expect(wageFindings({ ...work, pay: piece(1130) })).toEqual([
      { code: 'belowMinimumWage', effect: 'stops', from: '2026-12-01', minimumYen: 1131 },
    ])
  })

  test.each([null, 0, -1, Number.NaN])('R2-25: a guarantee of %s is none, however much a piece pays', (guarantee) => {
    expect(wageFindings({ ...work, pay: { ...piece(guarantee), yen: 99_999 } })).toEqual([
      { code: 'guaranteeMissing', effect: 'stops' },
    ])
  })

  test('R2-25: piece work is worth its guarantee by the hour, and nothing known without one', () => {
    expect(hourlyEquivalent(piece(1131))).toBe(1131)
    expect([hourlyEquivalent(piece(0)), hourlyEquivalent(piece(-1))]).toEqual([undefined, undefined])
  })

  test('R2-20: pay by the month without hours is unclear, and a wage of nothing too', () => {
    const unclear = [{ code: 'wageUnclear', effect: 'stops' }]
    expect(wageFindings({ ...work, pay: { basis: 'monthly', yen: 200_000 } })).toEqual(unclear)
    expect(wageFindings({ ...work, pay: { basis: 'hourly', yen: 0 } })).toEqual(unclear)
  })

  test('R2-21: every rate that the pay does not reach is a finding', () => {
    const pay = { basis: 'hourly', yen: 1000 } as const
    expect(wageFindings({ prefecture: okinawa, from: '2026-11-20', pay }).map(({ code }) => code)).toEqual([
      'belowMinimumWage',
      'belowMinimumWage',
    ])
  })
})

describe('what fills no gap', () => {
  test.each([
    ['時給1,150円（交通費込み）', ['commuting']],
    ['月給18万円。家族手当、皆勤手当を含みます', ['fullAttendance']],
    ['日給9,000円 まかない込み', ['meals']],
    ['月給には残業代などが含まれます', ['premium']],
    ['賞与を含む年収です', ['bonus']],
    ['寮費込みの金額です', ['room']],
    ['扶養手当も含む', ['family']],
    ['祝い金込み', ['temporary']],
  ] as const)('R2-20, R2-24: 「%s」 names %j', (text, parts) => {
    expect(uncountedPartsIn(text)).toEqual(parts)
  })

  test.each([
    '交通費は別に払います',
    '通勤手当は含みません',
    '通勤手当を含まない額です',
    '家族手当は含まず、別に出します',
    'まかないがあります',
    '賞与年2回',
    '残業代は1分から払います',
    '',
  ])('R2-20: 「%s」 names nothing', (text) => {
    expect(uncountedPartsIn(text)).toEqual([])
  })

  test('every uncounted part names its article', () => {
    expect(uncountedParts.filter(({ article }) => !article.startsWith('最低賃金法'))).toEqual([])
  })
})

describe('other minimum wages', () => {
  test('R2-22: the reminder appears for mining, manufacturing, freight and shops', () => {
    expect(industryMajors.filter(mayHaveSpecialMinimumWage)).toEqual(['C', 'E', 'H', 'I'])
    expect(['E', 'U', 'e', ''].filter(isIndustryMajor)).toEqual(['E'])
  })

  test('R2-23: no permit in the text makes a lower wage lawful, and the text is told', () => {
    expect(namesReducedWagePermit('減額特例の許可により時給900円です')).toBe(true)
    expect(namesReducedWagePermit('最低賃金の減額の特例を使います')).toBe(true)
    expect(namesReducedWagePermit('減額特例は使いません')).toBe(false)
    expect(namesReducedWagePermit('時給1,150円です')).toBe(false)
  })
})
