import { linkOfPaper } from '../../src/desk/accounts/new-matter.ts'
import { answerAsFirm, answerByMatter } from '../../src/desk/referrals/answer.ts'
import { answerOnBehalf } from '../../src/desk/referrals/answer-on-behalf.ts'
import { lookAtNamed, lookAtSlip } from '../../src/desk/referrals/look-at-slip.ts'
import { messageFirm, passMessage, returnMessage } from '../../src/desk/referrals/message-firm.ts'
import { subjectOf } from '../../src/desk/referrals/paper.ts'
import { resultByFirm, resultByMatter } from '../../src/desk/referrals/result-by-firm.ts'
import { liftedFor } from '../../src/desk/referrals/slip-write-store.ts'
import { writeMessage } from '../../src/desk/referrals/write-message.ts'
import { addDays } from '../../src/law/calendar.ts'
import { at, by, byFirm, clockAt, closeSlip, isHolding, lastDay } from './life.ts'
import type { Model, Real } from './life.ts'
import { hireOf, mayResult, resulted, unless } from './life-moves.ts'
import type { At, Move, Told } from './life-moves.ts'

// What a firm says, from its link, its page, its card, or by the desk's hand; and what it reads.

type Said = 'accepted' | 'declined' | 'otherTime' | 'closed'
const inputOf = (said: Said, { day }: Model) => ({
  answer: said,
  reason: said === 'declined' ? 'filled' : '',
  slots: said === 'otherTime' ? [4, 2].map((ahead) => ({ on: addDays(day, ahead), at: '10:00' })) : [],
  isDayOffFine: true,
  closedUntil: said === 'closed' ? addDays(day, 3) : '',
})
const answered = (said: Said) => (of: At) => {
  const { model, life } = of
  if (said === 'closed') {
    model.closings.push({ from: model.day, until: addDays(model.day, 3) })
    return
  }
  life.version += 1
  life.acts += 1
  if (said === 'otherTime') {
    Object.assign(life, { slots: [addDays(model.day, 2), addDays(model.day, 4)], clock: clockAt(null) })
    return
  }
  const clock = clockAt(said === 'accepted' ? model.day : null)
  Object.assign(life, { state: said, slots: [], clock })
  if (said === 'declined') closeSlip(life, { on: model.day, isAtOnce: false })
}
const isWaiting = ({ life }: At) => unless(life.state === 'issued', 'illegalTransition')
const counted = { acts: 0, versions: 0 } as const

type Link = { matterId: string; code: string }
/** The newest letter about this referral that asks for this. */
const linkIn = async ({ real, life }: At, kinds: readonly string[]): Promise<Link> => {
  const [row] = await real.stage.raw.all('select letter_number as n from referral where id = ?', [life.id])
  for (const mail of await real.stage.mails()) {
    if (!('letterNumber' in mail.params) || !('code' in mail.params) || mail.params.letterNumber !== row?.n) continue
    const about = 'about' in mail.params ? `${mail.kind}.${mail.params.about}` : mail.kind
    if (kinds.includes(about)) return { matterId: mail.params.path.slice('/m/'.length), code: mail.params.code }
  }
  throw new Error(`no letter about ${life.id}`)
}
const toAnswer = (of: At) => linkIn(of, ['referralIssued', 'timeAskedAgain', 'referralReminder.answer'])
const toTell = (of: At) => linkIn(of, ['resultAsked', 'referralReminder.result'])
const holder = ({ stage }: Real, { day, matterId, only }: { day: string; matterId: string; only: string }) =>
  stage.desk({ ...stage.firm, id: `matter:${matterId}`, only }, { at: at(day) })

