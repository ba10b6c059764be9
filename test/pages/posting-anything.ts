import * as fc from 'fast-check'
import type { Fields } from '../support/person.ts'

// Whatever a firm may type: mostly what the form asks for, now and then something else.

const junk = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'あ'.repeat(700),
    '-1',
    '1e9',
    '９９９９９９９９９９',
    '<script>',
    '\u0000',
    '25:00',
    '午前12時',
    'null',
    '🦊',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 10 }),
)
/** What is usual, what breaks a rule now and then, and junk. */
const mostly = (usual: readonly string[], rare: readonly string[] = usual) =>
  fc.oneof(
    { weight: 200, arbitrary: fc.constantFrom(...usual) },
    { weight: 12, arbitrary: fc.constantFrom(...rare) },
    { weight: 2, arbitrary: junk },
  )
const some = (codes: readonly string[]) =>
  fc.oneof(
    { weight: 200, arbitrary: fc.constant<string[]>([]) },
    { weight: 30, arbitrary: fc.subarray([...codes]) },
    { weight: 2, arbitrary: fc.array(junk, { maxLength: 3 }) },
  )

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const both = {
  title: mostly(['袋づめの仕事', '畑の手伝い', '事務の補助']),
  tasks: mostly(
    ['袋に入れてならべる', '時給の話はありません', '国籍は問いません'],
    ['男性歓迎の力仕事', 'ノルマがあります'],
  ),
  bring: mostly(['', 'エプロン']),
  support: some(['seated', 'quiet', 'mentor']),
  liftOften: mostly(['none'], ['sometimes', 'always']),
  liftKg: mostly(['', '5'], ['２０ｋｇ', '45']),
  hazards: some(['boiler', 'height5m']),
  days: fc.oneof(
    { weight: 200, arbitrary: fc.subarray([...weekdays], { minLength: 1, maxLength: 5 }) },
    { weight: 20, arbitrary: fc.subarray([...weekdays]) },
    { weight: 2, arbitrary: fc.array(junk) },
  ),
  startsAt: mostly(['9:00', '９時半', '10:00'], ['午後1時', '21:00', '6:00']),
  endsAt: mostly(['12:00', '13時', '15:00'], ['17時', '18:30', '午後11時']),
  workplaceId: mostly(['known']),
  meets: mostly(['店長']),
  firstDay: mostly(['', '裏口から']),
  places: mostly(['1', '２人', '20']),
  'startsOn-year': mostly([''], ['2026']),
  'startsOn-month': mostly([''], ['12']),
  'startsOn-day': mostly([''], ['1']),
  'recruitsUntil-year': mostly([''], ['2026']),
  'recruitsUntil-month': mostly([''], ['12']),
  'recruitsUntil-day': mostly([''], ['31']),
}

const trial = {
  ...both,
  workContent: mostly(['watch', 'practise'], ['real']),
  likeness: some(['hasQuota', 'directedLikeStaff']),
  breakMinutes: mostly(['', '0'], ['45', '60分']),
  lengthDays: mostly(['1', '3'], ['１０日', '40']),
  insuredBy: mostly(['employer', 'agency', 'city'], ['none']),
  reimbursement: mostly(['', 'バス代を実費で', '賃金はありません'], ['時給500円']),
  harassmentContact: mostly(['店長']),
}

const employment = {
  ...both,
  dutiesChangeScope: mostly(['変更なし']),
  licences: mostly(['', '普通自動車運転免許']),
  breakMinutes: mostly(['0', '45', '60'], ['６０分', '20']),
  overtime: mostly(['なし', '月5時間ほど']),
  holidays: mostly(['土日祝', 'シフト']),
  workplaceChangeScope: mostly(['変更なし']),
  contractTerm: mostly(['indefinite'], ['fixed']),
  contractMonths: mostly(['', '6'], ['1', '６か月']),
  renewal: mostly(['none'], ['maybe', 'auto']),
  renewalCriteria: mostly(['本人の希望'], ['']),
  renewalLimit: mostly(['上限なし'], ['']),
  probation: mostly(['none'], ['same', 'differs']),
  probationMonths: mostly(['1'], ['', '3']),
  probationWageYen: mostly(['1200'], ['']),
  probationHours: mostly(['同じ'], ['']),
  probationDuties: mostly(['同じ'], ['']),
  probationTerms: mostly(['', '2週間']),
  selection: mostly(['none', 'tourThenTalk', 'trialThenDecide'], ['interview']),
  ageLimit: mostly([''], ['35歳以下', '60歳未満']),
  ageException: mostly([''], ['1', '3i']),
  wageBasis: mostly(['hourly', 'piece'], ['daily', 'monthly']),
  wageYen: mostly(['1131', '１，２００円'], ['1130', '9000', '220000', '900']),
  wageNote: mostly(['', '通勤費は実費'], ['通勤手当を含む', '最低賃金の減額の特例による']),
  fixedOvertimeYen: mostly([''], ['10000']),
  fixedOvertimeHours: mostly([''], ['8']),
  fixedOvertimeExcess: mostly([''], ['yes', 'no']),
  insuredEmployment: mostly(['yes', 'no']),
  insuredHealth: mostly(['yes', 'no']),
  insuredPension: mostly(['yes', 'no']),
  discretionary: mostly(['']),
  dispatch: mostly([''], ['派遣', 'ちがう']),
}

export type Posted = { rung: string; fields: Fields }

const ofFamily = (rungs: readonly string[], fields: Readonly<Record<string, fc.Arbitrary<string | string[]>>>) =>
  fc.record({ rung: fc.constantFrom(...rungs), fields: fc.record({ ...fields }) })

export const anyPosting: fc.Arbitrary<Posted> = fc.oneof(
  ofFamily(['tour', 'experience', 'practice'], trial),
  ofFamily(['supportedShortJob', 'shortHoursJob', 'regularJob'], employment),
)
