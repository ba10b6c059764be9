import type { ClientKeys } from '../../crypto/keys.ts'
import type { Sealed } from '../../crypto/seal.ts'
import { openText, sealText } from '../../crypto/seal.ts'
import type { keepAway } from '../../db/keep-away-schema.ts'

// Where a person does not want to be known (product §8.6): asked once, obeyed everywhere.

export type KeptAway = typeof keepAway.$inferSelect
export type KeepAwayKind = KeptAway['kind']

/** The same machine lies in the database. */
export const keepAwayTransitions = { kept: ['lifted'], lifted: [] } as const satisfies Record<
  KeptAway['state'],
  readonly KeptAway['state'][]
>

/** Somewhere the desk deals with, by its entry; somebody it only knows by words; `none`: it was asked, there is nobody. */
export const keepAwayKinds = ['firm', 'workplace', 'family', 'person', 'place', 'none'] as const

type Kept = Pick<KeptAway, 'kind' | 'employerId' | 'workplaceId'>
type Offered = { employerId: string | null; workplaceId: string | null }

/** Whether this firm or this workplace is one that must not know. */
export const isKeptAwayFrom = (kept: readonly Kept[], { employerId, workplaceId }: Offered): boolean =>
  kept.some(
    (one) =>
      (one.employerId !== null && one.employerId === employerId) ||
      (one.workplaceId !== null && one.workplaceId === workplaceId),
  )

/** Asked means: somebody is named, or the answer was that there is nobody. */
export const isAsked = (kept: readonly Kept[]): boolean => kept.length > 0

type Place = { clientId: string; id: string }
const addressOf = ({ clientId, id }: Place) => ({ table: 'keep_away', column: 'words', row: `${clientId}.${id}` })

// It tells of quarrels and of violence: it lies under the key that is erased first (R8-05).
export const sealKeptWords = (keys: ClientKeys, { words, ...place }: Place & { words: string }): Promise<Sealed> =>
  sealText(keys.special, words, addressOf(place))

export const openKept = async <R extends Place & { words: Sealed }>(keys: ClientKeys, rows: readonly R[]) =>
  Promise.all(rows.map(async (row) => ({ ...row, words: await openText(keys.special, row.words, addressOf(row)) })))
