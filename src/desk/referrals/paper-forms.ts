import * as v from 'valibot'
import { paperKinds, paperWays } from '../../db/referral-schema.ts'
import {
  choice,
  optionalDate,
  optionalLine,
  optionalParagraph,
  optionalTime,
  paragraph,
  line,
  someChoices,
} from '../forms.ts'

const pressedKinds = paperKinds.filter((kind) => kind !== 'firstDay' && kind !== 'neutral')
export const paperForm = v.strictObject({ kinds: someChoices(pressedKinds), way: choice(paperWays) })

export const slipPaperKinds = ['letter', 'disclosure', 'replyCard'] as const
export const slipPaperForm = v.strictObject({
  kinds: someChoices(slipPaperKinds),
  way: choice(['print', 'fax', 'post']),
})

/** Typed with the client for one day; the rest of the packet is the same for everyone. */
export const firstDayForm = v.strictObject({
  way: choice(['print', 'post']),
  comesOn: optionalDate,
  comesAt: optionalTime,
  leaveAt: optionalTime,
  wayThere: paragraph(200),
  wayHome: paragraph(200),
  wear: line(120),
  bring: optionalLine(120),
  meets: line(60),
  firstHour: optionalParagraph(200),
  callPhone: optionalLine(30),
})
export type FirstDay = Omit<v.InferOutput<typeof firstDayForm>, 'way'>

export const neutralSentences = ['call', 'come', 'callOrCome'] as const
export type NeutralSentence = (typeof neutralSentences)[number]
export const neutralForm = v.strictObject({ sentence: choice(neutralSentences) })
