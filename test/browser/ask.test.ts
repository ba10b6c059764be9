import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { browserStage } from '../support/browser-stage.ts'
import { rowsOf } from '../support/rows.ts'
import { enterAs, fill, follow, goTo, lookOver, press, textOf } from './hand.ts'

// Someone who does not want to be seen asking: an old phone, scripts off, 360 px.

let number: string
const stage = browserStage(async (town) => {
  const [row] = await rowsOf(town.desk, "select number from opening where state = 'published' limit 1")
  number = String(row?.number)
})
const { person } = stage
const question = 'すわって できる じかんは ありますか。'
const further = 'どようびも いいですか。'

const answerAsDesk = async (officer: Page): Promise<void> => {
  await enterAs(officer, 'desk')
  await follow(officer, '質問に答える')
  await officer.locator('main tbody a[href^="/desk/inquiries/"]').last().click()
  await officer.waitForLoadState()
  await lookOver(officer)
  expect(await textOf(officer)).toContain(question)
  await fill(officer, { message: 'はい。090-1234-5678 に でんわして ください。' })
  await press(officer)
  await lookOver(officer)
  // What looks like somebody's phone is marked, and the officer thinks again.
  expect(await officer.locator('mark').innerText()).toBe('090-1234-5678')
  await fill(officer, { message: 'はい、あります。\nいすに すわって できます。' })
  await press(officer)
  await lookOver(officer)
  expect(await textOf(officer)).toContain('答えを送りました')
}

const openWith = async (visitor: Page, code: string): Promise<string> => {
  await goTo(visitor, '/easy/ask/answer')
  await fill(visitor, { code })
  await press(visitor)
  await lookOver(visitor)
  return textOf(visitor)
}

test(
  'a resident asks without a name, reads the answer with the code, and writes on',
  { timeout: 240_000 },
  async () => {
    const visitor = await person(360)
    await goTo(visitor, `/easy/openings/${number}`)
    await visitor.locator(`a[href="/easy/ask?about=${number}"]`).first().click()
    await visitor.waitForLoadState()
    await lookOver(visitor)

    // Nobody sees the trap or reaches it with the keyboard.
    const trap = await visitor.locator('div:has(> [name="website"])').boundingBox()
    expect([trap?.width, trap?.height]).toEqual([1, 1])

    await press(visitor)
    await lookOver(visitor)
    expect(await visitor.locator('[role="alert"]').count()).toBe(1)
    await fill(visitor, { message: `${question}\n090-1234-5678` })
    await visitor.waitForTimeout(3_100)
    await press(visitor)
    await lookOver(visitor)
    expect(await visitor.locator('mark').innerText()).toBe('090-1234-5678')
    await fill(visitor, { message: question })
    await press(visitor)
    await lookOver(visitor)
    const code = (await visitor.locator('.receipt__number').innerText()).trim()
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4} [2-9A-HJ-NP-Z]{4}$/u)
    expect(visitor.url()).not.toContain(code.slice(0, 4))
    expect(await visitor.context().cookies()).toEqual([])

    expect(await openWith(visitor, 'AAAA2222')).not.toContain(question)
    expect(await openWith(visitor, code)).toContain(question)

    const officer = await person(1280)
    await answerAsDesk(officer)

    expect(await openWith(visitor, code.toLowerCase())).toContain('いすに すわって できます。')
    await fill(visitor, { message: further })
    await press(visitor)
    await lookOver(visitor)
    expect(await textOf(visitor)).toContain(further)

    await goTo(officer, '/desk/inquiries')
    await officer.locator('main tbody a[href^="/desk/inquiries/"]').last().click()
    await officer.waitForLoadState()
    expect(await textOf(officer)).toContain(further)
    await lookOver(officer)

    await openWith(visitor, code)
    await visitor.getByRole('button', { name: 'もう だいじょうぶです' }).click()
    await visitor.waitForLoadState()
    await lookOver(visitor)
    expect(await visitor.locator('textarea').count()).toBe(0)
  },
)
