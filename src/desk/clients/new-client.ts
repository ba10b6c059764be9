import type { ClientKeys } from '../../crypto/keys.ts'
import type { CivilDate } from '../../law/calendar.ts'
import type { Change, Desk } from '../desk.ts'
import { initialsOf, purposeVersion } from './client.ts'
import type { ClientInput } from './forms.ts'
import { indexesOf } from './indexes.ts'
import { sealClient } from './seal.ts'
import { addClient } from './store.ts'

type Told = Omit<ClientInput, 'purposeShown'>
export type NewClientOf = {
  input: Told
  agencyId: string
  consultantId: string
  registeredOn: CivilDate
  caseNumber: string
  /** The fields in which staff kept words that are not asked for. */
  fields?: readonly string[]
}

/** Two fresh keys, every personal field sealed from the first row on. */
export const newClient = async (
  desk: Pick<Desk, 'keys' | 'newId' | 'now'>,
  { input, fields = [], ...of }: NewClientOf,
): Promise<{ id: string; keys: ClientKeys; change: Change }> => {
  const [id, { agencyId }] = [desk.newId(), of]
  const [register, special] = await Promise.all([
    desk.keys.newClientKey({ clientId: id, agencyId, kind: 'register' }),
    desk.keys.newClientKey({ clientId: id, agencyId, kind: 'special' }),
  ])
  const text = { ...input, initials: initialsOf(input.kana) }
  const keys = { register: register.key, special: special.key }
  const sealed = await sealClient(keys, { id, text })
  const row = {
    id,
    ...of,
    purposeVersion,
    wantsEmailDisclosure: input.wantsEmailDisclosure,
    createdAt: desk.now,
    ...sealed,
  }
  const wrapped = { register: register.wrapped, special: special.wrapped }
  const indexes = await indexesOf(desk.keys, { text: input })
  return { id, keys, change: addClient({ row, wrapped, indexes, fields }) }
}
