import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { languages, paths } from '../../src/paths.ts'
import { connect } from '../../src/db/client.ts'
import { openListings } from '../../src/desk/listings/open-list-store.ts'
import type { Listing } from '../../src/desk/openings/listing.ts'
import { supportCodes } from '../../src/desk/openings/codes.ts'
import { project } from '../../src/desk/openings/listing-store.ts'
import { jobListing, trialListing } from '../pages/public-listings.ts'
import { browserStage, deskWidth } from '../support/browser-stage.ts'
import { axeFindings } from '../support/axe.ts'
import { townToday } from '../support/town.ts'

// A flyer that runs over its page costs a second sheet with one line on it.

const words = (letters: number) =>
  'ていねいに教えますので、はじめての方も安心して来てください。'.repeat(60).slice(0, letters)

// As much as the forms take.
const fullest = {
  title: words(40),
  tasks: words(600),
  days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  startsAt: '09:45',
  endsAt: '16:45',
  meets: words(60),
  bring: words(120),
  firstDay: words(300),
  support: [...supportCodes],
  employerName: words(60),
  placeName: words(40),
  area: words(20),
  address: words(80),
  wayThere: words(200),
  validUntil: '2026-12-31',
}

const sayingOf = (sentence: string) => {
  const filled = (sentences: number) => sentence.repeat(sentences).trim()
  return {
    title: filled(2),
    tasks: filled(25),
    firstDay: filled(12),
    wayThere: filled(10),
    meets: filled(3),
    bring: filled(6),
  }
}
const sayings = {
  easy: sayingOf('{丁寧|ていねい}に {教|おし}えます。{安心|あんしん}して {来|き}て ください。 '),
  en: sayingOf('We teach you step by step, so newcomers are welcome. '),
}

let open: readonly Listing[]
const stage = browserStage(async (town) => {
  const db = connect(town.public)
  const { found } = await db.read({ found: openListings({ on: townToday, atMost: 500 }) })
  open = found.listings
  const trial = trialListing({ ...fullest, sayings, number: 'FULLTRAL' })
  const job = jobListing({ ...fullest, sayings, number: 'FULLJOBS' })
  const unsaid = jobListing({ ...fullest, number: 'FULLUNSD' })
  const longTrial = { ...trial, terms: { ...trial.terms, reimbursement: words(120), allowancePerDay: 20_000 } }
  const longJob = { ...job, terms: { ...job.terms, wageNote: words(120), wageYen: 9_999_999 } }
  await db.write([longTrial, longJob, unsaid].flatMap((listing) => project({ version: 1, state: 'open', listing })))
})

const sheetsOf = async (page: Page, path: string): Promise<number> => {
  const answer = await page.goto(path)
  expect([path, answer?.status()]).toEqual([path, 200])
  const pdf = await page.pdf({ preferCSSPageSize: true })
  return pdf.toString('latin1').match(/\/Type \/Page\b/gu)?.length ?? 0
}

const lengthOf = ({ title, tasks, firstDay, bring, wayThere, terms }: Listing): number =>
  JSON.stringify([title, tasks, firstDay, bring, wayThere, terms]).length

describe.each(languages)('on paper in %s', (language) => {
  test('a flyer is one A4: the longest of the town, and one with as much as the forms take', async () => {
    const page = await stage.person(deskWidth)
    const longest = [...open].toSorted((a, b) => lengthOf(b) - lengthOf(a)).slice(0, 3)
    const numbers = [...longest.map(({ number }) => number), 'FULLTRAL', 'FULLJOBS', 'FULLUNSD']
    const found: (readonly [string, number])[] = []
    for (const number of numbers) found.push([number, await sheetsOf(page, paths.openingFlyer(language, number))])
    expect(found).toEqual(numbers.map((number) => [number, 1]))
    await page.context().close()
  })

  test('the weekly list takes a sheet for about eight openings, and each sheet says whose it is', async () => {
    const page = await stage.person(deskWidth)
    const sheets = await sheetsOf(page, paths.weekly(language))
    expect(sheets).toBeGreaterThan(1)
    expect(sheets).toBeLessThanOrEqual(Math.ceil(open.length / 5))
    await page.emulateMedia({ media: 'print' })
    const repeated = await page.evaluate("getComputedStyle(document.querySelector('.weekly__table thead')).display")
    expect(repeated).toBe('table-header-group')
    // CSS pixels: 16 are 12 pt. The line that repeats the head is smaller.
    const smallest = await page.evaluate(
      "Math.min(...[...document.querySelectorAll('.weekly__table tr:not(.weekly__each) > *')].map((cell) => parseFloat(getComputedStyle(cell).fontSize)))",
    )
    expect(smallest).toBeGreaterThanOrEqual(16)
    await page.context().close()
  })
})

test('a job offer’s data block is read by whoever looks, and no policy is offended by it', async () => {
  const page = await stage.page({ scripts: true, width: 1280 })
  const said: string[] = []
  page.on('console', (message) => void said.push(message.text()))
  page.on('pageerror', (error) => void said.push(error.message))
  await page.addInitScript(
    "addEventListener('securitypolicyviolation', (event) => console.error(event.violatedDirective))",
  )
  await page.goto(paths.opening('ja', 'FULLJOBS'))
  const type = await page.evaluate(
    "JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)['@type']",
  )
  expect([type, said]).toEqual(['JobPosting', []])
  await page.context().close()
})

test.each([360, 320])('the sheets do not run over a screen %i pixels wide', async (width) => {
  const page = await stage.person(width)
  for (const language of languages) {
    for (const path of [paths.openingFlyer(language, 'FULLJOBS'), paths.weekly(language), paths.api.home()]) {
      await page.goto(path)
      expect([path, await page.evaluate('document.documentElement.scrollWidth - innerWidth')]).toEqual([path, 0])
    }
  }
  await page.context().close()
})

test('axe has nothing against the sheets and the page of the open data', async () => {
  const page = await stage.person(deskWidth)
  for (const path of [
    ...languages.flatMap((language) => [paths.openingFlyer(language, 'FULLTRAL'), paths.weekly(language)]),
    paths.api.home(),
  ]) {
    await page.goto(path)
    expect([path, await axeFindings(page)]).toEqual([path, []])
  }
  await page.context().close()
}, 120_000)
