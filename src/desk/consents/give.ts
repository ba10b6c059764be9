import { agencyById } from '../agencies/store.ts'
import { isKeptAwayFrom } from '../clients/keep-away.ts'
import { keptAwayOf } from '../clients/keep-away-store.ts'
import { mustNotBeClosed } from '../clients/must-not-be-closed.ts'
import { readerOf, standing } from '../clients/scope-store.ts'
import { keysOf } from '../clients/seal.ts'
import type { WrappedKeys } from '../clients/seal.ts'
import { keysOfClient } from '../clients/store.ts'
import { keeping, wordsKept } from '../clients/unasked.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { employerById } from '../employers/store.ts'
import { found, refuseUnless } from '../refusals.ts'
import { isLawfulUntil, itemsIn, keysNeeded, sealConsent } from './consent.ts'
import type { ConsentItem } from './consent.ts'
import type { ConsentInput } from './forms.ts'
import { addConsent } from './store.ts'
import type { Wrap } from './store.ts'

type Giving = Omit<ConsentInput, 'told'> & { clientId: string }

const wrapsFor = async (
  desk: Desk,
  { own, items, agencyId }: { own: WrappedKeys; items: readonly ConsentItem[]; agencyId: string },
): Promise<readonly Wrap[]> =>
  Promise.all(
    keysNeeded(items).map(async (kind) => {
      const row = found(own.find((key) => key.kind === kind))
      const wrapped = await desk.keys.shareClientKey(row, { wrapped: row.wrapped, agencyId })
      return { kind, wrapped }
    }),
  )

/** What a person lets the desk tell to whom, for what and until when (R8-04, R1-33); another agency gets its keys with it. */
export const giveConsent = async (desk: Desk, input: Giving) => {
  const { clientId, audience } = input
  const read = await desk.read({
    client: standing({ clientId, by: readerOf(desk) }),
    wrapped: keysOfClient(clientId),
    agency: agencyById(audience === 'agency' ? input.agencyId : ''),
    firm: employerById(audience === 'employer' ? input.employerId : ''),
    kept: keptAwayOf(clientId),
  })
  const client = found(read.client)
  allow(desk, 'consent.give', client)
  mustNotBeClosed(client)
  const agencyId = audience === 'agency' ? found(read.agency).id : null
  const employerId = audience === 'employer' ? found(read.firm).id : null
  refuseUnless(agencyId !== client.agencyId, 'ownAgency')
  refuseUnless(!isKeptAwayFrom(read.kept, { employerId, workplaceId: null }), 'keptAway')
  const dates = { givenOn: desk.today, untilOn: input.untilOn }
  refuseUnless(isLawfulUntil(dates), 'untilOutOfRange')
  const { purpose } = input

  const id = desk.newId()
  const items = itemsIn(input.items)
  const receiver = agencyId === null && employerId === null ? input.receiver : ''
  const spokenReason = input.how === 'spoken' ? input.spokenReason : ''
  const kept = wordsKept({ typed: { receiver, purpose, spokenReason }, keepsWords: input.keepsWords })
  const words = { receiver, purpose, spokenReason, mayAsk: input.mayAsk }
  const body = await sealConsent(await keysOf(desk.keys, read.wrapped), { id, words })
  const wraps = agencyId === null ? [] : await wrapsFor(desk, { own: read.wrapped, items, agencyId })
  const row = { id, clientId, audience, agencyId, employerId, items, body, how: input.how, createdAt: desk.now }
  await desk.write([keeping(addConsent({ row: { ...row, ...dates }, wraps }), kept)])
  return { id }
}
