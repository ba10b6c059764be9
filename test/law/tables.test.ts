import { expect, test } from 'vitest'
import { isCivilDate } from '../../src/law/calendar.ts'
import { minimumWages } from '../../src/law/data/minimum-wages.ts'
import { lacksNewWages, legalTables, staleTables } from '../../src/law/tables.ts'

const stale = (on: string) => staleTables(on).map(({ name, reason }) => `${name}: ${reason}`)

test('every table of the law has a name, a source and the day it was checked', () => {
  expect(new Set(legalTables.map(({ name }) => name)).size).toBe(legalTables.length)
  expect(legalTables.filter(({ source, checkedOn }) => source.length < 20 || !isCivilDate(checkedOn))).toEqual([])
})

test('on the day they are checked no table is stale', () => {
  expect(staleTables('2026-11-21')).toEqual([])
})

test('R2-20: from 1 October the minimum wages of the new fiscal year are missing, the day before they are not', () => {
  expect(stale('2027-09-30')).toEqual([])
  expect(stale('2027-10-01')).toEqual(['minimumWages: newWagesMissing'])
  expect(stale('2027-03-31')).toEqual([])
})

test('R2-20: the rates of two years are on record, those of an earlier year are missed', () => {
  expect(stale('2025-10-01')).toEqual([])
  expect(stale('2025-09-30')).toEqual(['minimumWages: newWagesMissing'])
})

test('a table is stale on the day after a year', () => {
  expect(stale('2027-11-21')).toEqual(['minimumWages: newWagesMissing'])
  expect(staleTables('2027-11-22')).toHaveLength(legalTables.length)
  expect(stale('2027-11-22')).toContain('disclosureItems: overAYear')
})

test('R2-20: one prefecture without its new rate is enough to be missed', () => {
  const all = minimumWages.filter(({ effectiveFrom }) => '2026-04-01' <= effectiveFrom)
  const late = all.map((rate) => (rate.prefecture === '47' ? { ...rate, effectiveFrom: '2027-03-31' } : rate))
  const tooLate = all.map((rate) => (rate.prefecture === '47' ? { ...rate, effectiveFrom: '2027-04-01' } : rate))
  const early = all.map((rate) => (rate.prefecture === '47' ? { ...rate, effectiveFrom: '2026-04-01' } : rate))
  expect([all, late, early].map((rates) => lacksNewWages('2026-11-21', rates))).toEqual([false, false, false])
  expect(lacksNewWages('2026-11-21', tooLate)).toBe(true)
  expect(lacksNewWages('2026-11-21', all.slice(1))).toBe(true)
})
