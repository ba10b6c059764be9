import { describe, expect, test } from 'vitest'
import { sameName } from '../../../src/desk/employers/same-name.ts'
import { twinsOf, withTwins } from '../../../src/desk/employers/twins.ts'

describe('a firm’s name', () => {
  test.each([
    ['株式会社こもれび', 'こもれび'],
    ['（株）こもれび', '㈱こもれび'],
    ['コモレビ有限会社', '有限会社 こもれび'],
    ['ｺﾓﾚﾋﾞ', 'こもれび'],
    ['ABC商店', 'ａｂｃ　商店'],
    ['社会福祉法人ひだまり会', '（福）ひだまり会'],
    ['NPO法人 ひだまり', '特定非営利活動法人ひだまり'],
    ['ひだまり・ベーカリー', 'ひだまりベーカリー'],
    ['合同会社 スーパーふくろう', 'スーパーふくろう'],
  ])('%s and %s are the same', (one, other) => {
    expect(sameName(one, other)).toBe(true)
    expect(sameName(other, one)).toBe(true)
  })

  test.each([
    ['株式会社こもれび', '株式会社ひだまり'],
    ['株式会社', '有限会社'],
    ['（株）', '（株）'],
    ['', ''],
    ['ひだまり', 'ひだまり2号店'],
    ['株の学校', 'の学校'],
    ['スーパー', 'スパ'],
  ])('%s and %s are not', (one, other) => {
    expect(sameName(one, other)).toBe(false)
  })
})

describe('firms that may be one', () => {
  const firm = ([id, name, phone]: readonly [string, string, number]) => ({
    id,
    name,
    kana: '',
    phone: '',
    phoneIndex: Uint8Array.of(phone),
    state: 'active' as const,
  })
  const all = [
    firm(['a', '株式会社山', 1]),
    firm(['b', 'やま', 2]),
    firm(['c', '川', 1]),
    firm(['d', '山', 3]),
    firm(['e', '谷', 4]),
  ]

  test('share a phone or a name, and a firm is no twin of its own', () => {
    const idsOf = (id: string) =>
      all.filter((one) => one.id === id).flatMap((one) => twinsOf(one, all).map((twin) => twin.id))
    expect(idsOf('a')).toEqual(['c', 'd'])
    expect(idsOf('e')).toEqual([])
  })

  test('are found in one pass over all as they are found one by one', () => {
    const slow = all.filter((one) => twinsOf(one, all).length > 0).map(({ id }) => id)
    expect([...withTwins(all)].toSorted()).toEqual(slow)
  })
})
