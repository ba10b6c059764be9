import { agencyOf } from '../../access/actor.ts'
import type { ClientKeys } from '../../crypto/keys.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found } from '../refusals.ts'
import type { ClientInput } from './forms.ts'
import { drawNumbers, freeNumbers } from './case-numbers.ts'
import { newClient } from './new-client.ts'
import { saveSection } from './section-store.ts'
import { sealSection } from './section.ts'
import type { Around, Reach } from './section-forms.ts'
import { numbersTaken } from './store.ts'
import { wordsKept } from './unasked.ts'

/** What the short page asks beside the client's own fields. */
export type Told = { reach?: Reach; around?: Around; keepsWords?: boolean }

const sectionsTold = async (desk: Desk, of: { clientId: string; keys: ClientKeys; told: Told }) => {
  const { clientId, keys, told } = of
  const written = (['reach', 'around'] as const).filter((section) => told[section] !== undefined)
  return Promise.all(
    written.map(async (section) => {
      const body = await sealSection(keys, { clientId, section, body: told[section] })
      return saveSection({ clientId, section, body, updatedAt: desk.now, updatedBy: desk.actor.id, version: 0 })
    }),
  )
}

/** A new client of the consultant who writes it down: two fresh keys, every personal field sealed from the first row on. */
export const registerClient = async (desk: Desk, input: ClientInput & { told?: Told }) => {
  const drawn = drawNumbers(1)
  const { taken } = await desk.read({ taken: numbersTaken(drawn) })
  const agencyId = found(agencyOf(desk.actor))
  allow(desk, 'client.register', { agencyId })
  const { told = {}, ...given } = input
  const kept = wordsKept({ typed: given, keepsWords: told.keepsWords ?? false })

  const caseNumber = found(freeNumbers(drawn, taken)[0])
  const of = { agencyId, consultantId: desk.actor.id, registeredOn: desk.today, caseNumber }
  const { id, keys, change } = await newClient(desk, { input: given, fields: kept, ...of })
  const sections = await sectionsTold(desk, { clientId: id, keys, told })
  await desk.write([change, ...sections])
  return { id }
}
