import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { axeFindings } from '../support/axe.ts'

// What a person does on a page without scripts, and what is held against every page on the way.

const known = new WeakSet<Page>()

/** A way whose pages another journey looks over at this width: here only sideways scrolling is held against them. */
export const onKnownWay = async <T>(page: Page, walk: () => Promise<T>): Promise<T> => {
  known.add(page)
  const outcome = await walk()
  known.delete(page)
  return outcome
}

/** The page as it stands: no axe finding, no sideways scrolling, and its address. */
export const lookOver = async (page: Page): Promise<void> => {
  const sideways = await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth)
  expect(sideways, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0)
  if (!known.has(page)) expect(await axeFindings(page), page.url()).toEqual([])
}

export const goTo = async (page: Page, path: string): Promise<void> => {
  const response = await page.goto(path)
  expect(response?.status(), path).toBe(200)
  await lookOver(page)
}

/** The radio or checkbox is covered by its label, as a finger meets it. */
export const choose = async (page: Page, { name, value }: { name: string; value: string }): Promise<void> => {
  const id = await page.locator(`input[name="${name}"][value="${value}"]`).getAttribute('id')
  await page.locator(`label[for="${id}"]`).click()
}

/** Folded parts of a form are opened as a person would, one after the other. */
export const unfold = async (page: Page): Promise<void> => {
  const folded = page.locator('main form details:not([open]) > summary')
  while ((await folded.count()) > 0) await folded.first().click()
}

export const fill = async (page: Page, fields: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value)
}

/** Presses the page's one primary button, or the button of the form that goes to `action`. */
export const press = async (page: Page, action?: string): Promise<void> => {
  const button =
    action === undefined ? 'main button[data-kind="primary"]' : `form[action="${action}"] button[type="submit"]`
  await page.locator(button).first().click()
  await page.waitForLoadState()
}

export const enterAs = async (page: Page, role: string): Promise<void> => {
  expect((await page.goto('/demo'))?.status()).toBe(200)
  await page.locator(`button[name="as"][value="${role}"]`).click()
  await page.waitForLoadState()
}

export const textOf = async (page: Page): Promise<string> => page.locator('main').innerText()

/** Presses the button of the form whose address ends so. */
export const step = async (page: Page, ending: string): Promise<void> => {
  await page.locator(`form[action$="${ending}"] button[type="submit"]`).click()
  await page.waitForLoadState()
  await lookOver(page)
}

/** Follows the first link of this name on the page. */
export const follow = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.locator('main').getByRole('link', { name }).first().click()
  await page.waitForLoadState()
  await lookOver(page)
}

/** Opens the newest letter of this subject in the demo's mailbox. */
export const openLetter = async (page: Page, subject: string | RegExp): Promise<string> => {
  await goTo(page, '/demo/mail')
  await follow(page, subject)
  return (await page.locator('main').textContent()) ?? ''
}

/** The link a letter brings and the code that stands under it. */
export const linkIn = async (page: Page, letter: string): Promise<{ path: string; code: string }> => ({
  path: (await page.locator('main a[href*="/m/"]').first().getAttribute('href')) ?? '',
  code: /コード\s*([2-9A-HJ-NP-Z]{4} [2-9A-HJ-NP-Z]{4})/u.exec(letter)?.[1] ?? '',
})
