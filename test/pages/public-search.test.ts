import { beforeAll, describe, expect, test } from 'vitest'
import { testApp, type TestApp } from '../support/app.ts'
import { freshDatabases, type TestDatabase } from '../support/database.ts'
import { jobListing, noon, openTown, trialListing } from './public-listings.ts'

let app: TestApp
let listings: TestDatabase

const numbered = (index: number) => `NUM${String(index).padStart(2, '0')}XYZ`

beforeAll(async () => {
  const databases = await freshDatabases()
  listings = databases.public
  app = testApp({ ...databases, now: noon })
  const many = Array.from({ length: 41 }, (_, index) =>
    jobListing({ number: numbered(index), title: `棚の品出し ${index}`, support: [] }),
  )
  await openTown(listings, [
    ...many,
    trialListing({ number: 'SEISOU22', title: 'ホールの清掃', employerName: 'クリーンこもれび', support: [] }),
    trialListing({ number: 'SOUJI222', title: '小屋のそうじ', support: [] }),
    trialListing({ number: 'OVER2345', title: '終わった清掃', validUntil: '2026-11-20' }),
  ])
})

const get = async (path: string) => {
  const response = await app.visitor().get(path)
  return { status: response.status, html: await response.text() }
}
const numbersIn = (html: string) => [...html.matchAll(/href="\/openings\/([A-Z0-9]{8})"/g)].map(([, number]) => number)
const find = async (q: string, more = '') => numbersIn((await get(`/openings?q=${encodeURIComponent(q)}${more}`)).html)

describe('searching', () => {
  test.each([
    ['清掃', ['SEISOU22']],
    ['そうじ', ['SOUJI222']],
    ['ソウジ', ['SOUJI222']],
    ['ｸﾘｰﾝ', ['SEISOU22']],
    ['清掃 ホール', ['SEISOU22']],
    ['清掃 小屋', []],
    ['宇宙飛行士', []],
  ])('for %s finds %j', async (q, expected) => {
    expect(await find(q)).toEqual(expected)
  })

  test('the kind narrows it further', async () => {
    expect(await find('清掃', '&rung=experience')).toEqual(['SEISOU22'])
    expect(await find('清掃', '&rung=tour')).toEqual([])
  })

  test('the chosen conditions stand as links that take each one away', async () => {
    const { html } = await get('/openings?q=%E6%B8%85%E6%8E%83&rung=experience')
    expect(html).toContain('href="/openings?rung=experience"')
    expect(html).toContain('href="/openings?q=%E6%B8%85%E6%8E%83"')
    expect(html).toContain('「清掃」をはずす')
  })

  test('nothing found says what to loosen and whom to phone', async () => {
    const { html } = await get('/openings?q=%E5%AE%87%E5%AE%99')
    expect(html).toMatch(/role="status"><h2 [^>]*>見つかりませんでした/)
    expect(html).toContain('言葉を短くする')
    expect(html).toContain('tel:')
  })
})

describe('pages', () => {
  test('hold 20, say which, and keep the conditions', async () => {
    const { html } = await get('/openings?rung=shortHoursJob&page=2')
    expect(numbersIn(html)).toHaveLength(20)
    expect(html).toContain('41件')
    expect(html).toContain('21～40件目')
    expect(html).toContain('href="/openings?rung=shortHoursJob&amp;page=3"')
    expect(html).toContain('aria-current="page">2</a>')
  })

  test('past the end the last one is shown and said, with a second request', async () => {
    listings.forget()
    const { status, html } = await get('/openings?rung=shortHoursJob&page=9999')
    expect(status).toBe(200)
    expect(numbersIn(html)).toHaveLength(1)
    expect(html).toContain('最後のページ')
    expect(listings.requests()).toBe(2)
  })
})

describe('an address that makes no sense gives a page', () => {
  test.each([
    '?page=abc',
    '?page=0',
    '?page=-1',
    '?page=1e9',
    '?page=99999999999999999999',
    '?rung=x',
    '?rung=__proto__',
    '?rung=tour&rung=practice',
    '?q=%00%01',
    '?q=%F0%9F%98%80',
    '?q=%22%20OR%20%22',
    '?q=NEAR(a%20b)*',
    '?q=%ED%A0%80',
    '?q=%',
    '?unknown=1',
  ])('/openings%s', async (query) => {
    expect((await get(`/openings${query}`)).status).toBe(200)
  })

  test('10,000 letters are cut at 40, and the page says so', async () => {
    listings.forget()
    const { status, html } = await get(`/openings?q=${encodeURIComponent('清'.repeat(10_000))}`)
    expect(status).toBe(200)
    expect(html).toContain('はじめの40文字だけ')
    expect(html).toContain(`value="${'清'.repeat(40)}"`)
    expect(html).not.toContain('清'.repeat(41))
    expect(listings.requests()).toBe(1)
  })

  test('signs alone search for nothing: everything is shown, and why', async () => {
    const { html } = await get('/openings?q=!!!')
    expect(numbersIn(html)).toHaveLength(20)
    expect(html).toContain('さがせる文字がなかった')
  })

  test('words come back escaped', async () => {
    const { html } = await get(`/openings?q=${encodeURIComponent('"><script>alert(1)</script>')}`)
    expect(html).not.toContain('<script>alert')
  })
})
