import { sectionsFrom } from '../../desk/clients/read-sections.ts'
import type { SharedRecord } from '../../desk/referrals/look-at-shared.ts'
import { clientText } from '../../text/desk-clients.ts'
import { sharedText as text } from '../../text/shared.ts'
import { sectionLinesOf } from './about-lines.ts'
import { fullDay } from './casework-words.ts'

// What is shared, as lines of a name and a value: another agency reads the same words as the record has.

export type Line = { key: string; value: string }

export const sectionLines = ({ sections }: SharedRecord): readonly Line[] => {
  const told = sectionsFrom(Object.fromEntries(sections.map(({ section, body }) => [section, body])))
  return sections
    .map(({ section }) => ({
      key: text.sections[section],
      value: sectionLinesOf(section, told)
        .filter(({ value }) => value !== '')
        .map(({ key, value }) => text.said(key, value))
        .join('／'),
    }))
    .filter(({ value }) => value !== '')
}

export const fieldLines = ({ fields }: SharedRecord): readonly Line[] =>
  fields
    .filter(({ field }) => field !== 'name')
    .map(({ field, text: value }) => ({
      key: clientText.details[field],
      value: field === 'bornOn' ? fullDay(value) : value,
    }))
