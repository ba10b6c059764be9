import { describe, expect, test } from 'vitest'
import { jobListing, trialListing, publicStage } from './public-listings.ts'

const numbered = (index: number) => `NUM${String(index).padStart(2, '0')}XYZ`

const many = Array.from({ length: 41 }, (_, index) =>
  jobListing({ number: numbered(index), title: `棚の品出し ${index}`, support: [] }),
)
const { listings, get } = await publicStage([
  ...many,
  trialListing({ number: 'SEISOU22', title: 'ホールの清掃', employerName: 'クリーンこもれび', support: [] }),
  trialListing({ number: 'SOUJI222', title: '小屋のそうじ', support: [] }),
  trialListing({ number: 'SITS2345', title: '折り紙', days: ['sun'], support: ['seated'] }),
  jobListing({ number: 'SOON2345', title: '検品', area: '山の手', validUntil: '2026-11-22', support: [] }),
  trialListing({ number: 'OVER2345', title: '終わった清掃', validUntil: '2026-11-20' }),
])

const numbersIn = (html: string) => [...html.matchAll(/href="\/openings\/([A-Z0-9]{8})"/g)].map(([, number]) => number)
const find = async (q: string, more = '') => numbersIn((await get(`/openings?q=${encodeURIComponent(q)}${more}`)).html)

describe('searching', () => {
  test.each([
    ['清掃', ['SEISOU22', 'SOUJI222']],
    ['ソウジ', ['SEISOU22', 'SOUJI222']],
    ['cleaning', ['SEISOU22', 'SOUJI222']],
    ['ｸﾘｰﾝ', ['SEISOU22']],
    ['清掃 ホール', ['SEISOU22']],
    ['ホールの 清掃 小屋', []],
    ['座って', ['SITS2345']],
    ['sitting', ['SITS2345']],
    ['宇宙飛行士', []],
  ])('for %s finds %j', async (q, expected) => {
    expect(await find(q)).toEqual(expected)
  })

  test('words of the same meaning are said, and can be left out', async () => {
    const { html } = await get('/openings?q=%E6%B8%85%E6%8E%83')
    expect(html).toContain('同じ意味の言葉（掃除、そうじ、クリーニング）でもさがしました')
    expect(html).toContain('href="/openings?q=%E6%B8%85%E6%8E%83&amp;exact=1#found"')
    expect(await find('清掃', '&exact=1')).toEqual(['SEISOU22'])
  })

  test('a filter narrows it further', async () => {
    expect(await find('清掃', '&rung=experience')).toEqual(['SEISOU22', 'SOUJI222'])
    expect(await find('清掃', '&rung=tour')).toEqual([])
    expect(await find('', '&with=seated')).toEqual(['SITS2345'])
    expect(await find('', '&with=seated&with=quiet')).toEqual([])
    expect(await find('', '&pay=unpaid&day=sun')).toEqual(['SITS2345'])
  })

  test('each filter says how many it would leave, the empty ones too', async () => {
    const { html } = await get('/openings?with=seated')
    for (const label of [
      '給料なし（1）',
      '給料あり（0）',
      '車いすで入れる（0）',
      '日（1）',
      '山の手（0）',
      '駅前（1）',
    ]) {
      expect(html).toContain(label)
    }
  })

  test('the chosen conditions stand as links that take each one away', async () => {
    const { html } = await get('/openings?q=%E6%B8%85%E6%8E%83&rung=experience&day=tue&day=thu&page=1')
    expect(html).toContain('href="/openings?rung=experience&amp;day=tue&amp;day=thu#found"')
    expect(html).toContain('href="/openings?q=%E6%B8%85%E6%8E%83&amp;rung=experience&amp;day=thu#found"')
    expect(html).toContain('「清掃」をはずす')
  })

  test('nothing found says which condition to give up, what that brings, and whom to ask', async () => {
    listings.forget()
    const { html } = await get('/openings?q=%E5%AE%87%E5%AE%99&rung=tour&with=seated')
    expect(html).toMatch(/role="status"><h2 [^>]*>見つかりませんでした/)
    expect(html).toContain('条件を一つはずしても見つかりません')
    expect(html).toContain('tel:')
    expect(html).toContain('href="/ask"')
    expect(listings.requests()).toBe(2)

    const near = await get('/openings?rung=tour&with=seated')
    expect(near.html).toContain('<a href="/openings?with=seated#found">「見学」をはずす（1件）</a>')
  })

  test('in order of their end, soonest first', async () => {
    expect((await find('', '&sort=ending'))[0]).toBe('SOON2345')
    expect((await find('', '&sort=sideways'))[0]).not.toBe('SOON2345')
  })
})

describe('pages', () => {
  test('hold 20, say which, and keep the conditions', async () => {
    const { html } = await get('/openings?rung=shortHoursJob&page=2')
    expect(numbersIn(html)).toHaveLength(20)
    expect(html).toContain('42件')
    expect(html).toContain('21～40件目')
    expect(html).toContain('href="/openings?rung=shortHoursJob&amp;page=3#found"')
    expect(html).toContain('aria-current="page">2</a>')
  })

  test('past the end the last one is shown and said, with a second request', async () => {
    listings.forget()
    const { status, html } = await get('/openings?rung=shortHoursJob&page=9999')
    expect(status).toBe(200)
    expect(numbersIn(html)).toHaveLength(2)
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
    '?area=%00&area=%ED%A0%80&area=__proto__',
    '?day=mon&day=mon&day=nosuch&time=constructor&with=toString',
    '?perday=2&perday=999&perweek=-1&start=yesterday&sort=x',
    `?${'area=a&'.repeat(500)}`,
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
    expect(listings.requests()).toBe(2)
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
