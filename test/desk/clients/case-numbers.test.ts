import { beforeAll, expect, test } from 'vitest'
import { drawNumbers, freeNumbers } from '../../../src/desk/clients/case-numbers.ts'
import { numbersTaken } from '../../../src/desk/clients/store.ts'
import { openDeskStage } from '../desk-stage.ts'
import type { DeskStage } from '../desk-stage.ts'

let stage: DeskStage
beforeAll(async () => {
  stage = await openDeskStage()
})

test('a number that is somebody’s is not given again', async () => {
  await stage.client()
  const [row] = await stage.raw.all('select case_number from client limit 1')
  const own = String(row?.['case_number'])
  const desk = stage.desk(stage.consultant)
  const { taken } = await desk.read({ taken: numbersTaken([own, '000000']) })
  expect(taken).toEqual([own])
  expect(freeNumbers([own, '000000'], taken)).toEqual(['000000'])
})

test('more numbers are drawn than are needed, each once', () => {
  const drawn = drawNumbers(1)
  expect(new Set(drawn).size).toBe(drawn.length)
  expect(drawn.length).toBeGreaterThan(1)
})
