import type { Act } from '../../access/acts.ts'
import { agencies } from '../agencies/store.ts'
import { keptAwayOfMine } from '../clients/keep-away-store.ts'
import { lookInto } from '../clients/look-into.ts'
import type { Desk } from '../desk.ts'
import { shown } from '../desk.ts'
import { firmNames } from '../employers/store.ts'
import type { ClientKeys } from '../../crypto/keys.ts'
import { consentNumber, itemsIn, openConsent } from './consent.ts'
import type { ConsentRow } from './store.ts'
import { consentsOfMine } from './store.ts'

const opened = async (keys: ClientKeys, { row, caseNumber }: { row: ConsentRow; caseNumber: string }) => ({
  ...row,
  items: itemsIn(row.items),
  number: consentNumber({ caseNumber, ordinal: row.ordinal }),
  words: await openConsent(keys, row),
})
export type OpenConsent = Awaited<ReturnType<typeof opened>>

type Looking = { clientId: string; act: Extract<Act, 'consent.read' | 'consent.give'> }

/** Every consent of a client, with what it says; the look is on record. */
export const lookAtConsents = async (desk: Desk, { clientId, act }: Looking) => {
  const { read, head, keys, town } = await lookInto(desk, {
    clientId,
    act,
    isForm: act === 'consent.give',
    readings: (mine) => ({
      consents: consentsOfMine(mine),
      kept: keptAwayOfMine(mine),
      agencies: agencies(),
      firms: firmNames(),
    }),
  })
  const { caseNumber } = head
  const consents = await Promise.all(read.consents.map(async (row) => opened(keys, { row, caseNumber })))
  const others = read.agencies.filter(({ id, state }) => id !== head.agencyId && state === 'active')
  const keptFirms = new Set(read.kept.map(({ employerId }) => employerId))
  const firms = read.firms.filter(({ id, state }) => state === 'active' && !keptFirms.has(id))
  return { head, town, consents, agencies: others, firms, isAsked: read.kept.length > 0 }
}
export type ConsentsRecord = Awaited<ReturnType<typeof lookAtConsents>>

/** One of them, for its paper. */
export const lookAtConsent = async (desk: Desk, { clientId, id }: { clientId: string; id: string }) => {
  const { head, town, consents } = await lookAtConsents(desk, { clientId, act: 'consent.read' })
  return { head, town, consent: shown(consents.find((one) => one.id === id)) }
}
