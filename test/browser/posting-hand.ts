import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { choose, enterAs, fill, follow, goTo, lookOver, openLetter, press, step, textOf, unfold } from './hand.ts'

// A posting by hand: what a firm types question by question, what an officer and a consultant do with it.

export const posting = {
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

/** Presses 次へ and stands before the next question, everything folded opened. */
export const next = async (firm: Page, question: string): Promise<void> => {
  await press(firm)
  expect(firm.url(), await textOf(firm)).toContain(question)
  await lookOver(firm)
  await unfold(firm)
}

export const beginJob = async (firm: Page): Promise<void> => {
  await goTo(firm, '/employer/openings/new')
  await choose(firm, { name: 'rung', value: 'supportedShortJob' })
  await next(firm, '/q/what')
}

export const fillWhat = async (firm: Page): Promise<void> => {
  await fill(firm, { title: posting.title, tasks: posting.tasks })
  await choose(firm, { name: 'support', value: 'seated' })
}

const fillFirm = async (firm: Page): Promise<void> => {
  const { employerName, employerKana, staffCount, contactName, employerPhone, email } = posting
  await fill(firm, { employerName, employerKana, staffCount, contactName, employerPhone, email })
  await firm.locator('[name="trade"]').selectOption('A')
}

/** A job offer by its six questions; the declaration of the last one is still to be made. */
export const answerQuestions = async (firm: Page): Promise<void> => {
  await beginJob(firm)
  await fillWhat(firm)
  await next(firm, '/q/when')
  for (const value of ['tue', 'thu']) await choose(firm, { name: 'days', value })
  await fill(firm, { startsAt: posting.startsAt, endsAt: posting.endsAt, holidays: posting.holidays })
  await next(firm, '/q/where')
  const { placeName, area, address, meets } = posting
  await fill(firm, { placeName, area, address, meets })
  await firm.locator('[name="passiveSmoking"]').selectOption('noSmokingSite')
  await next(firm, '/q/people')
  await fill(firm, { places: posting.places, contractMonths: posting.contractMonths })
  await next(firm, '/q/pay')
  await fill(firm, { wageYen: posting.wageYen })
  await next(firm, '/q/firm')
  await fillFirm(firm)
}

/** Declares, checks and confirms with the mailed code; answers with the posting's number. */
export const declareAndSend = async (firm: Page, mailbox: Page): Promise<string> => {
  await choose(firm, { name: 'declares', value: 'yes' })
  await next(firm, '/check')
  expect(await textOf(firm)).toContain('時給1,200円')
  await next(firm, '/confirm')
  const letter = await openLetter(mailbox, '掲載の確認コード')
  await fill(firm, { code: /(\d{4} \d{4})/u.exec(letter)?.[1] ?? '' })
  await next(firm, '/received')
  return /[2-9A-HJ-NP-Z]{8}/u.exec(await textOf(firm))?.[0] ?? ''
}

/** The page of a posting in the officer's queue. */
export const reviewOf = async (officer: Page, title: string): Promise<void> => {
  await goTo(officer, '/desk/openings')
  await follow(officer, title)
}

export const callAndPublish = async (officer: Page): Promise<void> => {
  await step(officer, '/call')
  await step(officer, '/publish')
}

/** A new client with this posting proposed to them; answers with the referral's path. */
export const proposeToNewClient = async (consultant: Page, title: string): Promise<string> => {
  await enterAs(consultant, 'consultant')
  await goTo(consultant, '/desk/clients/new')
  await choose(consultant, { name: 'purposeShown', value: 'yes' })
  const client = { name: '早坂 あおい', kana: 'はやさか あおい', phone: '09012345678' }
  await fill(consultant, { ...client, wish: '土にさわる仕事がしたい' })
  await press(consultant, '/desk/clients/new')
  await lookOver(consultant)
  expect(await textOf(consultant)).toContain('H.A.')

  await goTo(consultant, `${new URL(consultant.url()).pathname}/openings`)
  const card = consultant.locator('.offer').filter({ hasText: title }).first()
  await card.getByRole('link', { name: '提案する' }).click()
  await consultant.waitForLoadState()
  await fill(consultant, { whyFits: '週2回、すわってできる', support: '手順は紙に書いて渡してください' })
  await press(consultant)
  expect(consultant.url()).toContain('/desk/referrals/')
  await lookOver(consultant)
  return new URL(consultant.url()).pathname
}

/** The client's yes and the conditions on paper; the referral goes out. */
export const agreeAndIssue = async (consultant: Page): Promise<void> => {
  await choose(consultant, { name: 'agreedHow', value: 'inPerson' })
  await step(consultant, '/agree')
  await choose(consultant, { name: 'method', value: 'paper' })
  await step(consultant, '/issue')
}
