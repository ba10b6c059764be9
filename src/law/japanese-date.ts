import { addDays, isCivilDate } from './calendar.ts'
import type { CivilDate } from './calendar.ts'

type Era = { names: readonly string[]; from: CivilDate; until: CivilDate }

// 元号法、元号を改める政令 (昭和64年政令1号, 平成31年政令143号): 昭和 and 平成 ended with the day before; 明治 and 大正 on the very day.
const eras: readonly Era[] = [
  { names: ['明治', '明', 'm'], from: '1873-01-01', until: '1912-07-30' },
  { names: ['大正', '大', 't'], from: '1912-07-30', until: '1926-12-25' },
  { names: ['昭和', '昭', 's'], from: '1926-12-25', until: '1989-01-07' },
  { names: ['平成', '平', 'h'], from: '1989-01-08', until: '2019-04-30' },
  { names: ['令和', '令', 'r'], from: '2019-05-01', until: '9999-12-31' },
]
const firstYears = new Map(eras.map(({ from, names }) => [names[0], Number(from.slice(0, 4))]))
const meijiYears = 1867

const civil = ([year, month, day]: readonly [number, string, string]): CivilDate | null => {
  const text = [String(year).padStart(4, '0'), month.padStart(2, '0'), day.padStart(2, '0')].join('-')
  return isCivilDate(text) ? text : null
}

const inEra = (word: string, { year, month, day }: { year: string; month: string; day: string }): CivilDate | null => {
  const era = eras.find(({ names }) => names.includes(word))
  if (!era) return null
  const before = era.names[0] === '明治' ? meijiYears : (firstYears.get(era.names[0]) ?? 0) - 1
  const date = civil([before + (year === '元' ? 1 : Number(year)), month, day])
  return date !== null && date >= era.from && date <= era.until ? date : null
}

// A spreadsheet counts days from 1899-12-30; five digits are 1927 to 2064.
const serial = (text: string): CivilDate | null =>
  /^[1-5]\d{4}$/u.test(text) ? addDays('1899-12-30', Number(text)) : null

const eraYear = /^(明治|大正|昭和|平成|令和|[明大昭平令mtshr])(\d{1,2}|元)[年.\-/](\d{1,2})[月.\-/](\d{1,2})日?$/u
const western = /^(\d{4})[年.\-/](\d{1,2})[月.\-/](\d{1,2})日?$/u
const together = /^(\d{4})(\d{2})(\d{2})$/u

/** A day as people write it: 1985/4/1, 昭和60年4月1日, S60.4.1, 19850401, a spreadsheet's own count of days. null is asked again. */
export const civilDateIn = (typed: string): CivilDate | null => {
  const text = typed
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/(?:\s+|t)\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?z?$/u, '')
    .replaceAll(/\s/gu, '')
    .replaceAll(/[‐‑‒–—―ー−]/gu, '-')
    .replace(/[（(][日月火水木金土](?:曜日?)?[）)]/u, '')
  const [, era = '', eraYears = '', eraMonth = '', eraDay = ''] = eraYear.exec(text) ?? []
  if (era !== '') return inEra(era, { year: eraYears, month: eraMonth, day: eraDay })
  const [, year = '', month = '', day = ''] = western.exec(text) ?? together.exec(text) ?? []
  return year === '' ? serial(text) : civil([Number(year), month, day])
}
