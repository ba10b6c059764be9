import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { languages, paths } from '../../src/paths.ts'
import type { Language } from '../../src/paths.ts'
import { textIn } from '../../src/text/language.ts'
import { plainText } from '../../src/ui/ruby.tsx'
import { testApp } from '../support/app.ts'
import { jobListing, noon, trialListing, publicStage } from './public-listings.ts'

const CANARY = 'canary@firm.example.jp'

// More than a listing may carry, as a careless projection would leave it.
const hiding = <L extends object>(listing: L): L => ({ ...listing, contact: CANARY, email: CANARY })

const { listings, desk, get } = await publicStage([
  trialListing({ number: 'TRAL2345' }),
  jobListing({ number: 'JOBS2345', title: '<img src=x onerror=alert(1)>', meets: '"><script>alert(2)</script>' }),
  trialListing({ number: 'PAUS2345' }),
  hiding(trialListing({ number: 'MORE2345' })),
  trialListing({ number: 'LATE2345', validUntil: '2026-11-20' }),
  trialListing({ number: 'LAST2345', validUntil: '2026-11-21' }),
  { ...trialListing({ number: 'SHUT2345' }), state: 'closed' },
  { ...trialListing({ number: 'REST2345' }), state: 'paused' },
])

const pages: readonly [string, (language: Language) => string][] = [
  ['home', paths.home],
  ['openings', paths.openings],
  [
    'search',
    (language) => paths.openings(language, { q: '窓', rung: ['tour', 'shortHoursJob'], day: 'tue', with: 'seated' }),
  ],
  ['trial', (language) => paths.opening(language, 'TRAL2345')],
  ['job', (language) => paths.opening(language, 'JOBS2345')],
  ['paused', (language) => paths.opening(language, 'REST2345')],
  ['about', paths.about],
  ['privacy', paths.privacy],
  ['accessibility', paths.accessibility],
]
const everyPage = pages.flatMap(([name, hrefIn]) => languages.map((language) => ({ name, language, hrefIn })))

// The three styles are how hono/jsx writes HTML; a town's own title may be long.
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'form-dup-name': 'off',
    'tel-non-breaking': 'off',
    'long-title': 'off',
  },
})

