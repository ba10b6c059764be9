import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { openBrowser } from '../support/browser.ts'
import type { TestBrowser } from '../support/browser.ts'
import type { TestDatabase } from '../support/database.ts'
import { rowsOf } from '../support/rows.ts'
import { seededTown } from '../support/town.ts'
import { startWorker } from '../support/worker.ts'
import { enterAs } from './hand.ts'

// A sheet that runs over its page costs a second FAX page with one line on it.

let browser: TestBrowser
let worker: Awaited<ReturnType<typeof startWorker>>
let desk: TestDatabase
beforeAll(async () => {
  const town = await seededTown()
  desk = town.desk
  worker = await startWorker(town)
  browser = await openBrowser()
}, 180_000)
afterAll(async () => {
  await browser.close()
  await worker.server.close()
})

test.each([
  ['trial', 1],
  ['job', 2],
] as const)(
  'the sheet for a %s prints on %i A4, blank and for the firm with the longest name',
  async (family, pages) => {
    const page = await browser.newPage({ scripts: false, width: 1280, baseUrl: worker.origin })
    await enterAs(page, 'desk')
    const [firm] = await rowsOf(
      desk,
      "select id from employer where state = 'active' order by length(name) desc limit 1",
    )
    for (const path of [paths.keyIn.blankSheet(family), paths.keyIn.firmSheet(String(firm?.['id']), family)]) {
      await page.goto(path)
      const pdf = await page.pdf({ preferCSSPageSize: true })
      expect([path, pdf.toString('latin1').match(/\/Type \/Page\b/gu)?.length]).toEqual([path, pages])
    }
    await page.context().close()
  },
)
