import Papa from 'papaparse'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { documentShape } from '../../src/pages/api/document-shape.ts'
import { listShape, oneShape, problemShape } from '../../src/pages/api/shape.ts'
import { languages, paths } from '../../src/paths.ts'
import { apiText } from '../../src/text/api.ts'
import { ORIGIN } from '../support/person.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { freshDatabases } from '../support/database.ts'
import { seededTown } from '../support/town.ts'
import { firmWords } from '../support/town-words.ts'
import { faultsOf } from './json-schema.ts'
import { jobListing, noon, openTown, today, trialListing, publicStage } from './public-listings.ts'
import { faultsIn } from './valid-html.ts'
import { wholeApp } from '../../src/windows/whole.ts'

// More than a listing may carry, as a careless projection would leave it.
const hiding = <L extends object>(listing: L): L => ({ ...listing, contact: 'canary@firm.example.jp' })

const formula = '=HYPERLINK("http://evil.example")'

const { app, listings, desk } = await publicStage([
  trialListing({ number: 'TRAL2345', publishedOn: '2026-11-20' }),
  jobListing({ number: 'JOBS2345', title: formula, tasks: '＝1+1\n"二行目"', bring: ' \t@SUM(A1)' }),
  hiding(jobListing({ number: 'HIDE2345' })),
  trialListing({ number: 'LATE2345', validUntil: '2026-11-20' }),
  { ...trialListing({ number: 'REST2345' }), state: 'paused' },
  { ...trialListing({ number: 'SHUT2345' }), state: 'closed' },
])
const town = testApp(await seededTown())

// As the bytes came: Response.text() would swallow the mark of the CSV.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true })

const ask = async (path: string, init: RequestInit & { from?: TestApp } = {}) => {
  const { from = app, ...asked } = init
  const response = await wholeApp(from.deps).fetch(new Request(new URL(path, ORIGIN), asked))
  return { status: response.status, headers: response.headers, text: decoder.decode(await response.arrayBuffer()) }
}
const listAt = async (path: string, from: TestApp = app) =>
  v.parse(listShape, JSON.parse((await ask(path, { from })).text))

const documentOf = async () => JSON.parse((await ask(paths.api.document())).text)

