import * as v from 'valibot'
import type { ClientKeys } from '../../crypto/keys.ts'
import type { Sealed } from '../../crypto/seal.ts'
import { openText, sealText } from '../../crypto/seal.ts'
import { choice, line, optionalLine, version } from '../forms.ts'

// What a client and their consultant talk over: a basket of a few openings, and those that are not for them.

export const mostInBasket = 5

/** Why an opening is not for this person; it is no judgement of the person or of the firm. */
export const notForReasons = ['wish', 'far', 'time', 'body', 'people', 'before', 'other'] as const
export type NotForReason = (typeof notForReasons)[number]

const shortlistSchema = v.strictObject({
  basket: v.array(v.string()),
  notFor: v.array(v.strictObject({ openingId: v.string(), reason: v.picklist(notForReasons) })),
})
export type Shortlist = v.InferOutput<typeof shortlistSchema>

export const emptyShortlist: Shortlist = { basket: [], notFor: [] }

/** Where an opening is put: in one place at a time, `list` being back where it was. */
export const places = ['basket', 'notFor', 'list'] as const
export type Place = (typeof places)[number]

export const placeForm = v.pipe(
  v.strictObject({
    version,
    openingId: line(40),
    to: choice(places),
    reason: v.optional(v.union([v.literal(''), choice(notForReasons)], 'choice'), ''),
    /** Where on the list the person was. */
    rung: optionalLine(40),
    page: optionalLine(4),
  }),
  v.forward(
    v.partialCheck([['to'], ['reason']], (input) => input.to !== 'notFor' || input.reason !== '', 'choice'),
    ['reason'],
  ),
)

type Placing = { openingId: string; to: Place; reason: NotForReason | '' }

/** The same lists with this opening in its new place. */
export const placed = ({ basket, notFor }: Shortlist, { openingId, to, reason }: Placing): Shortlist => {
  const rest = {
    basket: basket.filter((id) => id !== openingId),
    notFor: notFor.filter((one) => one.openingId !== openingId),
  }
  if (to === 'basket') return { ...rest, basket: [...rest.basket, openingId] }
  return to === 'notFor' && reason !== '' ? { ...rest, notFor: [...rest.notFor, { openingId, reason }] } : rest
}

export const isOverfull = ({ basket }: Shortlist): boolean => basket.length > mostInBasket

const addressOf = (clientId: string) => ({ table: 'client', column: 'shortlist', row: clientId })

// It tells what a person turned down and why: it lies under the key that is erased first (R8-05).
export const sealShortlist = (
  keys: ClientKeys,
  { clientId, shortlist }: { clientId: string; shortlist: Shortlist },
): Promise<Sealed> => sealText(keys.special, JSON.stringify(shortlist), addressOf(clientId))

/** Empty where nothing was put anywhere yet. */
export const openShortlist = async (
  keys: ClientKeys,
  row: { id: string; shortlist: Sealed | null },
): Promise<Shortlist> =>
  row.shortlist
    ? v.parse(shortlistSchema, JSON.parse(await openText(keys.special, row.shortlist, addressOf(row.id))))
    : emptyShortlist
