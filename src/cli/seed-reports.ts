import { visitor } from '../access/actor.ts'
import { addReport } from '../desk/corrections/store.ts'
import { sealWords } from '../desk/corrections/correction.ts'
import type { Correction } from '../desk/corrections/correction.ts'
import { cardLifeMs, cardsOnSheet, consentEdition, hashOfCode, sealContact } from '../desk/handovers/card.ts'
import type { Card, Contact } from '../desk/handovers/card.ts'
import { addCards, changeCard } from '../desk/handovers/store.ts'
import { inOffice, lettersOf, type Days } from './seed-days.ts'
import type { Step } from './seed-play.ts'
import { known, staffOf } from './seed-world.ts'
import { town } from './town/town.ts'

// What reached the desk from the public window without a name: two reports that something is wrong, and a sheet of cards.

type Report = { opening: string; daysAgo: number; kind: Correction['kind']; words: string }

const published = town.openings.filter(({ state }) => state === 'published').map(({ key }) => key)
const reports: readonly Report[] = [
  {
    opening: published[3] ?? '',
    daysAgo: 2,
    kind: 'whenWhere',
    words: 'お店の前の紙には、木曜日は休みと書いてありました',
  },
  { opening: published[8] ?? '', daysAgo: 1, kind: 'ended', words: '' },
]

const reportStep = (days: Days, { opening, daysAgo, kind, words }: Report): Step => ({
  when: inOffice(days, { daysAgo, clock: '15:10', key: opening }),
  by: () => visitor,
  act: async (desk, world) => {
    const [id, openingId] = [desk.newId(), known(world.openings, opening).opening.id]
    const sealed = words === '' ? null : await sealWords(desk.keys, { id, column: 'words', text: words })
    return [addReport({ id, openingId, kind, words: sealed, reportedAt: desk.now })]
  },
})

const giver = town.staff.find(({ role }) => role === 'referrer')?.key ?? ''
const contact: Contact = { nickname: 'ゆき', way: 'phone', phone: '0199-55-0311', callTime: '木曜日の午後' }

const printed = (days: Days, cards: Card[]): Step => ({
  when: inOffice(days, { daysAgo: 20, clock: '13:40', key: 'cards' }),
  by: staffOf(giver),
  act: async (desk, world) => {
    const { id: giverId, agencyId } = known(world.staff, giver)
    const [printedAt, sheetId] = [desk.now, desk.newId()]
    const sheet = { sheetId, sheetCards: cardsOnSheet, giverId, agencyId, printedAt, expiresAt: printedAt + cardLifeMs }
    const made = await Promise.all(
      Array.from({ length: cardsOnSheet }, async (_, index) => ({
        id: desk.newId(),
        codeHash: await hashOfCode(desk.keys, lettersOf(`card ${index}`)),
      })),
    )
    const first = { state: 'given', usedAt: null, contact: null, contactState: null, contactAt: null } as const
    cards.push(
      ...made.map((row) => ({ ...sheet, ...row, ...first, closedAt: null, consent: null, version: 1, auditId: '' })),
    )
    return [addCards({ ...sheet, cards: made })]
  },
})

const used = (days: Days, of: { cards: Card[]; index: number; daysAgo: number }): Step => ({
  when: inOffice(days, { daysAgo: of.daysAgo, clock: '14:20', key: `card ${of.index}` }),
  by: () => visitor,
  act: async (desk) =>
    of.cards
      .slice(of.index, of.index + 1)
      .map((card) => changeCard({ card, act: 'card.use', set: { state: 'used', usedAt: desk.now } })),
})

const left = (days: Days, cards: Card[]): Step => ({
  when: inOffice(days, { daysAgo: 1, clock: '14:50', key: 'card contact' }),
  by: () => visitor,
  act: async (desk) => {
    const [card] = cards
    if (card === undefined) return []
    const set = {
      contact: await sealContact(desk.keys, { id: card.id, contact }),
      contactState: 'waiting',
      contactAt: desk.now,
      consent: `${consentEdition} ja`,
    } as const
    return [changeCard({ card: { ...card, version: 2 }, act: 'card.use', set })]
  },
})

export const reportSteps = (days: Days): Step[] => {
  const cards: Card[] = []
  return [
    ...reports.map((report) => reportStep(days, report)),
    printed(days, cards),
    used(days, { cards, index: 1, daysAgo: 9 }),
    used(days, { cards, index: 0, daysAgo: 1 }),
    left(days, cards),
  ]
}