const byLink = (said: Said): Move => ({
  name: `${said} by link`,
  ...counted,
  isPossible: ({ life }) => life.hasLetter,
  obstacle: ({ life }) => unless(life.state === 'issued', 'gone'),
  act: async (of) => {
    const link = await toAnswer(of)
    const { day } = of.model
    const desk = holder(of.real, { day, matterId: link.matterId, only: 'referral.answer' })
    return answerByMatter(desk, { ...inputOf(said, of.model), ...link, referralId: of.life.id })
  },
  after: answered(said),
})
const byPage = (said: Said): Move => ({
  name: `${said} on its page`,
  ...counted,
  obstacle: (of) => (of.life.hasLetter ? isWaiting(of) : 'absent'),
  act: ({ model, real, life: { id, version } }) =>
    answerAsFirm(byFirm(real, model), { ...inputOf(said, model), id, version }),
  after: answered(said),
})
const heard = { behalfReason: '電話で聞いた' } as const
const byPhone = (said: Said): Move => ({
  name: `${said} by phone`,
  ...counted,
  obstacle: isWaiting,
  act: ({ model, real, life: { id, version } }) =>
    answerOnBehalf(by(real, { model }), { ...inputOf(said, model), id, version, channel: 'phone', ...heard }),
  after: answered(said),
})
const byCard = (said: Said): Move => ({
  name: `${said} by card`,
  ...counted,
  isPossible: ({ life }) => life.hasLetter && life.papers > 0,
  obstacle: ({ life }) => unless(life.state === 'issued', 'gone'),
  act: async ({ model, real, life: { id, version } }) => {
    const desk = by(real, { model })
    const [card] = await real.stage.raw.all(
      "select issue from paper where referral_id = ? and kind = 'replyCard' order by issue desc",
      [id],
    )
    // Without a card the code of the letter is read out: any link still open for the question proves it.
    const { code } = card
      ? await linkOfPaper(desk.keys, subjectOf({ referralId: id, kind: 'replyCard', issue: Number(card.issue) }))
      : await toAnswer({ model, real, life: model.lives.find((one) => one.id === id) ?? model.lives[0] ?? never() })
    return answerOnBehalf(desk, { ...inputOf(said, model), id, version, channel: 'card', cardCode: code, ...heard })
  },
  after: answered(said),
})
const never = (): never => {
  throw new Error('a card of nobody')
}
const wrongCard: Move = {
  name: 'a card with a wrong code',
  ...counted,
  isPossible: ({ life }) => life.state === 'issued' && !life.hasTriedCode,
  obstacle: () => 'codeWrong',
  act: ({ model, real, life }) => {
    life.hasTriedCode = true
    const { id, version } = life
    const card = { ...inputOf('accepted', model), id, version, channel: 'card', cardCode: 'ZZZZZZZZ', ...heard }
    return answerOnBehalf(by(real, { model }), card)
  },
  after: () => {},
}

const saysItself = (of: At, what: Told) => (what.result === 'visiting' ? 'illegalTransition' : mayResult(of, what))
const tellByPage = (what: Told): Move => ({
  name: `${what.result} ${what.wage} on its page`,
  obstacle: (of) => saysItself(of, what),
  act: ({ model, real, life: { id, version } }) => {
    const startedOn = addDays(model.day, what.ahead)
    const input = { id, version, result: what.result, startedOn, reason: 'schedule', hire: hireOf(what) }
    return resultByFirm(byFirm(real, model), input)
  },
  after: (of) => resulted(of, what),
})
const tellByLink = (what: Told): Move => ({
  name: `${what.result} ${what.wage} by link`,
  isPossible: ({ life }) => life.hasResultLink,
  obstacle: (of) => saysItself(of, what),
  act: async (of) => {
    const link = await toTell(of)
    const startedOn = addDays(of.model.day, what.ahead)
    const desk = holder(of.real, { day: of.model.day, matterId: link.matterId, only: 'referral.result' })
    const input = { result: what.result, startedOn, reason: 'schedule', hire: hireOf(what) }
    return resultByMatter(desk, { ...input, ...link, referralId: of.life.id })
  },
  after: (of) => resulted(of, what),
})

