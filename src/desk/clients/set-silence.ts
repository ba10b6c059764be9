import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import type { SilenceInput } from './forms.ts'
import { mustNotBeClosed } from './must-not-be-closed.ts'
import { readerOf, standing } from './scope-store.ts'
import { changeClientRow } from './store.ts'

/** After how many days without a word this client stands on the day; null is the desk's usual limit. */
export const setSilence = async (
  desk: Desk,
  { clientId, silentAfter, version }: SilenceInput & { clientId: string },
) => {
  const { client } = await desk.read({ client: standing({ clientId, by: readerOf(desk) }) })
  const standingNow = found(client)
  allow(desk, 'client.write', standingNow)
  mustNotBeClosed(standingNow)
  refuseUnless(standingNow.version === version, 'stale')

  await desk.write([
    changeClientRow({ client: standingNow, set: { silentAfter }, act: 'client.write', fields: ['silence'] }),
  ])
  return { id: clientId }
}
