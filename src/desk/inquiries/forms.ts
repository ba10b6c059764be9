import * as v from 'valibot'
import { flag, optionalLine, paragraph, version } from '../forms.ts'
import { carriesMyNumber } from '../../law/my-number.ts'
import { longestMessage } from './inquiry.ts'

const message = v.pipe(
  paragraph(longestMessage),
  v.check((text) => !carriesMyNumber(text), 'myNumber'),
)

const openingNumber = v.pipe(
  optionalLine(20),
  v.transform((typed) => typed.normalize('NFKC').replaceAll(/[\s-]/gu, '').toUpperCase()),
)

/** As it was written down: in small or full-width letters, with spaces or a hyphen. */
const code = v.pipe(
  v.string('blank'),
  v.transform((typed) =>
    typed
      .normalize('NFKC')
      .replaceAll(/[\s‐‑‒–—―−ー・.-]/gu, '')
      .toUpperCase(),
  ),
  v.minLength(1, 'blank'),
  v.regex(/^[2-9A-HJ-NP-Z]{8}$/u, 'code'),
)

export const askForm = v.strictObject({ message, about: openingNumber, sure: flag })

/** Of each press on the page of the answer. */
export const codeForm = v.object({ code })
export const writeOnForm = v.strictObject({ code, turn: v.literal('write'), message, sure: flag })

export const answerForm = v.strictObject({ version, message, sure: flag })
