import { expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { browserStage, deskWidth } from '../support/browser-stage.ts'
import { enterAs, goTo } from './hand.ts'

// Letters at twice their size reflow (WCAG 1.4.4): the lists of the staff window, which are the widest pages.

const stage = browserStage()

const lists = [
  { role: 'consultant', list: [paths.desk.placements(), paths.desk.referrals(), paths.desk.clients()] },
  { role: 'desk', list: [paths.desk.openings(), paths.desk.openings('published'), paths.desk.employers()] },
  { role: 'admin', list: [paths.desk.agencies(), paths.desk.accounts()] },
  { role: 'auditor', list: [paths.desk.trail()] },
]

test.each(lists)(
  'at twice the text size no list of the role $role scrolls sideways',
  async ({ role, list }) => {
    const page = await stage.person(deskWidth)
    await enterAs(page, role)
    for (const path of list) {
      await goTo(page, path)
      const sideways = await page.locator('html').evaluate((root) => {
        root.style.fontSize = '200%'
        return root.scrollWidth - root.clientWidth
      })
      expect([path, sideways]).toEqual([path, 0])
    }
    await page.context().close()
  },
  60_000,
)
