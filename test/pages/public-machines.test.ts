import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { addMonths } from '../../src/law/calendar.ts'
import { languages, paths } from '../../src/paths.ts'
import { forScript } from '../../src/pages/public/openings/job-posting.ts'
import { testApp } from '../support/app.ts'
import { jobListing, noon, today, trialListing, publicStage } from './public-listings.ts'

// What the public window says to programs: the feed, the sitemap, security.txt, the data block of a job offer.

const hostile = '</title><script>alert(1)</script>&amp;\u0000\u0008\u001F]]>\uD800 "\'𠮷{漢字|かんじ}'

const { app, listings, desk } = await publicStage([
  trialListing({ number: 'TRAL2345', publishedOn: '2026-11-20' }),
  jobListing({ number: 'JOBS2345', title: hostile, employerName: hostile, tasks: `${hostile}</script>` }),
  jobListing({ number: 'HOME2345', placeKind: 'home', weeklyMinutes: 2100 }),
  trialListing({ number: 'LATE2345', validUntil: '2026-11-20' }),
  { ...trialListing({ number: 'REST2345' }), state: 'paused' },
  { ...trialListing({ number: 'SHUT2345' }), state: 'closed' },
  ...Array.from({ length: 60 }, (_, index) =>
    trialListing({ number: `MANY${String(index).padStart(4, '0')}`, title: `花壇の水やり${index}` }),
  ),
])

const get = async (path: string) => {
  const response = await app.visitor().get(path)
  return { status: response.status, text: await response.text(), headers: response.headers }
}

const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => ['entry', 'url', 'link'].includes(name) })
const wellFormed = (text: string) => {
  expect(XMLValidator.validate(text)).toBe(true)
  return parser.parse(text)
}

