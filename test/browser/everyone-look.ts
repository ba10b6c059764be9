import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import * as v from 'valibot'
import type { Page, Response } from 'playwright-core'
import { languages } from '../../src/paths.ts'
import type { Language } from '../../src/paths.ts'
import { faultsIn } from '../pages/valid-html.ts'
import type { TestBrowser } from '../support/browser.ts'
import { publicPages } from './everyone-pages.ts'
import type { Numbers, PublicPage, Visit } from './everyone-pages.ts'

// One pass over every public page in three languages: each is opened once, and everything that is held against it is written down.

/** WCAG 2.0, 2.1 and 2.2, levels A and AA. The first two are what JIS X 8341-3:2016 asks. */
export const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
export const widths = { narrow: 320, phone: 360 }
const inDark: readonly string[] = ['the first page', 'the list', 'a job said in other words', 'asking']

/** What is wrong, by the name of the check. */
type Faults = Readonly<Record<string, readonly string[]>>
export type Look = { name: string; language: Language; status: number; faults: Faults }
export type AxeRun = { version: string; agent: string }
export type Pass = { looks: readonly Look[]; axe: AxeRun }

const faultsShape = v.record(v.string(), v.array(v.string()))
const measured = async (page: Page, check: 'narrow' | 'asItStands' | 'forced' | 'onPaper'): Promise<Faults> =>
  v.parse(faultsShape, await page.evaluate(`everyone.${check}()`))

const axeOn = async (page: Page) => {
  const builder = new AxeBuilder({ page }).setLegacyMode(true).withTags(axeTags)
  const { violations, testEngine, testEnvironment } = await builder.analyze()
  const faults = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${help} — ${target.join(' ')}\n  ${html}`),
  )
  return { faults, run: { version: testEngine.version, agent: testEnvironment.userAgent } }
}

const narrowed = async (page: Page): Promise<Faults> => {
  await page.setViewportSize({ width: widths.narrow, height: 740 })
  const found = await measured(page, 'narrow')
  await page.setViewportSize({ width: widths.phone, height: 740 })
  return found
}

const emulated = async (page: Page): Promise<Faults> => {
  await page.emulateMedia({ forcedColors: 'active' })
  const forced = await measured(page, 'forced')
  await page.emulateMedia({ forcedColors: 'none', media: 'print' })
  const printed = await measured(page, 'onPaper')
  await page.emulateMedia({ media: 'screen' })
  return { ...forced, ...printed }
}

const darkened = async (page: Page): Promise<readonly string[]> => {
  await page.emulateMedia({ colorScheme: 'dark' })
  const { faults } = await axeOn(page)
  await page.emulateMedia({ colorScheme: 'light' })
  return faults
}

type Looked = Look & { run: AxeRun }

/** The answer is the last document the page was given: of a form, what the press brought. */
const lookAt = async (visit: Visit, shown: PublicPage & { answered: () => Response | undefined }): Promise<Looked> => {
  const { page, language } = visit
  const { name, open, answered } = shown
  await open(visit)
  const answer = answered()
  const html = await answer?.text()
  const { faults, run } = await axeOn(page)
  const asItStands = await measured(page, 'asItStands')
  const found = {
    axe: faults,
    dark: inDark.includes(name) ? await darkened(page) : [],
    html: await faultsIn(html ?? ''),
    ...asItStands,
    ...(await narrowed(page)),
    ...(await emulated(page)),
  }
  return { name, language, status: answer?.status() ?? 0, faults: found, run }
}

type Walk = { browser: TestBrowser; origin: string; language: Language; numbers: Numbers; cardCode: string }

const walk = async ({ browser, origin, language, numbers, cardCode }: Walk): Promise<Looked[]> => {
  const page = await browser.newPage({ scripts: true, width: widths.phone, baseUrl: origin })
  await page.addInitScript({ path: join(import.meta.dirname, 'everyone-in-page.js') })
  let last: Response | undefined
  page.on('response', (response) => {
    if (response.request().isNavigationRequest() && response.status() !== 303) last = response
  })
  const looks: Looked[] = []
  const here = publicPages.filter(({ isOnce }) => isOnce !== true || language === languages[0])
  for (const shown of here) {
    looks.push(await lookAt({ page, language, numbers, cardCode }, { ...shown, answered: () => last }))
  }
  await page.context().close()
  return looks
}

/** The three languages side by side: while one waits for its form, the others are looked at. */
export const passOver = async (
  of: Omit<Walk, 'language' | 'cardCode'> & { cardCodes: readonly string[] },
): Promise<Pass> => {
  const { cardCodes, ...town } = of
  const all = await Promise.all(
    languages.map(async (language, place) => walk({ ...town, language, cardCode: cardCodes[place] ?? '' })),
  )
  const looks = all.flat()
  const [first] = looks
  if (first === undefined) throw new Error('no page was looked at')
  return { looks, axe: first.run }
}
