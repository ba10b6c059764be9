import * as v from 'valibot'
import type { ClientKeys } from '../../crypto/keys.ts'
import { openSection } from './section.ts'
import type { SectionName, SectionRow } from './section.ts'
import { sectionSchemas } from './section-forms.ts'
import type { Sections } from './section-forms.ts'

type Opened = { sections: Sections; versions: Readonly<Partial<Record<SectionName, number>>> }

/** What was told in the form it has today, empty where nothing was told yet. */
export const sectionsFrom = (bodies: Readonly<Partial<Record<SectionName, unknown>>>): Sections => ({
  reach: v.parse(sectionSchemas.reach, bodies.reach ?? {}),
  work: v.parse(sectionSchemas.work, bodies.work ?? {}),
  helps: v.parse(sectionSchemas.helps, bodies.helps ?? {}),
  strengths: v.parse(sectionSchemas.strengths, bodies.strengths ?? {}),
  readiness: v.parse(sectionSchemas.readiness, bodies.readiness ?? {}),
  topics: v.parse(sectionSchemas.topics, bodies.topics ?? {}),
  around: v.parse(sectionSchemas.around, bodies.around ?? {}),
})

/** Every section of a record, empty where nothing was told yet, and the version each is saved over. */
export const readSections = async (keys: ClientKeys, rows: readonly SectionRow[]): Promise<Opened> => {
  const opened = await Promise.all(rows.map(async (row) => [row.section, await openSection(keys, row)] as const))
  const bodies: Partial<Record<SectionName, unknown>> = Object.fromEntries(opened)
  return {
    sections: sectionsFrom(bodies),
    versions: Object.fromEntries(rows.map(({ section, version }) => [section, version])),
  }
}
