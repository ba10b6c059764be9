import type { Page } from 'playwright-core'
import type { TestBrowser } from '../support/browser.ts'
import { newConsultant, Walker } from './walker.ts'
import type { Spent } from './walker.ts'

// A consultant without a mouse: every field is come to with Tab, every choice made with the keys, scripts off.

/** Seconds that a press of Tab, an arrow or the space bar takes. */
const pressing = 0.3
const tabsAtMost = 120

class Keys {
  private readonly page: Page
  readonly walker: Walker

  constructor(page: Page) {
    this.page = page
    this.walker = new Walker(page, newConsultant)
  }

  private async key(name: string) {
    await this.page.keyboard.press(name)
    await this.walker.think(pressing)
  }

  /** Presses Tab until what is wanted has the focus. */
  private async reach(wanted: string) {
    for (let pressed = 0; pressed < tabsAtMost; pressed += 1) {
      if ((await this.page.locator(`${wanted}:focus`).count()) > 0) return
      await this.key('Tab')
    }
    throw new Error(`${wanted} is not reached by Tab on ${this.page.url()}`)
  }

  async open(path: string) {
    await this.walker.open(path)
    await this.toContent()
  }

  /** Reads all that stands there, the first of them alone. */
  async look(what: string) {
    await this.walker.read(`${what} >> nth=0`)
  }

  /** By the link that skips the menu. */
  private async toContent() {
    await this.reach('a.skip')
    await this.key('Enter')
  }

  async type(fields: Readonly<Record<string, string>>) {
    for (const [name, value] of Object.entries(fields)) {
      await this.reach(`[name="${name}"]`)
      await this.page.keyboard.press('ControlOrMeta+A')
      await this.walker.write(name, value)
    }
  }

  async tick(name: string, values: readonly string[]) {
    for (const value of values) {
      await this.reach(`input[name="${name}"][value="${value}"]`)
      await this.key('Space')
    }
  }

  /** Into the group with Tab, down it with the arrow. */
  async choose(name: string, value: string) {
    await this.reach(`input[type="radio"][name="${name}"]`)
    await this.key('Space')
    const chosen = this.page.locator(`input[name="${name}"][value="${value}"]`)
    while (!(await chosen.isChecked())) await this.key('ArrowDown')
  }

  /** The button or link, pressed with Enter; the page that comes is read from its heading. */
  async enter(wanted: string) {
    await this.reach(wanted)
    await this.walker.follow(() => this.page.keyboard.press('Enter'))
    await this.toContent()
  }
}

const signedIn = async (browser: TestBrowser, base: string): Promise<Page> => {
  const page = await browser.newPage({ scripts: false, width: 1280, baseUrl: base })
  await page.goto('/demo')
  await page.locator('button[name="as"][value="consultant"]').click()
  await page.waitForLoadState()
  return page
}

const button = 'main button[data-kind="primary"]'
const told = {
  wish: '土にさわる仕事を、週に2日から始めたい。',
  issues: '朝が早いと続かない。久しぶりで体力が心配。',
  goal1: '農園の見学に行く',
  support: '見学と体験に同行する。週に1回、電話で様子を聞く。',
  step1: '見学で聞きたいことを3つ書く',
  cautions: '電話は午後にする。',
}

/** From the empty intake to a plan the person agreed to; what they say meanwhile is not counted. */
export const intakeToPlan = async (browser: TestBrowser, base: string): Promise<Spent> => {
  const page = await signedIn(browser, base)
  const keys = new Keys(page)
  await keys.open('/desk/clients/new')
  await keys.tick('purposeShown', ['yes'])
  await keys.type({
    name: '早坂 あおい',
    kana: 'はやさか あおい',
    phone: `0901234${Date.now() % 10_000}`.padEnd(11, '0'),
  })
  await keys.tick('channels', ['phone'])
  await keys.type({ wish: '土にさわる仕事がしたい' })
  await keys.enter(button)
  const client = new URL(page.url()).pathname

  await keys.open(`${client}/about/work`)
  await keys.type({ jobs: '農作業の手伝い' })
  await keys.tick('days', ['tue', 'thu'])
  await keys.enter(button)

  await keys.open(`${client}/plan`)
  await keys.enter(button)
  await keys.enter('main a[href$="/edit"]')
  await keys.type(told)
  await keys.enter(button)
  await keys.choose('agreedHow', 'meeting')
  await keys.enter(button)
  if ((await page.getByText('合意済み').count()) === 0) throw new Error(`no plan was agreed on ${page.url()}`)
  return keys.walker.spent
}

const agreed = { support: 'はじめは指示を1つずつ。', times: '火・木の午前。最初の週は2時間まで。' }

/** From the client's page to the papers ready to print: what fits, proposed, agreed to, issued. The talk with the client is not counted. */
export const referralIssued = async (browser: TestBrowser, base: string): Promise<Spent> => {
  const page = await signedIn(browser, base)
  await page.goto('/desk/clients/new')
  await page.locator('label[for^="f-purposeShown"]').first().click()
  for (const [name, value] of Object.entries({ name: '森本 つむぎ', kana: 'もりもと つむぎ', phone: '09012345678' })) {
    await page.locator(`[name="${name}"]`).fill(value)
  }
  await page.locator('[name="wish"]').fill('土にさわる仕事がしたい')
  await page.locator(button).first().click()
  await page.waitForLoadState()

  const keys = new Keys(page)
  await keys.open(new URL(page.url()).pathname)
  await keys.enter('main a[href$="/openings"]')
  await keys.enter('main a[href$="rung=experience"]')
  await keys.look('.offer')
  await keys.enter('.offer .button[data-kind="primary"]')
  await keys.type({ whyFits: '土にさわれる、午前だけ', support: agreed.support })
  await keys.enter(button)
  // Every word of the form that stands there: of the slip, of how conditions are told, of the papers.
  await keys.look('main .columns .card')
  await keys.choose('agreedHow', 'inPerson')
  await keys.tick('showsSupport', ['yes'])
  await keys.type({ times: agreed.times })
  await keys.tick('showsTimes', ['yes'])
  await keys.enter(button)
  await keys.look('main .columns .card')
  await keys.enter(button)
  await keys.look('main .columns .card')
  await keys.enter(button)
  // The browser's own print.
  await keys.walker.think(2)
  if (!page.url().includes('/papers/last')) throw new Error(`no papers were given on ${page.url()}`)
  return keys.walker.spent
}

/** A call that nobody took, from the line of the day to the entry in the record. */
export const noAnswer = async (browser: TestBrowser, base: string): Promise<Spent> => {
  const page = await signedIn(browser, base)
  const keys = new Keys(page)
  await keys.open('/desk')
  await keys.enter('a.day-row__who')
  await keys.enter('form[action$="/no-answer"] button')
  if ((await page.getByText('出なかった').count()) < 2) throw new Error(`no entry was made on ${page.url()}`)
  return keys.walker.spent
}