describe('the list of open data', () => {
  test('is what the search page shows for the same search, from one request and without a cookie', async () => {
    for (const search of [{}, { rung: 'experience' }, { q: '清掃' }, { q: 'ない言葉' }]) {
      const html = (await ask(paths.openings('ja', search), { from: town })).text
      const shown = [...html.matchAll(/href="\/openings\/([A-Z0-9]{8})"/gu)].map(([, number]) => number)
      const { openings } = await listAt(paths.api.openings(search), town)
      expect(openings.map(({ number }) => number)).toEqual(shown)
    }
    listings.forget()
    desk.forget()
    const { status, headers } = await ask(paths.api.openings())
    expect([status, listings.requests(), desk.requests()]).toEqual([200, 1, 0])
    expect(headers.get('set-cookie')).toBeNull()
    expect(headers.get('cache-control')).toContain('s-maxage=10')
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('content-type')).toBe('application/json')
  })

  test('is walked from link to link exactly once, and holds as much as the CSV', async () => {
    const numbers: string[] = []
    let next: string | undefined = paths.api.openings()
    while (next !== undefined) {
      const { text, headers } = await ask(next, { from: town })
      numbers.push(...v.parse(listShape, JSON.parse(text)).openings.map(({ number }) => number))
      next = /<([^>]+)>; rel="next"/u.exec(headers.get('link') ?? '')?.[1]
    }
    const csv = (await ask(paths.csv(), { from: town })).text
    const { data } = Papa.parse<string[]>(csv.slice(1).trim())
    expect(numbers.length).toBeGreaterThan(40)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(data.slice(1).map(([number]) => number)).toEqual(numbers)
  })

  test('is told where it begins and ends, past its end too', async () => {
    const first = await ask(paths.api.openings(), { from: town })
    expect(first.headers.get('link')).toMatch(
      /page=2>; rel="next", <http:\/\/localhost\/api\/openings>; rel="first", .*rel="last"$/u,
    )
    listings.forget()
    const past = await ask(paths.api.openings({ page: '50' }))
    const { openings, page, pages, total } = v.parse(listShape, JSON.parse(past.text))
    expect([openings, page, pages, total, listings.requests()]).toEqual([[], 50, 1, 3, 1])
    expect(past.headers.get('link')).not.toContain('next')
  })

  test('takes no notice of what makes no sense', async () => {
    const plain = await listAt(paths.api.openings())
    for (const query of [
      'rung=nonsense',
      'page=-1',
      'sort=%00',
      'constructor=1&__proto__=2',
      `q=${'あ'.repeat(3000)}&q=`,
      'q=%ED%A0%80',
    ]) {
      const { status, text } = await ask(`${paths.api.openings()}?${query}`)
      expect(status, query).toBe(200)
      expect(v.is(listShape, JSON.parse(text)), query).toBe(true)
    }
    expect(await listAt(`${paths.api.openings()}?rung=nonsense&page=x`)).toEqual(plain)
  })

  test('answers 304 to whoever has it, and anew once it has changed', async () => {
    for (const path of [paths.api.openings(), paths.api.opening('TRAL2345'), paths.api.document()]) {
      const etag = (await ask(path)).headers.get('etag') ?? ''
      expect(etag, path).toMatch(/^"[0-9a-f]{40}"$/u)
      const again = await ask(path, { headers: { 'if-none-match': etag } })
      expect([path, again.status, again.text]).toEqual([path, 304, ''])
      expect(again.headers.get('cache-control')).toContain('public')
      expect(again.headers.get('access-control-allow-origin')).toBe('*')
      expect(again.headers.get('x-content-type-options')).toBe('nosniff')
      expect((await ask(path, { headers: { 'if-none-match': '"0123"' } })).status).toBe(200)
    }
    const before = (await ask(paths.api.openings({ rung: 'tour' }))).headers.get('etag') ?? ''
    await openTown(listings, [{ ...trialListing({ number: 'NEWS2345' }), rung: 'tour' }])
    const path = paths.api.openings({ rung: 'tour' })
    expect((await ask(path, { headers: { 'if-none-match': before } })).status).toBe(200)
  })

  test('says under which licence it stands, and whom to name', async () => {
    const { license, asOf, updatedAt } = await listAt(paths.api.openings({ rung: 'experience' }))
    expect(license.name).toBe('CC BY 4.0')
    expect(license.attribution).toContain('こもれび市')
    expect([asOf, updatedAt]).toEqual([today, '2026-11-20T00:00:00+09:00'])
  })
})

describe('one opening as open data', () => {
  test('says code and word, and is asked for again every time', async () => {
    listings.forget()
    const { text, headers } = await ask(paths.api.opening('jobs2345'))
    expect(listings.requests()).toBe(1)
    expect(headers.get('cache-control')).toBe('public, no-cache')
    const { opening, state } = v.parse(oneShape, JSON.parse(text))
    expect(state).toBe('open')
    expect(opening).toMatchObject({
      url: 'http://localhost/openings/JOBS2345',
      rung: { code: 'shortHoursJob', label: '短時間の仕事' },
      isPaid: true,
      days: [
        { code: 'tue', label: '火' },
        { code: 'thu', label: '木' },
      ],
      terms: { family: 'employment', wageBasis: 'hourly', wageYen: 1150, insurance: { accident: true, health: false } },
    })
  })

  test('D2: says of a trial that it is no employment, and knows no wage of it', async () => {
    const { text } = await ask(paths.api.opening('TRAL2345'))
    expect(v.parse(oneShape, JSON.parse(text)).opening).toMatchObject({
      isEmployment: false,
      isPaid: false,
      terms: { family: 'trial' },
    })
    expect(text).not.toMatch(/wage/iu)
  })

  test('says that it is paused', async () => {
    expect(v.parse(oneShape, JSON.parse((await ask(paths.api.opening('REST2345'))).text)).state).toBe('paused')
  })

  test.each([
    { of: 'an unknown number', number: 'NOSUCH22', status: 404 },
    { of: 'no number at all', number: '%00%27--', status: 404 },
    { of: 'a closed one', number: 'SHUT2345', status: 410 },
    { of: 'one past its date', number: 'LATE2345', status: 410 },
  ])('is a problem for $of', async ({ number, status }) => {
    const { text, headers, status: answered } = await ask(paths.api.opening(number))
    expect(answered).toBe(status)
    expect(headers.get('content-type')).toBe('application/problem+json')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(v.parse(problemShape, JSON.parse(text)).status).toBe(status)
  })
})

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])(
  'nothing but reading is possible: %s is 405',
  async (method) => {
    for (const path of [paths.api.openings(), paths.api.opening('TRAL2345')]) {
      for (const type of ['application/json', 'application/x-www-form-urlencoded']) {
        const { status, headers, text } = await ask(path, {
          method,
          headers: { 'content-type': type },
          ...(method !== 'OPTIONS' && { body: '{}' }),
        })
        expect([path, status, headers.get('allow')]).toEqual([path, 405, 'GET, HEAD'])
        expect(v.parse(problemShape, JSON.parse(text)).status).toBe(405)
        expect(headers.get('access-control-allow-origin')).toBeNull()
      }
    }
  },
)

