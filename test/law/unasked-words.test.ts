import { describe, expect, test } from 'vitest'
import { carriesMyNumber, holdsMyNumber } from '../../src/law/my-number.ts'
import { unaskedIn } from '../../src/law/unasked-words.ts'

test.each([
  ['本籍は北海道とのこと', '本籍', 'origin'],
  ['出生地を話された', '出生地', 'origin'],
  ['国籍はベトナム', '国籍', 'origin'],
  ['戸籍謄本を見せてもらった', '戸籍謄本', 'origin'],
  ['青森県の出身', '青森県の出身', 'origin'],
  ['ブラジル出身の方', 'ブラジル出身', 'origin'],
  ['出身地は遠い町', '出身地', 'origin'],
  ['同和地区のこと', '同和地区', 'status'],
  ['家柄のよい家', '家柄', 'status'],
  ['少し話すと民族の話になる', '民族', 'status'],
  ['父の職業は漁師', '父の職業', 'family'],
  ['ご両親の年収は高い', 'ご両親の年収', 'family'],
  ['夫の勤務先は市役所', '夫の勤務先', 'family'],
  ['家族の収入で暮らしている', '家族の収入', 'family'],
  ['支持政党を聞いた', '支持政党', 'creed'],
  ['宗教の集まりがある', '宗教', 'creed'],
  ['信仰を持っている', '信仰を', 'creed'],
  ['尊敬する人物は祖父', '尊敬する人物', 'creed'],
  ['愛読書は小説', '愛読書', 'creed'],
  ['労働組合に加入している', '労働組合に加入', 'union'],
  ['ユニオンに入っている', 'ユニオンに入', 'union'],
  ['前科はない', '前科', 'crime'],
  ['刑務所を出たばかり', '刑務所', 'crime'],
  ['執行猶予の間', '執行猶予', 'crime'],
] as const)('R1-31: 「%s」 holds 「%s」', (...[text, word, kind]) => {
  expect(unaskedIn(text)).toEqual([{ word, at: text.indexOf(word), kind }])
})

test.each([
  '本籍地は聞かない',
  '国籍は聞いていません',
  '宗教や支持政党のことは尋ねない決まりを伝えた',
  '組合せの作業が好き',
  '農業協同組合の仕事を見学',
  '森林組合で働いたことがある',
  '労働組合会館の清掃を見学',
  '宗教法人の事務の求人を見た',
  '出身校の先生に会う',
  '同じ会社の出身者会',
  '家族の送迎で通える',
  '夫の仕事の都合で引っ越した',
  '母の介護をしている',
  '本人の収入は月8万円',
  '父の車で来た',
  '前科目の復習をした',
  '刑務所の前の停留所でおりる',
  '民族衣装を作る教室に通う',
  '労働条件を確かめた',
  '人生の話をゆっくり聞いた',
  '思い出話をした',
  '090-1234-5678に電話',
  '2026年11月26日に面談',
])('R1-31: 「%s」 raises no alarm', (text) => {
  expect(unaskedIn(text)).toEqual([])
})

describe('R8-18: a My Number', () => {
  test.each(['番号は123456789018です', '1234 5678 9018', '1234-5678-9018', '１２３４５６７８９０１８'])(
    'is known by its check digit in 「%s」',
    (text) => {
      expect(holdsMyNumber(text)).toBe(true)
    },
  )

  test.each([
    '123456789012',
    '電話は090-1234-5678',
    '0199-55-6014',
    '2026-11-26 10:00',
    '法人番号1234567890123',
    '口座は1234567',
    'カード1234 5678 9018 2345',
    '',
  ])('is not seen in 「%s」', (text) => {
    expect(holdsMyNumber(text)).toBe(false)
  })

  test('is one of about eleven numbers of twelve digits', () => {
    const numbers = Array.from({ length: 1100 }, (_, index) => String(100_000_000_000 + index * 7_919_113))
    const held = numbers.filter((number) => holdsMyNumber(number)).length
    expect(held).toBeGreaterThan(60)
    expect(held).toBeLessThan(250)
    expect(numbers.every((number) => carriesMyNumber(number))).toBe(true)
  })
})
