import * as v from 'valibot'
import { choice, line, optionalParagraph, version } from '../forms.ts'
import { carriesMyNumber } from '../../law/my-number.ts'
import { correctionKinds, settlements } from './correction.ts'

export const mostLetters = 400

const words = v.pipe(
  optionalParagraph(mostLetters),
  v.check((text) => !carriesMyNumber(text), 'myNumber'),
)
export const reportForm = v.strictObject({ kind: choice(correctionKinds), words })
export type ReportInput = v.InferOutput<typeof reportForm>

/** The last report that stood on the page, and how the firm is asked. */
export const askForm = v.strictObject({ last: line(64), how: choice(['mail', 'phone']) })
export type AskInput = v.InferOutput<typeof askForm>

export const settleForm = v.pipe(
  v.strictObject({ version, last: line(64), how: choice(settlements), reason: optionalParagraph(mostLetters) }),
  v.forward(
    v.partialCheck([['how'], ['reason']], ({ how, reason }) => how !== 'unfounded' || reason !== '', 'blank'),
    ['reason'],
  ),
)
export type SettleInput = v.InferOutput<typeof settleForm>
