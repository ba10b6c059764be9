import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { browserStage, deskWidth, phoneWidth } from '../support/browser-stage.ts'
import { choose, enterAs, fill, follow, goTo, lookOver, onKnownWay, openLetter, press, step, textOf } from './hand.ts'
import {
  agreeAndIssue,
  answerQuestions,
  callAndPublish,
  declareAndSend,
  next,
  posting,
  proposeToNewClient,
  reviewOf,
} from './posting-hand.ts'

// A posting's whole way by hand: returned, mended, published, edited while a referral stands, stopped. Scripts off, on the deployed Worker.

const stage = browserStage()

const { person } = stage

const wish = '何曜日の午前か、休憩もふくめて書いてください'
const newTitle = '花の苗に名札をさす仕事（すわってできます）'

const returnMarked = async (officer: Page): Promise<void> => {
  await reviewOf(officer, posting.title)
  await step(officer, '/claim')
  expect(await textOf(officer)).toContain('あなたが確認しています')
  await follow(officer, '差し戻す')
  await fill(officer, { reason: '時刻を、もう一度確かめてください。' })
  await choose(officer, { name: 'marked', value: 'days' })
  await fill(officer, { 'note-days': wish })
  await choose(officer, { name: 'marked', value: 'probation' })
  await lookOver(officer)
  await step(officer, '/return')
  expect(await textOf(officer)).toContain(wish)
}

const mendAsFirm = async (firm: Page): Promise<void> => {
  expect(await openLetter(firm, '掲載の内容についてのお願い')).toContain(wish)
  await goTo(firm, '/employer')
  await follow(firm, posting.title)
  expect(await textOf(firm)).toContain(wish)
  await follow(firm, '内容を直して出し直す')
  // The way leads to the marked question; the mark stands at its field, with what was typed before.
  expect(firm.url()).toContain('/q/when')
  expect(await firm.locator('fieldset', { has: firm.locator('[name="days"]') }).innerText()).toContain(wish)
  expect(await firm.locator('[name="endsAt"]').inputValue()).toBe('11:30')
  await fill(firm, { endsAt: '12:00' })
  await next(firm, '/check')
  // The other mark is one press away, and what it stands at is not folded.
  await follow(firm, '試用期間')
  expect(await firm.getByText('窓口から：ここを確かめてください').isVisible()).toBe(true)
  await next(firm, '/check')
  expect(await textOf(firm)).toContain('窓口からのお願い')
  await next(firm, '/received')
}

const publishMended = async (officer: Page): Promise<void> => {
  await reviewOf(officer, posting.title)
  const text = await textOf(officer)
  for (const said of ['前の版から変わったところ', '11:30', '12:00']) expect(text).toContain(said)
  expect(text).not.toContain(wish)
  await callAndPublish(officer)
}

/** The firm changes one question of what is public, and hands it in. */
const edit = async (firm: Page, change: { question: string; fields: Record<string, string> }): Promise<string> => {
  await onKnownWay(firm, async () => {
    await goTo(firm, '/employer')
    await follow(firm, /花の苗に名札/u)
  })
  await follow(firm, '内容を直す')
  await firm.locator(`a[href*="/q/${change.question}?from=check"]`).first().click()
  await lookOver(firm)
  await fill(firm, change.fields)
  await next(firm, '/check')
  const told = await textOf(firm)
  await press(firm)
  await lookOver(firm)
  return told
}

const statusOf = async (resident: Page, number: string): Promise<number | undefined> => {
  const status = (await resident.goto(`/openings/${number}`))?.status()
  await lookOver(resident)
  return status
}

test(
  'a posting is returned, mended, published, edited while a referral stands, and stopped',
  { timeout: 240_000 },
  async () => {
    const [firm, resident] = [await person(phoneWidth), await person(phoneWidth)]
    const mailbox = await person(phoneWidth)
    await onKnownWay(firm, () => answerQuestions(firm))
    const number = await onKnownWay(mailbox, () => declareAndSend(firm, mailbox))
    const officer = await person(deskWidth)
    await enterAs(officer, 'desk')
    await returnMarked(officer)
    expect(await statusOf(resident, number)).toBe(404)
    await mendAsFirm(firm)
    await publishMended(officer)
    await goTo(resident, '/openings')
    expect(await textOf(resident)).toContain(posting.title)

    const consultant = await person(deskWidth)
    const referral = await onKnownWay(consultant, () => proposeToNewClient(consultant, posting.title))
    await onKnownWay(consultant, () => agreeAndIssue(consultant))

    // A slight change is public at once, without the desk.
    expect(await edit(firm, { question: 'what', fields: { title: newTitle } })).toContain('すぐに住民の一覧に反映')
    expect(await statusOf(resident, number)).toBe(200)
    expect(await textOf(resident)).toContain(newTitle)

    // A material one is looked at first: off the list until the officer publishes it.
    const material = await edit(firm, { question: 'pay', fields: { wageYen: '1,300' } })
    expect(material).toContain('いったん外れます')
    expect(await statusOf(resident, number)).toBe(410)
    await reviewOf(officer, newTitle)
    expect(await officer.locator('del.was').allInnerTexts()).toEqual(['1,200円'])
    expect(await officer.locator('ins.now').allInnerTexts()).toEqual(['1,300円'])
    await step(officer, '/publish')
    expect(await statusOf(resident, number)).toBe(200)
    expect(await textOf(resident)).toContain('1,300円')

    // Whoever was referred before keeps the conditions they were shown.
    await goTo(consultant, `${referral}/papers`)
    await step(consultant, '/papers')
    const sheet = await textOf(consultant)
    for (const old of [posting.title, '1,200円', '12:00']) expect(sheet).toContain(old)
    for (const fresh of [newTitle, '1,300円']) expect(sheet).not.toContain(fresh)

    await goTo(firm, '/employer')
    await follow(firm, newTitle)
    await step(firm, '/stop')
    expect(await statusOf(resident, number)).toBe(410)
    await goTo(resident, '/openings')
    expect(await textOf(resident)).not.toContain(newTitle)
  },
)
