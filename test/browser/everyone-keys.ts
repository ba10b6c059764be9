import { expect } from 'vitest'
import * as v from 'valibot'
import type { Page } from 'playwright-core'

// A person with nothing but Tab, Enter and the space bar.

const standingShape = v.object({
  isOnPage: v.boolean(),
  isShown: v.boolean(),
  isRinged: v.boolean(),
  isMatch: v.boolean(),
  isInMain: v.boolean(),
  top: v.number(),
  name: v.string(),
})
export type Standing = v.InferOutput<typeof standingShape>

// The title of a card is pressed anywhere on the card, and its link may be two lines: the first of its boxes is where reading begins.
const standing = (selector: string) => `(() => {
  const element = document.activeElement
  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  const [first = element.getBoundingClientRect()] = element.getClientRects()
  return {
    isOnPage: element !== document.body && element !== document.documentElement,
    isShown: element.checkVisibility() && first.height > 0 && first.top < innerHeight && first.bottom > 0 && first.left < innerWidth && first.right > 0,
    isRinged: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    isMatch: element.matches(${JSON.stringify(selector)}),
    isInMain: element.closest('main') !== null && element.id !== 'main',
    top: first.top + scrollY,
    name: element.tagName + ' ' + (element.getAttribute('href') ?? element.name ?? '') + ' ' + element.textContent.trim().slice(0, 30),
  }
})()`

const standOn = async (page: Page, selector = '*'): Promise<Standing> =>
  v.parse(standingShape, await page.evaluate(standing(selector)))

const isLost = ({ isOnPage, isShown, isRinged }: Standing): boolean => !isOnPage || !isShown || !isRinged

/** One press of Tab; the focus is in sight and ringed wherever it goes. */
const tab = async (page: Page, selector?: string): Promise<Standing> => {
  await page.keyboard.press('Tab')
  const now = await standOn(page, selector)
  expect(isLost(now) ? JSON.stringify(now) : 'in sight', page.url()).toBe('in sight')
  return now
}

const farthest = 200

/** As many presses of Tab as it takes to stand on this. */
export const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let presses = 0; presses < farthest; presses += 1) {
    const { isMatch } = await tab(page, selector)
    if (isMatch) return
  }
  throw new Error(`${selector} is not reached with the keyboard on ${page.url()}`)
}

/** Every stop from here to the end of the page. */
export const everyStop = async (page: Page): Promise<Standing[]> => {
  const stops: Standing[] = []
  for (let presses = 0; presses < farthest; presses += 1) {
    await page.keyboard.press('Tab')
    const now = await standOn(page)
    if (!now.isOnPage) return stops
    stops.push(now)
  }
  throw new Error(`the keyboard does not leave ${page.url()}`)
}

export const lostAmong = (stops: readonly Standing[]): readonly Standing[] => stops.filter(isLost)

export const pressOn = async (page: Page, { key, on }: { key: 'Enter' | 'Space'; on: string }): Promise<void> => {
  await tabTo(page, on)
  await page.keyboard.press(key)
}

/** Enter on a link or a button, and the page that comes. */
export const enter = async (page: Page, on: string): Promise<void> => {
  await tabTo(page, on)
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}