describe.each(everyPage)('$name in $language', ({ name, language, hrefIn }) => {
  test('answers with one request to the public database and none to the desk', async () => {
    listings.forget()
    desk.forget()
    const { status, headers } = await get(hrefIn(language))
    expect(status).toBe(200)
    expect(listings.requests()).toBe(1)
    expect(desk.requests()).toBe(0)
    expect(headers.get('set-cookie')).toBeNull()
    const isDetail = ['trial', 'job', 'paused'].includes(name)
    expect(headers.get('cache-control')).toContain(isDetail ? 'no-cache' : 's-maxage=10')
  })

  test('says which language it is in, and leads to itself in the others', async () => {
    const { html } = await get(hrefIn(language))
    expect(html).toContain(`<html lang="${textIn[language].lang}">`)
    for (const other of languages) {
      const { pathname, search } = new URL(hrefIn(other), 'http://localhost')
      expect(html).toContain(`href="${(pathname + search).replaceAll('&', '&amp;')}"`)
      expect(html).toContain(`hreflang="${textIn[other].lang}"`)
    }
  })

  test('is valid HTML', async () => {
    const { html } = await get(hrefIn(language))
    const report = await validator.validateString(html)
    const found = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`),
    )
    expect(found).toEqual([])
  })
})

describe.each(languages)('an opening in %s', (language) => {
  const t = textIn[language]
  const visible = (html: string) =>
    html.replaceAll(/<rp>[^<]*<\/rp>|<rt>[^<]*<\/rt>|<\/?ruby>/g, '').replaceAll('\u2060', '')
  const shows = (html: string, words: string) =>
    expect(visible(html)).toContain(plainText(words).replaceAll('\u2060', ''))

  test('R2-08: a trial says no wage, no promise, stop at any time, and who insures', async () => {
    const { html } = await get(paths.opening(language, 'TRAL2345'))
    const { trial, insuredBy, pay } = t.opening
    for (const words of [pay.unpaid, trial.noWage, trial.noPromise, trial.mayStop, trial.harassment, insuredBy.city]) {
      shows(html, words)
    }
    expect(html).not.toContain('1,150')
  })

  test('R1-01: a job offer shows every item of the disclosure list under its official name', async () => {
    const { html } = await get(paths.opening(language, 'JOBS2345'))
    const { dispatch, ...always } = t.opening.disclosure
    for (const { label, official } of Object.values(always)) {
      shows(html, label)
      shows(html, official)
    }
    expect(visible(html)).not.toContain(plainText(dispatch.official))
    for (const typed of ['店内の軽作業', '変更なし', '通算6か月まで', '14日間', '残業なし', '交通費は実費']) {
      expect(html.replaceAll(/<rp>[^<]*<\/rp>|<rt>[^<]*<\/rt>|<\/?ruby>|\u2060/gu, '')).toContain(typed)
    }
  })

  test('what the firm typed is escaped and marked as Japanese', async () => {
    const { html } = await get(paths.opening(language, 'JOBS2345'))
    expect(html).not.toContain('<img')
    expect(html).not.toContain('<script>alert')
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
    if (language !== 'ja') expect(html).toMatch(/<span lang="ja">&lt;img/)
  })

  test('an unknown number is 404', async () => {
    expect((await get(paths.opening(language, 'NOSUCH22'))).status).toBe(404)
    expect((await get(`${paths.openings(language)}/%E6%B8%85%00'--`)).status).toBe(404)
  })

  test('a closed one is 410 with others of its kind, after one request', async () => {
    listings.forget()
    const { status, html, headers } = await get(paths.opening(language, 'SHUT2345'))
    expect(status).toBe(410)
    expect(listings.requests()).toBe(1)
    expect(html).toContain(paths.opening(language, 'TRAL2345'))
    expect(html).toContain('noindex')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  test('one past its date is 410 from the next day on', async () => {
    expect((await get(paths.opening(language, 'LATE2345'))).status).toBe(410)
    expect((await get(paths.opening(language, 'LAST2345'))).status).toBe(200)
  })

  test('a paused one says so and is not indexed', async () => {
    const { html } = await get(paths.opening(language, 'REST2345'))
    shows(html, t.detail.paused)
    expect(html).toContain('noindex')
  })
})

test('a number may be typed in small letters', async () => {
  expect((await get('/openings/tral2345')).status).toBe(200)
})

test('the facts of one kind stand together, and one without words is left out', async () => {
  const { html } = await get('/openings/TRAL2345')
  expect(html).toContain('写真や図の手順書で')
  expect(html.match(/教え方/g)).toHaveLength(1)
  expect(html).not.toContain('unheard')
})

test('R1-42, R1-43: the page about the desk names its legal basis, scope and complaints', async () => {
  const { html } = await get('/about')
  for (const words of ['職業安定法第29条（無料職業紹介）', '全職種、市内と通える範囲', '苦情の受付']) {
    expect(html).toContain(words)
  }
})

test('health says only ok, robots keeps crawlers out of the other windows', async () => {
  expect((await get('/healthz')).html).toBe('ok')
  expect((await get('/robots.txt')).html).toContain('Disallow: /desk')
})

test('R2-73: what is kept beside a listing by mistake is not shown', async () => {
  for (const path of ['/', '/openings', '/openings/MORE2345', '/en/openings/MORE2345']) {
    const { html } = await get(path)
    expect(html).toContain('MORE2345')
    expect(html).not.toContain(CANARY)
  }
})

describe('without its database', () => {
  const lost: typeof fetch = async () => {
    throw new TypeError('fetch failed')
  }
  const without = () => testApp({ desk, public: { ...listings, fetch: lost }, now: noon })

  test.each(languages)('the window in %s says that it is away, with 503', async (language) => {
    for (const hrefIn of [paths.home, paths.openings, paths.about]) {
      const response = await without().visitor().get(hrefIn(language))
      expect(response.status).toBe(503)
      expect(response.headers.get('cache-control')).toBe('no-store')
    }
  })

  test('health says ng', async () => {
    const response = await without().visitor().get('/healthz')
    expect([response.status, await response.text()]).toEqual([503, 'ng'])
  })
})
