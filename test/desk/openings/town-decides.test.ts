import { beforeAll, expect, test } from 'vitest'
import { changeSettings } from '../../../src/desk/settings/change-settings.ts'
import { initialSettings } from '../../../src/desk/settings/settings.ts'
import type { Settings } from '../../../src/desk/settings/settings.ts'
import { openDeskStage } from '../desk-stage.ts'
import type { DeskStage } from '../desk-stage.ts'

// What the town has set decides of a posting at once.

let stage: DeskStage
let edition = 0
beforeAll(async () => {
  stage = await openDeskStage()
})

const set = async (more: Partial<Settings>) => {
  await changeSettings(stage.desk(stage.admin), { edition, settings: { ...initialSettings, ...more } })
  edition += 1
}
const daysPromised = async () => {
  const received = (await stage.mails()).flatMap((mail) => (mail.kind === 'openingReceived' ? [mail.params.days] : []))
  return received.toSorted((a, b) => a - b)
}

test('the letter promises the days that the desk has set itself', async () => {
  await stage.submitted('regularJob', { places: 1 })
  expect(await daysPromised()).toEqual([2, 2])
  await set({ reviewTargetDays: 5 })
  await stage.submitted('regularJob', { places: 1 })
  expect(await daysPromised()).toEqual([2, 2, 5])
})

test('R1-14: where the notified scope holds interviews, one is taken in', async () => {
  const asked = () => stage.submitted('regularJob', { places: 1, more: { selection: 'interview' } })
  await expect(asked()).rejects.toMatchObject({ reason: 'draftIncomplete' })
  await set({ allowsInterview: true })
  expect(await asked()).not.toBe('')
})
