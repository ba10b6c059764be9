import { describe, expect, test } from 'vitest'
import {
  ageExceptionCodes,
  ageLimitFindingCodes,
  ageLimitFindings,
  asksForAbility,
  isAgeException,
} from '../../src/law/age-limit.ts'
import type { AgeLimitFacts } from '../../src/law/age-limit.ts'

const under35: AgeLimitFacts = {
  limit: { min: null, max: 34 },
  exception: '3i',
  contractTerm: 'indefinite',
  asksExperience: false,
}
const found = (change: Partial<AgeLimitFacts>) => ageLimitFindings({ ...under35, ...change })

describe('an age limit', () => {
  test('R2-30: 35歳以下 without an exception is refused', () => {
    expect(found({ limit: { min: null, max: 35 }, exception: '' })).toEqual(['exceptionMissing'])
    expect(found({ limit: { min: 18, max: null }, exception: '' })).toEqual(['exceptionMissing'])
  })

  test('R2-30: no limit needs no exception', () => {
    expect(found({ limit: null, exception: '' })).toEqual([])
    expect(found({ limit: { min: null, max: null }, exception: '' })).toEqual([])
  })

  test('R2-30: 3号イ is for an indefinite contract that asks no experience', () => {
    expect(found({})).toEqual([])
    expect(found({ contractTerm: 'fixed' })).toEqual(['needsIndefinite'])
    expect(found({ contractTerm: '' })).toEqual(['needsIndefinite'])
    expect(found({ asksExperience: true })).toEqual(['experienceAsked'])
    expect(found({ contractTerm: 'fixed', asksExperience: true })).toEqual(['needsIndefinite', 'experienceAsked'])
  })

  test.each(['1', '3i'] as const)('R2-30: %s limits from above only', (exception) => {
    expect(found({ exception, limit: { min: 20, max: 34 } })).toEqual(['onlyUpperLimit'])
    expect(found({ exception, limit: { min: 20, max: null } })).toEqual(['onlyUpperLimit'])
    expect(found({ exception, limit: { min: null, max: 64 } })).toEqual([])
  })

  test('R2-30: 1号, the retirement age, is for an indefinite contract and may ask experience', () => {
    expect(found({ exception: '1', asksExperience: true })).toEqual([])
    expect(found({ exception: '1', contractTerm: 'fixed' })).toEqual(['needsIndefinite'])
  })

  test.each([
    { min: 30, max: 35, errors: [] },
    { min: 30, max: 34, errors: ['spanTooWide'] },
    { min: 30, max: 40, errors: [] },
    { min: 30, max: 41, errors: ['spanTooWide'] },
    { min: 29, max: 35, errors: ['spanTooWide'] },
    { min: 44, max: 49, errors: [] },
    { min: 44, max: 50, errors: ['spanTooWide'] },
    { min: null, max: 40, errors: ['spanTooWide'] },
  ])('R2-30: 3号ロ from $min to $max has $errors', ({ min, max, errors }) => {
    expect(found({ exception: '3ro', limit: { min, max } })).toEqual(errors)
  })

  test.each(['2', '3ha', '3ni'] as const)('R2-30: %s holds for a fixed term that asks experience', (exception) => {
    const limit = { min: 18, max: null }
    expect(found({ exception, limit, contractTerm: 'fixed', asksExperience: true })).toEqual([])
  })

  test('R2-30: a reason that is asked for and left blank is missing', () => {
    expect(found({ reason: ' 　' })).toEqual(['reasonMissing'])
    expect(found({ reason: '長く勤めて技術を身につけてもらうため' })).toEqual([])
  })

  test('R2-30: an upper limit below the lower is none', () => {
    expect(found({ exception: '2', limit: { min: 40, max: 39 } })).toEqual(['limitReversed'])
    expect(found({ exception: '2', limit: { min: 40, max: 40 } })).toEqual([])
  })
})

test('R2-30: the exceptions are six, by their numbers', () => {
  expect(ageExceptionCodes).toEqual(['1', '2', '3i', '3ro', '3ha', '3ni'])
  expect(['3i', '3', 'イ', ''].filter(isAgeException)).toEqual(['3i'])
  expect(new Set(ageLimitFindingCodes).size).toBe(7)
})

test('R2-31: who limits the age is asked for the ability instead', () => {
  expect(asksForAbility({ min: null, max: 34 })).toBe(true)
  expect(asksForAbility({ min: 18, max: null })).toBe(true)
  expect(asksForAbility({ min: null, max: null })).toBe(false)
  expect(asksForAbility(null)).toBe(false)
})