const numbersIn = (text: string): string[] =>
  [...text.matchAll(/\/openings\/([A-Z0-9]{8})"/gu)].map(([, number = '']) => number)
const unique = (numbers: readonly string[]) => [...new Set(numbers)]

describe.each(languages)('the feed in %s', (language) => {
  test('is well-formed Atom whatever a firm typed, from one request and without a cookie', async () => {
    listings.forget()
    desk.forget()
    const { status, text, headers } = await get(paths.feed(language))
    expect([status, listings.requests(), desk.requests()]).toEqual([200, 1, 0])
    expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    expect(headers.get('cache-control')).toContain('s-maxage=10')
    expect(headers.get('set-cookie')).toBeNull()
    const { feed } = wellFormed(text)
    expect(feed.entry).toHaveLength(50)
    expect(feed.id).toMatch(/^tag:localhost,2026:/u)
    expect(feed.updated).toBe('2026-11-20T00:00:00+09:00')
    for (const entry of feed.entry) {
      expect(entry.id).toMatch(/^tag:localhost,2026:.*\/openings\/[A-Z0-9]{8}$/u)
      expect(entry.updated).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00\+09:00$/u)
    }
  })

  test('says the title as it was typed, without what XML cannot carry', async () => {
    const { text } = await get(paths.feed(language, { rung: 'shortHoursJob' }))
    const { feed } = wellFormed(text)
    const titles = feed.entry.map((entry: { title: { '#text': string } }) => entry.title['#text'])
    expect(text).not.toContain('<script>')
    expect(titles.join('')).toContain('𠮷')
    for (const unsayable of ['\u0000', '\u0008', '\u001F']) expect(text).not.toContain(unsayable)
    expect(text.isWellFormed()).toBe(true)
  })

  test.each([
    {},
    { rung: 'experience' },
    { q: '清掃' },
    { q: '水やり' },
    { q: '清掃', rung: 'shortHoursJob' },
    { q: 'ない言葉' },
  ])('holds what the list shows for %o, in its order', async (search) => {
    const { text } = await get(paths.feed(language, search))
    const pages = [1, 2, 3].map((page) => get(paths.openings(language, { ...search, page: String(page) })))
    const shown = (await Promise.all(pages)).map((page) => page.text)
    // Past the end the list shows its last page again.
    expect(unique(numbersIn(text))).toEqual(unique(shown.flatMap(numbersIn)).slice(0, 50))
  })
})

test('an empty feed is a feed', async () => {
  const { feed } = wellFormed((await get(paths.feed('ja', { q: 'ない言葉' }))).text)
  expect([feed.entry, feed.updated]).toEqual([undefined, `${today}T00:00:00+09:00`])
})

describe('the sitemap', () => {
  test('names every open opening once with its day, and the pages in three languages', async () => {
    listings.forget()
    const { status, text, headers } = await get(paths.sitemap())
    expect([status, listings.requests()]).toEqual([200, 1])
    expect(headers.get('content-type')).toBe('application/xml; charset=utf-8')
    const { urlset } = wellFormed(text)
    const openings = urlset.url.filter(({ loc }: { loc: string }) => /\/openings\/.{8}$/u.test(loc))
    expect(openings).toHaveLength(63)
    expect(openings[0]).toEqual({ loc: 'http://localhost/openings/TRAL2345', lastmod: '2026-11-20' })
    for (const gone of ['LATE2345', 'REST2345', 'SHUT2345']) expect(text).not.toContain(gone)
    for (const language of languages) expect(text).toContain(`<loc>http://localhost${paths.about(language)}</loc>`)
    expect(text).toContain('hreflang="ja-simple"')
  })

  test('is named in robots.txt, which keeps the demo to itself', async () => {
    const { text } = await get(paths.robots())
    expect(text).toContain(`Sitemap: http://localhost${paths.sitemap()}`)
    expect(text).toContain('Disallow: /desk')
    expect(text).not.toMatch(/^Disallow: \/$/mu)
    const demo = testApp({ desk, public: listings, now: noon, isDemo: true })
    expect(await (await demo.visitor().get(paths.robots())).text()).toBe('User-agent: *\nDisallow: /\n')
  })
})

test('security.txt says whom to tell, in which languages and until when', async () => {
  const { status, text, headers } = await get(paths.securityText())
  expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8'])
  expect(text.split('\n')).toEqual([
    'Contact: mailto:desk@example.jp',
    'Contact: tel:+81199552101',
    `Expires: ${addMonths(today, 6)}T00:00:00Z`,
    'Preferred-Languages: ja, en',
    'Canonical: http://localhost/.well-known/security.txt',
    '',
  ])
})

describe('a page of an opening', () => {
  const blockIn = (html: string): unknown => {
    const [, block] = /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(html) ?? []
    return block === undefined ? undefined : JSON.parse(block)
  }

  test('marks a job offer as a JobPosting that ends with its last day in Japan', async () => {
    const { text } = await get(paths.opening('ja', 'JOBS2345'))
    expect(blockIn(text)).toMatchObject({
      '@type': 'JobPosting',
      title: hostile,
      datePosted: '2026-11-02',
      validThrough: '2026-12-31T23:59:59+09:00',
      employmentType: ['PART_TIME', 'TEMPORARY'],
      jobLocation: {
        address: { streetAddress: 'こもれび市駅前1番', addressLocality: 'こもれび市', addressCountry: 'JP' },
      },
      baseSalary: { currency: 'JPY', value: { value: 1150, unitText: 'HOUR' } },
      identifier: { value: 'JOBS2345' },
      directApply: false,
    })
    expect(text).not.toContain('<script>alert')
  })

  test('says of work at home where it may be done from, and of a whole week that it is full-time', async () => {
    const { text } = await get(paths.opening('en', 'HOME2345'))
    const block = blockIn(text)
    expect(block).toMatchObject({ jobLocationType: 'TELECOMMUTE', employmentType: ['FULL_TIME', 'TEMPORARY'] })
    expect(block).not.toHaveProperty('jobLocation')
  })

  test('D2: never marks a trial as a job', async () => {
    for (const number of ['TRAL2345', 'REST2345']) {
      expect((await get(paths.opening('ja', number))).text).not.toContain('ld+json')
    }
  })

  test('leads to its flyer', async () => {
    for (const language of languages) {
      const { text } = await get(paths.opening(language, 'TRAL2345'))
      expect(text).toContain(`href="${paths.openingFlyer(language, 'TRAL2345')}"`)
    }
  })
})

test('a data block cannot end its element, and says the same', () => {
  const typed = '</script><!-- & <b>'
  expect(forScript({ typed })).not.toMatch(/[<>&]/u)
  expect(JSON.parse(forScript({ typed }))).toEqual({ typed })
})
