import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { paths } from '../../src/paths.ts'
import { browserStage } from '../support/browser-stage.ts'
import { goTo } from './hand.ts'

// R7-10, R7-11: the readings over kanji can be put away, with and without scripts.

const stage = browserStage()

const areReadingsShown = (page: Page) => page.locator('main rt').first().isVisible()
const note = (page: Page) => page.locator('[data-furigana-note]')

const open = async (scripts: boolean) => {
  const page = await stage.page({ scripts, width: 360 })
  await goTo(page, paths.home('easy'))
  return page
}

test('R7-10: without scripts the switch works by keyboard on the page itself', async () => {
  const page = await open(false)
  const box = page.getByRole('checkbox', { name: 'ふりがな' })
  expect([await areReadingsShown(page), await box.isChecked(), await note(page).isVisible()]).toEqual([
    true,
    true,
    false,
  ])
  await box.focus()
  await page.keyboard.press('Space')
  expect([await areReadingsShown(page), await box.isChecked()]).toEqual([false, false])
  await page.keyboard.press('Space')
  expect(await areReadingsShown(page)).toBe(true)
  await page.context().close()
}, 60_000)

test('R7-10: with scripts the choice is there again after a reload and on the next page, without a cookie', async () => {
  const page = await open(true)
  const box = page.getByRole('checkbox', { name: 'ふりがな' })
  expect(await note(page).isVisible()).toBe(true)
  await box.uncheck()
  await page.reload()
  expect([await box.isChecked(), await areReadingsShown(page)]).toEqual([false, false])
  await goTo(page, paths.about('easy'))
  expect(await areReadingsShown(page)).toBe(false)
  expect(await page.context().cookies()).toEqual([])
  await box.check()
  await page.reload()
  expect(await areReadingsShown(page)).toBe(true)
  await page.context().close()
}, 60_000)

// A line with readings is as high as one without: every block is a whole number of lines. Runs on the page, which has its own types.
const uneven = `[...document.querySelectorAll('main :is(p, li, dd, dt, h1, h2, h3, label, .rung__name, .rung__what)')]
  .filter((block) => block.querySelector('rt') && getComputedStyle(block).display !== 'inline')
  .filter((block) => [...block.children].every(({ tagName }) => tagName === 'RUBY'))
  .filter((block) => {
    const { lineHeight, paddingBlockStart, paddingBlockEnd, borderBlockEndWidth } = getComputedStyle(block)
    const around = [paddingBlockStart, paddingBlockEnd, borderBlockEndWidth].reduce((sum, px) => sum + parseFloat(px), 0)
    const lines = (block.getBoundingClientRect().height - around) / parseFloat(lineHeight)
    return Math.abs(lines - Math.round(lines)) > 0.05
  })
  .map(({ textContent }) => textContent)`
const unevenBlocks = (page: Page) => page.evaluate(uneven)

test('readings do not change the height of a line', async () => {
  const page = await open(true)
  const links = page.locator('.opening-card__title a')
  const detail = (await links.first().getAttribute('href')) ?? ''
  for (const path of [paths.home('easy'), paths.openings('easy'), detail, paths.privacy('easy')]) {
    await goTo(page, path)
    expect([path, await unevenBlocks(page)]).toEqual([path, []])
  }
  await page.context().close()
}, 60_000)

test('only the easy pages have the switch', async () => {
  const page = await open(false)
  for (const language of ['ja', 'en'] as const) {
    await goTo(page, paths.home(language))
    expect(await page.locator('#furigana').count()).toBe(0)
  }
  await page.context().close()
}, 60_000)
