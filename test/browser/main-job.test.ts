import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { browserStage, deskWidth, phoneWidth } from '../support/browser-stage.ts'
import { choose, enterAs, fill, goTo, linkIn, lookOver, openLetter, press, step, textOf } from './hand.ts'
import {
  agreeAndIssue,
  answerQuestions,
  callAndPublish,
  declareAndSend,
  posting,
  proposeToNewClient,
  reviewOf,
} from './posting-hand.ts'

// The main job by hand: a firm's form to a follow-up that is due and closed, scripts off, on the deployed Worker.

const stage = browserStage()

const { person } = stage

const postAsFirm = async (firm: Page): Promise<string> => {
  await answerQuestions(firm)
  await press(firm)
  // The declaration was forgotten: everything typed is still there.
  expect(await firm.locator('[role="alert"]').innerText()).not.toBe('')
  expect(await firm.locator('[name="employerName"]').inputValue()).toBe(posting.employerName)
  await lookOver(firm)
  return declareAndSend(firm, await person(phoneWidth))
}

const publishAsDesk = async (officer: Page): Promise<void> => {
  await enterAs(officer, 'desk')
  await lookOver(officer)
  await reviewOf(officer, posting.title)
  await callAndPublish(officer)
}

const answerAsFirm = async (firm: Page): Promise<void> => {
  const letter = await openLetter(firm, 'ご返事のお願い')
  expect(letter).toContain(posting.title)
  const { path, code } = await linkIn(firm, letter)
  await goTo(firm, path)
  await fill(firm, { code })
  await press(firm)
  await lookOver(firm)
  // The link is used up: only the receipt is left.
  await goTo(firm, path)
  expect(await firm.locator('main form').count()).toBe(0)
}

test('the main job runs from a firm’s form to a follow-up that is closed', { timeout: 240_000 }, async () => {
  const firm = await person(phoneWidth)
  const number = await postAsFirm(firm)
  expect(number).not.toBe('')

  const officer = await person(deskWidth)
  await publishAsDesk(officer)

  const resident = await person(phoneWidth)
  await goTo(resident, '/')
  expect(await textOf(resident)).toContain(posting.title)
  await goTo(resident, `/openings/${number}`)
  for (const path of [
    '/openings',
    '/easy/openings',
    '/en/openings',
    `/easy/openings/${number}`,
    `/en/openings/${number}`,
  ]) {
    await goTo(resident, path)
  }

  const consultant = await person(deskWidth)
  const referral = await proposeToNewClient(consultant, posting.title)
  await agreeAndIssue(consultant)
  // The papers stand chosen; what was given is there to be printed.
  await step(consultant, '/papers')
  expect(new URL(consultant.url()).pathname).toBe(`${referral}/papers/last`)

  await answerAsFirm(firm)

  await goTo(consultant, `${referral}/result`)
  await choose(consultant, { name: 'changed', value: 'none' })
  await fill(consultant, { behalfReason: '店長から電話' })
  const [year = '', month = '', day = ''] = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' })
    .format(Date.now())
    .split('-')
  await fill(consultant, { 'startedOn-year': year, 'startedOn-month': month, 'startedOn-day': day })
  await step(consultant, '/result')

  await goTo(consultant, '/desk')
  const line = consultant.locator('main li, main tr').filter({ hasText: 'H.A.' }).first()
  await line.getByRole('link', { name: /記録/u }).click()
  await consultant.waitForLoadState()
  await lookOver(consultant)
  await choose(consultant, { name: 'sign', value: 'good' })
  await fill(consultant, { note: '初日は予定どおり終わったとのこと' })
  await press(consultant)
  await lookOver(consultant)
  expect(await textOf(consultant)).toContain('初日')

  await goTo(firm, '/employer')
  await firm.getByRole('link', { name: posting.title }).first().click()
  await lookOver(firm)
  await firm.locator('form[action$="/stop"] button[type="submit"]').click()
  await firm.waitForLoadState()
  expect((await resident.goto(`/openings/${number}`))?.status()).toBe(410)
  await lookOver(resident)
  await goTo(resident, '/openings')
  expect(await textOf(resident)).not.toContain(posting.title)

  const auditor = await person(deskWidth)
  await enterAs(auditor, 'auditor')
  await goTo(auditor, '/desk/trail')
  const trail = await textOf(auditor)
  for (const act of ['掲載を終える', '定着支援を記録する', '紹介する', '相談者を登録する', '公開する']) {
    expect(trail).toContain(act)
  }
})
