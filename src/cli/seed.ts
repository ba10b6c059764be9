import { createKeys } from '../crypto/keys.ts'
import { connect } from '../db/client.ts'
import type { Database } from '../db/client.ts'
import { setSeedMark, staffAccounts } from '../desk/accounts/store.ts'
import { employers } from '../desk/employers/store.ts'
import { projectionOf } from '../desk/openings/listing.ts'
import { project } from '../desk/openings/listing-store.ts'
import { publishTown } from '../desk/settings/store.ts'
import { startOfDayAt } from '../law/calendar.ts'
import type { CivilDate } from '../law/calendar.ts'
import type { Keys } from './keys.ts'
import { consentSteps } from './seed-consents.ts'
import { clientSteps } from './seed-clients.ts'
import { toldSteps } from './seed-clients-told.ts'
import { courseSteps } from './seed-courses.ts'
import { daysBefore } from './seed-days.ts'
import { inquirySteps } from './seed-inquiries.ts'
import { officeSteps, townSettings } from './seed-office.ts'
import { openingSteps } from './seed-openings.ts'
import { planSteps } from './seed-plans.ts'
import { play } from './seed-play.ts'
import { referralSteps } from './seed-referrals.ts'
import { reportSteps } from './seed-reports.ts'
import { coverSteps, taskSteps } from './seed-tasks.ts'
import { emptyWorld, type World } from './seed-world.ts'

export type Seeding = {
  deskUrl: string
  deskToken?: string | undefined
  publicUrl: string
  publicToken?: string | undefined
  keys: Keys
  today: CivilDate
  /** The latest moment anything has happened at; by default this one, on an earlier day its evening. */
  now?: number
  fetchDesk?: typeof fetch
  fetchPublic?: typeof fetch
}

const TIMEOUT_MS = 60_000
const CLOSES_MS = 17.5 * 3_600_000
const LISTINGS_AT_ONCE = 40

const databasesOf = (seeding: Seeding) => ({
  desk: connect({ url: seeding.deskUrl, token: seeding.deskToken, fetch: seeding.fetchDesk, timeoutMs: TIMEOUT_MS }),
  listings: connect({
    url: seeding.publicUrl,
    token: seeding.publicToken,
    fetch: seeding.fetchPublic,
    timeoutMs: TIMEOUT_MS,
  }),
})

const refuseInhabited = async (desk: Database) => {
  const { staff, firms } = await desk.read({ staff: staffAccounts(), firms: employers() })
  if (staff.length === 0 && firms.length === 0) return
  throw new Error(
    'もう使われているデータベースには、見本の町を入れられません。(This database is in use: the demo town goes only into an empty one.)',
  )
}

const tradeIn = (world: World, employerId: string | null): string | null =>
  [...world.firms.values()].find(({ row }) => row.id === employerId)?.row.trade ?? null

const projectionsIn = (world: World) =>
  [...world.openings.values()]
    .map(({ opening, edition, sayings }) =>
      projectionOf({
        opening,
        edition: edition && { ...edition, number: 1 },
        sayings,
        trade: tradeIn(world, opening.employerId),
      }),
    )
    .filter((projected) => projected !== null)

const showTown = async (listings: Database, world: World) => {
  const projections = projectionsIn(world)
  await listings.write([publishTown(townSettings)])
  for (let at = 0; at < projections.length; at += LISTINGS_AT_ONCE) {
    await listings.write(projections.slice(at, at + LISTINGS_AT_ONCE).flatMap(project))
  }
}

/** Loads the demo town こもれび市 into two empty, migrated databases: every state reached by its legal steps, each on record. */
export const seedTown = async (seeding: Seeding): Promise<void> => {
  const { desk, listings } = databasesOf(seeding)
  await refuseInhabited(desk)
  const now = seeding.now ?? Math.min(Date.now(), startOfDayAt(seeding.today) + CLOSES_MS)
  const days = daysBefore(seeding.today)
  const keys = createKeys({
    clientMaster: seeding.keys.CLIENT_MASTER_1,
    indexKey: seeding.keys.INDEX_KEY,
    employerMaster: seeding.keys.EMPLOYER_MASTER,
    pepper: seeding.keys.PEPPER,
  })
  const world = emptyWorld()
  const steps = [
    ...officeSteps(days),
    ...openingSteps(days, now),
    ...clientSteps(days),
    ...toldSteps(days),
    ...consentSteps(days),
    ...planSteps(days),
    ...courseSteps(days),
    ...referralSteps(days, now),
    ...taskSteps(days),
    ...coverSteps(days),
    ...inquirySteps(days),
    ...reportSteps(days),
  ]
  await play(steps, { desk, listings, keys, now, world })
  await showTown(listings, world)
  // A half-loaded town is no demo.
  await desk.write([setSeedMark(seeding.today)])
}