test('HEAD is GET without its body', async () => {
  const { status, text, headers } = await ask(paths.api.openings(), { method: 'HEAD' })
  expect([status, text, headers.get('etag') !== null]).toEqual([200, '', true])
})

test('without its database the open data say 503 as a problem', async () => {
  const lost: typeof fetch = async () => {
    throw new TypeError('fetch failed')
  }
  const from = testApp({ desk, public: { ...listings, fetch: lost }, now: noon })
  for (const path of [paths.api.openings(), paths.api.opening('TRAL2345')]) {
    const { status, headers } = await ask(path, { from })
    expect([status, headers.get('content-type'), headers.get('retry-after')]).toEqual([
      503,
      'application/problem+json',
      '10',
    ])
  }
})

describe('the document', () => {
  test('is OpenAPI 3.1 with the two addresses, drawn without any database', async () => {
    listings.forget()
    const document = await documentOf()
    expect(listings.requests()).toBe(0)
    const { openapi, paths: addresses, servers } = v.parse(documentShape, document)
    expect(openapi).toMatch(/^3\.1\./u)
    expect(Object.keys(addresses)).toEqual(['/api/openings', '/api/openings/{number}'])
    expect(servers).toEqual([{ url: ORIGIN }])
  })

  test('describes every field it names, with a unit where it is a number', async () => {
    const { components } = v.parse(documentShape, await documentOf())
    const undescribed = Object.entries(components.schemas).flatMap(([name, { properties = {} }]) =>
      Object.entries(properties)
        .filter(([, { description = '', $ref }]) => description === '' && $ref === undefined)
        .map(([field]) => `${name}.${field}`),
    )
    expect(undescribed).toEqual([])
    const numbers = Object.values(components.schemas).flatMap(({ properties = {} }) =>
      Object.entries(properties).filter(([, { type }]) => type === 'integer'),
    )
    const unitless = numbers.filter(
      ([name, { description = '' }]) => !/（|ページ|状態|kg/u.test(description) && name !== 'total',
    )
    expect(unitless.map(([name]) => name)).toEqual([])
  })

  test('is kept by every answer over the whole town', async () => {
    const { components } = await documentOf()
    const holds = (value: unknown, name: string) =>
      faultsOf({ value, schema: { $ref: `#/components/schemas/${name}` }, schemas: components.schemas, at: name })
    const { pages } = await listAt(paths.api.openings(), town)
    for (let page = 1; page <= pages; page += 1) {
      const answer = JSON.parse((await ask(paths.api.openings({ page: String(page) }), { from: town })).text)
      expect(holds(answer, 'OpeningList')).toEqual([])
      for (const { number } of answer.openings) {
        const { text } = await ask(paths.api.opening(number), { from: town })
        expect(holds(JSON.parse(text), 'OneOpening')).toEqual([])
      }
    }
    expect(holds(JSON.parse((await ask(paths.api.opening('NOSUCH22'))).text), 'Problem')).toEqual([])
    expect(holds({ openings: 1 }, 'OpeningList').length).toBeGreaterThan(3)
  })

  test('is shown as a page of valid HTML with every field, from one request', async () => {
    listings.forget()
    const { status, text, headers } = await ask(paths.api.home())
    expect([status, listings.requests(), headers.get('cache-control')?.includes('s-maxage=10')]).toEqual([200, 1, true])
    expect(await faultsIn(text)).toEqual([])
    const { components } = v.parse(documentShape, await documentOf())
    for (const name of Object.keys(components.schemas)) expect(text).toContain(`id="schema-${name}"`)
    expect(text).toContain('lang="en"')
    expect(text.match(/<script/gu)).toHaveLength(1)
  })
})

