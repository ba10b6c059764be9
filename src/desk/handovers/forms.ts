import * as v from 'valibot'
import { matterCode as code } from '../accounts/forms.ts'
import { choice, optionalLine, optionalPhone, wholeNumber } from '../forms.ts'
import { carriesMyNumber } from '../../law/my-number.ts'
import { callWays } from './card.ts'

export const mostSheets = 3
export const printForm = v.strictObject({ sheets: wholeNumber(1, mostSheets) })

export const codeForm = v.strictObject({ code })

const lineWithoutNumber = (most: number) =>
  v.pipe(
    optionalLine(most),
    v.check((text) => !carriesMyNumber(text), 'myNumber'),
  )

export const contactForm = v.pipe(
  v.strictObject({
    code,
    nickname: lineWithoutNumber(40),
    way: choice(callWays),
    phone: optionalPhone,
    callTime: lineWithoutNumber(80),
  }),
  v.forward(
    v.partialCheck([['way'], ['phone']], ({ way, phone }) => way !== 'phone' || phone !== '', 'blank'),
    ['phone'],
  ),
)
export type ContactInput = v.InferOutput<typeof contactForm>
