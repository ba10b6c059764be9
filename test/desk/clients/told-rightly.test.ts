import * as v from 'valibot'
import { beforeAll, expect, test } from 'vitest'
import { clientForm } from '../../../src/desk/clients/forms.ts'
import { noteOnClient } from '../../../src/desk/clients/note.ts'
import { openDeskStage, startedAt } from '../desk-stage.ts'
import type { DeskStage } from '../desk-stage.ts'
import { note } from '../record-inputs.ts'

let stage: DeskStage
beforeAll(async () => {
  stage = await openDeskStage()
})

test('a note is of today or before: a year mistyped would hide how long nobody was heard of', async () => {
  const clientId = await stage.client()
  const me = stage.desk(stage.consultant, { at: startedAt })
  const ahead = noteOnClient(me, { ...note, clientId, notedOn: '2026-11-21' })
  await expect(ahead).rejects.toMatchObject({ reason: 'dateOutOfRange' })
  expect(await noteOnClient(me, { ...note, clientId })).toEqual({ id: clientId })
})

test('a reading in kanji is asked again, one in kana or letters is taken', () => {
  const isFine = (kana: string) => v.safeParse(clientForm.entries.kana, kana).success
  expect(['はやさか あおい', 'グェン ティ・ラン', 'Maria dos Santos'].map(isFine)).toEqual([true, true, true])
  expect(['早坂 あおい', 'はやさか 1'].map(isFine)).toEqual([false, false])
})