describe('the CSV', () => {
  const parsed = async (from: TestApp = app) => {
    const { text, headers } = await ask(paths.csv(), { from })
    return { text, headers, ...Papa.parse<Record<string, string>>(text.slice(1).trimEnd(), { header: true }) }
  }

  test('opens in Excel: UTF-8 with its mark, CRLF, a name with the day', async () => {
    listings.forget()
    const { text, headers, errors, meta } = await parsed()
    expect(listings.requests()).toBe(1)
    expect(text.startsWith('\uFEFF番号,種類,')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
    expect(headers.get('content-disposition')).toBe(`attachment; filename="openings-${today}.csv"`)
    expect(headers.get('cache-control')).toContain('s-maxage=10')
    expect([errors, meta.fields]).toEqual([[], Object.values(apiText.csv.columns)])
  })

  test('runs no formula, whatever a firm typed', async () => {
    const { data } = await parsed()
    const job = data.find((row) => row['番号'] === 'JOBS2345')
    expect(job).toMatchObject({
      件名: `'${formula}`,
      内容: `'＝1+1\n"二行目"`,
      持ち物: `' \t@SUM(A1)`,
      '給料（円）': '1150',
    })
  })

  test('is whole where libSQL would refuse to give it in one answer', async () => {
    const databases = await freshDatabases()
    const from = testApp({ ...databases, now: noon })
    const long = {
      tasks: '掃'.repeat(600),
      firstDay: '回'.repeat(300),
      address: '番'.repeat(120),
      wayThere: '駅'.repeat(200),
    }
    const many = Array.from({ length: 1100 }, (_, index) =>
      jobListing({
        ...long,
        number: `N${String(index).padStart(7, '0')}`,
        publishedOn: index % 2 ? '2026-11-01' : '2026-11-02',
      }),
    )
    for (let at = 0; at < many.length; at += 100) await openTown(databases.public, many.slice(at, at + 100))
    databases.public.forget()
    const { data } = await parsed(from)
    expect([data.length, databases.public.requests()]).toEqual([1100, 3])
    expect(new Set(data.map((row) => row['番号'])).size).toBe(1100)
  }, 60_000)

  test('has its header even when nothing is open', async () => {
    const databases = await freshDatabases()
    await openTown(databases.public, [])
    const { text } = await ask(paths.csv(), { from: testApp({ ...databases, now: noon }) })
    expect(text.trim().split('\r\n')).toHaveLength(1)
  })
})

test('T30, R2-73: no contact of a firm is in anything the public window gives out, over the whole town', async () => {
  const { openings, pages } = await listAt(paths.api.openings(), town)
  const everywhere = [
    paths.csv(),
    paths.sitemap(),
    paths.securityText(),
    paths.robots(),
    paths.api.home(),
    paths.api.document(),
    ...Array.from({ length: pages }, (_, index) => paths.api.openings({ page: String(index + 1) })),
    ...languages.flatMap((language) => [paths.feed(language), paths.weekly(language), paths.about(language)]),
    ...openings.flatMap(({ number }) => [
      paths.api.opening(number),
      ...languages.flatMap((language) => [paths.openingFlyer(language, number), paths.opening(language, number)]),
    ]),
  ]
  const found: string[] = []
  for (const path of everywhere) {
    const { status, text } = await ask(path, { from: town })
    expect([path, status]).toEqual([path, 200])
    found.push(...firmWords.filter((word) => word.length > 3 && text.includes(word)).map((word) => `${path}: ${word}`))
  }
  expect(found).toEqual([])
  expect((await ask(paths.api.opening('HIDE2345'))).text).not.toContain('canary')
})
