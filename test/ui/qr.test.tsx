import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { Qr } from '../../src/ui/qr.tsx'
import { rendered } from './rendered.ts'

const text = 'https://desk.example.jp/openings/8K3M2Q7R'

test('a code is drawn module for module as it is encoded, with its quiet zone', () => {
  const html = rendered(<Qr text={text} label="番号 8K3M2Q7R のページ" />)
  const [, drawn = ''] = /<path d="([^"]+)"/u.exec(html) ?? []
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const cells = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x = '', y = '', length = ''] of drawn.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/gu)) {
    cells[Number(y)]?.fill(true, Number(x), Number(x) + Number(length))
  }
  expect(cells).toEqual(data)
  expect(html).toContain(`viewBox="0 0 ${size} ${size}"`)
  const quiet = [...data.slice(0, 4), ...data.slice(-4)]
    .flat()
    .concat(data.flatMap((row) => [...row.slice(0, 4), ...row.slice(-4)]))
  expect(quiet).not.toContain(true)
})

test('the address stands under the code, and whoever cannot see it hears what it is for', () => {
  const html = rendered(<Qr text={`${text}?a=1&b="2"`} label={'<b>"番号"'} />)
  expect(html).toContain(
    '<figcaption class="qr__address">https://<wbr/>desk.example.jp/<wbr/>openings/<wbr/>8K3M2Q7R?a=1&amp;b=&quot;2&quot;</figcaption>',
  )
  expect(html).toContain('role="img" aria-label="&lt;b&gt;&quot;番号&quot;"')
})
