import * as v from 'valibot'
import { choice, line, optionalParagraph, paragraph, wholeNumber } from '../forms.ts'
import { sayingLanguages } from './saying.ts'

// Readings stand in the text ({求人|きゅうじん}): an easy one is up to four times as long as the firm's own.
const about = {
  language: choice(sayingLanguages),
  edition: wholeNumber(1, 9_999),
  /** 0 = none is written yet. */
  version: wholeNumber(0, 9_999_999),
} as const

export const sayingForm = v.strictObject({
  ...about,
  press: choice(['check', 'readings', 'write']),
  title: line(240),
  tasks: paragraph(3000),
  firstDay: optionalParagraph(1500),
  wayThere: optionalParagraph(1500),
  meets: optionalParagraph(300),
  bring: optionalParagraph(600),
})

export const takeBackForm = v.strictObject(about)
