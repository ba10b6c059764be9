import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { Qr } from '../../src/ui/qr.tsx'
import { rendered } from './rendered.ts'

const address = 'https://shigoto.example.jp/card'
const html = rendered(<Qr text={address} label="コードを入れるページ" />)

/** The modules that the path paints. */
const painted = (path: string, size: number): boolean[][] => {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x = '', y = '', width = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/gu)) {
    for (let step = 0; step < Number(width); step += 1) {
      const row = rows[Number(y)]
      if (row) row[Number(x) + step] = true
    }
  }
  return rows
}

test('a QR paints exactly the modules of its address, black on white in any mode', () => {
  const { data, size } = encode(address, { ecc: 'M', border: 2 })
  const path = /<path d="([^"]+)"/u.exec(html)?.[1] ?? ''
  expect(painted(path, size)).toEqual(data)
  expect(html).toContain(`viewBox="0 0 ${size} ${size}"`)
  expect(html).toMatch(/<rect[^>]+fill="#ffffff"/u)
})

test('a QR says where it leads, and its address stands under it', () => {
  expect(html).toContain('role="img" aria-label="コードを入れるページ"')
  expect(html).toContain(`<figcaption class="qr__address">${address}</figcaption>`)
})
