import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { addDays, nextWorkingDay } from '../../src/law/calendar.ts'
import { paths } from '../../src/paths.ts'
import { tsuda } from '../journeys/casework.ts'
import { browserStage, phoneWidth } from '../support/browser-stage.ts'
import { rowsOf } from '../support/rows.ts'
import { choose, enterAs, fill, follow, goTo, linkIn, lookOver, onKnownWay } from './hand.ts'
import { openLetter, press, step, textOf } from './hand.ts'
import {
  dayParts,
  enterByCode,
  issueAndPrint,
  openAll,
  pressAgainUnheard,
  proposeAndAgree,
  refer,
  sheetsOf,
  takeIn,
  today,
} from './referral-hand.ts'

// Referrals by hand on a phone, scripts off, on the deployed Worker: each takes the way that breaks elsewhere.

const stage = browserStage()
const { person } = stage
const patience = { timeout: 120_000 }

const idOf = (referral: string): string => referral.split('/').at(-1) ?? ''
const stateOf = async (referral: string) =>
  (await rowsOf(stage.town().desk, `select state from referral where id = '${idOf(referral)}'`))[0]?.['state']
const soon = nextWorkingDay(addDays(today, 3))

/** The desk takes the address out of the firm's record: what is left is its FAX. */
const onlyByFax = async (officer: Page, employerId: string): Promise<void> => {
  await officer.goto(paths.desk.employerEdit(employerId))
  await fill(officer, { email: '' })
  await choose(officer, { name: 'noticeBy', value: 'fax' })
  await press(officer)
  expect(officer.url()).toContain('done=')
}

test('somebody without e-mail and a firm with a FAX alone come to a visit over paper', patience, async () => {
  const title = '紙を折ってそろえる体験'
  const [firm] = await rowsOf(
    stage.town().desk,
    `select o.employer_id as id from opening o join opening_edition e on e.opening_id = o.id where e.title like '${title}%'`,
  )
  const officer = await person(phoneWidth)
  await enterAs(officer, 'desk')
  await onlyByFax(officer, String(firm?.['id']))

  const page = await person(phoneWidth)
  await enterAs(page, 'consultant')
  const client = await takeIn(page, { name: '早坂 あおい', kana: 'はやさか あおい' })
  const referral = await proposeAndAgree(page, { client, rung: 'experience', title })
  const printed = await issueAndPrint(page)
  expect(printed).not.toContain('早坂 あおい')
  expect(await sheetsOf(page)).toBe(await page.locator('article').count())
  const code = await page.locator('.reply-card__code').innerText()
  const number = /\d{4}-[2-9A-HJ-NP-Z]{8}/u.exec(printed)?.[0] ?? ''
  const [mails] = await rowsOf(
    stage.town().desk,
    `select count(*) as n from outbox where subject_id = '${idOf(referral)}'`,
  )
  expect(mails?.['n'], 'a letter went to nobody').toBe(0)

  // The card came back: its number leads to the referral, its code stands for the firm's hand.
  await goTo(page, paths.desk.referrals())
  await openAll(page)
  await fill(page, { letterNumber: number.toLowerCase() })
  await press(page, paths.desk.referralCard())
  expect(page.url()).toContain(referral)
  await choose(page, { name: 'answer', value: 'accepted' })
  await choose(page, { name: 'channel', value: 'card' })
  await openAll(page)
  await fill(page, { cardCode: 'AAAA AAAA', behalfReason: 'カードが届いた' })
  await step(page, '/answer')
  expect(await page.locator('[role="alert"]').innerText()).not.toBe('')
  await fill(page, { cardCode: code })
  await step(page, '/answer')
  expect(await stateOf(referral)).toBe('accepted')
  await openAll(page)
  await fill(page, { visitOn: soon, visitAt: '10:00' })
  await step(page, '/visit')
  expect(await textOf(page)).toContain('10:00')
})

const officerIssues = async (officer: Page, of: { referral: string; title: string }): Promise<void> => {
  await enterAs(officer, 'desk')
  await goTo(officer, paths.desk.toIssue())
  await follow(officer, of.title)
  await press(officer)
  await lookOver(officer)
  await follow(officer, /紙/u)
  await press(officer)
  await lookOver(officer)
  expect(await sheetsOf(officer)).toBe(await officer.locator('article').count())
  expect(await textOf(officer)).not.toContain('佐野')
  // The record stays closed, and so does everything that hangs on it.
  for (const path of [of.referral, `${of.referral}/papers`]) {
    expect((await officer.goto(path))?.status(), path).toBe(403)
  }
}

const acceptByLink = async (firm: Page): Promise<void> => {
  const { path, code } = await linkIn(firm, await openLetter(firm, 'ご返事のお願い'))
  await goTo(firm, path)
  await fill(firm, { code })
  await press(firm)
  expect(await textOf(firm)).toContain('お返事を受け付けました')
}

