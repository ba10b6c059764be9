import { assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCorporateNumber } from '../../src/law/corporate-number.ts'

const published = [
  { name: '国税庁', number: '7000012050002' },
  { name: '厚生労働省', number: '6000012070001' },
  { name: '総務省', number: '2000012020001' },
  { name: 'デジタル庁', number: '8000012010038' },
  { name: '北海道', number: '7000020010006' },
  { name: '東京都', number: '8000020130001' },
  { name: '札幌市', number: '9000020011002' },
  { name: 'トヨタ自動車株式会社', number: '1180301018771' },
]

describe('法人番号', () => {
  test.each(published)('the number of $name, $number, is one', ({ number }) => {
    expect(isCorporateNumber(number)).toBe(true)
  })

  test.each([
    '',
    '700001205000',
    '70000120500020',
    '7000012050003',
    '6000012050002',
    '0000000000000',
    '７００００１２０５０００２',
    '7000-0120-50002',
    ' 7000012050002',
  ])('"%s" is none', (text) => {
    expect(isCorporateNumber(text)).toBe(false)
  })

  test('one digit and no other checks twelve given ones', () => {
    assert(
      property(integer({ min: 0, max: 999_999_999_999 }), (number) => {
        const twelve = String(number).padStart(12, '0')
        const fitting = Array.from({ length: 10 }, (_, digit) => `${digit}${twelve}`).filter(isCorporateNumber)
        expect(fitting).toHaveLength(1)
      }),
    )
  })

  test('a changed digit is seen, but for 0 and 9, which the rule cannot tell apart', () => {
    assert(
      property(integer({ min: 1, max: 12 }), integer({ min: 1, max: 8 }), (place, digit) => {
        const number = published[0]?.number ?? ''
        const changed = number.slice(0, place) + digit + number.slice(place + 1)
        expect(isCorporateNumber(changed)).toBe(changed === number)
      }),
    )
  })
})
