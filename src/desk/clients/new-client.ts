import type { CivilDate } from '../../law/calendar.ts'
import type { Change, Desk } from '../desk.ts'
import { initialsOf, purposeVersion } from './client.ts'
import type { ClientInput } from './forms.ts'
import { sealClient } from './seal.ts'
import { addClient } from './store.ts'

type Told = Omit<ClientInput, 'purposeShown'>
export type NewClientOf = {
  input: Told
  agencyId: string
  consultantId: string
  registeredOn: CivilDate
  caseNumber: string
}

const indexesOf = async ({ keys }: Pick<Desk, 'keys'>, input: Told) => {
  const given = [
    ['kana', input.kana],
    ['phone', input.phone],
    ['email', input.email],
    ['bornOn', input.bornOn],
  ] as const
  return Promise.all(
    given
      .filter(([, text]) => text !== '')
      .map(async ([field, text]) => ({ field, hash: await keys.index(field, text) })),
  )
}

/** Two fresh keys, every personal field sealed from the first row on. */
export const newClient = async (
  desk: Pick<Desk, 'keys' | 'newId' | 'now'>,
  { input, ...of }: NewClientOf,
): Promise<{ id: string; change: Change }> => {
  const [id, { agencyId }] = [desk.newId(), of]
  const [register, special] = await Promise.all([
    desk.keys.newClientKey({ clientId: id, agencyId, kind: 'register' }),
    desk.keys.newClientKey({ clientId: id, agencyId, kind: 'special' }),
  ])
  const text = { ...input, initials: initialsOf(input.kana) }
  const sealed = await sealClient({ register: register.key, special: special.key }, { id, text })
  const row = {
    id,
    ...of,
    purposeVersion,
    wantsEmailDisclosure: input.wantsEmailDisclosure,
    createdAt: desk.now,
    ...sealed,
  }
  const wrapped = { register: register.wrapped, special: special.wrapped }
  return { id, change: addClient({ row, wrapped, indexes: await indexesOf(desk, input) }) }
}
