import { desc, eq, lte, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { building, first, mapped, statementFrom, statementOf } from '../../db/client.ts'
import type { Reading, Statement } from '../../db/client.ts'
import { settingEdition } from '../../db/desk-schema.ts'
import { town } from '../../db/public-schema.ts'
import type { CivilDate } from '../../law/calendar.ts'
import type { Change } from '../desk.ts'
import { initialSettings, publicTownOf, settingsSchema } from './settings.ts'
import type { PublicTown, Settings } from './settings.ts'

export type SettingsEdition = { edition: number; validFrom: CivilDate | null; settings: Settings }

const editionOf = (row: { edition: number; validFrom: string; content: string } | undefined): SettingsEdition => {
  if (!row) return { edition: 0, validFrom: null, settings: initialSettings }
  const settings = v.parse(settingsSchema, { ...initialSettings, ...JSON.parse(row.content) })
  return { edition: row.edition, validFrom: row.validFrom, settings }
}

export const settingsOn = (day: CivilDate): Reading<SettingsEdition> =>
  mapped(
    first((from) =>
      from
        .select()
        .from(settingEdition)
        .where(lte(settingEdition.validFrom, day))
        .orderBy(desc(settingEdition.validFrom), desc(settingEdition.edition))
        .limit(1),
    ),
    editionOf,
  )

/** The newest edition, in force or not: its number is what a change is checked against. */
export const newestSettings = (): Reading<SettingsEdition> =>
  mapped(
    first((from) => from.select().from(settingEdition).orderBy(desc(settingEdition.edition)).limit(1)),
    editionOf,
  )

export const addSettings = (of: {
  edition: number
  validFrom: CivilDate
  settings: Settings
  now: number
  fields: readonly string[]
}): Change => ({
  audit: { act: 'settings.change', entity: 'settings', entityId: String(of.edition), fields: of.fields },
  statements: (auditId) => [
    statementOf(
      building.insert(settingEdition).values({
        edition: of.edition,
        validFrom: of.validFrom,
        content: JSON.stringify(of.settings),
        createdAt: of.now,
        auditId,
      }),
    ),
  ],
})

/** The subject of the promise to publish the town's settings, kept by the same job as the listings. */
export const townWork = 'town'

// The public database carries the part residents may see.
export const publishTown = (settings: Settings): Statement => {
  const content = JSON.stringify(publicTownOf(settings))
  return statementOf(
    building.insert(town).values({ key: 'town', content }).onConflictDoUpdate({ target: town.key, set: { content } }),
  )
}

/** In every batch that changes what residents see: the copy kept for an outage knows by it that it is old. */
export const raiseRevision = (): Statement =>
  statementFrom(sql`insert into town (key, content) values ('revision', '1')
    on conflict (key) do update set content = cast(cast(content as integer) + 1 as text)`)

export const publicRevision = (): Reading<number> =>
  mapped(
    first((from) => from.select({ content: town.content }).from(town).where(eq(town.key, 'revision'))),
    (row) => Number(row?.content ?? 0),
  )

const townIn = (row: { content: string } | undefined): PublicTown =>
  row ? { ...publicTownOf(initialSettings), ...JSON.parse(row.content) } : publicTownOf(initialSettings)

export const publicTown = (): Reading<PublicTown> =>
  mapped(
    first((from) => from.select({ content: town.content }).from(town).where(eq(town.key, 'town'))),
    townIn,
  )
