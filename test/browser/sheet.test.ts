import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { paths } from '../../src/paths.ts'
import { agree, natsui, onDay, openingOf, propose, register, step } from '../journeys/casework.ts'
import { testApp } from '../support/app.ts'
import { browserStage, deskWidth } from '../support/browser-stage.ts'
import type { Town } from '../support/browser-stage.ts'
import { rowsOf } from '../support/rows.ts'
import { townToday } from '../support/town.ts'
import { enterAs } from './hand.ts'

// A sheet that runs over its page costs a second FAX page with one line on it.

const day = {
  ...onDay('comesOn', townToday),
  way: 'print',
  comesAt: '9:30',
  leaveAt: '8:40',
  wayThere: '中央公園のバス停で8時52分のバスに乗り、「駅前」でおりて、歩いて3分です。'.repeat(5),
  wayHome: '駅前のバス停で11時45分のバスに乗り、「中央公園」でおりてください。'.repeat(5),
  wear: '動きやすい服、運動靴',
  bring: 'エプロン、飲み物',
  meets: '店主の小玉さん',
  firstHour: 'あいさつをして、手を洗い、道具の使い方を見せてもらいます。'.repeat(6),
  callPhone: '',
}

// Given in the town behind the browser's Worker; the pages are then printed as they were answered.
const papersOf = async (family: 'trial' | 'employment', town: Town) => {
  const app = testApp(town)
  const consultant = await app.signInAs(natsui)
  const { opening } = await openingOf(app, { family, today: townToday })
  const clientId = await register(consultant, { address: 'こもれび市中央2条3丁目4番5号' })
  const id = await propose(consultant, { clientId, openingId: opening.id })
  await agree(consultant, id)
  await step(consultant, { id, action: paths.desk.referralIssue(id), fields: { method: 'paper' } })
  const kinds = ['letter', 'disclosure', 'replyCard', 'consent', 'mirror']
  await consultant.post(paths.desk.referralPapers(id), { kinds, way: 'print' })
  await consultant.post(paths.desk.referralPapers(id), { kinds: ['letter', 'replyCard'], way: 'fax' })
  await consultant.post(paths.desk.firstDay(id), day)
  await consultant.post(paths.desk.neutralLetter(id), { sentence: 'call' })
  return async (kind: string, issue: number) =>
    (await consultant.get(paths.desk.paper({ referralId: id, kind, issue }))).text()
}

const stage = browserStage()

test.each([
  ['trial', 1],
  ['job', 2],
] as const)(
  'the sheet for a %s prints on %i A4, blank and for the firm with the longest name',
  async (family, pages) => {
    const page = await stage.person(deskWidth)
    await enterAs(page, 'desk')
    const [firm] = await rowsOf(
      stage.town().desk,
      "select id from employer where state = 'active' order by length(name) desc limit 1",
    )
    for (const path of [paths.keyIn.blankSheet(family), paths.keyIn.firmSheet(String(firm?.['id']), family)]) {
      await page.goto(path)
      const pdf = await page.pdf({ preferCSSPageSize: true })
      expect([path, pdf.toString('latin1').match(/\/Type \/Page\b/gu)?.length]).toEqual([path, pages])
    }
    await page.context().close()
  },
)

const sheetsIn = async (page: Page, html: string) => {
  await page.route('**/printed', async (route) => route.fulfill({ contentType: 'text/html', body: html }))
  await page.goto('/printed')
  const pdf = await page.pdf({ preferCSSPageSize: true })
  const cut = await page.evaluate(
    "[...document.querySelectorAll('.paper')].filter((paper) => paper.scrollWidth > paper.clientWidth + 1).length",
  )
  await page.unroute('**/printed')
  return [pdf.toString('latin1').match(/\/Type \/Page\b/gu)?.length, cut]
}

test.each(['trial', 'employment'] as const)(
  'every paper of a %s takes the sheets it says, and nothing runs over its side',
  async (family) => {
    const paper = await papersOf(family, stage.town())
    const page = await stage.person(deskWidth)
    const first = ['letter', 'disclosure', 'replyCard', 'consent', 'mirror', 'firstDay', 'neutral'].map(
      (kind) => [kind, 1] as const,
    )
    const seen: Record<string, number> = {}
    for (const [kind, issue] of [...first, ['letter', 2], ['replyCard', 2]] as const) {
      const html = await paper(kind, issue)
      const articles = html.match(/<article/gu)?.length ?? 0
      expect([kind, issue, await sheetsIn(page, html)]).toEqual([kind, issue, [articles, 0]])
      seen[kind] = articles
    }
    const two = { letter: 2, firstDay: 2 }
    expect(seen).toMatchObject({ ...two, replyCard: 1, consent: 1, mirror: 1, neutral: 1 })
    expect(seen['disclosure']).toBeLessThanOrEqual(2)
    await page.context().close()
  },
)
