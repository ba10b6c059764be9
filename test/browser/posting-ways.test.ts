import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { browserStage, deskWidth, phoneWidth } from '../support/browser-stage.ts'
import {
  choose,
  enterAs,
  fill,
  follow,
  goTo,
  linkIn,
  lookOver,
  onKnownWay,
  openLetter,
  press,
  step,
  textOf,
} from './hand.ts'
import { beginJob, fillWhat, next, posting, reviewOf } from './posting-hand.ts'

// The other ways of a posting: on paper, pressed twice, back and forward, in two tabs, on another device. Scripts off, on the deployed Worker.

const stage = browserStage()

const { person } = stage

const fax = { title: 'パンの袋づめと棚ならべ', tasks: '焼けたパンを袋に入れ、棚にならべます。', meets: '店長' }

/** As it is printed on the firm's sheet. */
const sheetCodeOf = async (officer: Page, firm: string): Promise<string> => {
  await goTo(officer, '/desk/employers')
  await follow(officer, firm)
  return /[0-9A-Z]{4}-[0-9A-Z]{4}/u.exec(await textOf(officer))?.[0] ?? ''
}

const copyWithGap = async (officer: Page, code: string): Promise<void> => {
  await goTo(officer, '/desk/openings/key-in')
  await fill(officer, { find: code.toLowerCase() })
  await officer.locator('[name="rung"]').selectOption('supportedShortJob')
  await press(officer)
  await lookOver(officer)
  await fill(officer, fax)
  for (const value of ['mon', 'wed']) await choose(officer, { name: 'days', value })
  await fill(officer, { startsAt: '９時', endsAt: '11:00', holidays: '月・水のほか' })
  await press(officer)
  await lookOver(officer)
  expect(await officer.locator('[role="alert"]').innerText()).toMatch(/足りないところが 1こ[^]*賃金/u)
  for (const [name, typed] of Object.entries(fax)) {
    expect(await officer.locator(`[name="${name}"]`).inputValue()).toBe(typed)
  }
}

test(
  'a FAX is copied with a gap, completed, read back, said yes to by mail, and only then published',
  { timeout: 180_000 },
  async () => {
    const officer = await person(deskWidth)
    await enterAs(officer, 'desk')
    const code = await sheetCodeOf(officer, 'ひだまりパン工房')
    expect(code).not.toBe('')
    await copyWithGap(officer, code)
    await fill(officer, { wageYen: '１，４００' })
    await press(officer)
    expect(officer.url(), await textOf(officer)).toContain('/read-back')
    await lookOver(officer)
    const readBack = await textOf(officer)
    for (const said of [fax.title, '09:00～11:00', '1,400円']) expect(readBack).toContain(said)
    expect(readBack).toContain('まだ「はい」がありません')

    await follow(officer, '確認の画面へ')
    expect(await officer.locator('form[action$="/publish"]').count()).toBe(0)
    expect(await textOf(officer)).toContain('「はい」をもらうと、公開できます')
    await follow(officer, '読み上げの用紙を開く')
    await step(officer, '/assent-mail')
    expect(await textOf(officer)).toContain('確認のメールを送りました')

    const owner = await person(phoneWidth)
    const link = await linkIn(owner, await openLetter(owner, '内容の確認のお願い'))
    await goTo(owner, link.path)
    expect(await textOf(owner)).toContain('1,400円')
    await fill(owner, { code: link.code })
    await choose(owner, { name: 'answer', value: 'yes' })
    await press(owner)
    await lookOver(owner)
    expect(await textOf(owner)).toContain('お返事を受け付けました')

    await reviewOf(officer, fax.title)
    expect(await textOf(officer)).toContain('メールのリンクで事業所が「はい」と答えました')
    await step(officer, '/publish')
    await goTo(owner, '/openings')
    expect(await textOf(owner)).toContain(fax.title)
  },
)

test('a double press makes one step, and back and forward keep every answer', { timeout: 120_000 }, async () => {
  const firm = await person(phoneWidth)
  await onKnownWay(firm, () => beginJob(firm))
  await fillWhat(firm)
  await firm.locator('main button[data-kind="primary"]').dblclick()
  await firm.waitForURL(/\/q\/when/u)
  await lookOver(firm)
  await firm.goBack()
  expect(firm.url()).toContain('/q/what')
  expect(await firm.locator('[name="title"]').inputValue()).toBe(posting.title)
  expect(await firm.locator('[name="support"][value="seated"]').isChecked()).toBe(true)
  await lookOver(firm)
  await firm.goForward()
  expect(firm.url()).toContain('/q/when')
  // From the page that was gone back to, the way goes on as if nothing had been.
  await firm.goBack()
  await fill(firm, { title: fax.title })
  await next(firm, '/q/when')
  await follow(firm, '前へ')
  expect(await firm.locator('[name="title"]').inputValue()).toBe(fax.title)
})

test('of two tabs on one question the second is told, and nothing typed is lost', { timeout: 120_000 }, async () => {
  const one = await person(phoneWidth)
  await onKnownWay(one, () => beginJob(one))
  const two = await one.context().newPage()
  await two.goto(one.url())
  await fillWhat(one)
  await onKnownWay(one, () => next(one, '/q/when'))
  await fill(two, { title: fax.title, tasks: fax.tasks })
  await press(two)
  await lookOver(two)
  expect(await two.locator('[role="alert"]').innerText()).toContain('先に変更しました')
  expect(await two.locator('[name="title"]').inputValue()).toBe(fax.title)
  expect(await two.locator('[name="tasks"]').inputValue()).toBe(fax.tasks)
  await onKnownWay(two, () => next(two, '/q/when'))
  await follow(two, '前へ')
  expect(await two.locator('[name="tasks"]').inputValue()).toBe(fax.tasks)
})

test('a draft goes on on another device, and the first one is told where it is', { timeout: 120_000 }, async () => {
  const first = await person(phoneWidth)
  await onKnownWay(first, () => beginJob(first))
  await fillWhat(first)
  await onKnownWay(first, () => next(first, '/q/when'))
  await follow(first, '続きをあとで書く')
  await fill(first, { email: posting.email })
  await press(first)
  await lookOver(first)
  expect(await textOf(first)).toContain('送りました')
  await follow(first, '書くのを続ける')

  const second = await person(deskWidth)
  const link = await linkIn(second, await openLetter(second, '書きかけの内容のご案内'))
  await goTo(second, link.path)
  expect(await textOf(second)).not.toContain(posting.title)
  await fill(second, { code: link.code.toLowerCase() })
  await press(second)
  await lookOver(second)
  await goTo(second, new URL(second.url()).pathname.replace(/\/q\/.*/u, '/q/what'))
  expect(await second.locator('[name="title"]').inputValue()).toBe(posting.title)

  await fill(first, { startsAt: '13:00', endsAt: '15:00', holidays: '土日' })
  await press(first)
  await lookOver(first)
  const told = await textOf(first)
  for (const said of ['別の端末', '同じコード', '13:00', '土日']) expect(told).toContain(said)

  // The same link brings it back to where it was begun.
  const back = await linkIn(first, await openLetter(first, '書きかけの内容のご案内'))
  await goTo(first, back.path)
  await fill(first, { code: back.code })
  await press(first)
  expect(first.url(), await textOf(first)).toContain('/q/')
})
