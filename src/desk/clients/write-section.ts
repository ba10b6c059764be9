import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { keysOf } from './seal.ts'
import { readerOf, standing } from './scope-store.ts'
import { sealSection } from './section.ts'
import type { SectionName } from './section.ts'
import type { Sections } from './section-forms.ts'
import { saveSection, sectionsOfMine } from './section-store.ts'
import { keysOfMine } from './store.ts'
import { wordsKept } from './unasked.ts'

type Written = { [K in SectionName]: { section: K; body: Sections[K] } }[SectionName]
export type SectionInput = Written & { clientId: string; version: number; keepsWords: boolean }

/** One section over the version that was read; nothing is saved over what somebody else wrote meanwhile. */
export const writeSection = async (desk: Desk, input: SectionInput) => {
  const { clientId, section, body, version } = input
  const mine = { clientId, by: readerOf(desk) }
  const read = await desk.read({ standing: standing(mine), wrapped: keysOfMine(mine), sections: sectionsOfMine(mine) })
  allow(desk, 'client.write', found(read.standing))
  const earlier = read.sections.find((row) => row.section === section)
  refuseUnless((earlier?.version ?? 0) === version, 'stale')
  refuseUnless(input.section !== 'strengths' || input.body.agreedOn <= desk.today, 'dateOutOfRange')
  const kept = wordsKept({ typed: body, keepsWords: input.keepsWords })

  const sealed = await sealSection(await keysOf(desk.keys, read.wrapped), { clientId, section, body })
  const saved = { clientId, section, body: sealed, updatedAt: desk.now, updatedBy: desk.actor.id, version }
  const { audit, ...change } = saveSection(saved)
  await desk.write([{ ...change, audit: { ...audit, fields: [section, ...kept] } }])
  return { id: clientId }
}
