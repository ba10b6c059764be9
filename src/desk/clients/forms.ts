import * as v from 'valibot'
import {
  agreed,
  choice,
  date,
  flag,
  line,
  optionalDate,
  optionalEmail,
  optionalLine,
  optionalNumber,
  optionalParagraph,
  optionalPhone,
  paragraph,
  version,
} from '../forms.ts'

export const noteKinds = ['phone', 'visit', 'meeting', 'mail', 'memo'] as const

/** What is needed to call back, and the wish in the person's own words; nothing of the list in R1-31 is asked. */
export const clientForm = v.strictObject({
  purposeShown: agreed,
  name: line(40),
  kana: line(60),
  phone: optionalPhone,
  email: optionalEmail,
  bornOn: optionalDate,
  address: optionalLine(120),
  reachable: optionalLine(120),
  wish: optionalParagraph(600),
  concern: optionalParagraph(600),
  strength: optionalParagraph(600),
  wantsEmailDisclosure: flag,
})

export const noteForm = v.strictObject({ kind: choice(noteKinds), notedOn: date, body: paragraph(2000) })

/** Left empty, the desk's usual limit holds. */
export const silenceForm = v.strictObject({ version, silentAfter: optionalNumber(7, 180) })

export type ClientInput = v.InferOutput<typeof clientForm>
export type NoteInput = v.InferOutput<typeof noteForm>
export type SilenceInput = v.InferOutput<typeof silenceForm>
