import { expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { browserStage, deskWidth } from '../support/browser-stage.ts'
import { enterAs, goTo } from './hand.ts'

const { person } = browserStage()

test('the day of a consultant with a full town prints on one A4', async () => {
  const consultant = await person(deskWidth)
  await enterAs(consultant, 'consultant')
  await goTo(consultant, paths.desk.daySheet())
  // As many lines as the page takes, each with the words of a real one.
  const rows = await consultant.locator('.day-sheet tr:has(.day-sheet__box)').evaluateAll((some) => {
    const [table] = some.map((row) => row.parentElement)
    const missing = Math.max(0, 36 - some.length)
    table?.append(...Array.from({ length: missing }, (_, at) => some[at % some.length]?.cloneNode(true) ?? ''))
    return some.length + missing
  })
  expect(rows).toBe(36)
  const pdf = await consultant.pdf({ preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/gu)?.length).toBe(1)
})
