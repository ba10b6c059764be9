import * as v from 'valibot'
import { choice, date, flag, optionalLine, optionalParagraph, version } from '../forms.ts'
import { slipFields } from './slip.ts'
import type { Slip, SlipField } from './slip.ts'

const ways = ['inPerson', 'phone', 'writing'] as const

/** The tick that goes with each sentence. */
export const ticks = {
  support: 'showsSupport',
  wish: 'showsWish',
  times: 'showsTimes',
  asks: 'showsAsks',
} as const satisfies Record<SlipField, string>

/** How the person agreed, and item by item what this firm may read. Nothing has to be ticked: refusing costs nothing (R1-33). */
export const agreeForm = v.pipe(
  v.strictObject({
    version,
    agreedHow: choice(ways),
    support: optionalParagraph(200),
    showsSupport: flag,
    wish: optionalLine(120),
    showsWish: flag,
    times: optionalLine(120),
    showsTimes: flag,
    asks: optionalLine(120),
    showsAsks: flag,
    keepsWords: flag,
  }),
  v.forward(
    v.partialCheck([['support'], ['showsSupport']], (of) => !of.showsSupport || of.support !== '', 'blank'),
    ['support'],
  ),
  v.forward(
    v.partialCheck([['wish'], ['showsWish']], (of) => !of.showsWish || of.wish !== '', 'blank'),
    ['wish'],
  ),
  v.forward(
    v.partialCheck([['times'], ['showsTimes']], (of) => !of.showsTimes || of.times !== '', 'blank'),
    ['times'],
  ),
  v.forward(
    v.partialCheck([['asks'], ['showsAsks']], (of) => !of.showsAsks || of.asks !== '', 'blank'),
    ['asks'],
  ),
)
type Written = v.InferOutput<typeof agreeForm>
/** What was written and ticked; a field nobody asked about is none. */
export type SlipTyped = Partial<Omit<Written, 'version' | 'agreedHow'>>

/** Only what was ticked comes out, and of that only what a slip may hold. */
export const slipTicked = (typed: SlipTyped): Slip =>
  Object.fromEntries(
    slipFields.flatMap((field) => {
      const sentence = typed[field] ?? ''
      return typed[ticks[field]] === true && sentence !== '' ? [[field, sentence] as const] : []
    }),
  )

/** The person’s yes to be named: how, on which day, and what goes with the name. */
export const nameForm = v.strictObject({
  version,
  how: choice(ways),
  agreedOn: date,
  showsPhone: flag,
  showsAge: flag,
})
