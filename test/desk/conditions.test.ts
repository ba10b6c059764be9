import { describe, expect, test } from 'vitest'
import { conditionsOf } from '../../src/desk/openings/conditions.ts'
import type { EmploymentTerms, OpeningEdition } from '../../src/desk/openings/opening.ts'
import { kindsAt, obstacleToPapers, setFor, toldIn } from '../../src/desk/referrals/paper.ts'
import { paperKinds } from '../../src/db/referral-schema.ts'

const terms: EmploymentTerms = {
  family: 'employment',
  dutiesChangeScope: '同じ店の中の作業',
  workplaceChangeScope: '駅前店と本店',
  contractTerm: 'fixed',
  contractMonths: 6,
  renewal: 'maybe',
  renewalCriteria: '業務の量により判断',
  renewalLimit: '通算3年まで',
  probation: 'differs',
  probationMonths: 2,
  probationWageYen: 1100,
  probationHours: '1日2時間',
  probationDuties: '袋づめだけ',
  probationTerms: '休憩は1時間ごと',
  overtime: '月に2時間まで',
  breakMinutes: 45,
  holidays: '土曜・日曜',
  wageBasis: 'hourly',
  wageYen: 1150,
  wageNote: '毎月末日締め',
  fixedOvertimeYen: 10_000,
  fixedOvertimeHours: 5,
  fixedOvertimeExcess: 'yes',
  discretionary: '専門業務型裁量労働制',
  insuredHealth: 'no',
  insuredPension: 'no',
  insuredAccident: 'yes',
  insuredEmployment: 'yes',
  dispatch: '派遣労働者として雇用',
  ageLimit: '',
  ageException: null,
  licences: '普通免許',
  wishesSubsidy: false,
  selection: 'none',
}
const edition: OpeningEdition = {
  title: '袋づめ',
  tasks: 'パンの袋づめ',
  occupation: null,
  days: ['tue', 'thu'],
  startsAt: '09:30',
  endsAt: '11:30',
  startsOn: null,
  endsOn: null,
  meets: '店長',
  bring: '',
  firstDay: '',
  support: [],
  employerName: 'こもれびベーカリー',
  placeName: '駅前店',
  prefecture: '01',
  area: '駅前',
  address: '駅前1-1',
  wayThere: '',
  passiveSmoking: 'indoorNoSmoking',
  facts: [],
  placeKind: 'workplace',
  recruitsUntil: null,
  liftKg: 0,
  liftOften: 'none',
  hazards: [],
  terms,
}
const said = (of: OpeningEdition) => conditionsOf(of).map((row) => row.join('：'))

describe('職業安定法施行規則4条の2③: the paper says', () => {
  const rows = said(edition)
  test.each([
    ['一 the work and how far it may change', ['仕事の内容：パンの袋づめ', '仕事の内容の変更の範囲：同じ店の中の作業']],
    ['二 the term', ['契約の期間：6か月']],
    [
      '二の二 (R1-04) both sets of conditions where the trial period differs',
      [
        '試用期間：あり（条件が違う）　2か月',
        '試用期間中の賃金：時給 1,100円',
        '試用期間中の時間：1日2時間',
        '試用期間中の仕事：袋づめだけ',
        '試用期間中のほかの条件：休憩は1時間ごと',
      ],
    ],
    ['二の三 what renewal depends on', ['契約の更新：更新する場合があり得る　業務の量により判断　通算3年まで']],
    ['三 the place and how far it may change', ['働く場所：駅前店 駅前1-1', '働く場所の変更の範囲：駅前店と本店']],
    [
      '四 hours, overtime, breaks and days off',
      ['始まりと終わりの時刻：09:30～11:30', '時間外の労働：月に2時間まで', '休憩：45分', '休日：土曜・日曜'],
    ],
    ['五 the wage', ['賃金：時給 1,150円　毎月末日締め']],
    ['指針 fixed overtime pay', ['固定残業代：10,000円　5時間分　超えた分は追加して支払う']],
    ['指針 discretionary hours', ['裁量労働制など：専門業務型裁量労働制']],
    ['六 the insurances', ['社会保険・労働保険：健康保険：なし、厚生年金：なし、労災保険：あり、雇用保険：あり']],
    ['七 who employs', ['雇用する事業所：こもれびベーカリー']],
    ['八 dispatch', ['派遣労働者としての雇用：派遣労働者として雇用']],
    ['九 smoking', ['受動喫煙を防ぐ措置：屋内禁煙']],
  ])('R1-01 to R1-03, item %s', (_, items) => {
    for (const item of items) expect(rows).toContain(item)
  })

  test('a trial says what is done, for how long and who insures, and never a wage', () => {
    const trial = said({
      ...edition,
      terms: {
        family: 'trial',
        lengthDays: 3,
        insuredBy: 'city',
        workContent: 'practise',
        reimbursement: '交通費の実費',
        allowancePerDay: null,
        harassmentContact: '窓口',
        breakMinutes: 0,
        training: null,
        likeness: [],
      },
    })
    for (const item of ['期間：3日', 'すること：練習する', '保険をかける人：市', '困ったときの相談先：窓口']) {
      expect(trial).toContain(item)
    }
    expect(trial.join()).not.toMatch(/円|賃金/u)
  })
})

describe('which papers may be given', () => {
  const at = (state: 'proposed' | 'agreed' | 'issued' | 'accepted' | 'hired' | 'withdrawn') => ({
    state,
    letterNumber: state === 'proposed' || state === 'agreed' ? null : '2026-ABCDEFGH',
  })

  test.each([
    ['proposed', ['disclosure', 'consent', 'neutral'], ['consent']],
    ['agreed', ['disclosure', 'consent', 'firstDay', 'neutral'], ['disclosure']],
    ['issued', [...paperKinds], ['letter', 'disclosure', 'replyCard']],
    ['accepted', paperKinds.filter((kind) => kind !== 'replyCard'), ['mirror', 'disclosure']],
    ['hired', ['firstDay', 'neutral'], ['mirror', 'disclosure']],
    ['withdrawn', ['neutral'], ['mirror', 'disclosure']],
  ] as const)('when it is %s', (...[state, possible, chosen]) => {
    expect(kindsAt(at(state), paperKinds)).toEqual(possible)
    expect(setFor(at(state), 'trial')).toEqual(chosen)
  })

  test('R1-03: FAX and e-mail of the conditions only where the person asked for it; nothing of theirs by a way that is not its own', () => {
    const asked = (kind: (typeof paperKinds)[number], way: 'print' | 'email' | 'fax') =>
      [true, false].map((wantsEmailDisclosure) =>
        obstacleToPapers({ kinds: [kind], way }, { referral: at('issued'), wantsEmailDisclosure }),
      )
    for (const way of ['fax', 'email'] as const) expect(asked('disclosure', way)).toEqual([null, 'emailNotAsked'])
    expect(asked('disclosure', 'print')).toEqual([null, null])
    for (const kind of ['consent', 'firstDay', 'neutral'] as const) {
      for (const way of ['fax', 'email'] as const) expect(asked(kind, way)).toEqual(['paperWay', 'paperWay'])
    }
  })

  test('a slip’s fields are told as they come, and what says nothing is left out', () => {
    expect(toldIn({ times: '火、木', support: '休憩は静かに', wish: '' })).toEqual([
      ['support', '休憩は静かに'],
      ['times', '火、木'],
    ])
  })
})
