import { realpathSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { civilDateAt, isCivilDate } from '../law/calendar.ts'
import type { CivilDate } from '../law/calendar.ts'
import { legalTables, staleTables } from '../law/tables.ts'
import type { LegalTable, LegalTableName, StaleTable } from '../law/tables.ts'

const names: Record<LegalTableName, string> = {
  minimumWages: '地域別最低賃金',
  wageParts: '最低賃金に入らない手当',
  disclosureItems: '明示する労働条件',
  workingHours: '労働時間・休憩・休日',
  youngPeople: '年少者の制限・重量物',
  insuranceThresholds: '雇用保険・社会保険の基準',
  ageExceptions: '年齢制限の例外',
  wordingRules: '求人の言葉',
  trialLimits: '見学・体験・実習の目安',
  trialWords: '体験で使わない言葉',
  trainingConditions: '非雇用型訓練の条件',
  workerQuestions: '労働者性の問い',
  subsidyConditions: '助成金の条件',
}

const reasons: Record<StaleTable['reason'], string> = {
  overAYear: '確認から1年をこえました (checked more than a year ago)',
  newWagesMissing: '今年度の額が入っていません (rates of this fiscal year are missing)',
}

type Examined = LegalTable & { stale: StaleTable['reason'] | null }
export type Examination = { on: CivilDate; isStale: boolean; tables: readonly Examined[] }

/** The legal tables as they stand on that day. */
export const examine = (on: CivilDate): Examination => {
  const stale = staleTables(on)
  const tables = legalTables.map((table) => ({
    ...table,
    stale: stale.find(({ name }) => name === table.name)?.reason ?? null,
  }))
  return { on, isStale: stale.length > 0, tables }
}

export const linesOf = ({ tables }: Examination): readonly string[] =>
  tables.map(({ name, checkedOn, source, stale }) =>
    stale === null
      ? `よし   ${names[name]}  ${checkedOn} 確認  ${source}`
      : `注意   ${names[name]}  ${checkedOn} 確認  ${reasons[stale]}  ${source}`,
  )

const run = () => {
  const { values } = parseArgs({ options: { json: { type: 'boolean' }, on: { type: 'string' } } })
  const on = values.on ?? civilDateAt(Date.now())
  if (!isCivilDate(on)) throw new Error('--on は YYYY-MM-DD で書いてください。(--on is YYYY-MM-DD.)')
  const examination = examine(on)
  console.log(values.json ? JSON.stringify(examination, null, 2) : linesOf(examination).join('\n'))
  if (examination.isStale) process.exitCode = 1
}

if (process.argv[1] && realpathSync(process.argv[1]) === import.meta.filename) {
  try {
    run()
  } catch (failure) {
    console.error(failure instanceof Error ? failure.message : failure)
    process.exitCode = 2
  }
}
