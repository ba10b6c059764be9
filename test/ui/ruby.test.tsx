import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainText, ruby } from '../../src/ui/ruby.tsx'
import { rendered } from './rendered.ts'

const html = (text: string) => rendered(<p>{ruby(text)}</p>)

test('marked words become ruby with brackets for browsers that know none', () => {
  expect(html('{求人|きゅうじん}を {見|み}る')).toBe(
    '<p><ruby>求人<rp>（</rp><rt>きゅうじん</rt><rp>）</rp></ruby>を <ruby>見<rp>（</rp><rt>み</rt><rp>）</rp></ruby>る</p>',
  )
})

test.each(['ことば', '', '{求人}', '{|きゅうじん}', '{求人|}', 'a|b', '{{', '}{'])(
  '%j has no mark and stays as it is',
  (text) => {
    expect(html(text)).toBe(`<p>${text}</p>`)
    expect(plainText(text)).toBe(text)
  },
)

test('plain text keeps the words and drops the readings', () => {
  expect(plainText('{求人|きゅうじん}を {見|み}る')).toBe('求人を 見る')
})

test('base and reading are escaped like any text', () => {
  expect(html('{<b>|"&}')).toBe('<p><ruby>&lt;b&gt;<rp>（</rp><rt>&quot;&amp;</rt><rp>）</rp></ruby></p>')
})

test('plain text of any text has no mark left', () => {
  const word = fc.string({ unit: fc.constantFrom('あ', '漢', ' ', 'x'), minLength: 1 })
  const text = fc.array(
    fc.oneof(
      word,
      fc.tuple(word, word).map(([base, reading]) => `{${base}|${reading}}`),
    ),
  )
  fc.assert(fc.property(text, (parts) => !/[{}|]/.test(plainText(parts.join('')))))
})
