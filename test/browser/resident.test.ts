import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { paths } from '../../src/paths.ts'
import type { Language } from '../../src/paths.ts'
import { textIn } from '../../src/text/language.ts'
import { plainText } from '../../src/ui/ruby.tsx'
import { browserStage, deskWidth, phoneWidth } from '../support/browser-stage.ts'
import { choose, enterAs, fill, goTo, lookOver, onKnownWay, press, textOf } from './hand.ts'

// The whole way of a resident on a phone, scripts off, in each language: a paid job of two hours a day that a bus reaches,
// its first day, a question without a name, the answer with the code; and the same from a flyer on a wall.

const stage = browserStage()

// Each phone is in a place of its own: three questions an hour from one place (trust.md 4.11).
const phone = async (place: string): Promise<Page> => {
  const page = await stage.person(phoneWidth)
  await page.setExtraHTTPHeaders({ 'cf-connecting-ip': place })
  return page
}

/** What is read aloud: the words without the readings over them, which are taken off the page. */
const saidOn = async (page: Page): Promise<string> =>
  page.locator('main').evaluate((main) => {
    for (const reading of main.querySelectorAll('rt, rp')) reading.remove()
    return main.textContent
  })

const shows = async (page: Page, words: string): Promise<void> =>
  expect((await saidOn(page)).replaceAll(/\s|\u2060/gu, '')).toContain(plainText(words).replaceAll(/\s|\u2060/gu, ''))

const findJob = async (page: Page, language: Language): Promise<string> => {
  await goTo(page, paths.openings(language))
  await page.locator('.filters summary').click()
  await choose(page, { name: 'pay', value: 'paid' })
  await choose(page, { name: 'perday', value: '2' })
  await choose(page, { name: 'with', value: 'noCar' })
  await page.locator('.filters button[type="submit"]').click()
  await page.waitForLoadState()
  await lookOver(page)
  expect(new URL(page.url()).searchParams.getAll('perday')).toEqual(['2'])
  const card = page.locator('article.opening-card').first()
  expect(await card.locator('[data-paid="true"]').count()).toBe(1)
  await card.locator('a').first().click()
  await page.waitForLoadState()
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

const ask = async (
  page: Page,
  { language, number, question }: Record<'number' | 'question', string> & { language: Language },
) => {
  await page
    .locator(`a[href="${paths.ask(language, { about: number })}"]`)
    .first()
    .click()
  await page.waitForLoadState()
  await shows(page, number)
  await fill(page, { message: question })
  await page.waitForTimeout(3_100)
  await press(page)
  await lookOver(page)
  return (await page.locator('.receipt__number').innerText()).trim()
}

const answerAsDesk = async (question: string, answer: string): Promise<void> => {
  const officer = await stage.person(deskWidth)
  await onKnownWay(officer, async () => {
    await enterAs(officer, 'desk')
    await goTo(officer, paths.desk.inquiries())
    await officer.locator('main tbody a[href^="/desk/inquiries/"]').last().click()
    await officer.waitForLoadState()
    expect(await textOf(officer)).toContain(question)
    await fill(officer, { message: answer })
    await press(officer)
  })
  await officer.context().close()
}

const readAnswer = async (
  page: Page,
  { language, code, answer }: Record<'code' | 'answer', string> & { language: Language },
) => {
  await goTo(page, paths.askAnswer(language))
  await fill(page, { code })
  await press(page)
  await lookOver(page)
  await shows(page, answer)
}

const words = {
  ja: { question: '最初の日は、何時に行けばよいですか。', answer: '9時50分に、裏の入口へお越しください。' },
  easy: { question: 'さいしょの ひは なんじに いきますか。', answer: '10じに きて ください。' },
  en: { question: 'What time should I come on the first day?', answer: 'Please come at ten to ten.' },
} as const

test.each(['ja', 'easy', 'en'] as const)(
  'in %s: finds the job, reads of the first day, asks without a name, reads the answer, and the same from a flyer',
  { timeout: 240_000 },
  async (language) => {
    const t = textIn[language]
    const { question, answer } = words[language]
    const page = await phone(`192.0.2.${language.charCodeAt(0)}`)
    const number = await findJob(page, language)
    await lookOver(page)
    await shows(page, t.opening.headings.firstDay)
    await shows(page, t.opening.pay.paid)
    const code = await ask(page, { language, number, question })
    await answerAsDesk(question, answer)
    await readAnswer(page, { language, code, answer })

    const another = await phone(`198.51.100.${language.charCodeAt(0)}`)
    await goTo(another, paths.openingFlyer(language, number))
    const written = await another.locator('.qr__address').first().innerText()
    expect(await another.goto(new URL(written, stage.origin()).pathname).then((answered) => answered?.status())).toBe(
      200,
    )
    await shows(another, number)
    const second = await ask(another, { language, number, question: `${question} (2)` })
    await answerAsDesk(`${question} (2)`, answer)
    await readAnswer(another, { language, code: second, answer })
    expect(await another.context().cookies()).toEqual([])
    await Promise.all([page, another].map((one) => one.context().close()))
  },
)
