import type { AboutRecord } from '../../desk/clients/read-about.ts'
import { baseForm, wordsForm } from '../../desk/clients/forms.ts'
import { changeClient } from '../../desk/clients/change-client.ts'
import { sectionForms } from '../../desk/clients/section-forms.ts'
import type { Sections } from '../../desk/clients/section-forms.ts'
import { sentenceOf } from '../../desk/clients/strength-cards.ts'
import { writeSection } from '../../desk/clients/write-section.ts'
import type { SectionInput } from '../../desk/clients/write-section.ts'
import type { Desk } from '../../desk/desk.ts'
import { readAs } from '../../http/form.ts'
import type { Draft, Sent, Typed } from '../../http/form.ts'
import { isCivilDate } from '../../law/calendar.ts'
import type { sectionText } from '../../text/client-sections.ts'
import { datePartsOf } from './casework-words.ts'

// The parts of what a person told, as the pages name them: the base, their own words, and each section.

export type AboutPart = keyof typeof sectionText.sections
export const aboutParts: readonly AboutPart[] = [
  'base',
  'words',
  'reach',
  'work',
  'strengths',
  'helps',
  'readiness',
  'topics',
  'around',
]
export const partIn = (name: string): AboutPart | null => aboutParts.find((part) => part === name) ?? null

/** What pressing the form does, and the record as it would then be: shown beside what somebody else wrote. */
export type Saving = { save: (desk: Desk) => Promise<{ id: string }>; over: (record: AboutRecord) => AboutRecord }

const mapped = <T>(draft: Draft<T>, saving: (input: T) => Saving): Draft<Saving> =>
  draft.isFine ? { ...draft, input: saving(draft.input) } : draft

const parted = <T extends { version: number; keepsWords: boolean }>({ version, keepsWords, ...body }: T) => ({
  version,
  keepsWords,
  body,
})

const savingOf = (input: SectionInput): Saving => ({
  save: (desk) => writeSection(desk, input),
  over: (record) => ({ ...record, sections: { ...record.sections, [input.section]: input.body } }),
})

const withSentence = (strengths: Sections['strengths']): Sections['strengths'] =>
  strengths.sentence === '' ? { ...strengths, sentence: sentenceOf(strengths), agreedOn: '' } : strengths

type Asked = { clientId: string; part: AboutPart; sent: Sent }

const readBase = ({ clientId, sent }: Asked) =>
  mapped(readAs(baseForm, sent), ({ version, keepsWords, wantsEmailDisclosure, ...text }) => ({
    save: (desk) => changeClient(desk, { clientId, version, keepsWords, text, wantsEmailDisclosure }),
    over: (record) => ({ ...record, wantsEmailDisclosure, text: { ...record.text, ...text } }),
  }))

const readWords = ({ clientId, sent }: Asked) =>
  mapped(readAs(wordsForm, sent), ({ version, keepsWords, ...text }) => ({
    save: (desk) => changeClient(desk, { clientId, version, keepsWords, text }),
    over: (record) => ({ ...record, text: { ...record.text, ...text } }),
  }))

const readers: { [P in AboutPart]: (asked: Asked) => Draft<Saving> } = {
  base: readBase,
  words: readWords,
  reach: ({ clientId, sent }) =>
    mapped(readAs(sectionForms.reach, sent), (input) => savingOf({ clientId, section: 'reach', ...parted(input) })),
  work: ({ clientId, sent }) =>
    mapped(readAs(sectionForms.work, sent), (input) => savingOf({ clientId, section: 'work', ...parted(input) })),
  helps: ({ clientId, sent }) =>
    mapped(readAs(sectionForms.helps, sent), (input) => savingOf({ clientId, section: 'helps', ...parted(input) })),
  strengths: ({ clientId, sent }) =>
    mapped(readAs(sectionForms.strengths, sent), (input) => {
      const { body, ...saved } = parted(input)
      return savingOf({ clientId, section: 'strengths', ...saved, body: withSentence(body) })
    }),
  readiness: ({ clientId, sent }) =>
    mapped(readAs(sectionForms.readiness, sent), (input) =>
      savingOf({ clientId, section: 'readiness', ...parted(input) }),
    ),
  topics: ({ clientId, sent }) =>
    mapped(readAs(sectionForms.topics, sent), (input) => savingOf({ clientId, section: 'topics', ...parted(input) })),
  around: ({ clientId, sent }) =>
    mapped(readAs(sectionForms.around, sent), (input) => savingOf({ clientId, section: 'around', ...parted(input) })),
}

export const readPart = (asked: Asked): Draft<Saving> => readers[asked.part](asked)

const typedValue = ([name, value]: readonly [string, unknown]): Typed => {
  if (Array.isArray(value)) return { [name]: value.map(String) }
  if (typeof value === 'boolean') return value ? { [name]: ['yes'] } : {}
  const text = String(value)
  return name.endsWith('On') && isCivilDate(text) ? datePartsOf(name, text) : { [name]: [text] }
}

const bodyOf = (
  part: AboutPart,
  { text, wantsEmailDisclosure, sections }: AboutRecord,
): Readonly<Record<string, unknown>> => {
  if (part === 'base') return { ...text, wantsEmailDisclosure }
  return part === 'words' ? text : sections[part]
}

/** The record as its form carries it. */
export const typedOf = (part: AboutPart, record: AboutRecord): Typed =>
  Object.assign({}, ...Object.entries(bodyOf(part, record)).map(typedValue))

export const versionOf = (part: AboutPart, { head, versions }: AboutRecord): number =>
  part === 'base' || part === 'words' ? head.version : (versions[part] ?? 0)
