import { agencyOf } from '../../access/actor.ts'
import { newCaseNumber } from '../../crypto/tokens.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found } from '../refusals.ts'
import { initialsOf, purposeVersion } from './client.ts'
import type { ClientInput } from './forms.ts'
import { sealClient } from './seal.ts'
import { addClient } from './store.ts'

const indexesOf = async (desk: Desk, input: ClientInput) => {
  const given = [
    ['kana', input.kana],
    ['phone', input.phone],
    ['email', input.email],
    ['bornOn', input.bornOn],
  ] as const
  return Promise.all(
    given
      .filter(([, text]) => text !== '')
      .map(async ([field, text]) => ({ field, hash: await desk.keys.index(field, text) })),
  )
}

/** A new client of the consultant who writes it down: two fresh keys, every personal field sealed from the first row on. */
export const registerClient = async (desk: Desk, input: ClientInput) => {
  await desk.read({})
  const agencyId = found(agencyOf(desk.actor))
  allow(desk, 'client.register', { agencyId })

  const id = desk.newId()
  const [register, special] = await Promise.all([
    desk.keys.newClientKey({ clientId: id, agencyId, kind: 'register' }),
    desk.keys.newClientKey({ clientId: id, agencyId, kind: 'special' }),
  ])
  const text = { ...input, initials: initialsOf(input.kana) }
  const sealed = await sealClient({ register: register.key, special: special.key }, { id, text })
  const row = {
    id,
    caseNumber: newCaseNumber(),
    agencyId,
    consultantId: desk.actor.id,
    purposeVersion,
    registeredOn: desk.today,
    wantsEmailDisclosure: input.wantsEmailDisclosure,
    createdAt: desk.now,
    ...sealed,
  }
  const wrapped = { register: register.wrapped, special: special.wrapped }
  await desk.write([addClient({ row, wrapped, indexes: await indexesOf(desk, input) })])
  return { id }
}
