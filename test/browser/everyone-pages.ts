import type { Page } from 'playwright-core'
import { demoCode } from '../../src/desk/inquiries/demo-code.ts'
import { paths } from '../../src/paths.ts'
import type { Language } from '../../src/paths.ts'
import { rowsOf } from '../support/rows.ts'
import type { TestDatabase } from '../support/database.ts'
import { fill, press } from './hand.ts'

// Every page a resident can come to, and the pages that only a pressed button shows.

export type Numbers = { trial: string; said: string; unsaid: string; paused: string; gone: string }
export type Visit = { page: Page; language: Language; numbers: Numbers; cardCode: string }
export type PublicPage = {
  name: string
  status: 200 | 404 | 410 | 422
  /** The page exists once, whatever the language. */
  isOnce?: boolean
  open: (visit: Visit) => Promise<void>
}

const patienceMs = 3_100

const at = (address: (language: Language, numbers: Numbers) => string) => async (visit: Visit) => {
  await visit.page.goto(address(visit.language, visit.numbers))
}

type Form = { path: string; fields?: Readonly<Record<string, string>> }

const pressedAt =
  (form: (visit: Visit) => Form) =>
  async (visit: Visit): Promise<void> => {
    const { path, fields = {} } = form(visit)
    await visit.page.goto(path)
    await fill(visit.page, fields)
    await press(visit.page)
  }

const telling = 'すわってできる時間はありますか。090-1234-5678'

const lists: readonly PublicPage[] = [
  { name: 'the first page', status: 200, open: at(paths.home) },
  { name: 'the list', status: 200, open: at((language) => paths.openings(language)) },
  {
    name: 'a search that finds',
    status: 200,
    open: at((language) => paths.openings(language, { q: 'パン', pay: 'paid', with: ['noPhone', 'noCar'] })),
  },
  {
    name: 'a search that finds nothing',
    status: 200,
    open: at((language) => paths.openings(language, { q: '宇宙飛行士', day: ['sun'] })),
  },
  { name: 'page 2 of the list', status: 200, open: at((language) => paths.openings(language, { page: '2' })) },
]

const openings: readonly PublicPage[] = [
  { name: 'a trial', status: 200, open: at((language, { trial }) => paths.opening(language, trial)) },
  { name: 'a job said in other words', status: 200, open: at((language, { said }) => paths.opening(language, said)) },
  { name: 'a job said in none', status: 200, open: at((language, { unsaid }) => paths.opening(language, unsaid)) },
  {
    name: 'an opening that is paused',
    status: 200,
    open: at((language, { paused }) => paths.opening(language, paused)),
  },
  { name: 'an opening that is over', status: 410, open: at((language, { gone }) => paths.opening(language, gone)) },
  { name: 'a flyer', status: 200, open: at((language, { said }) => paths.openingFlyer(language, said)) },
  { name: 'the weekly list', status: 200, open: at(paths.weekly) },
  { name: 'something is wrong', status: 200, open: at((language, { trial }) => paths.openingWrong(language, trial)) },
  {
    name: 'something is wrong, sent empty',
    status: 422,
    open: pressedAt(({ language, numbers }) => ({ path: paths.openingWrong(language, numbers.trial) })),
  },
  {
    name: 'thanks for saying what is wrong',
    status: 200,
    open: at((language, { trial }) => paths.openingWrongThanks(language, trial)),
  },
]

const asking: readonly PublicPage[] = [
  { name: 'asking', status: 200, open: at((language) => paths.ask(language)) },
  {
    name: 'asking about an opening',
    status: 200,
    open: at((language, { said }) => paths.ask(language, { about: said })),
  },
  {
    name: 'a question sent empty',
    status: 422,
    open: pressedAt(({ language }) => ({ path: paths.ask(language) })),
  },
  {
    name: 'a question that tells who asks',
    status: 422,
    open: async ({ page, language }) => {
      await page.goto(paths.ask(language))
      await fill(page, { message: telling })
      await page.waitForTimeout(patienceMs)
      await press(page)
    },
  },
  {
    name: 'the code after asking',
    status: 200,
    open: async ({ page }) => {
      // The page of before, sent as it is.
      await page.locator('button[name="sure"]').click()
      await page.waitForLoadState()
    },
  },
  { name: 'the door to an answer', status: 200, open: at(paths.askAnswer) },
  {
    name: 'the door to an answer, a wrong code',
    status: 422,
    open: pressedAt(({ language }) => ({ path: paths.askAnswer(language), fields: { code: 'AB' } })),
  },
  {
    name: 'a talk',
    status: 200,
    open: pressedAt(({ language }) => ({ path: paths.askAnswer(language), fields: { code: demoCode } })),
  },
]

const cards: readonly PublicPage[] = [
  { name: 'the card', status: 200, open: at(paths.card) },
  {
    name: 'the card, a wrong code',
    status: 422,
    open: pressedAt(({ language }) => ({ path: paths.card(language), fields: { code: 'AB' } })),
  },
  {
    name: 'what the card opens',
    status: 200,
    open: pressedAt(({ language, cardCode }) => ({ path: paths.card(language), fields: { code: cardCode } })),
  },
  {
    name: 'what the card opens, sent empty',
    status: 422,
    open: async ({ page, language }) => press(page, paths.cardContact(language)),
  },
  { name: 'a call is promised', status: 200, open: at(paths.cardContact) },
]

const documents: readonly PublicPage[] = [
  { name: 'what the desk is', status: 200, open: at(paths.about) },
  { name: 'privacy', status: 200, open: at(paths.privacy) },
  { name: 'accessibility', status: 200, open: at(paths.accessibility) },
  { name: 'an address that is none', status: 404, open: at((language) => `${paths.home(language)}nothing/here`) },
  { name: 'the open data', status: 200, isOnce: true, open: at(paths.api.home) },
]

export const publicPages: readonly PublicPage[] = [...lists, ...openings, ...asking, ...cards, ...documents]

// The Worker goes by the real clock: the ones that stay open longest.
const oneNumber = async (desk: TestDatabase, where: string): Promise<string> => {
  const [row] = await rowsOf(desk, `select number from opening where ${where} order by valid_until desc, id limit 1`)
  if (row === undefined) throw new Error(`no opening where ${where}`)
  return String(row['number'])
}

export const numbersOf = async (desk: TestDatabase): Promise<Numbers> => {
  const isSaid = 'id in (select opening_id from opening_saying)'
  const isOpenJob = "state = 'published' and family = 'employment'"
  return {
    trial: await oneNumber(desk, "state = 'published' and family = 'trial'"),
    said: await oneNumber(desk, `${isOpenJob} and ${isSaid}`),
    unsaid: await oneNumber(desk, `${isOpenJob} and not ${isSaid}`),
    paused: await oneNumber(desk, "state = 'paused'"),
    gone: await oneNumber(desk, "state = 'closed'"),
  }
}
