import { agencyOf } from '../../access/actor.ts'
import { newCaseNumber } from '../../crypto/tokens.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found } from '../refusals.ts'
import type { ClientInput } from './forms.ts'
import { newClient } from './new-client.ts'

/** A new client of the consultant who writes it down. */
export const registerClient = async (desk: Desk, input: ClientInput) => {
  await desk.read({})
  const agencyId = found(agencyOf(desk.actor))
  allow(desk, 'client.register', { agencyId })

  const caseNumber = newCaseNumber()
  const of = { input, agencyId, consultantId: desk.actor.id, registeredOn: desk.today, caseNumber }
  const { id, change } = await newClient(desk, of)
  await desk.write([change])
  return { id }
}
