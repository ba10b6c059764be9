import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { employerById } from '../employers/store.ts'
import { found, refuseUnless } from '../refusals.ts'
import type { KeepAwayInput } from './keep-away-forms.ts'
import { sealKeptWords } from './keep-away.ts'
import { addKeptAway, keptAwayOf, keptAwayRow, liftKeptAway, workplaceById } from './keep-away-store.ts'
import { readerOf, standing } from './scope-store.ts'
import { keysOf } from './seal.ts'
import { keysOfClient } from './store.ts'
import { keeping, wordsKept } from './unasked.ts'

type Writing = KeepAwayInput & { clientId: string }

/** Somewhere or somebody that must not know (product §8.6); a firm or a workplace is obeyed by the database from this write on. */
export const writeKeepAway = async (desk: Desk, input: Writing) => {
  const { clientId, kind } = input
  const read = await desk.read({
    client: standing({ clientId, by: readerOf(desk) }),
    wrapped: keysOfClient(clientId),
    firm: employerById(kind === 'firm' ? input.employerId : ''),
    place: workplaceById(kind === 'workplace' ? input.workplaceId : ''),
    kept: keptAwayOf(clientId),
  })
  allow(desk, 'keepAway.write', found(read.client))
  // "There is nobody" cannot stand beside somebody.
  refuseUnless(kind !== 'none' || read.kept.length === 0, 'stale')
  const said = kind === 'none' ? '' : input.words
  const kept = wordsKept({ typed: { words: said }, keepsWords: input.keepsWords })

  const id = desk.newId()
  const keys = await keysOf(desk.keys, read.wrapped)
  const words = await sealKeptWords(keys, { clientId, id, words: said })
  const employerId = kind === 'firm' ? found(read.firm).id : null
  const workplaceId = kind === 'workplace' ? found(read.place).id : null
  const row = { id, clientId, kind, employerId, workplaceId, words, createdAt: desk.now }
  await desk.write([keeping(addKeptAway(row), kept)])
  return { id }
}

type Lifting = { clientId: string; id: string; version: number }

/** The person's mind may change: from here on the firm is like any other. */
export const liftKeepAway = async (desk: Desk, input: Lifting) => {
  const { clientId } = input
  const read = await desk.read({
    client: standing({ clientId, by: readerOf(desk) }),
    row: keptAwayRow(input),
  })
  allow(desk, 'keepAway.write', found(read.client))
  const row = found(read.row)
  refuseUnless(row.state === 'kept' && row.version === input.version, 'stale')

  await desk.write([liftKeptAway(row)])
  return { id: row.id }
}
