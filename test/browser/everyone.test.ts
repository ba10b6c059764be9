import { beforeAll, expect, test } from 'vitest'
import { writeFile } from 'node:fs/promises'
import { accessibilityRecord } from '../../src/pages/public/accessibility-record.ts'
import { paths } from '../../src/paths.ts'
import { browserStage, deskWidth } from '../support/browser-stage.ts'
import { recordFile, recordOf, testedIn } from './everyone-record.ts'
import { enter, everyStop, lostAmong, pressOn, tabTo } from './everyone-keys.ts'
import { passOver, widths } from './everyone-look.ts'
import type { Pass } from './everyone-look.ts'
import { numbersOf, publicPages } from './everyone-pages.ts'
import { enterAs, press } from './hand.ts'

// Everyone: every public page in three languages, as people meet it who see little, press with a keyboard, or print.

const stage = browserStage()
let pass: Pass

const printedCodes = async () => {
  const giver = await stage.person(deskWidth)
  await enterAs(giver, 'referrer')
  await giver.goto(paths.refer.cards())
  await press(giver)
  const codes = await giver.locator('.door-card__letters').allInnerTexts()
  await giver.context().close()
  return codes
}

beforeAll(async () => {
  const numbers = await numbersOf(stage.town().desk)
  pass = await passOver({
    browser: stage.browser(),
    origin: stage.origin(),
    numbers,
    cardCodes: await printedCodes(),
  })
}, 600_000)

test('every page is there, and answers as it does', () => {
  const expected = new Map(publicPages.map(({ name, status }) => [name, status]))
  const wrong = pass.looks.filter(({ name, status }) => status !== expected.get(name))
  expect(wrong.map(({ name, language, status }) => [language, name, status])).toEqual([])
})

const checks: readonly (readonly [title: string, check: string])[] = [
  ['R7-01: axe finds nothing by the rules of WCAG 2.0, 2.1 and 2.2, level A and AA', 'axe'],
  ['R7-01, R7-02: nor does it on the main pages in the dark', 'dark'],
  ['R7-01: the HTML is valid', 'html'],
  ['R7-03: nothing is said by colour alone', 'colourAlone'],
  ['R7-04: the text is large enough, with room between lines and letters', 'letters'],
  ['R7-04: nothing runs over the side, 320 pixels wide', 'sideways'],
  ['R7-04: nothing runs over the side at twice the text size', 'largeText'],
  ['R7-05: whatever takes the focus shows it', 'faintFocus'],
  ['R7-05: it shows it in forced colours too', 'forcedFocus'],
  ['R7-05: in forced colours buttons and what is chosen stand out, and nothing is invisible', 'forcedColours'],
  ['R7-06: nothing is disabled', 'switchedOff'],
  ['R7-06: at most one button is the primary one', 'primaryButtons'],
  ['R7-07: every input has a label in sight, none hides its hint in a placeholder', 'fieldWords'],
  ['R7-08: inputs are 40, 48 or 56 pixels high', 'inputHeights'],
  ['R7-09: no page runs out of time', 'tooLate'],
  ['R7-12: a form that is sent names the phone and the counter', 'otherWays'],
  ['R7-12: on paper stand the content and the phone, not what cannot be pressed there', 'printed'],
  ['R7-13: nothing is there as a PDF only', 'fixedPapers'],
  ['what is pressed is at least 24 pixels wide and high (WCAG 2.5.8)', 'smallTargets'],
  ['the main controls are at least 44 pixels high', 'lowControls'],
  ['nothing moves for whoever asked for less movement', 'movement'],
  ['R7-11: words with readings over them stay in one piece', 'tornReadings'],
]

test.each(checks)('%s', (_, check) => {
  const found = pass.looks.flatMap(({ name, language, faults }) =>
    (faults[check] ?? ['this was not checked']).map((fault) => `${language}, ${name}: ${fault}`),
  )
  expect(found).toEqual([])
})

test('R7-14: the accessibility page says what this run tested, and what it found', async () => {
  const tested = testedIn(pass)
  if (process.env['RECORD'] === 'write') {
    await writeFile(recordFile, recordOf(tested))
    return
  }
  const { testedOn: _day, browser: _browser, ...said } = accessibilityRecord
  const { testedOn: _today, browser: _here, ...found } = tested
  expect(said, 'RECORD=write npx vitest run --config test/vitest.config.ts test/browser/everyone').toEqual(found)
})

// From a place of its own: one place may ask three times an hour, and the pages above have.
const onKeys = async (path: string) => {
  const page = await stage.person(widths.phone)
  await page.setExtraHTTPHeaders({ 'cf-connecting-ip': '198.51.100.7' })
  await page.goto(path)
  return page
}

test.each([paths.openings('ja'), paths.openings('easy', { page: '2' }), paths.ask('en')])(
  'R7-01, R7-05: on %s the keyboard reaches everything from top to bottom as it is read, and the way past the navigation first',
  async (path) => {
    const page = await onKeys(path)
    const stops = await everyStop(page)
    expect(lostAmong(stops)).toEqual([])
    expect(stops[0]?.name).toContain('#main')
    const tops = stops.filter(({ isInMain }) => isInMain).map(({ top }) => top)
    expect(tops.length).toBeGreaterThan(3)
    // Two chips of one row stand a pixel apart at most.
    expect(tops.filter((top, place) => top < (tops[place - 1] ?? 0) - 1)).toEqual([])
    await page.context().close()
  },
  60_000,
)

test('R7-01, R7-05: a resident narrows the list, opens an opening, asks and reads the code with Tab, Enter and the space bar', async () => {
  const page = await onKeys(paths.openings('ja'))
  await pressOn(page, { key: 'Enter', on: 'a.skip' })
  await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('main')
  await pressOn(page, { key: 'Enter', on: 'main summary' })
  await pressOn(page, { key: 'Space', on: 'input[name="with"][value="noCar"]' })
  await pressOn(page, { key: 'Space', on: 'input[name="with"][value="noPhone"]' })
  await enter(page, 'main details button[type="submit"]')
  expect(new URL(page.url()).searchParams.getAll('with').toSorted()).toEqual(['noCar', 'noPhone'])

  await enter(page, '.opening-card__title a')
  await enter(page, `main a[href^="${paths.ask('ja', { about: 'X' }).slice(0, -1)}"]`)
  await tabTo(page, 'textarea[name="message"]')
  await page.keyboard.insertText('さいしょの 日は どこへ 行けば いいですか。')
  await page.waitForTimeout(3_100)
  await enter(page, 'main button[type="submit"]')
  expect(await page.locator('.receipt__number').innerText()).toMatch(/^[2-9A-HJ-NP-Z]{4} [2-9A-HJ-NP-Z]{4}$/u)
  await tabTo(page, `main a[href="${paths.askAnswer('ja')}"]`)
  await page.context().close()
}, 120_000)
