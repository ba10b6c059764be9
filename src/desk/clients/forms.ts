import * as v from 'valibot'
import {
  agreed,
  choice,
  choiceOr,
  date,
  flag,
  line,
  optionalDate,
  optionalEmail,
  optionalLine,
  optionalNumber,
  optionalParagraph,
  optionalPhone,
  paragraph,
  version,
} from '../forms.ts'
import type { Asked } from './unasked.ts'
import { aroundSection, isReachClear, reachSection } from './section-forms.ts'

export const noteKinds = ['phone', 'visit', 'meeting', 'mail', 'memo'] as const

/** People are found and initials are made by it; a name without kana may stand in letters. */
const kana = v.pipe(line(60), v.regex(/^[\p{Script=Katakana}\p{Script=Hiragana}ー・\s\p{Script=Latin}.'-]+$/u, 'kana'))

/** What is needed to call back, and the wish in the person's own words; nothing of the list in R1-31 is asked. */
export const clientForm = v.strictObject({
  purposeShown: agreed,
  name: line(40),
  kana,
  phone: optionalPhone,
  email: optionalEmail,
  bornOn: optionalDate,
  address: optionalLine(120),
  reachable: optionalLine(120),
  wish: optionalParagraph(600),
  concern: optionalParagraph(600),
  strength: optionalParagraph(600),
  wantsEmailDisclosure: flag,
})

type Ways = { channels: readonly string[]; phone: string; email: string; address: string }
const has =
  (ways: readonly string[], field: 'phone' | 'email' | 'address') =>
  (of: Ways): boolean =>
    of[field] !== '' || !ways.some((way) => of.channels.includes(way))

/** The short page: what is needed to call back, how and how never, who came. A way that was chosen has its number or address; none is asked of anybody (R1-33). */
export const intakeForm = v.pipe(
  v.strictObject({
    ...clientForm.entries,
    channels: reachSection.entries.channels,
    never: reachSection.entries.never,
    discreet: flag,
    came: aroundSection.entries.came,
    keepsWords: flag,
  }),
  v.forward(
    v.check((reach) => isReachClear(reach), 'apart'),
    ['never'],
  ),
  v.forward(
    v.check((of) => has(['phone'], 'phone')(of), 'forWay'),
    ['phone'],
  ),
  v.forward(
    v.check((of) => has(['mail'], 'email')(of), 'forWay'),
    ['email'],
  ),
  v.forward(
    v.check((of) => has(['letter', 'visit'], 'address')(of), 'forWay'),
    ['address'],
  ),
)

const saved = { version, keepsWords: flag } as const

export const baseForm = v.strictObject({
  ...saved,
  name: clientForm.entries.name,
  kana: clientForm.entries.kana,
  phone: clientForm.entries.phone,
  email: clientForm.entries.email,
  bornOn: clientForm.entries.bornOn,
  address: clientForm.entries.address,
  reachable: clientForm.entries.reachable,
  wantsEmailDisclosure: clientForm.entries.wantsEmailDisclosure,
})

/** In the person's own words. */
export const wordsForm = v.strictObject({
  ...saved,
  wish: clientForm.entries.wish,
  concern: clientForm.entries.concern,
  strength: clientForm.entries.strength,
})

export const noteOutcomes = ['reached', 'noAnswer', 'leftMessage'] as const
export const notePartners = ['person', 'family', 'firm', 'agency'] as const

export const noteForm = v.strictObject({
  kind: choice(noteKinds),
  withWhom: choiceOr(notePartners, 'person'),
  outcome: choiceOr(noteOutcomes, 'reached'),
  notedOn: date,
  body: paragraph(2000),
  keepsWords: flag,
})

const half = (most: number) => v.pipe(v.optional(v.string(), ''), v.maxLength(most, 'long'))
/** A note as far as it is written: nothing of it is asked for, nothing is read out of it yet. */
export const noteDraftForm = v.strictObject({
  kind: half(20),
  withWhom: half(20),
  outcome: half(20),
  'notedOn-year': half(10),
  'notedOn-month': half(10),
  'notedOn-day': half(10),
  body: optionalParagraph(4000),
  keepsWords: half(5),
})

/** Left empty, the desk's usual limit holds. */
export const silenceForm = v.strictObject({ version, silentAfter: optionalNumber(7, 180) })

export type ClientInput = v.InferOutput<typeof clientForm>
export type IntakeInput = v.InferOutput<typeof intakeForm>
export type NoteInput = Asked<v.InferOutput<typeof noteForm>>
export type SilenceInput = v.InferOutput<typeof silenceForm>
export type NoteDraftInput = Omit<v.InferOutput<typeof noteDraftForm>, 'keepsWords'>
