import * as v from 'valibot'
import { choiceOr, choices, optionalDate, optionalLine, optionalParagraph, version } from '../forms.ts'
import { supportCodes } from '../openings/codes.ts'
import {
  agencyKinds,
  cameCodes,
  dayHours,
  languageNeeds,
  neverChannels,
  ownThings,
  piles,
  reachChannels,
  reachHours,
  readyStates,
  readyThings,
  starts,
  timeBands,
  topicCodes,
  wayMinutes,
  ways,
  weekHours,
  workDays,
  workFacts,
} from './section-codes.ts'
import { strengthCards } from './strength-cards.ts'

// What a section may say, as its form sends it and as it is kept: every schema reads its own output back.

/** A box ticked, or what was kept of it. */
const claim = v.pipe(
  v.optional(v.union([v.boolean(), v.string()]), ''),
  v.transform((given) => given === true || given === 'yes'),
)

const each = <K extends string, S>(keys: readonly K[], schema: S) =>
  // oxlint-disable-next-line typescript/consistent-type-assertions -- fromEntries forgets the names; they are the very keys it was given
  Object.fromEntries(keys.map((key) => [key, schema])) as Record<K, S>

const isApart = (one: readonly string[], other: readonly string[]): boolean => !one.some((code) => other.includes(code))

const reachFields = {
  channels: choices(reachChannels),
  hours: choices(reachHours),
  never: choices(neverChannels),
  neverNote: optionalLine(200),
  /** 家族や周りに知られたくない: what goes out shows no desk, no subject, no sender. */
  discreet: claim,
} as const

/** How a person may be reached and what is never used; who obeys it reads it through `readReach`. */
export const reachSection = v.strictObject(reachFields)
export type Reach = v.InferOutput<typeof reachSection>

type Channels = Pick<Reach, 'channels' | 'never'>

/** What is never used is not a way to be reached, and `none` stands alone. */
export const isReachClear = ({ channels, never }: Channels): boolean =>
  isApart(channels, never) && (!channels.includes('none') || channels.length === 1)

export const workSection = v.strictObject({
  /** 希望職種, an item of the register (業務運営要領 求職管理簿④). */
  jobs: optionalLine(200),
  days: choices(workDays),
  bands: choices(timeBands),
  dayHours: choiceOr(dayHours, 'unsure'),
  weekHours: choiceOr(weekHours, 'unsure'),
  start: choiceOr(starts, 'unsure'),
  places: optionalLine(200),
  ways: choices(ways),
  wayMinutes: choiceOr(wayMinutes, 'unsure'),
  workNote: optionalParagraph(600),
})
export type Work = v.InferOutput<typeof workSection>

export const helpsSection = v.strictObject({
  support: choices(supportCodes),
  /** Facts of a workplace that help, and those that are hard: `posture:seated`. */
  helps: choices(workFacts),
  hard: choices(workFacts),
  helpsNote: optionalParagraph(600),
})
export type Helps = v.InferOutput<typeof helpsSection>
export const isHelpsClear = ({ helps, hard }: Pick<Helps, 'helps' | 'hard'>): boolean => isApart(helps, hard)

const pile = v.pipe(v.optional(v.string(), ''), v.union([v.literal(''), v.picklist(piles, 'choice')], 'choice'))

export const strengthsSection = v.strictObject({
  ...each(strengthCards, pile),
  /** What the person agrees to be said of them, built from the cards and changed in their words. */
  sentence: optionalParagraph(400),
  agreedOn: optionalDate,
})
export type Strengths = v.InferOutput<typeof strengthsSection>

export const readinessSection = v.strictObject({
  ...each(readyThings, choiceOr(readyStates, 'todo')),
  ...each(ownThings, optionalLine(60)),
  ...each(
    ownThings.map((own) => `${own}State` as const),
    choiceOr(readyStates, 'todo'),
  ),
})
export type Readiness = v.InferOutput<typeof readinessSection>

export const topicsSection = v.strictObject({ topics: choices(topicCodes), topicsNote: optionalParagraph(600) })
export type Topics = v.InferOutput<typeof topicsSection>

export const aroundSection = v.strictObject({
  agencies: choices(agencyKinds),
  agenciesNote: optionalParagraph(400),
  came: choiceOr(cameCodes, 'unasked'),
  /** For a minor: who holds parental authority, and how to reach them (民法5条・823条). */
  guardian: optionalLine(120),
  language: choices(languageNeeds),
  languageNote: optionalLine(120),
})
export type Around = v.InferOutput<typeof aroundSection>

export const sectionSchemas = {
  reach: reachSection,
  work: workSection,
  helps: helpsSection,
  strengths: strengthsSection,
  readiness: readinessSection,
  topics: topicsSection,
  around: aroundSection,
} as const

export type Sections = {
  reach: Reach
  work: Work
  helps: Helps
  strengths: Strengths
  readiness: Readiness
  topics: Topics
  around: Around
}

/** What every section's form carries besides: the version it was read in, and the decision to keep a word that was pointed at. */
export const savedOver = { version, keepsWords: claim } as const

const formOf = <const E extends v.ObjectEntries>(entries: E) => v.strictObject({ ...entries, ...savedOver })

/** The same from the pages. What stands on both sides is pointed at where it was forbidden. */
export const sectionForms = {
  reach: v.pipe(
    formOf(reachFields),
    v.forward(
      v.check((reach) => isReachClear(reach), 'apart'),
      ['never'],
    ),
  ),
  work: formOf(workSection.entries),
  helps: v.pipe(
    formOf(helpsSection.entries),
    v.forward(
      v.check((helps) => isHelpsClear(helps), 'apart'),
      ['hard'],
    ),
  ),
  // Nobody agrees to a sentence that is not there yet.
  strengths: v.pipe(
    formOf(strengthsSection.entries),
    v.forward(
      v.check(({ agreedOn, sentence }) => agreedOn === '' || sentence !== '', 'blank'),
      ['sentence'],
    ),
  ),
  readiness: formOf(readinessSection.entries),
  topics: formOf(topicsSection.entries),
  around: formOf(aroundSection.entries),
} as const
