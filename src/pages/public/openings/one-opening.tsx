import type { Listing } from '../../../desk/openings/listing.ts'
import { found } from '../../../desk/refusals.ts'
import type { DeskContext } from '../../../http/factory.ts'
import { page } from '../../../http/page.ts'
import type { Language } from '../../../paths.ts'
import { textIn } from '../../../text/language.ts'
import { frameOf } from '../frame.ts'
import { fromShelf } from '../from-shelf.ts'
import type { Frame } from '../shell.tsx'
import { GoneView, NotInCopyView } from './opening.view.tsx'

export const numberIn = (c: DeskContext): string => (c.req.param('number') ?? '').toUpperCase()

export const readOne = (c: DeskContext) =>
  fromShelf(c, (shelf) => shelf.detail({ number: numberIn(c), on: c.get('today') }))

export type Shown = Frame & { listing: Listing; isPaused: boolean; alike: readonly Listing[] }
type Showing = { language: Language; show: (shown: Shown) => Parameters<typeof page>[1] }

/** The opening of the address, or the page that says why it cannot be shown. */
export const showOne = async (c: DeskContext, { language, show }: Showing) => {
  const number = numberIn(c)
  const { row, alike, ...shown } = await readOne(c)
  const frame = frameOf(c, { t: textIn[language], ...shown })
  if (!row && shown.copiedAt !== null) return page(c, <NotInCopyView {...frame} number={number} />, 404)
  const { state, validUntil, listing } = found(row)
  if (listing === null || validUntil < c.get('today')) {
    return page(c, <GoneView {...frame} number={number} alike={alike} />, 410)
  }
  return page(c, show({ ...frame, listing, isPaused: state === 'paused', alike }))
}
