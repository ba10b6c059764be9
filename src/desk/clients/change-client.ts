import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { initialsOf } from './client.ts'
import type { ClientText } from './client.ts'
import { indexedFields, indexesOf } from './indexes.ts'
import { keysOf, openClient, sealClient } from './seal.ts'
import { readerOf, standing } from './scope-store.ts'
import { changeClientRow, keysOfMine, myClient } from './store.ts'
import { wordsKept } from './unasked.ts'

type Change = {
  clientId: string
  version: number
  keepsWords: boolean
  text: Partial<Omit<ClientText, 'initials'>>
  wantsEmailDisclosure?: boolean
}

const names: readonly (keyof ClientText)[] = [
  'initials',
  'name',
  'kana',
  'phone',
  'email',
  'bornOn',
  'address',
  'reachable',
  'wish',
  'concern',
  'strength',
]

/** Base data and the person's own words, over the version that was read; what is searched by follows in the same commit. */
export const changeClient = async (desk: Desk, input: Change) => {
  const { clientId, version } = input
  const mine = { clientId, by: readerOf(desk) }
  const read = await desk.read({ standing: standing(mine), wrapped: keysOfMine(mine), client: myClient(mine) })
  allow(desk, 'client.change', found(read.standing))
  const client = found(read.client)
  refuseUnless(client.version === version, 'stale')
  const kept = wordsKept({ typed: input.text, keepsWords: input.keepsWords })

  const keys = await keysOf(desk.keys, read.wrapped)
  const before = await openClient(keys, client)
  const merged = { ...before, ...input.text }
  const after = { ...merged, initials: initialsOf(merged.kana) }
  const changed = names.filter((name) => before[name] !== after[name])
  const sealed = await sealClient(keys, { id: clientId, text: after })
  const wantsEmailDisclosure = input.wantsEmailDisclosure ?? client.wantsEmailDisclosure
  const set = { ...Object.fromEntries(changed.map((name) => [name, sealed[name]])), wantsEmailDisclosure }
  const stale = indexedFields.filter((field) => changed.includes(field))
  await desk.write([
    changeClientRow({
      client,
      set,
      fields: [...changed, ...kept],
      indexes: { fields: stale, rows: await indexesOf(desk.keys, { text: after, fields: stale }) },
    }),
  ])
  return { id: clientId }
}
