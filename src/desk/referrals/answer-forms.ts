import * as v from 'valibot'
import { matterCode } from '../accounts/forms.ts'
import {
  choice,
  choiceOr,
  flag,
  line,
  nativeDate,
  optionalNativeDate,
  optionalParagraph,
  optionalTime,
  paragraph,
  time,
  version,
} from '../forms.ts'
import { behalfChannels, declineReasons } from './referral.ts'

export const answers = ['accepted', 'otherTime', 'declined', 'closed'] as const

const isMeetingAddress = (typed: string): boolean => {
  if (!URL.canParse(typed)) return false
  const { protocol, hostname, username, password } = new URL(typed)
  return protocol === 'https:' && hostname.includes('.') && username === '' && password === ''
}
/** Where an online talk is held: an https address and nothing else. */
export const meeting = v.pipe(
  v.optional(v.string(), ''),
  v.trim(),
  v.maxLength(400, 'long'),
  v.check((typed) => typed === '' || (!/\s/u.test(typed) && isMeetingAddress(typed)), 'meeting'),
)
const said = {
  answer: choice(answers),
  reason: v.optional(v.union([v.literal(''), choice(declineReasons)], 'choice'), ''),
  slot1On: optionalNativeDate,
  slot1At: optionalTime,
  slot2On: optionalNativeDate,
  slot2At: optionalTime,
  slot3On: optionalNativeDate,
  slot3At: optionalTime,
  isDayOffFine: flag,
  closedUntil: optionalNativeDate,
  meeting,
  message: optionalParagraph(600),
} as const

type Said = {
  answer: (typeof answers)[number]
  reason: string
  isDayOffFine: boolean
  closedUntil: string
  meeting: string
  message: string
} & Record<`slot${1 | 2 | 3}${'On' | 'At'}`, string>

/** The numbers of the slots, as their fields are named. */
export const slotNumbers = [1, 2, 3] as const

const slotsIn = (input: Said) =>
  slotNumbers
    .map((number) => ({ on: input[`slot${number}On`], at: input[`slot${number}At`] }))
    .filter(({ on, at }) => on !== '' || at !== '')

const emptyHalves = (input: Said): readonly string[] =>
  slotNumbers.flatMap((number) => {
    const [on, at] = [input[`slot${number}On`], input[`slot${number}At`]]
    if (on === '' && at !== '') return [`slot${number}On`]
    return on !== '' && at === '' ? [`slot${number}At`] : []
  })

/** What this answer needs and was not given. */
const missingIn = (input: Said): readonly string[] => {
  if (input.answer === 'declined') return input.reason === '' ? ['reason'] : []
  if (input.answer === 'closed') return input.closedUntil === '' ? ['closedUntil'] : []
  if (input.answer !== 'otherTime') return []
  return slotsIn(input).length === 0 ? ['slot1On'] : emptyHalves(input)
}

const complete = <T extends Said>({ dataset, addIssue }: v.RawCheckContext<T>) => {
  if (!dataset.typed) return
  for (const key of missingIn(dataset.value)) {
    const message = key === 'reason' ? 'choice' : 'blank'
    addIssue({ message, path: [{ type: 'object', origin: 'value', input: dataset.value, key, value: '' }] })
  }
}

// What is not asked by this answer is left alone.
const asAnswer = (input: Said) => ({
  answer: input.answer,
  reason: input.answer === 'declined' ? input.reason : '',
  slots: input.answer === 'otherTime' ? slotsIn(input) : [],
  isDayOffFine: input.isDayOffFine,
  closedUntil: input.closedUntil,
  meeting: input.meeting,
  message: input.message,
})

/** The firm's own answer from its matter link. */
export const firmAnswerForm = v.pipe(
  v.strictObject({ ...said, code: matterCode }),
  v.rawCheck((context) => complete(context)),
  v.transform(({ code, ...input }) => ({ ...asAnswer(input), code })),
)
/** The same from the firm's own page: who is signed in needs no code. */
export const ownAnswerForm = v.pipe(
  v.strictObject({ ...said, version }),
  v.rawCheck((context) => complete(context)),
  v.transform(({ version: read, ...input }) => ({ ...asAnswer(input), version: read })),
)

const cardCode = v.optional(v.union([v.pipe(v.string(), v.trim(), v.literal('')), matterCode], 'code'), '')
/** The same given by phone, at the counter, by FAX, letter or reply card, written down on the firm's behalf. */
export const answerForm = v.pipe(
  v.strictObject({ ...said, version, channel: choice(behalfChannels), cardCode, behalfReason: line(120) }),
  v.rawCheck((context) => complete(context)),
  v.forward(
    v.partialCheck([['channel'], ['cardCode']], (input) => input.channel !== 'card' || input.cardCode !== '', 'blank'),
    ['cardCode'],
  ),
  v.transform(({ version: read, channel, cardCode: code, behalfReason, ...input }) => ({
    ...asAnswer(input),
    version: read,
    channel,
    cardCode: channel === 'card' ? code : '',
    behalfReason,
  })),
)

export const chooseForm = v.strictObject({
  version,
  slot: choice(['0', '1', '2', 'none']),
  tell: choiceOr(['self', 'mail'], 'self'),
})
export const visitForm = v.strictObject({ version, visitOn: nativeDate, visitAt: time, meeting })

/** Not `message`: a page may hold the answer's form and this one. */
export const messageForm = v.strictObject({ words: paragraph(600) })
export const passForm = v.strictObject({ messageId: line(40), version })
export const returnForm = v.strictObject({ messageId: line(40), version, returnReason: paragraph(300) })

/** As it stands on the card or the FAX, whatever the dash. */
export const letterForm = v.strictObject({
  letterNumber: v.pipe(
    line(40),
    v.transform((typed) =>
      typed
        .normalize('NFKC')
        .toUpperCase()
        .replaceAll(/[‐‑‒–—―−ー]/gu, '-')
        .replaceAll(/\s/gu, ''),
    ),
  ),
})
