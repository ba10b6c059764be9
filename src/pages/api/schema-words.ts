import { apiText } from '../../text/api.ts'
import type { SchemaPart } from './document-shape.ts'

// A part of the document in words: 「整数 または null」.

const { types } = apiText.page
const named: Readonly<Record<string, string>> = {
  string: types.string,
  integer: types.integer,
  number: types.number,
  boolean: types.boolean,
  object: types.object,
}

const schemaName = (ref: string): string => ref.split('/').at(-1) ?? ref

const plainWords = ({ type = '', format }: SchemaPart): string => {
  const word = named[type] ?? type
  return format === undefined ? word : `${word}（${format}）`
}

export const typeWords = (part: SchemaPart): string => {
  if (part.$ref !== undefined) return schemaName(part.$ref)
  const ways = part.anyOf ?? part.oneOf
  if (ways) return ways.map(typeWords).join(types.or)
  if (part.const !== undefined) return JSON.stringify(part.const)
  if (part.items) return types.array(typeWords(part.items))
  return plainWords(part)
}

/** The codes a part may hold, its own or those one step inside. */
export const codesOf = (part: SchemaPart): readonly string[] => {
  if (part.enum) return part.enum.map(String)
  const inner = part.items ?? part.properties?.['code'] ?? part.anyOf?.[0]
  return inner ? codesOf(inner) : []
}

/** What stands inside a part that has no name of its own, one step down. */
export const insideOf = (part: SchemaPart): Readonly<Record<string, SchemaPart>> => {
  if (part.properties) return part.properties
  const inner = part.items ?? part.anyOf?.[0]
  return inner && inner.$ref === undefined ? insideOf(inner) : {}
}
