import { describe, expect, test } from 'vitest'
import { trainingConditionCodes, trainingFindings } from '../../src/law/training.ts'
import type { TrainingFacts } from '../../src/law/training.ts'

const training: TrainingFacts = {
  confirmed: trainingConditionCodes,
  certificate: { number: '北海道第12号', certifier: 'governor', certifiedOn: '2024-04-01' },
  accidentInsurance: '傷害保険（施設賠償つき）',
  on: '2026-12-01',
}
const { certificate } = training
const codes = (change: Partial<TrainingFacts>) => trainingFindings({ ...training, ...change }).map(({ code }) => code)

describe('a training without employment', () => {
  test('R2-04: with every condition met nothing is found', () => {
    expect(trainingFindings(training)).toEqual([])
  })

  test.each(trainingConditionCodes)('R2-04, R2-05: without %s it is none', (condition) => {
    const confirmed = trainingConditionCodes.filter((code) => code !== condition)
    expect(trainingFindings({ ...training, confirmed })).toEqual([
      { code: 'conditionUnmet', effect: 'stops', condition },
    ])
  })

  test('R2-05: without compensation for accidents it cannot start', () => {
    expect(codes({ accidentInsurance: ' 　' })).toEqual(['accidentNotInsured'])
  })

  test('R2-06: it needs a number, a certifier and a date that has come', () => {
    expect(codes({ certificate: { ...certificate, number: ' ' } })).toEqual(['certificateNumberMissing'])
    expect(codes({ certificate: { ...certificate, certifier: '' } })).toEqual(['certifierMissing'])
    expect(codes({ certificate: { ...certificate, certifiedOn: '' } })).toEqual(['certificateNotInForce'])
    expect(codes({ certificate: { ...certificate, certifiedOn: '2026-12-02' } })).toEqual(['certificateNotInForce'])
    expect(codes({ certificate: { ...certificate, certifiedOn: '2026-12-01' } })).toEqual([])
    expect(codes({ certificate: { ...certificate, certifier: 'mayor' } })).toEqual([])
  })

  test('R2-04: a tick that is no condition confirms nothing', () => {
    expect(codes({ confirmed: ['everything'] })).toHaveLength(trainingConditionCodes.length)
  })
})
