import { beforeAll, expect, test } from 'vitest'
import type { Staff } from '../../../src/access/actor.ts'
import { readCaseQuery } from '../../../src/desk/caseloads/case-query.ts'
import { casesOn } from '../../../src/desk/caseloads/case-store.ts'
import { noteOnClient } from '../../../src/desk/clients/note.ts'
import { readerOf } from '../../../src/desk/clients/scope-store.ts'
import { writeStep } from '../../../src/desk/tasks/write-step.ts'
import { openDeskStage } from '../desk-stage.ts'
import type { DeskStage } from '../desk-stage.ts'

let stage: DeskStage
beforeAll(async () => {
  stage = await openDeskStage()
})

const listed = async (actor: Staff, asked: Record<string, string>) => {
  const desk = stage.desk(actor)
  const { cases } = await desk.read({ cases: casesOn({ actor, by: readerOf(desk), query: readCaseQuery(asked) }) })
  return cases.map(({ caseNumber }) => caseNumber)
}

test('a colleague’s cases stand in one order, however the list is asked for: none tells when they were heard of', async () => {
  const desk = stage.desk(stage.consultant)
  const ids = await Promise.all(Array.from({ length: 6 }, async () => stage.client()))
  for (const [index, clientId] of ids.entries()) {
    const notedOn = `2026-11-${String(20 - index * 3).padStart(2, '0')}`
    await noteOnClient(desk, { clientId, kind: 'phone', notedOn, body: '話した' })
    await writeStep(desk, { clientId, body: '電話', dueOn: `2026-11-${21 + ((index * 4) % 7)}` })
  }
  const colleague: Staff = { ...stage.consultant, id: 'colleague' }
  const plain = await listed(colleague, { tab: 'agency' })
  expect(plain).toEqual(plain.toSorted())
  expect(plain).toHaveLength(6)
  for (const sort of ['quiet', 'due']) {
    expect(await listed(colleague, { tab: 'agency', sort })).toEqual(plain)
  }
})
