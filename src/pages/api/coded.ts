import * as v from 'valibot'
import { apiText } from '../../text/api.ts'

// A code of the trade beside its Japanese word: programs read the one, people the other.

const said = (text: string) => v.pipe(v.string(), v.description(text))

export const coded = <const Codes extends readonly string[]>(codes: Codes, text: string) =>
  v.pipe(
    v.strictObject({
      code: v.pipe(v.picklist(codes), v.description(apiText.coded.code)),
      label: said(apiText.coded.label),
    }),
    v.description(text),
  )

/** Where the town's own list may grow. */
export const openlyCoded = (text: string) =>
  v.pipe(v.strictObject({ code: said(apiText.coded.code), label: said(apiText.coded.label) }), v.description(text))

export const text = said
export const whole = (about: string) => v.pipe(v.number(), v.integer(), v.minValue(0), v.description(about))
export const claim = (about: string) => v.pipe(v.boolean(), v.description(about))
export const day = (about: string) => v.pipe(v.string(), v.isoDate(), v.description(about))
export const time = (about: string) => v.pipe(v.string(), v.regex(/^\d{2}:\d{2}$/u), v.description(about))
export const address = (about: string) => v.pipe(v.string(), v.url(), v.description(about))
