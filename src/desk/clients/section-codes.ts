import { openingJa } from '../../text/opening-ja.ts'
import { weekdays } from '../openings/codes.ts'

// What the sections of a record may say. Where the workplace says the same, the codes are the same, so that the two can be compared.

/** `none`: nobody calls or writes, the person comes by. */
export const reachChannels = ['phone', 'mail', 'letter', 'visit', 'none'] as const
export type ReachChannel = (typeof reachChannels)[number]
export const reachHours = ['morning', 'noon', 'afternoon', 'evening', 'weekend'] as const
/** Never used, whatever else is agreed: no voice left, nothing told to whoever answers. */
export const neverChannels = ['phone', 'voicemail', 'mail', 'letter', 'visit', 'family'] as const
export type NeverChannel = (typeof neverChannels)[number]

export const workDays = [...weekdays, 'hol'] as const
export const timeBands = ['early', 'morning', 'afternoon', 'evening', 'night'] as const
export const dayHours = ['unsure', 'h1', 'h2', 'h4', 'h6', 'h8'] as const
export const weekHours = ['unsure', 'lt10', '10to20', '20to30', '30plus'] as const
export const starts = ['unsure', 'now', 'month', 'later'] as const
export const ways = ['walk', 'bicycle', 'bus', 'train', 'car', 'motorbike', 'lift', 'home'] as const
export const wayMinutes = ['unsure', 'm15', 'm30', 'm60', 'over60'] as const

/** `posture:seated`: a kind of workplace fact and its value. */
export const workFacts: readonly string[] = Object.entries(openingJa.workplace).flatMap(([kind, { values }]) =>
  Object.keys(values).map((value) => `${kind}:${value}`),
)

export const readyThings = ['identity', 'bankBook', 'clothes', 'phone', 'licence'] as const
export const readyStates = ['todo', 'done', 'notNeeded'] as const
export const ownThings = ['own1', 'own2', 'own3', 'own4'] as const

/** 自立相談支援機関 標準様式1 (相談受付・申込票): the sixteen topics. */
export const topicCodes = [
  't01',
  't02',
  't03',
  't04',
  't05',
  't06',
  't07',
  't08',
  't09',
  't10',
  't11',
  't12',
  't13',
  't14',
  't15',
  't16',
] as const

export const agencyKinds = [
  'selfReliance',
  'welfareOffice',
  'socialWelfareCouncil',
  'helloWork',
  'employmentLifeCentre',
  'youthStation',
  'school',
  'medical',
  'legal',
  'housing',
  'other',
] as const
/** Who came, never by name (R1-31 keeps the family out). */
export const cameCodes = ['unasked', 'alone', 'family', 'friend', 'supporter', 'other'] as const
export const languageNeeds = ['easy', 'interpreter', 'signLanguage', 'writing', 'largeType', 'readAloud'] as const

export const piles = ['fits', 'some', 'notMe'] as const
export type Pile = (typeof piles)[number]
