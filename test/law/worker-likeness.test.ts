import { assert, constantFrom, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { workerQuestions } from '../../src/law/data/worker-questions.ts'
import { workerLikeness } from '../../src/law/worker-likeness.ts'
import type { WorkerAnswers } from '../../src/law/worker-likeness.ts'

const trial: WorkerAnswers = {
  paidByTimeOrOutput: 'no',
  hoursOrderedWithSanction: 'no',
  fillsStaffShift: 'no',
  hasQuota: 'no',
  mayStopFreely: 'yes',
  directedLikeStaff: 'no',
  resultsUsedByFirm: 'no',
}
const answer = constantFrom('yes', 'no', '', null)
const answers = record({
  paidByTimeOrOutput: answer,
  hoursOrderedWithSanction: answer,
  fillsStaffShift: answer,
  hasQuota: answer,
  mayStopFreely: answer,
  directedLikeStaff: answer,
  resultsUsedByFirm: answer,
})
const rank = { trial: 0, review: 1, employment: 2 }

describe('労働者性', () => {
  test('R2-01: when no answer speaks for employment it is a trial', () => {
    expect(workerLikeness(trial)).toEqual({ verdict: 'trial', questions: [] })
  })

  test.each(workerQuestions.filter(({ weight }) => weight === 'decisive'))(
    'R2-01: $code answered "$employmentAnswer" alone is employment',
    ({ code, employmentAnswer }) => {
      expect(workerLikeness({ ...trial, [code]: employmentAnswer })).toEqual({
        verdict: 'employment',
        questions: [code],
      })
    },
  )

  test.each(workerQuestions.filter(({ weight }) => weight === 'points'))(
    'R2-02: $code answered "$employmentAnswer" alone goes to the desk',
    ({ code, employmentAnswer }) => {
      expect(workerLikeness({ ...trial, [code]: employmentAnswer })).toEqual({ verdict: 'review', questions: [code] })
    },
  )

  test.each(workerQuestions)('R2-02: $code left open goes to the desk', ({ code }) => {
    expect(workerLikeness({ ...trial, [code]: '' })).toEqual({ verdict: 'review', questions: [code] })
    expect(workerLikeness({ ...trial, [code]: undefined })).toMatchObject({ verdict: 'review' })
  })

  test('R2-01: an open question does not hide a decisive answer', () => {
    expect(workerLikeness({ hasQuota: 'yes' })).toEqual({ verdict: 'employment', questions: ['hasQuota'] })
    expect(workerLikeness({}).questions).toHaveLength(7)
  })

  test('R2-01: an answer turned towards employment never makes it less so', () => {
    assert(
      property(answers, constantFrom(...workerQuestions), (given, { code, employmentAnswer }) => {
        const turned = workerLikeness({ ...given, [code]: employmentAnswer })
        const settled = workerLikeness({ ...given, [code]: employmentAnswer === 'yes' ? 'no' : 'yes' })
        expect(rank[turned.verdict]).toBeGreaterThanOrEqual(rank[settled.verdict])
        expect(turned.verdict).not.toBe('trial')
      }),
    )
  })

  test('every question names its source', () => {
    expect(workerQuestions.filter(({ article }) => !/労働基準法|基発/.test(article))).toEqual([])
  })
})
