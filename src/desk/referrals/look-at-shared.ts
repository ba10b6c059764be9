import { itemsIn, openConsent } from '../consents/consent.ts'
import {
  openShared,
  openSharedNotes,
  openSharedPlan,
  openSharedSections,
  sharedKeysOf,
} from '../consents/seal-shared.ts'
import {
  isSharedWith,
  sharedClient,
  sharedConsents,
  sharedKeys,
  sharedNotes,
  sharedPlan,
  sharedSections,
} from '../consents/shared-store.ts'
import { readerOf } from '../clients/scope-store.ts'
import type { Desk } from '../desk.ts'
import { shown } from '../desk.ts'
import { settingsOn } from '../settings/store.ts'
import { sharedReferrals } from './shared-record-store.ts'

// What is ticked may reach from the client to the referrals, so the look stands in the later room.

/** A client of another agency as far as a live consent ticks; every look is on record with the client (R8-04). */
export const lookAtShared = async (desk: Desk, clientId: string) => {
  const of = { clientId, by: readerOf(desk) }
  const read = await desk.look(
    { act: 'share.look', entity: 'client', entityId: clientId, isInScope: isSharedWith(of) },
    {
      client: sharedClient(of),
      wrapped: sharedKeys(of),
      consents: sharedConsents(of),
      sections: sharedSections(of),
      notes: sharedNotes(of),
      plan: sharedPlan(of),
      referrals: sharedReferrals(of),
      town: settingsOn(desk.today),
    },
  )
  const { id, agencyName, consultantName, until, ...sealed } = shown(read.client)
  const keys = await sharedKeysOf(desk.keys, read.wrapped)
  const [fields, sections, notes, words] = await Promise.all([
    openShared(keys, { id, ...sealed }),
    openSharedSections(keys, read.sections),
    openSharedNotes(keys, read.notes),
    Promise.all(read.consents.map(async (consent) => openConsent(keys, consent))),
  ])
  return {
    client: { id, agencyName, consultantName, until },
    items: itemsIn(read.consents.flatMap(({ items }) => items)),
    purposes: words.map(({ purpose }) => purpose),
    fields,
    sections,
    notes,
    plan: await openSharedPlan(keys, read.plan),
    referrals: read.referrals,
    town: read.town.settings,
  }
}
export type SharedRecord = Awaited<ReturnType<typeof lookAtShared>>
