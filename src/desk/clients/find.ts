import { agencyOf } from '../../access/actor.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { refuseIf } from '../refusals.ts'
import { settingsOn } from '../settings/store.ts'
import { foundBy, mostFound, searchEntry, searchedOften } from './find-store.ts'
import type { Sought } from './find-store.ts'
import type { FindInput } from './lock-forms.ts'
import { nameCases } from './name-cases.ts'
import { readerOf } from './scope-store.ts'

const soughtOf = async (desk: Desk, input: FindInput): Promise<Sought> => {
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

/** Exact and blind: every word given must be the person's. The search and what it found are on record in the same batch, the words are not. */
export const findClients = async (desk: Desk, input: FindInput) => {
  allow(desk, 'client.find')
  const search = { sought: await soughtOf(desk, input), by: readerOf(desk) }
  const ids = Array.from({ length: mostFound }, () => desk.newId())
  const entry = { ids, role: desk.actor.role, agencyId: agencyOf(desk.actor), requestId: desk.requestId }
  const { isOften, found, town } = await desk.tryCode(searchEntry(search, entry), {
    isOften: searchedOften(search.by),
    found: foundBy(search),
    town: settingsOn(desk.today),
  })
  refuseIf(isOften ? 'tooMany' : null)
  return { found: await nameCases(desk.keys, found), town: town.settings }
}

export type FoundClients = Awaited<ReturnType<typeof findClients>>['found']
