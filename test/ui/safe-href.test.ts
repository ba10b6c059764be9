import * as fc from 'fast-check'
import { describe, expect, inject, test } from 'vitest'
import { safeHref } from '../../src/ui/safe-href.ts'

const schemes = [
  'javascript:',
  'JaVaScRiPt:',
  'java\tscript:',
  '\u0001javascript:',
  ' javascript:',
  'javascript&colon;',
  'vbscript:',
  'data:text/html,',
  'data:',
  'file:///',
  'blob:',
  'about:blank',
  'mailto:',
  'ftp://',
  'ws://',
  'view-source:',
]
const paths = ['//', '///', '/\\', '\\\\', '/./', '/../', '/%2e%2e/', '/%5c', '/%09/', '@', ':', '?', '#']
const words = [
  '%00',
  '%0a',
  '[::1]',
  ';',
  'http://',
  'https://',
  'HTTPS:',
  'https:/',
  'tel:',
  'tel:+81-123-45-6789',
  'evil.example',
  'user:pass@',
  'こもれび.example',
  '\u0000',
  '\t',
  '\n',
  '\r',
  '\u00a0',
  '\u2028',
  '\u202e',
  '\u3000',
  '／',
  '：',
  'alert(1)',
  '"><script>',
  "'onclick='",
]
const pieces = [...schemes, ...paths, ...words]
const hostile = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6 })), { maxLength: 6 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
)
const desk = 'https://desk.example'

const isHarmless = (href: string) => {
  const url = new URL(href, `${desk}/openings/1`)
  if (href.startsWith('/')) return url.origin === desk
  return ['http:', 'https:', 'tel:'].includes(url.protocol) && url.username === '' && url.password === ''
}

test('T11: every hostile string becomes null or an address a browser reads as http(s), telephone or our own', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const href = safeHref(text)
      return href === null || isHarmless(href)
    }),
    { numRuns: inject('isSoak') ? 50_000 : 5_000 },
  )
})

describe('what people really type', () => {
  test.each([
    ['https://example.jp/work?a=1#top', 'https://example.jp/work?a=1#top'],
    ['http://example.jp', 'http://example.jp/'],
    ['https://パン.example/', 'https://xn--odk8c.example/'],
    ['tel:0123-45-6789', 'tel:0123-45-6789'],
    ['tel:+81123456789', 'tel:+81123456789'],
    ['/openings/8K3M2Q7R?from=home', '/openings/8K3M2Q7R?from=home'],
  ])('%s is linked', (text, href) => {
    expect(safeHref(text)).toBe(href)
  })

  test.each([
    '',
    'example.jp',
    '//evil.example',
    '/\\evil.example',
    '/..//evil.example',
    'javascript:alert(1)',
    'mailto:a@example.jp',
  ])('%j is not linked', (text) => {
    expect(safeHref(text)).toBeNull()
  })
})
