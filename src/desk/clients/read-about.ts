import type { Act } from '../../access/acts.ts'
import type { Desk } from '../desk.ts'
import { lookInto } from './look-into.ts'
import { readSections } from './read-sections.ts'
import { openClient } from './seal.ts'
import { sectionsOfMine } from './section-store.ts'

type Reading = { clientId: string; act?: Act; isForm?: boolean }

/** What a person told, section by section; the look is on record. */
export const readAbout = async (desk: Desk, { clientId, act, isForm = false }: Reading) => {
  const looked = await lookInto(desk, {
    clientId,
    isForm,
    ...(act && { act }),
    readings: (mine) => ({ sections: sectionsOfMine(mine) }),
  })
  const { read, client, head, keys, town, registrations } = looked
  const [text, { sections, versions }] = await Promise.all([
    openClient(keys, client),
    readSections(keys, read.sections),
  ])
  const { wantsEmailDisclosure, purposeVersion } = client
  return { head, town, text, wantsEmailDisclosure, purposeVersion, sections, versions, registrations }
}

export type AboutRecord = Awaited<ReturnType<typeof readAbout>>
