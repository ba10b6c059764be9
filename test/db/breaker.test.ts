import { assert, constantFrom, property, array as arrayOf, integer, record } from 'fast-check'
import { expect, test } from 'vitest'
import { afterFailure, beforeAsking, closed, createGate, openForMs } from '../../src/db/breaker.ts'

const failed = (times: number, now: number) =>
  Array.from({ length: times }).reduce<ReturnType<typeof afterFailure>>((breaker) => afterFailure(breaker, now), closed)

test('two failures in a row change nothing, the third opens for five seconds', () => {
  expect(beforeAsking(failed(2, 0), 0).mayAsk).toBe(true)
  expect(beforeAsking(failed(3, 0), 0).mayAsk).toBe(false)
  expect(beforeAsking(failed(3, 0), 4999).mayAsk).toBe(false)
  expect(beforeAsking(failed(3, 0), 5000).mayAsk).toBe(true)
})

test('an answer in between begins the count anew', () => {
  const gate = createGate()
  for (const [at, work] of ['failed', 'failed', 'answered', 'failed', 'failed'].entries()) {
    if (work === 'failed') gate.failed(at)
    else gate.answered()
  }
  expect(gate.admits(5)).toBe(true)
  gate.failed(6)
  expect(gate.admits(7)).toBe(false)
})

test('after the five seconds one asks and the rest wait; its answer lets all through', () => {
  const gate = createGate()
  for (const at of [0, 0, 0]) gate.failed(at)
  expect([gate.admits(5000), gate.admits(5000), gate.admits(6000)]).toEqual([true, false, false])
  gate.answered()
  expect([gate.admits(6001), gate.admits(6001)]).toEqual([true, true])
})

test('a trial that fails opens it again at once, for five seconds more', () => {
  const gate = createGate()
  for (const at of [0, 0, 0]) gate.failed(at)
  expect(gate.admits(5000)).toBe(true)
  gate.failed(6500)
  expect([gate.admits(6501), gate.admits(11_499), gate.admits(11_500)]).toEqual([false, false, true])
})

test('a trial that never comes back does not keep it shut', () => {
  const gate = createGate()
  for (const at of [0, 0, 0]) gate.failed(at)
  expect([gate.admits(5000), gate.admits(9999), gate.admits(10_000)]).toEqual([true, false, true])
})

test('requests sent before it opened fail late and do not keep it open longer', () => {
  const open = failed(3, 0)
  expect(afterFailure(open, 1500)).toEqual(open)
})

test('whatever happens, it lets someone ask at the latest five seconds after the last failure', () => {
  const step = record({ act: constantFrom('ask', 'fail', 'answer'), after: integer({ min: 0, max: 4000 }) })
  assert(
    property(arrayOf(step, { maxLength: 60 }), (steps) => {
      const gate = createGate()
      let now = 0
      for (const { act, after } of steps) {
        now += after
        if (act === 'ask') gate.admits(now)
        else if (act === 'fail') gate.failed(now)
        else gate.answered()
      }
      expect(gate.admits(now + openForMs)).toBe(true)
    }),
  )
})
