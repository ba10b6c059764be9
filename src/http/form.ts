import * as v from 'valibot'
import { hashBytes } from '../crypto/tokens.ts'
import type { DeskContext } from './factory.ts'
import { HTTPException as Malformed } from 'hono/http-exception'

// A form as it was typed, and what it says once the schema has read it. Nothing typed is lost on the way back.

export type Typed = Readonly<Record<string, readonly string[]>>
export type Sent = { key: string; typed: Typed }
/** `bytes` are there when a file was chosen; `typed` carries only what tells the same file from another. */
export type SentFile = Sent & { bytes: Uint8Array<ArrayBuffer> | null }
export type FieldErrors = Readonly<Record<string, string>>
export type Draft<T> = { isFine: true; input: T; sent: Sent } | { isFine: false; errors: FieldErrors; sent: Sent }

type Schema = v.GenericSchema<unknown, unknown>

const keyPattern = /^[\w-]{20,64}$/u

const typedIn = (body: FormData): Typed => {
  const typed: Record<string, string[]> = Object.create(null)
  for (const [name, value] of body.entries()) {
    if (typeof value !== 'string') throw new Malformed(415)
    const values = typed[name] ?? []
    values.push(value)
    typed[name] = values
  }
  return typed
}

const bodyIn = (c: DeskContext): Promise<FormData> =>
  c.req.formData().catch(() => {
    throw new Malformed(400)
  })

const sentIn = (body: FormData): Sent => {
  const { ik, ...typed } = typedIn(body)
  const key = ik?.[0] ?? ''
  if (!keyPattern.test(key)) throw new Malformed(400)
  return { key, typed }
}

export const readBody = async (c: DeskContext): Promise<Sent> => sentIn(await bodyIn(c))

/** The one form that carries a file, in this one field; a file anywhere else is none of ours. It is read into memory and kept nowhere. */
export const readFileBody = async (c: DeskContext, name: string): Promise<SentFile> => {
  const body = await bodyIn(c)
  const [given, ...more] = body.getAll(name)
  body.delete(name)
  const sent = sentIn(body)
  if (given === undefined || typeof given === 'string') return { ...sent, bytes: null }
  if (more.length > 0) throw new Malformed(400)
  const bytes = new Uint8Array(await given.arrayBuffer())
  const sign = await hashBytes(bytes)
  return { key: sent.key, typed: { ...sent.typed, [name]: [sign] }, bytes: bytes.length > 0 ? bytes : null }
}

type Entries = Readonly<
  Record<string, { type: string; wrapped?: { type: string; pipe?: readonly { type: string }[] } }>
>

// oxlint-disable-next-line typescript/consistent-type-assertions -- Valibot's generic schema does not say that an object schema has entries
const entriesOf = (schema: Schema): Entries => ('entries' in schema ? (schema.entries as Entries) : {})

// `someChoices` and `choices` are the only lists a form has.
const isList = (entry: Entries[string] | undefined): boolean => entry?.wrapped?.type === 'array'

const joinedDates = (typed: Typed, entries: Entries): Typed => {
  const joined = Object.keys(entries).flatMap((name) => {
    const parts = ['year', 'month', 'day'].map((part) => typed[`${name}-${part}`]?.[0]?.normalize('NFKC').trim())
    if (parts.every((part) => part === undefined)) return []
    const [year = '', month = '', day = ''] = parts
    const isEmpty = year === '' && month === '' && day === ''
    return [[name, [isEmpty ? '' : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`]] as const]
  })
  const partNames = new Set(joined.flatMap(([name]) => [`${name}-year`, `${name}-month`, `${name}-day`]))
  return {
    ...Object.fromEntries(Object.entries(typed).filter(([name]) => !partNames.has(name))),
    ...Object.fromEntries(joined),
  }
}

// A field sent twice is no field of ours (Hono would silently take the last).
const inputFor = (schema: Schema, typed: Typed): Record<string, unknown> => {
  const entries = entriesOf(schema)
  const given = Object.entries(joinedDates(typed, entries)).map(([name, values]) => {
    if (isList(entries[name])) return [name, values] as const
    if (values.length > 1) throw new Malformed(400)
    return [name, values[0] ?? ''] as const
  })
  // A group of radios without an answer is not sent at all: to the person it is an empty field like any other.
  const unsent = Object.keys(entries).filter((name) => !isList(entries[name]))
  return { ...Object.fromEntries(unsent.map((name) => [name, ''])), ...Object.fromEntries(given) }
}

const fieldOf = (issue: v.BaseIssue<unknown>): string => {
  const key = issue.path?.[0]?.key
  return typeof key === 'string' ? key : ''
}

/** Messages of our schemas are text keys; Valibot's own carry what was typed and are never passed on. */
const keyOf = (issue: v.BaseIssue<unknown>): string => (/^[a-zA-Z]+$/u.test(issue.message) ? issue.message : 'blank')

const errorsIn = (issues: readonly v.BaseIssue<unknown>[]): FieldErrors => {
  if (issues.some((issue) => issue.type === 'strict_object' && issue.expected === 'never')) throw new Malformed(400)
  // The first of a field's issues, in the order of the form.
  const firsts = issues.filter((one, index) => issues.findIndex((other) => fieldOf(other) === fieldOf(one)) === index)
  return Object.fromEntries(firsts.map((issue) => [fieldOf(issue), keyOf(issue)]))
}

export const readAs = <const S extends Schema>(schema: S, sent: Sent): Draft<v.InferOutput<S>> => {
  const result = v.safeParse(schema, inputFor(schema, sent.typed))
  return result.success
    ? { isFine: true, input: result.output, sent }
    : { isFine: false, errors: errorsIn(result.issues), sent }
}

export const readForm = async <const S extends Schema>(c: DeskContext, schema: S): Promise<Draft<v.InferOutput<S>>> =>
  readAs(schema, await readBody(c))
