import type { Page } from 'playwright-core'
import { openBrowser } from '../support/browser.ts'
import type { TestBrowser } from '../support/browser.ts'
import { intakeToPlan, noAnswer, referralIssued } from './keyboard-walk.ts'
import { clerk, owner, Walker } from './walker.ts'
import type { Spent } from './walker.ts'

// npm run walk: how long a posting, and a plan for somebody new, takes a person, walked against the running product (npm start) at a person's speed.
// PACE=0 counts the seconds of reading and typing without waiting for them.

const base = process.env['BASE'] ?? 'http://localhost:8787'

const place = {
  placeName: 'みどりの温室',
  area: '緑町',
  address: 'こもれび市緑町4-2',
}
const firm = {
  employerName: 'こもれび園芸',
  employerKana: 'こもれびえんげい',
  staffCount: '8',
  contactName: '北村 ひかり',
  employerPhone: '0199557788',
  email: `k${Date.now() % 100_000}@engei.example.jp`,
}

const letterCode = async (page: Page): Promise<string> => {
  await page.goto('/demo/mail')
  await page.getByRole('link', { name: '掲載の確認コード' }).first().click()
  const letter = (await page.locator('main').textContent()) ?? ''
  return (/(\d{4} \d{4})/u.exec(letter)?.[1] ?? '').replace(' ', '')
}

type Posting = { browser: TestBrowser; page: Page; rung: 'tour' | 'supportedShortJob' }

/** A firm the desk does not know yet, from the first page to the reception number. */
const post = async ({ browser, page, rung }: Posting): Promise<Spent> => {
  const isJob = rung !== 'tour'
  const walker = new Walker(page, owner)
  await walker.open('/employer/openings/new')
  await walker.choose('rung', rung)
  await walker.next('/q/what')
  await walker.type({ title: '花の苗に名札をさす', tasks: '苗のポットに名札をさし、箱にならべます。' })
  await walker.next('/q/when')
  await walker.choose('days', 'tue')
  await walker.again('days', 'thu')
  await walker.type({ startsAt: '9:30', endsAt: '11:30' })
  if (isJob) await walker.type({ holidays: '火・木のほかの日' })
  await walker.next('/q/where')
  await walker.type({ ...place, meets: '園芸の担当者' })
  await walker.pick('passiveSmoking', 'noSmokingSite')
  await walker.next('/q/people')
  await walker.type({ places: '2', ...(isJob ? { contractMonths: '3' } : { harassmentContact: '店長' }) })
  if (!isJob) await walker.choose('insuredBy', 'employer')
  if (isJob) {
    await walker.next('/q/pay')
    await walker.type({ wageYen: '1200' })
  }
  await walker.next('/q/firm')
  await walker.type(firm)
  await walker.pick('trade', 'A')
  await walker.choose('declares', 'yes')
  await walker.next('/check')
  await walker.read('main dd .summary__value')
  await walker.next('/confirm')
  const mailbox = await browser.newPage({ scripts: false, width: 360, baseUrl: base })
  await walker.think(15)
  await walker.type({ code: await letterCode(mailbox) })
  await walker.next('/received')
  return walker.spent
}

/** From a copy of the last one: another task, the rest as it was. */
const postAgain = async (page: Page): Promise<Spent> => {
  const walker = new Walker(page, owner)
  await walker.open('/employer/openings/new')
  await walker.choose('rung', 'supportedShortJob')
  await walker.next('/check')
  await walker.press('a[href$="#f-title"]')
  await walker.type({ title: '花の苗の水やり', tasks: 'じょうろで苗に水をやります。' })
  await walker.next('/check')
  await walker.read('main dd .summary__value')
  await walker.next('/received')
  return walker.spent
}

/** A job offer that came by FAX from a firm the desk knows, from the code on the sheet to the read-back. */
const keyIn = async (browser: TestBrowser): Promise<Spent> => {
  const page = await browser.newPage({ scripts: true, width: 1280, baseUrl: base })
  await page.goto('/demo')
  await page.locator('button[name="as"][value="desk"]').click()
  await page.waitForLoadState()
  const sheetCode = /[2-9A-HJ-NP-Z]{4}-?[2-9A-HJ-NP-Z]{4}/u
  await page.goto('/desk/employers')
  await page.locator('main table a, main li a').first().click()
  await page.waitForLoadState()
  const code = sheetCode.exec(await page.locator('main').innerText())?.[0] ?? ''

  const walker = new Walker(page, clerk)
  await walker.open('/desk/openings/key-in')
  await walker.choose('channel', 'fax')
  await walker.type({ reason: 'FAXで届いた', find: code })
  await walker.pick('rung', 'supportedShortJob')
  await walker.next('/key-in/')
  await walker.type({ title: '豆腐のパックづめ', tasks: '豆腐をパックに入れて、ふたをします。見本があります。' })
  await walker.choose('days', 'mon')
  await walker.again('days', 'wed')
  await walker.type({ startsAt: '9:00', endsAt: '11:00', holidays: '月・水のほか', meets: '店主' })
  await walker.type({ places: '1', contractMonths: '6', wageYen: '1400' })
  await walker.press('button[name="next"][value="submit"]')
  if (!page.url().endsWith('/read-back')) throw new Error(page.url())
  return walker.spent
}

const clockOf = (seconds: number) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`

const say = ({ what, spent, most }: { what: string; spent: Spent; most: number }) => {
  const whole = spent.hands + spent.eyes
  const fits = (seconds: number) => (seconds < most * 60 ? '' : ' (too long)')
  process.stdout.write(
    `${what}, under ${clockOf(most * 60)} wanted: ${clockOf(spent.hands)}${fits(spent.hands)} of typing and pressing, ` +
      `${clockOf(whole)}${fits(whole)} with every word of the questions read\n`,
  )
}

const browser = await openBrowser()
const visitor = () => browser.newPage({ scripts: true, width: 360, baseUrl: base })
say({
  what: 'a tour, a firm nobody knows, 360 px',
  spent: await post({ browser, page: await visitor(), rung: 'tour' }),
  most: 3,
})
const known = await visitor()
say({
  what: 'a job offer, a firm nobody knows, 360 px',
  spent: await post({ browser, page: known, rung: 'supportedShortJob' }),
  most: 8,
})
say({ what: 'the same firm’s second offer, 360 px', spent: await postAgain(known), most: 3 })
say({ what: 'a FAX keyed in, 1280 px', spent: await keyIn(browser), most: 4 })
say({ what: 'intake to an agreed plan, keys only, 1280 px', spent: await intakeToPlan(browser, base), most: 10 })
say({
  what: 'a referral issued, papers and all, keys only, 1280 px',
  spent: await referralIssued(browser, base),
  most: 3,
})
say({ what: 'called, no answer, keys only, 1280 px', spent: await noAnswer(browser, base), most: 1 / 3 })
await browser.close()
