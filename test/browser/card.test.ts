import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { paths } from '../../src/paths.ts'
import { browserStage, phoneWidth } from '../support/browser-stage.ts'
import { choose, enterAs, fill, goTo, lookOver, press, textOf } from './hand.ts'

// The no-wrong-door card by hand: another window prints it, its holder uses it on a phone, the desk calls, the giver learns only that.

const stage = browserStage()

const { person } = stage

const printSheets = async (giver: Page, sheets: string) => {
  await goTo(giver, paths.refer.cards())
  await choose(giver, { name: 'sheets', value: sheets })
  await press(giver)
  await lookOver(giver)
  return giver.locator('.door-card__letters').allInnerTexts()
}

test.each(['1', '3'])('%s sheets of cards print on as many A4, eight on each, nothing cut off', async (sheets) => {
  const giver = await person(1280)
  await enterAs(giver, 'referrer')
  const codes = await printSheets(giver, sheets)
  expect(codes.length).toBe(Number(sheets) * 8)
  const pdf = await giver.pdf({ preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/gu)?.length).toBe(Number(sheets))

  await giver.emulateMedia({ media: 'print' })
  const cut = await giver
    .locator('.door-card')
    .evaluateAll(
      (cards) =>
        cards.filter((card) => card.scrollHeight > card.clientHeight || card.scrollWidth > card.clientWidth).length,
    )
  expect(cut).toBe(0)
  const [millimetres = 0] = await giver
    .locator('.door-card .qr__code')
    .evaluateAll((codesOfSheet) => codesOfSheet.map((svg) => (svg.getBoundingClientRect().width / 96) * 25.4))
  expect(millimetres).toBeCloseTo(25, 0)
  await giver.context().close()
})

test('a card goes from another window to its holder, and the desk calls', { timeout: 120_000 }, async () => {
  const giver = await person(phoneWidth)
  await enterAs(giver, 'referrer')
  const [code = ''] = await printSheets(giver, '1')
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4} [2-9A-HJ-NP-Z]{4}$/u)

  const holder = await person(phoneWidth)
  await goTo(holder, paths.card('ja'))
  await fill(holder, { code: 'AAAA' })
  await press(holder)
  await lookOver(holder)
  expect(await holder.locator('[name="code"]').inputValue()).toBe('AAAA')
  await fill(holder, { code: code.toLowerCase() })
  await press(holder)
  await lookOver(holder)
  expect(await holder.locator('.opening-card').count()).toBe(3)
  expect(holder.url()).not.toContain(code.slice(0, 4))

  await fill(holder, { nickname: 'そら', callTime: '平日の午前' })
  await choose(holder, { name: 'way', value: 'phone' })
  await press(holder, paths.cardContact('ja'))
  // The phone was forgotten: what was written is still there.
  await lookOver(holder)
  expect(await holder.locator('[name="nickname"]').inputValue()).toBe('そら')
  await fill(holder, { phone: '0123-45-0997' })
  await holder.waitForTimeout(3_000)
  await press(holder, paths.cardContact('ja'))
  await lookOver(holder)
  expect(await textOf(holder)).toContain('受け取りました')

  const officer = await person(phoneWidth)
  await enterAs(officer, 'desk')
  await goTo(officer, paths.desk.cardContacts())
  expect(await textOf(officer)).toContain('そら')
  expect(await textOf(officer)).toContain('0123-45-0997')

  await goTo(giver, paths.refer.cards())
  const seen = await textOf(giver)
  expect(seen).toContain('1枚')
  expect(seen).not.toContain('そら')
})

test('something wrong is said on a phone in three languages, and the desk finds it', { timeout: 120_000 }, async () => {
  const resident = await person(phoneWidth)
  await goTo(resident, paths.openings('ja'))
  const href = await resident.locator('.opening-card__title a').first().getAttribute('href')
  const number = href?.split('/').at(-1) ?? ''
  for (const language of ['easy', 'en'] as const) {
    await goTo(resident, paths.openingWrong(language, number))
    await goTo(resident, paths.card(language))
  }
  await goTo(resident, paths.openingWrong('ja', number))
  await press(resident)
  await lookOver(resident)
  await choose(resident, { name: 'kind', value: 'whenWhere' })
  await fill(resident, { words: 'そらの言葉' })
  await resident.waitForTimeout(3_000)
  await press(resident)
  await lookOver(resident)
  expect(await textOf(resident)).toContain('窓口に届きました')

  const officer = await person(phoneWidth)
  await enterAs(officer, 'desk')
  await goTo(officer, paths.desk.corrections())
  await officer.locator(`main tr:has-text("${number}") a`).click()
  await officer.waitForLoadState()
  await lookOver(officer)
  expect(await textOf(officer)).toContain('そらの言葉')
  await officer.locator('button[value="suspended"]').click()
  await officer.waitForLoadState()
  await lookOver(officer)
  await goTo(resident, paths.opening('ja', number))
  expect(await textOf(resident)).toContain('いま受付を止めています')
})
