import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { paths } from '../../src/paths.ts'
import { choose, fill, goTo, lookOver, openLetter, press, step, textOf } from './hand.ts'

// A referral by hand: what a consultant, a firm and an officer do with it, each at their own window, scripts off.

/** Today as the town reads it. */
export const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(Date.now())

export const dayParts = (name: string, day: string) => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-year`]: year, [`${name}-month`]: month, [`${name}-day`]: date }
}

/** The sheets that the browser prints of this page. */
export const sheetsOf = async (page: Page): Promise<number> => {
  const pdf = await page.pdf({ preferCSSPageSize: true })
  return pdf.toString('latin1').match(/\/Type \/Page\b/gu)?.length ?? 0
}

/** Opens everything on the page that is folded. */
export const openAll = async (page: Page): Promise<void> => {
  const folded = page.locator('main details:not([open]) > summary')
  while ((await folded.count()) > 0) await folded.first().click()
}

/** Signs in with the code that was mailed, as anybody of the town does. */
export const enterByCode = async (page: Page, of: { at: string; email: string; mailbox: Page }): Promise<void> => {
  await goTo(page, of.at)
  await fill(page, { email: of.email })
  await press(page)
  const letter = await openLetter(of.mailbox, /サインイン/u)
  await fill(page, { code: /(\d{4} \d{4})/u.exec(letter)?.[1] ?? '' })
  await press(page)
  await lookOver(page)
}

/** A new client without an e-mail address; answers with the client's page. */
export const takeIn = async (page: Page, name: { name: string; kana: string }): Promise<string> => {
  await goTo(page, paths.desk.newClient())
  await choose(page, { name: 'purposeShown', value: 'yes' })
  await fill(page, { ...name, phone: '09012345678', wish: '手を動かす仕事がしたい' })
  await press(page)
  await lookOver(page)
  return new URL(page.url()).pathname
}

/** From the client's page, over the list of what fits: proposed, agreed to with a sentence for the firm. */
export const proposeAndAgree = async (page: Page, of: { client: string; rung: string; title: string }) => {
  await goTo(page, `${of.client}/openings?rung=${of.rung}`)
  await page.locator('.offer').filter({ hasText: of.title }).first().getByRole('link', { name: '提案する' }).click()
  await page.waitForLoadState()
  await lookOver(page)
  await fill(page, { whyFits: '午前だけ、座ってできる', support: 'はじめは指示を1つずつ伝えてください。' })
  await press(page)
  await lookOver(page)
  const referral = new URL(page.url()).pathname
  // How they agreed was not said: what was written with them is still there.
  await choose(page, { name: 'showsSupport', value: 'yes' })
  await press(page)
  await lookOver(page)
  expect(await page.locator('[name="support"]').inputValue()).toBe('はじめは指示を1つずつ伝えてください。')
  await choose(page, { name: 'agreedHow', value: 'inPerson' })
  await step(page, '/agree')
  return referral
}

/** Issued with the conditions on paper, and the set the step asks for printed. */
export const issueAndPrint = async (page: Page): Promise<string> => {
  await step(page, '/issue')
  expect(page.url()).toMatch(/\/papers$/u)
  await press(page)
  await lookOver(page)
  expect(page.url()).toMatch(/\/papers\/last$/u)
  return textOf(page)
}

/** Up to a letter that is out. */
export const refer = async (page: Page, of: { client: string; rung: string; title: string }): Promise<string> => {
  const referral = await proposeAndAgree(page, of)
  await step(page, '/issue')
  return referral
}

/** The press arrives and its answer is lost on the way; the person presses "reload", and the browser sends the same form again. */
export const pressAgainUnheard = async (page: Page, button: string): Promise<void> => {
  const { pathname } = new URL(page.url())
  let isLost = false
  await page.route(`**${pathname}`, async (route) => {
    if (route.request().method() !== 'POST' || isLost) return route.continue()
    isLost = true
    await route.fetch({ maxRedirects: 0 })
    return route.abort('connectionreset')
  })
  await page.locator(button).first().click()
  await page.waitForURL(/chrome-error/u)
  await page.reload()
  await page.waitForURL(`**${pathname}`)
}
