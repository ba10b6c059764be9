import { visitor } from '../access/actor.ts'
import type { Desk } from '../desk/desk.ts'
import { demoCode } from '../desk/inquiries/demo-code.ts'
import type { Inquiry as Row } from '../desk/inquiries/inquiry.ts'
import { sealWords } from '../desk/inquiries/seal-talk.ts'
import { addInquiry, changeInquiry } from '../desk/inquiries/store.ts'
import { inOffice, lettersOf, numberOf, type Days } from './seed-days.ts'
import type { Step } from './seed-play.ts'
import { known, staffOf, type World } from './seed-world.ts'
import { answeredKey } from './town/inquiries.ts'
import { town } from './town/town.ts'
import type { Inquiry } from './town/types.ts'

type Turn = Inquiry['turns'][number]

const codeOf = ({ key }: Inquiry): string => (key === answeredKey ? demoCode : lettersOf(key))

const officerOf = ({ key }: Inquiry) => {
  const officers = town.staff.filter(({ role }) => role === 'desk')
  return staffOf(officers[numberOf(key, officers.length)]?.key ?? '')
}

const messageOf = async (desk: Desk, of: { inquiryId: string; key: CryptoKey; turn: Turn }) => {
  const { inquiryId, key, turn } = of
  const id = desk.newId()
  const body = await sealWords(key, { id, text: turn.text })
  const authorId = turn.side === 'desk' ? desk.actor.id : null
  return { id, inquiryId, side: turn.side, authorId, body, createdAt: desk.now }
}

const ask = async (desk: Desk, { world, inquiry, turn }: { world: World; inquiry: Inquiry; turn: Turn }) => {
  const [id, code] = [desk.newId(), codeOf(inquiry)]
  const { key, byCode, byDesk } = await desk.keys.inquiry.newKey({ id, code })
  const row = {
    id,
    openingId: inquiry.opening === null ? null : known(world.openings, inquiry.opening).opening.id,
    language: inquiry.language,
    codeHash: await desk.keys.inquiry.codeHash(code),
    byCode,
    byDesk,
    createdAt: desk.now,
  }
  const begun: Row = {
    ...row,
    state: 'open',
    askedAt: desk.now,
    answeredAt: null,
    closedAt: null,
    version: 1,
    auditId: '',
  }
  world.inquiries.set(inquiry.key, { row: begun, key })
  return [addInquiry({ row, message: await messageOf(desk, { inquiryId: id, key, turn }), limits: [] })]
}

const goOn = async (desk: Desk, { world, inquiry, turn }: { world: World; inquiry: Inquiry; turn: Turn }) => {
  const { row, key } = known(world.inquiries, inquiry.key)
  const isDesk = turn.side === 'desk'
  const set = isDesk
    ? ({ state: 'answered', answeredAt: desk.now } as const)
    : ({ state: 'open', askedAt: desk.now } as const)
  const message = await messageOf(desk, { inquiryId: row.id, key, turn })
  world.inquiries.set(inquiry.key, { row: { ...row, ...set, version: row.version + 1 }, key })
  return [changeInquiry({ inquiry: row, act: isDesk ? 'inquiry.answer' : 'inquiry.follow', set, message })]
}

const turnStep = (days: Days, { inquiry, turn }: { inquiry: Inquiry; turn: Turn }): Step => ({
  when: inOffice(days, { daysAgo: turn.daysAgo, clock: turn.clock, key: inquiry.key }),
  by: turn.side === 'desk' ? officerOf(inquiry) : () => visitor,
  act: (desk, world) => (turn === inquiry.turns[0] ? ask : goOn)(desk, { world, inquiry, turn }),
})

const endStep = (days: Days, inquiry: Inquiry): Step => ({
  when: inOffice(days, { daysAgo: inquiry.turns.at(-1)?.daysAgo ?? 0, clock: '16:30', key: inquiry.key }),
  by: () => visitor,
  act: async (desk, world) => {
    const { row } = known(world.inquiries, inquiry.key)
    return [changeInquiry({ inquiry: row, act: 'inquiry.follow', set: { state: 'closed', closedAt: desk.now } })]
  },
})

export const inquirySteps = (days: Days): Step[] =>
  town.inquiries.flatMap((inquiry) => [
    ...inquiry.turns.map((turn) => turnStep(days, { inquiry, turn })),
    ...(inquiry.isClosed ? [endStep(days, inquiry)] : []),
  ])
