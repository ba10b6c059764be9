import { agencyOf } from '../../access/actor.ts'
import { newMatterCode } from '../../crypto/tokens.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { settingsOn } from '../settings/store.ts'
import { cardLifeMs, cardsOnSheet, hashOfCode } from './card.ts'
import { addCards } from './store.ts'

/** The codes are told once, to the sheet that answers; the desk keeps their hashes. */
export const printCards = async (desk: Desk, { sheets }: { sheets: number }) => {
  const { town } = await desk.read({ town: settingsOn(desk.today) })
  allow(desk, 'card.give')

  const codes = Array.from({ length: sheets * cardsOnSheet }, () => newMatterCode())
  const cards = await Promise.all(
    codes.map(async (code) => ({ id: desk.newId(), codeHash: await hashOfCode(desk.keys, code) })),
  )
  const expiresAt = desk.now + cardLifeMs
  const printed = { sheetId: desk.newId(), sheetCards: codes.length, printedAt: desk.now, expiresAt }
  await desk.write([addCards({ ...printed, giverId: desk.actor.id, agencyId: agencyOf(desk.actor), cards })])
  return { codes, expiresAt, town: town.settings }
}
