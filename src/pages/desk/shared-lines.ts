import type { SharedRecord } from '../../desk/referrals/look-at-shared.ts'
import { clientText } from '../../text/desk-clients.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { sharedText as text } from '../../text/shared.ts'
import { fullDay } from './casework-words.ts'

// What is shared, as lines of a name and a value: the one place that puts a section's body into words for another agency.

export type Line = { key: string; value: string }

const kinds: Readonly<Record<string, { name: string; values: Readonly<Record<string, string>> }>> = openingJa.workplace
const words: Readonly<Record<string, string>> = { ...openingJa.support, ...text.codes }

// `posture:seated` is a fact of a workplace; everything that is no code of ours was written by somebody.
const wordOf = (said: string): string => {
  const [kind = '', value = ''] = said.split(':')
  const fact = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  if (fact) return `${fact.name}：${fact.values[value] ?? value}`
  return Object.hasOwn(words, said) ? (words[said] ?? said) : said
}

const saidIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value === '' ? [] : [wordOf(value)]
  return Array.isArray(value) ? value.flatMap(saidIn) : []
}

const bodyLines = (body: unknown): readonly string[] =>
  typeof body === 'object' && body !== null ? Object.values(body).flatMap(saidIn) : []

export const sectionLines = ({ sections }: SharedRecord): readonly Line[] =>
  sections
    .map(({ section, body }) => ({ key: text.sections[section], value: bodyLines(body).join('、') }))
    .filter(({ value }) => value !== '')

export const fieldLines = ({ fields }: SharedRecord): readonly Line[] =>
  fields
    .filter(({ field }) => field !== 'name')
    .map(({ field, text: value }) => ({
      key: clientText.details[field],
      value: field === 'bornOn' ? fullDay(value) : value,
    }))