const talks = (of: At) => unless(isHolding(of.life), 'illegalTransition')
const word = (isAsking: boolean): Move => ({
  name: isAsking ? 'the firm asks what nobody may ask' : 'a word of the firm',
  versions: 0,
  obstacle: (of) => (of.life.hasLetter ? talks(of) : 'absent'),
  act: ({ model, real, life: { id } }) =>
    writeMessage(byFirm(real, model), {
      id,
      words: isAsking ? 'ご家族の職業を教えてください。' : '火曜日の10時でお願いします。',
    }),
  after: ({ life }) => life.words.push(isAsking ? 'held' : 'sent'),
})
const wordOfDesk: Move = {
  name: 'a word of the desk',
  versions: 0,
  obstacle: talks,
  act: ({ model, real, life: { id } }) => messageFirm(by(real, { model }), { id, words: '10時に伺います' }),
  after: ({ life }) => {
    life.words.push('sent')
    life.mails += 1
  },
}
const asked = async ({ real, life }: At) => {
  const [row] = await real.stage.raw.all(
    "select id, version from referral_message where referral_id = ? and state <> 'sent' order by id limit 1",
    [life.id],
  )
  return { id: life.id, messageId: String(row?.id), version: Number(row?.version) }
}
const firstAsked = ({ life }: At) => life.words.findIndex((state) => state !== 'sent')
const isHeld = (of: At) => unless(of.life.words[firstAsked(of)] === 'held', 'reviewedAlready')
const pass: Move = {
  name: 'pass a word on',
  versions: 0,
  isPossible: (of) => firstAsked(of) >= 0,
  obstacle: isHeld,
  act: async (of) => passMessage(by(of.real, { model: of.model }), await asked(of)),
  after: (of) => of.life.words.splice(firstAsked(of), 1, 'passed'),
}
const giveBack: Move = {
  name: 'return a word',
  versions: 0,
  acts: 2,
  isPossible: (of) => firstAsked(of) >= 0,
  obstacle: isHeld,
  act: async (of) =>
    returnMessage(by(of.real, { model: of.model }), { ...(await asked(of)), returnReason: '家族のことは聞けません' }),
  after: (of) => {
    of.life.words.splice(firstAsked(of), 1, 'returned')
    of.life.words.push('sent')
    of.life.mails += 1
  },
}

const isShut = ({ model, life: { slip } }: At) =>
  slip?.closesOn !== undefined && slip.closesOn !== null && slip.closesOn <= model.day
const isRead = (isRight: boolean) => {
  if (!isRight) throw new Error('the firm reads what it may not, or not what it may')
}
/** The whole test is one firm's one day to the count of looks: it is lifted from here on. */
const lifted = ({ model, real, life }: At) =>
  by(real, { model: { ...model, day: lastDay } }).write([liftedFor(life.id)])
const read: Move = {
  name: 'the firm reads the slip',
  acts: 0,
  versions: 0,
  obstacle: ({ life }) => unless(life.hasLetter, 'absent'),
  act: async (of) => {
    await lifted(of)
    const { slip } = await lookAtSlip(byFirm(of.real, of.model), of.life.id)
    isRead((slip === null) === isShut(of) && (slip === null || slip.times === undefined))
  },
  after: () => {},
}
const readName: Move = {
  name: 'the firm reads the name',
  acts: 0,
  versions: 0,
  obstacle: (of) => {
    if (!of.life.hasLetter) return 'absent'
    if (isShut(of)) return 'gone'
    return unless(of.life.slip?.isNamed === true, 'nameTakenBack')
  },
  act: async (of) => {
    await lifted(of)
    const { named } = await lookAtNamed(byFirm(of.real, of.model), of.life.id)
    isRead(named.name === '山田 太郎' && named.age === undefined)
  },
  after: () => {},
}

const all: readonly Said[] = ['accepted', 'declined', 'otherTime', 'closed']
const told = ['trialing', 'nextRung', 'notContinuing', 'employerCancelled', 'visiting'] as const
export const answering: readonly Move[] = [
  ...all.map(byPage),
  ...all.map(byLink),
  ...all.map(byPhone),
  byCard('accepted'),
  byCard('declined'),
  wrongCard,
]
export const telling: readonly Move[] = [
  ...told.map((result) => tellByPage({ result, ahead: 0, wage: 'same' })),
  ...told.map((result) => tellByLink({ result, ahead: 1, wage: 'same' })),
  ...(['same', 'lower', 'hidden'] as const).flatMap((wage) => [
    tellByPage({ result: 'hired', ahead: 0, wage }),
    tellByLink({ result: 'hired', ahead: 2, wage }),
  ]),
]
export const firmMoves: readonly Move[] = [word(true), word(false), wordOfDesk, pass, giveBack, read, readName]
