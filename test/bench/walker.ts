import type { Locator, Page } from 'playwright-core'

// A person at a page: reads the questions they answer, word by word, makes up their mind, types and presses, and takes the time for it.

export type Person = {
  /** Seconds that a character of Japanese takes, the choosing of its kanji counted in. */
  typing: number
  /** Seconds that a digit or a letter takes. */
  keying: number
  /** Characters read in a second; adults read Japanese at about 10. */
  reading: number
  /** Seconds to make up one's mind before an answer, or to find it on the paper. */
  deciding: number
}

/** An owner with one thumb. */
export const owner: Person = { typing: 0.6, keying: 0.35, reading: 10, deciding: 1 }
/** A clerk with ten fingers, the paper beside the keyboard, on a page they know. */
export const clerk: Person = { typing: 0.4, keying: 0.25, reading: 30, deciding: 1.5 }
/** A consultant of the first week: ten fingers, no mouse, reads every question. */
export const newConsultant: Person = { typing: 0.5, keying: 0.3, reading: 12, deciding: 2 }

/** Seconds. */
export type Spent = { hands: number; eyes: number }

const pace = Number(process.env['PACE'] ?? 1)

/** What stands there to be read: not the answers of a list that is not opened, the mark of what must be filled in, or what is for the ear alone. */
const wordsIn = async (place: Locator): Promise<string> => {
  if (!(await place.isVisible())) return ''
  const unread = await place.locator('option, .field__mark, .hidden').allInnerTexts()
  return unread.reduce((words, one) => words.replace(one, ''), await place.innerText()).trim()
}

export class Walker {
  private readonly page: Page
  private readonly person: Person
  private counted = 0
  private spentReading = 0
  /** The two times of a day stand under one question. */
  private readonly known = new Set<string>()

  constructor(page: Page, person: Person) {
    this.page = page
    this.person = person
  }

  /** All that has been typed, pressed and waited for until now, and beside it what was read. */
  get spent(): Spent {
    return { hands: this.counted - this.spentReading, eyes: this.spentReading }
  }

  async think(seconds: number) {
    this.counted += seconds
    await this.page.waitForTimeout(seconds * 1000 * pace)
  }

  private async timed(work: () => Promise<unknown>) {
    const from = performance.now()
    await work()
    this.counted += (performance.now() - from) / 1000
  }

  /** Every word of it: a heading, a question with its help, or the whole of what is checked before it is sent. */
  async read(what: string, until?: string) {
    for (const place of await this.page.locator(what).all()) {
      const [words = ''] = (await wordsIn(place)).split(until ?? '\u0000')
      const seconds = this.known.has(words) ? 0 : words.replaceAll(/\s/gu, '').length / this.person.reading
      this.known.add(words)
      this.spentReading += seconds
      await this.think(seconds)
    }
  }

  async open(path: string) {
    await this.timed(() => this.page.goto(path))
    await this.read('h1')
  }

  /** Reads the question, makes up their mind, and types. */
  async type(fields: Readonly<Record<string, string>>) {
    for (const [name, value] of Object.entries(fields)) {
      const { typing, keying, deciding } = this.person
      await this.read(`.field:has(> * [name="${name}"], > [name="${name}"])`)
      const keyed = value.replaceAll(/[^\u0020-\u007e]/gu, '').length
      await this.think(deciding + keyed * keying + (value.length - keyed) * typing)
      await this.page.locator(`[name="${name}"]`).fill(value)
    }
  }

  /** The same for somebody without a mouse: what is typed goes where the focus is. */
  async write(name: string, value: string) {
    const { typing, keying, deciding } = this.person
    await this.read(`.field:has(> * [name="${name}"], > [name="${name}"])`)
    const keyed = value.replaceAll(/[^\u0020-\u007e]/gu, '').length
    await this.think(deciding + keyed * keying + (value.length - keyed) * typing)
    await this.page.keyboard.insertText(value)
  }

  /** A press that brings another page. */
  async follow(press: () => Promise<unknown>) {
    await this.think(1)
    await this.timed(async () => {
      const arrived = this.page.waitForEvent('load')
      await press()
      await arrived
    })
    await this.read('h1')
  }

  /** Reads the answers down to the one that fits, and presses it. */
  async choose(name: string, value: string) {
    const input = this.page.locator(`input[name="${name}"][value="${value}"]`).first()
    const label = this.page.locator(`label[for="${await input.getAttribute('id')}"]`)
    await this.read(`fieldset:has(input[name="${name}"])`, (await label.innerText()).split('\n')[0])
    await this.again(name, value)
  }

  /** One more answer to a question that was read. */
  async again(name: string, value: string) {
    const input = this.page.locator(`input[name="${name}"][value="${value}"]`).first()
    await this.think(this.person.deciding)
    await this.page.locator(`label[for="${await input.getAttribute('id')}"]`).click()
  }

  /** From a list that opens: two presses. */
  async pick(name: string, value: string) {
    await this.read(`.field:has(> * [name="${name}"], > [name="${name}"])`)
    await this.think(3 * this.person.deciding)
    await this.page.locator(`[name="${name}"]`).selectOption(value)
  }

  async press(button: string) {
    await this.think(1)
    await this.timed(async () => {
      await this.page.locator(button).first().click()
      await this.page.waitForLoadState()
    })
    await this.read('h1')
  }

  async next(path: string) {
    await this.press('main button[data-kind="primary"]')
    if (!this.page.url().includes(path)) throw new Error(`${this.page.url()} is not ${path}`)
  }
}
