import { afterAll, expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'

const ADDRESS = 'http://desk.test/'
// No font has a drawing for these: what they show is what any missing character shows.
const MISSING = '\u{10FFFD}\u{10FFFC}'

const browser = await openBrowser()
afterAll(async () => browser.close())

const open = async (body: string) => {
  const page = await browser.newPage({ scripts: false, width: 360 })
  await page.route('**/*', async (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }))
  await page.goto(ADDRESS)
  return page
}

const pictureOf = async (text: string, family: string) => {
  const page = await open(`<!doctype html><html lang="ja"><title>字</title><p style="font:40px ${family}">${text}</p>`)
  const picture = await page.screenshot()
  await page.context().close()
  return picture.toString('base64')
}

test.each(['sans-serif', "'BIZ UDPGothic'"])('「求人」 is drawn with real glyphs in %s', async (family) => {
  const missing = await pictureOf(MISSING, family)
  const blank = await pictureOf('', family)
  const [firstWord, secondWord] = [await pictureOf('求人', family), await pictureOf('仕事', family)]
  expect(firstWord).not.toBe(secondWord)
  for (const word of [firstWord, secondWord]) {
    expect(word).not.toBe(missing)
    expect(word).not.toBe(blank)
  }
})

test('axe reads a page whose scripts are off and names what is wrong', async () => {
  const page = await open('<!doctype html><html lang="ja"><title>x</title><main><h1>x</h1><img src="x"></main>')
  const findings = await axeFindings(page)
  expect(findings.join('\n')).toContain('image-alt')
  await page.context().close()
})
