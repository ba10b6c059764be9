import { changedFields } from '../audit/changed-fields.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { addWork } from '../outbox/store.ts'
import { refuseIf } from '../refusals.ts'
import type { Settings } from './settings.ts'
import { showTown } from './show-town.ts'
import { addSettings, newestSettings, townWork } from './store.ts'

/** A new edition of the town's settings, in force from today; residents see it at once, or when the job repeats it. */
export const changeSettings = async (desk: Desk, input: { edition: number; settings: Settings }) => {
  const { newest } = await desk.read({ newest: newestSettings() })
  allow(desk, 'settings.change')
  refuseIf(newest.edition === input.edition ? null : 'stale')

  const edition = newest.edition + 1
  const fields = changedFields(newest.settings, input.settings)
  const work = { id: desk.newId(), dedupe: `${townWork}:${edition}`, subjectId: townWork }
  await desk.write([
    addSettings({ edition, validFrom: desk.today, settings: input.settings, now: desk.now, fields }),
    { outbox: addWork({ ...work, kind: 'listing', now: desk.now }) },
  ])
  return { isShown: await showTown(desk, input.settings) }
}
