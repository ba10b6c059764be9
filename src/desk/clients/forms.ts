import * as v from 'valibot'
import {
  agreed,
  choice,
  choiceOr,
  date,
  flag,
  line,
  optionalDate,
  optionalEmail,
  optionalLine,
  optionalParagraph,
  optionalPhone,
  paragraph,
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

export const noteOutcomes = ['reached', 'noAnswer', 'leftMessage'] as const
export const notePartners = ['person', 'family', 'firm', 'agency'] as const

export const noteForm = v.strictObject({
  kind: choice(noteKinds),
  withWhom: choiceOr(notePartners, 'person'),
  outcome: choiceOr(noteOutcomes, 'reached'),
  notedOn: date,
  body: paragraph(2000),
})

const half = (most: number) => v.pipe(v.optional(v.string(), ''), v.maxLength(most, 'long'))
/** A note as far as it is written: nothing of it is asked for, nothing is read out of it yet. */
export const noteDraftForm = v.strictObject({
  kind: half(20),
  withWhom: half(20),
  outcome: half(20),
  'notedOn-year': half(10),
  'notedOn-month': half(10),
  'notedOn-day': half(10),
  body: optionalParagraph(4000),
})

export type ClientInput = v.InferOutput<typeof clientForm>
export type NoteInput = v.InferOutput<typeof noteForm>
export type NoteDraftInput = v.InferOutput<typeof noteDraftForm>
