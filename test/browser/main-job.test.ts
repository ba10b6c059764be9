import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { openBrowser } from '../support/browser.ts'
import type { TestBrowser } from '../support/browser.ts'
import { seededTown } from '../support/town.ts'
import { startWorker } from '../support/worker.ts'
import { choose, enterAs, fill, goTo, lookOver, press, textOf, unfold } from './hand.ts'

// The main job by hand: a firm's form to a follow-up that is due and closed, scripts off, on the deployed Worker.

let browser: TestBrowser
let worker: Awaited<ReturnType<typeof startWorker>>
beforeAll(async () => {
  const town = await seededTown()
  worker = await startWorker(town)
  browser = await openBrowser()
}, 180_000)
afterAll(async () => {
  await browser.close()
  await worker.server.close()
})

const person = (width: number): Promise<Page> => browser.newPage({ scripts: false, width, baseUrl: worker.origin })
const phoneWidth = 360
const deskWidth = 1280

const posting = {
  title: '花の苗に名札をさす仕事',
  tasks: '苗のポットに名札をさし、箱にならべます。見本を見ながら、すわって進められます。',
  places: '２人',
  meets: '園芸の担当者',
  startsAt: '午前９時３０分',
  endsAt: '11:30',
  wageYen: '１，２００円',
  holidays: '火・木のほかの日',
  contractMonths: '3',
  placeName: 'みどりの温室',
  area: '緑町',
  address: '北海道こもれび市緑町4丁目2番',
  employerName: '有限会社こもれび園芸研究所',
  employerKana: 'ゆうげんがいしゃこもれびえんげいけんきゅうじょ',
  staffCount: '8',
  contactName: '北村 ひかり',
  employerPhone: '0199-55-7788',
  email: 'kitamura@engei.example.jp',
}

/** Opens the newest letter of this subject in the demo's mailbox. */
const openLetter = async (page: Page, subject: string): Promise<string> => {
  await goTo(page, '/demo/mail')
  await page.getByRole('link', { name: subject }).first().click()
  await page.waitForLoadState()
  await lookOver(page)
  return (await page.locator('main').textContent()) ?? ''
}

const codeIn = (letter: string, pattern: RegExp): string => pattern.exec(letter)?.[1] ?? ''

const postAsFirm = async (firm: Page): Promise<string> => {
  await goTo(firm, '/employer/openings/new')
  await choose(firm, { name: 'rung', value: 'supportedShortJob' })
  const next = async (question: string) => {
    await press(firm)
    expect(firm.url(), await textOf(firm)).toContain(question)
    await lookOver(firm)
    await unfold(firm)
  }
  await next('/q/what')
  await fill(firm, { title: posting.title, tasks: posting.tasks })
  await choose(firm, { name: 'support', value: 'seated' })
  await next('/q/when')
  for (const value of ['tue', 'thu']) await choose(firm, { name: 'days', value })
  await fill(firm, { startsAt: posting.startsAt, endsAt: posting.endsAt, holidays: posting.holidays })
  await next('/q/where')
  const { placeName, area, address, meets } = posting
  await fill(firm, { placeName, area, address, meets })
  await firm.locator('[name="passiveSmoking"]').selectOption('noSmokingSite')
  await next('/q/people')
  await fill(firm, { places: posting.places, contractMonths: posting.contractMonths })
  await next('/q/pay')
  await fill(firm, { wageYen: posting.wageYen })
  await next('/q/firm')
  const { employerName, employerKana, staffCount, contactName, employerPhone, email } = posting
  await fill(firm, { employerName, employerKana, staffCount, contactName, employerPhone, email })
  await firm.locator('[name="trade"]').selectOption('A')
  await press(firm)
  // The declaration was forgotten: everything typed is still there.
  expect(await firm.locator('[role="alert"]').innerText()).not.toBe('')
  expect(await firm.locator('[name="employerName"]').inputValue()).toBe(employerName)
  await lookOver(firm)
  await choose(firm, { name: 'declares', value: 'yes' })
  await press(firm)
  expect(firm.url()).toContain('/check')
  expect(await textOf(firm)).toContain('時給1,200円')
  await lookOver(firm)
  await press(firm)
  await lookOver(firm)
  const letter = await openLetter(await person(phoneWidth), '掲載の確認コード')
  await fill(firm, { code: codeIn(letter, /(\d{4} \d{4})/u) })
  await press(firm)
  expect(firm.url(), await textOf(firm)).toContain('/received')
  await lookOver(firm)
  return /[2-9A-HJ-NP-Z]{8}/u.exec(await textOf(firm))?.[0] ?? ''
}

const publishAsDesk = async (officer: Page): Promise<void> => {
  await enterAs(officer, 'desk')
  await lookOver(officer)
  await goTo(officer, '/desk/openings')
  await officer.getByRole('link', { name: posting.title }).click()
  await lookOver(officer)
  await officer.locator('form[action$="/call"] button[type="submit"]').click()
  await officer.waitForLoadState()
  await officer.locator('form[action$="/publish"] button[type="submit"]').click()
  await officer.waitForLoadState()
  await lookOver(officer)
}

const registerClient = async (consultant: Page): Promise<void> => {
  await goTo(consultant, '/desk/clients/new')
  await choose(consultant, { name: 'purposeShown', value: 'yes' })
  await fill(consultant, {
    name: '早坂 あおい',
    kana: 'はやさか あおい',
    phone: '09012345678',
    wish: '土にさわる仕事がしたい',
  })
  await press(consultant, '/desk/clients/new')
  await lookOver(consultant)
  expect(await textOf(consultant)).toContain('H.A.')
}

const proposeTo = async (consultant: Page): Promise<string> => {
  await goTo(consultant, `${consultant.url()}/propose`)
  const row = consultant.getByText(posting.title).first()
  await row.click()
  await consultant.waitForLoadState()
  await fill(consultant, { whyFits: '週2回、すわってできる', support: '手順は紙に書いて渡してください' })
  await press(consultant)
  expect(consultant.url()).toContain('/desk/referrals/')
  await lookOver(consultant)
  return consultant.url()
}

const step = async (page: Page, ending: string): Promise<void> => {
  await page.locator(`form[action$="${ending}"] button[type="submit"]`).click()
  await page.waitForLoadState()
  await lookOver(page)
}

const answerAsFirm = async (firm: Page): Promise<void> => {
  const letter = await openLetter(firm, 'ご返事のお願い')
  expect(letter).toContain(posting.title)
  const path = (await firm.locator('main a[href*="/m/"]').first().getAttribute('href')) ?? ''
  await goTo(firm, path)
  await fill(firm, { code: codeIn(letter, /コード\s*([2-9A-HJ-NP-Z]{4} [2-9A-HJ-NP-Z]{4})/u) })
  await choose(firm, { name: 'answer', value: 'accepted' })
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
  await enterAs(consultant, 'consultant')
  await registerClient(consultant)
  const referral = await proposeTo(consultant)
  await choose(consultant, { name: 'agreedHow', value: 'inPerson' })
  await step(consultant, '/agree')
  await choose(consultant, { name: 'method', value: 'paper' })
  await step(consultant, '/issue')
  await goTo(consultant, `${new URL(referral).pathname}/sheet`)

  await answerAsFirm(firm)

  await goTo(consultant, new URL(referral).pathname)
  await choose(consultant, { name: 'result', value: 'hired' })
  const [year = '', month = '', day = ''] = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' })
    .format(Date.now())
    .split('-')
  await fill(consultant, { 'startedOn-year': year, 'startedOn-month': month, 'startedOn-day': day })
  await step(consultant, '/settle')

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
