import { realpathSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { allow } from '../desk/desk.ts'
import type { Desk } from '../desk/desk.ts'
import { projectionOf } from '../desk/openings/listing.ts'
import { emptyListings, project } from '../desk/openings/listing-store.ts'
import { openingsIn } from '../desk/openings/store.ts'
import { publishTown, settingsOn } from '../desk/settings/store.ts'
import { projectListings } from '../jobs/project-listings.ts'
import { deskHere } from './desk-here.ts'

const OPENINGS_AT_ONCE = 100

/** Everything residents may see, written anew from the desk. */
export const rebuildListings = async (desk: Desk): Promise<number> => {
  allow(desk, 'opening.project')
  const { openings, town } = await desk.read({
    openings: openingsIn(['submitted', 'returned', 'rejected', 'published', 'paused', 'closed']),
    town: settingsOn(desk.today),
  })
  const projections = openings.map(projectionOf).filter((projected) => projected !== null)
  await desk.listings.write([publishTown(town.settings), ...emptyListings()])
  for (let at = 0; at < projections.length; at += OPENINGS_AT_ONCE) {
    await desk.listings.write(projections.slice(at, at + OPENINGS_AT_ONCE).flatMap(project))
  }
  return projections.length
}

const run = async () => {
  const { values } = parseArgs({ options: { all: { type: 'boolean' } } })
  const { desk } = await deskHere('projection')
  const count = values.all ? await rebuildListings(desk) : await projectListings(desk)
  console.log(`公開の一覧に ${count} 件を書きました。(${count} listings written.)`)
}

if (process.argv[1] && realpathSync(process.argv[1]) === import.meta.filename) {
  try {
    await run()
  } catch (failure) {
    console.error(failure instanceof Error ? failure.message : failure)
    process.exitCode = 1
  }
}
