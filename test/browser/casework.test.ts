import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { paths } from '../../src/paths.ts'
import { browserStage, phoneWidth } from '../support/browser-stage.ts'
import { rowsOf } from '../support/rows.ts'
import { choose, enterAs, fill, follow, goTo, lookOver, press, textOf } from './hand.ts'

// A consultant's first hour with somebody, by hand: scripts off, on a phone, on the deployed Worker.

const stage = browserStage()

const client = { name: '早坂 あおい', kana: 'はやさか あおい', phone: '09012345678', wish: '土にさわる仕事がしたい' }
const plan = {
  wish: '週に2日から始めたい',
  issues: '朝が早いと続かない',
  goal1: '農園の見学に行く',
  support: '見学に同行する。週に1回、電話で様子を聞く。',
  step1: '聞きたいことを3つ書く',
  cautions: '電話は午後にする',
}

const saved = async (page: Page): Promise<void> => {
  await press(page)
  expect(await page.locator('main [role="alert"]').count(), page.url()).toBe(0)
}

const dayParts = (name: string, day: string) => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-year`]: year, [`${name}-month`]: month, [`${name}-day`]: date }
}

/** The sheets that the browser prints of this page. */
const sheetsOf = async (page: Page): Promise<number | undefined> => {
  const pdf = await page.pdf({ preferCSSPageSize: true })
  return pdf.toString('latin1').match(/\/Type \/Page\b/gu)?.length
}

const takeIn = async (page: Page): Promise<string> => {
  await goTo(page, paths.desk.newClient())
  await fill(page, client)
  await press(page)
  // The purpose was not said: what was typed is still there.
  await lookOver(page)
  expect(await page.locator('[name="wish"]').inputValue()).toBe(client.wish)
  await choose(page, { name: 'purposeShown', value: 'yes' })
  await saved(page)
  await lookOver(page)
  expect(await textOf(page)).toContain('H.A.')
  return /\/desk\/clients\/(\w{26})/u.exec(page.url())?.[1] ?? ''
}

const hear = async (page: Page, id: string): Promise<void> => {
  await goTo(page, paths.desk.aboutPart(id, 'work'))
  await fill(page, { jobs: '農作業の手伝い' })
  await choose(page, { name: 'days', value: 'tue' })
  await saved(page)
  await goTo(page, paths.desk.aboutPart(id, 'reach'))
  await choose(page, { name: 'never', value: 'voicemail' })
  await saved(page)
  await goTo(page, paths.desk.aboutPart(id, 'strengths'))
  for (const card of [3, 7]) {
    const fits = page.locator('main input[value="fits"]').nth(card)
    await page.locator(`label[for="${await fits.getAttribute('id')}"]`).click()
  }
  await saved(page)
  await lookOver(page)
  expect(await textOf(page)).toContain('私の得意なこと')
}

const agreeOnPlan = async (page: Page, id: string): Promise<void> => {
  await goTo(page, paths.desk.clientPlan(id))
  await saved(page)
  await follow(page, /計画を書く/u)
  await fill(page, plan)
  await saved(page)
  await choose(page, { name: 'agreedHow', value: 'meeting' })
  await saved(page)
  await lookOver(page)
  expect(await textOf(page)).toContain('合意済み')
}

const consent = async (page: Page, id: string): Promise<void> => {
  await goTo(page, paths.desk.newConsent(id))
  await choose(page, { name: 'audience', value: 'family' })
  await fill(page, { receiver: '母', purpose: '通う日をいっしょに決めるため' })
  await page.locator('label[for^="f-items"]').first().click()
  await choose(page, { name: 'how', value: 'paper' })
  await choose(page, { name: 'told', value: 'yes' })
  await saved(page)
  if (!page.url().includes('/slip')) await follow(page, /控えを印刷/u)
  await lookOver(page)
  expect(await textOf(page)).toContain('取り消しのカード')
  expect(await sheetsOf(page)).toBe(1)
}

const leaveStep = async (page: Page, id: string): Promise<void> => {
  await goTo(page, paths.desk.clientStep(id))
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(Date.now())
  await fill(page, { body: '農園に見学の日を聞く', ...dayParts('dueOn', today) })
  await saved(page)
  await goTo(page, paths.desk.today())
  const line = page.locator('main .day-row').filter({ hasText: '農園に見学の日を聞く' })
  expect(await line.innerText()).toContain('H.A.')
}

test(
  'a consultant takes somebody in, plans with them and hands them what was written',
  { timeout: 120_000 },
  async () => {
    const page = await stage.person(phoneWidth)
    await enterAs(page, 'consultant')
    const id = await takeIn(page)
    await hear(page, id)
    await agreeOnPlan(page, id)
    await consent(page, id)
    await leaveStep(page, id)

    await goTo(page, paths.desk.client(id))
    await page.locator('form[action$="/no-answer"] button').click()
    await page.waitForLoadState()
    await lookOver(page)

    await goTo(page, paths.desk.clientSeenSheet(id))
    expect(await textOf(page)).toContain('だれが')
    expect(await sheetsOf(page)).toBeGreaterThanOrEqual(1)
    const [looks] = await rowsOf(stage.town().desk, `select count(*) as n from audit where entity_id = '${id}'`)
    expect(Number(looks?.['n'])).toBeGreaterThan(10)
  },
)