test(
  'an agency without a basis has the officer issue; a lower wage said by link comes to its day',
  patience,
  async () => {
    const title = '朝の豆腐の包装と箱への仕分け'
    const [page, mailbox] = [await person(phoneWidth), await person(phoneWidth)]
    await enterByCode(page, { at: paths.desk.signIn(), email: tsuda, mailbox })
    const client = await onKnownWay(page, () => takeIn(page, { name: '佐野 みなと', kana: 'さの みなと' }))
    const referral = await onKnownWay(page, () => proposeAndAgree(page, { client, rung: 'shortHoursJob', title }))
    await step(page, '/request')
    expect(await textOf(page)).toContain('窓口に紹介を頼みました')
    await officerIssues(await person(phoneWidth), { referral, title })
    const firm = await person(phoneWidth)
    await acceptByLink(firm)

    await onKnownWay(page, async () => {
      await goTo(page, referral)
      await openAll(page)
      await step(page, '/ask-result')
    })
    const { path, code } = await linkIn(firm, await openLetter(firm, 'その後のお知らせのお願い'))
    await goTo(firm, path)
    await follow(firm, /採用する/u)
    await openAll(firm)
    expect(await firm.locator('[name="wageYen"]').inputValue()).toBe('1220')
    await fill(firm, { ...dayParts('startedOn', soon), wageYen: '1180', code })
    await choose(firm, { name: 'changed', value: 'none' })
    await press(firm)
    // "Nothing changed" and a changed wage do not go together: what was typed is still there.
    await lookOver(firm)
    expect(await firm.locator('[name="wageYen"]').inputValue()).toBe('1180')
    await choose(firm, { name: 'changed', value: 'some' })
    await press(firm)
    expect(await textOf(firm)).toContain('ありがとうございます')

    await goTo(page, paths.desk.today())
    const alert = page.locator('main .day-row').filter({ hasText: '明示した条件より下がっています' })
    await alert.getByRole('link').last().click()
    await page.waitForLoadState()
    await lookOver(page)
    expect(await textOf(page)).toContain('1,180')
    await step(page, '/lowered')
    await goTo(page, paths.desk.today())
    expect(await textOf(page)).not.toContain('下がっています')
  },
)

const offerTimes = async (firm: Page): Promise<void> => {
  const { path, code } = await linkIn(firm, await openLetter(firm, 'ご返事のお願い'))
  await goTo(firm, path)
  await fill(firm, { code, slot1On: soon, slot1At: '10:00', slot2On: soon, slot2At: '14:00' })
  await pressAgainUnheard(firm, 'button[value="otherTime"]')
  expect(await textOf(firm)).toContain('会える日時をお預かりしました')
  await lookOver(firm)
}

test(
  'a firm answers from another device, reads the name after a fresh sign-in, and hears of the first morning',
  patience,
  async () => {
    const title = 'パンの成形と道具洗いの実習'
    const page = await person(phoneWidth)
    const referral = await onKnownWay(page, async () => {
      await enterAs(page, 'consultant')
      const client = await takeIn(page, { name: '水野 ひなた', kana: 'みずの ひなた' })
      return refer(page, { client, rung: 'practice', title })
    })
    const own = paths.employer.referral(idOf(referral))
    const [phone, office, mailbox] = [await person(phoneWidth), await person(phoneWidth), await person(phoneWidth)]
    await offerTimes(phone)
    const answers = await rowsOf(
      stage.town().desk,
      `select act from audit where entity_id = '${idOf(referral)}' and act like 'referral.answer%'`,
    )
    expect(answers, 'the answer pressed twice').toHaveLength(1)

    await goTo(page, referral)
    await choose(page, { name: 'slot', value: '1' })
    await step(page, '/choose')
    expect(await textOf(page)).toContain('14:00')

    const entering = { at: paths.employer.signIn(), email: 'pan@hidamari.example.jp', mailbox }
    await enterByCode(office, entering)
    await goTo(office, own)
    expect(await textOf(office)).toContain('はじめは指示を1つずつ')
    expect(await textOf(office)).not.toContain('水野')
    await follow(office, /窓口に文を送る/u)
    await goTo(page, `${referral}/slip`)
    await choose(page, { name: 'how', value: 'phone' })
    await step(page, '/slip/name')
    await onKnownWay(office, () => enterByCode(office, entering))
    await goTo(office, own)
    await step(office, '/name')
    expect(await textOf(office)).toContain('水野 ひなた')
    expect(await textOf(office)).not.toContain('090')

    await goTo(page, referral)
    await choose(page, { name: 'result', value: 'trialing' })
    // The day that was agreed on stands there, to be written over.
    expect(await page.locator('[name="startedOn-day"]').inputValue()).toBe(String(Number(soon.slice(-2))))
    await fill(page, { ...dayParts('startedOn', today), behalfReason: '店長から電話。きょうから' })
    await step(page, '/settle')
    await openAll(page)
    await follow(page, /行けなくなった/u)
    await step(page, '/withdraw')
    const [placement] = await rowsOf(
      stage.town().desk,
      `select state from placement where referral_id = '${idOf(referral)}'`,
    )
    expect([await stateOf(referral), placement?.['state']]).toEqual(['withdrawn', 'ended'])
    expect(await openLetter(mailbox, 'ご連絡')).toContain('取りやめになりました')
    expect((await office.goto(own))?.status()).toBe(410)
    await lookOver(office)
  },
)
