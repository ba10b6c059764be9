import { expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { browserStage, deskWidth } from '../support/browser-stage.ts'
import { rowsOf } from '../support/rows.ts'
import { enterAs } from './hand.ts'

// A sheet that runs over its page costs a second FAX page with one line on it.

const stage = browserStage()

test.each([
  ['trial', 1],
  ['job', 2],
] as const)(
  'the sheet for a %s prints on %i A4, blank and for the firm with the longest name',
  async (family, pages) => {
    const page = await stage.person(deskWidth)
    await enterAs(page, 'desk')
    const [firm] = await rowsOf(
      stage.town().desk,
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
