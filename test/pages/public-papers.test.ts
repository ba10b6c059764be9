import { describe, expect, test } from 'vitest'
import { languages, paths } from '../../src/paths.ts'
import type { Language } from '../../src/paths.ts'
import { flyerLength, shortened, shortenedSaying } from '../../src/pages/public/papers/flyer-length.ts'
import { textIn } from '../../src/text/language.ts'
import { plainText } from '../../src/ui/ruby.tsx'
import { jobListing, trialListing, publicStage } from './public-listings.ts'
import { faultsIn } from './valid-html.ts'

const hostile = '<script>alert(1)</script>"\'&'

const { listings, desk, get } = await publicStage([
  trialListing({ number: 'TRAL2345', publishedOn: '2026-11-15' }),
  trialListing({ number: 'OLDR2345', publishedOn: '2026-11-14' }),
  jobListing({ number: 'JOBS2345', title: hostile, tasks: hostile, bring: '', firstDay: '', wayThere: '' }),
  trialListing({ number: 'LATE2345', validUntil: '2026-11-20' }),
  { ...trialListing({ number: 'REST2345' }), state: 'paused' },
  { ...trialListing({ number: 'SHUT2345' }), state: 'closed' },
])

const papers: readonly [string, (language: Language) => string][] = [
  ['flyer of a trial', (language) => paths.openingFlyer(language, 'TRAL2345')],
  ['flyer of a job', (language) => paths.openingFlyer(language, 'JOBS2345')],
  ['flyer of a paused one', (language) => paths.openingFlyer(language, 'REST2345')],
  ['weekly list', paths.weekly],
]
const everyPaper = papers.flatMap(([name, hrefIn]) => languages.map((language) => ({ name, language, hrefIn })))

describe.each(everyPaper)('the $name in $language', ({ name, language, hrefIn }) => {
  test('is valid HTML from one request, without a cookie', async () => {
    listings.forget()
    desk.forget()
    const { status, html, headers } = await get(hrefIn(language))
    expect([status, listings.requests(), desk.requests()]).toEqual([200, 1, 0])
    expect(headers.get('set-cookie')).toBeNull()
    expect(headers.get('cache-control')).toContain(name === 'weekly list' ? 's-maxage=10' : 'no-cache')
    expect(await faultsIn(html)).toEqual([])
    expect(html).not.toContain('<script>alert')
  })

  test('carries its code with the address in letters, the phone, and the way into the other languages', async () => {
    const { html } = await get(hrefIn(language))
    const [number] = /[A-Z]{4}2345/u.exec(hrefIn(language)) ?? []
    const target = number ? paths.opening(language, number) : paths.openings(language)
    expect(html.replaceAll('<wbr/>', '')).toContain(
      `<figcaption class="qr__address">http://localhost${target}</figcaption>`,
    )
    expect(html).toContain('0199-55-2101')
    for (const other of languages) expect(html).toContain(`href="${hrefIn(other)}"`)
  })
})

describe.each(languages)('a flyer in %s', (language) => {
  const t = textIn[language]
  const visible = (html: string) =>
    html.replaceAll(/<rp>[^<]*<\/rp>|<rt>[^<]*<\/rt>|<\/?ruby>/gu, '').replaceAll('\u2060', '')
  const says = (html: string, words: string) =>
    expect(visible(html)).toContain(plainText(words).replaceAll('\u2060', ''))

  test('R2-07, R2-08: says of a trial that it is unpaid and who insures', async () => {
    const { html } = await get(paths.openingFlyer(language, 'TRAL2345'))
    const { pay, trial, insuredBy, noPapers } = t.opening
    for (const words of [pay.unpaid, trial.noWage, insuredBy.city, noPapers]) says(html, words)
    expect(html).not.toContain('1,150')
  })

  test('says of a job what it pays and that it is employment', async () => {
    const { html } = await get(paths.openingFlyer(language, 'JOBS2345'))
    for (const words of [t.opening.pay.paid, t.opening.pay.hourly(1150), t.opening.job.contract]) says(html, words)
  })

  test('is 410 once the opening is closed or past its date, and 404 for what never was', async () => {
    for (const number of ['SHUT2345', 'LATE2345']) {
      const { status, html, headers } = await get(paths.openingFlyer(language, number))
      expect([status, headers.get('cache-control')]).toEqual([410, 'no-store'])
      says(html, t.detail.goneTitle)
    }
    expect((await get(paths.openingFlyer(language, 'NOSUCH22'))).status).toBe(404)
  })

  test('of a paused one says so on the screen', async () => {
    says((await get(paths.openingFlyer(language, 'REST2345'))).html, t.paper.flyer.paused)
  })

  test('is not found by search engines; the page is', async () => {
    const { html } = await get(paths.openingFlyer(language, 'TRAL2345'))
    expect(html).toContain('<meta name="robots" content="noindex"/>')
    expect(html).toContain(`<link rel="canonical" href="http://localhost${paths.opening(language, 'TRAL2345')}"/>`)
  })
})

test('the weekly list has what came in the last seven days first, and nothing that is not open', async () => {
  const { html } = await get(paths.weekly('ja'))
  const order = [
    ...html.matchAll(/href="\/openings\/([A-Z0-9]{8})"|この7日間に出たもの（1件）|その前から出ているもの（2件）/gu),
  ]
  expect(order.map(([whole, number]) => number ?? whole)).toEqual([
    'この7日間に出たもの（1件）',
    'TRAL2345',
    'その前から出ているもの（2件）',
    'OLDR2345',
    'JOBS2345',
  ])
})

describe('what a firm typed', () => {
  test('is cut at its last whole sentence that fits, or else at a letter, never inside one', () => {
    expect(shortened('掃きます。\n拭きます。', 20)).toBe('掃きます。 拭きます。')
    expect(shortened('掃きます。拭きます。', 8)).toBe('掃きます。 …')
    expect(shortened('𠮷𠮷𠮷𠮷', 2)).toBe('𠮷𠮷…')
    const easy = '{掃|は}きます。 {拭|ふ}きます。'
    expect(shortenedSaying({ t: textIn.easy, text: easy, most: 20 })).toBe(easy)
    expect(shortenedSaying({ t: textIn.easy, text: easy, most: 6 })).toBe('{掃|は}きます。 …')
    expect(shortenedSaying({ t: textIn.easy, text: easy, most: 2 })).toBe('掃き…')
    expect(shortenedSaying({ t: textIn.en, text: 'Sweep at 9.30 a day. Wipe.', most: 13 })).toBe(
      'Sweep at 9.30 a day. …',
    )
  })

  test('is set smaller the more it is', () => {
    const sizes = [30, 250, 600].map((letters) =>
      flyerLength({ t: textIn.ja, listing: trialListing({ number: 'A', tasks: 'あ'.repeat(letters) }) }),
    )
    expect(sizes).toEqual(['short', 'long', 'full'])
  })
})
