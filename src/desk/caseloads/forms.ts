import * as v from 'valibot'
import { date, line, version } from '../forms.ts'

const id = v.pipe(v.string('choice'), v.regex(/^[\w-]{1,64}$/u, 'choice'))

export const coverForm = v.strictObject({ absentId: id, standInId: id, fromOn: date, untilOn: date })
export const coverEndForm = v.strictObject({ version })

/** Each client with the version that was seen: what somebody else moved in between is not moved again. */
const picked = v.pipe(v.string(), v.regex(/^\w{1,64}-\d{1,9}$/u, 'choice'))
export const assignForm = v.strictObject({
  clients: v.pipe(v.optional(v.array(picked), []), v.minLength(1, 'choice'), v.maxLength(200, 'choice')),
  consultantId: id,
})
export const filterForm = v.strictObject({
  name: line(20),
  tab: v.optional(v.string(), ''),
  step: v.optional(v.string(), ''),
  quiet: v.optional(v.string(), ''),
  wait: v.optional(v.string(), ''),
  noplan: v.optional(v.string(), ''),
  who: v.optional(v.string(), ''),
  sort: v.optional(v.string(), ''),
})
export const filterDropForm = v.strictObject({ name: line(20) })

export type CoverInput = v.InferOutput<typeof coverForm>
export type AssignInput = v.InferOutput<typeof assignForm>
