import type { AboutRecord } from '../../desk/clients/read-about.ts'
import { ownThings, readyThings } from '../../desk/clients/section-codes.ts'
import type { SectionName } from '../../desk/clients/section.ts'
import type { Sections } from '../../desk/clients/section-forms.ts'
import { cardsIn, saidOf } from '../../desk/clients/strength-cards.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { sectionText } from '../../text/client-sections.ts'
import { clientText } from '../../text/desk-clients.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { strengthText } from '../../text/strength-cards.ts'
import type { AboutPart } from './about-parts.ts'
import { fullDay, wordFor } from './casework-words.ts'

// The record in words: the same lines on the page, beside each other when two wrote at once, and on the person's own copy.

export type AboutLine = { key: string; value: string }

const { sections: named, codes, join } = sectionText

const wordsOf = (words: Readonly<Record<string, string>>, chosen: readonly string[]): string =>
  chosen.map((code) => wordFor(words, code)).join(join)
/** An answer that is no answer yet stays empty. */
const oneOf = (words: Readonly<Record<string, string>>, code: string): string =>
  code === 'unsure' || code === 'unasked' ? '' : wordFor(words, code)
const dayOf = (day: CivilDate): string => (day === '' ? '' : fullDay(day))

const kinds: Readonly<Record<string, { name: string; values: Readonly<Record<string, string>> }>> = openingJa.workplace
/** A kind of workplace fact and its value, in words. */
export const factParts = (fact: string): { name: string; value: string } => {
  const [kind = '', value = ''] = fact.split(':')
  const known = kinds[kind]
  return known ? { name: known.name, value: wordFor(known.values, value) } : { name: kind, value }
}
/** 「姿勢：座ってできる」 */
export const factWord = (fact: string): string => {
  const { name, value } = factParts(fact)
  return sectionText.fact(name, value)
}

/** Values by the name of their field, in the order of the form. */
const lines = (fields: Readonly<Record<string, string>>, values: Readonly<Record<string, string>>) =>
  Object.entries(values).map(([field, value]) => ({ key: fields[field] ?? field, value }))

const ofBase = ({ text, wantsEmailDisclosure }: AboutRecord) => {
  const { name, kana, phone, email, bornOn, address, reachable } = text
  const disclosure = wantsEmailDisclosure ? clientText.details.byEmail : clientText.details.byPaper
  return lines(named.base.fields, {
    name,
    kana,
    phone,
    email,
    bornOn: dayOf(bornOn),
    address,
    reachable,
    wantsEmailDisclosure: disclosure,
  })
}

const ofReach = ({ channels, hours, never, neverNote, discreet }: Sections['reach']) =>
  lines(named.reach.fields, {
    channels: wordsOf(codes.channels, channels),
    hours: wordsOf(codes.hours, hours),
    never: wordsOf(codes.never, never),
    neverNote,
    discreet: discreet ? sectionText.yes : '',
  })

const ofWork = (work: Sections['work']) =>
  lines(named.work.fields, {
    jobs: work.jobs,
    days: wordsOf(codes.days, work.days),
    bands: wordsOf(codes.bands, work.bands),
    dayHours: oneOf(codes.dayHours, work.dayHours),
    weekHours: oneOf(codes.weekHours, work.weekHours),
    start: oneOf(codes.start, work.start),
    places: work.places,
    ways: wordsOf(codes.ways, work.ways),
    wayMinutes: oneOf(codes.wayMinutes, work.wayMinutes),
    workNote: work.workNote,
  })

const ofHelps = ({ support, helps, hard, helpsNote }: Sections['helps']) =>
  lines(named.helps.fields, {
    support: wordsOf(openingJa.support, support),
    helps: helps.map(factWord).join(join),
    hard: hard.map(factWord).join(join),
    helpsNote,
  })

const cardWords = (strengths: Sections['strengths'], pile: 'fits' | 'some'): string =>
  cardsIn(strengths, pile).map(saidOf).join(join)

const agreedOf = ({ sentence, agreedOn }: Sections['strengths']): string =>
  sentence !== '' && agreedOn === '' ? named.strengths.notAgreed : dayOf(agreedOn)

const ofStrengths = (strengths: Sections['strengths']) => [
  ...lines(named.strengths.fields, { sentence: strengths.sentence, agreedOn: agreedOf(strengths) }),
  { key: strengthText.piles.fits, value: cardWords(strengths, 'fits') },
  { key: strengthText.piles.some, value: cardWords(strengths, 'some') },
]

const ofReadiness = (readiness: Sections['readiness']) => [
  ...readyThings.map((thing) => ({ key: named.readiness.fields[thing], value: codes.ready[readiness[thing]] })),
  ...ownThings
    .filter((own) => readiness[own] !== '')
    .map((own) => ({ key: readiness[own], value: codes.ready[readiness[`${own}State`]] })),
]

const ofAround = (around: Sections['around']) =>
  lines(named.around.fields, {
    agencies: wordsOf(codes.agencies, around.agencies),
    agenciesNote: around.agenciesNote,
    came: oneOf(codes.came, around.came),
    guardian: around.guardian,
    language: wordsOf(codes.language, around.language),
    languageNote: around.languageNote,
  })

const bySection: { [S in SectionName]: (sections: Sections) => readonly AboutLine[] } = {
  reach: ({ reach }) => ofReach(reach),
  work: ({ work }) => ofWork(work),
  helps: ({ helps }) => ofHelps(helps),
  strengths: ({ strengths }) => ofStrengths(strengths),
  readiness: ({ readiness }) => ofReadiness(readiness),
  topics: ({ topics }) =>
    lines(named.topics.fields, { topics: wordsOf(codes.topics, topics.topics), topicsNote: topics.topicsNote }),
  around: ({ around }) => ofAround(around),
}

/** One section in words, for whoever has the section and not the record. */
export const sectionLinesOf = (section: SectionName, sections: Sections): readonly AboutLine[] =>
  bySection[section](sections)

export const linesOf = (part: AboutPart, record: AboutRecord): readonly AboutLine[] => {
  if (part === 'base') return ofBase(record)
  if (part !== 'words') return sectionLinesOf(part, record.sections)
  const { wish, concern, strength } = record.text
  return lines(named.words.fields, { wish, concern, strength })
}
