import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const source = join(import.meta.dirname, '../../src')
const css = readFileSync(join(source, 'assets/desk.css'), 'utf8')
const parts = readdirSync(join(source, 'ui')).filter((file) => file.endsWith('.tsx'))

const classesOf = (file: string) =>
  readFileSync(join(source, 'ui', file), 'utf8')
    .matchAll(/class="([^"]+)"/g)
    .flatMap(([, names = '']) => names.split(' '))

/** Classes that carry no look of their own. */
const plain = new Set(['field'])

test.each(parts)('every class of %s has its rule in the stylesheet', (file) => {
  const missing = [...classesOf(file)].filter((name) => !plain.has(name) && !css.includes(`.${name}`))
  expect(missing).toEqual([])
})

test('the stylesheets fetch nothing: no import, no url, nothing the content policy would refuse', () => {
  const print = readFileSync(join(source, 'assets/print.css'), 'utf8')
  expect(css + print).not.toMatch(/@import|url\(|@font-face/)
})

test('every property that is used is defined', () => {
  const defined = new Set(css.matchAll(/(--[a-z0-9-]+):/g).map(([, name]) => name))
  const used = css.matchAll(/var\((--[a-z0-9-]+)/g).map(([, name]) => name)
  expect([...used].filter((name) => !defined.has(name))).toEqual([])
})

test('no part carries a style of its own or raw markup', () => {
  const text = parts.map((file) => readFileSync(join(source, 'ui', file), 'utf8')).join('\n')
  expect(text).not.toMatch(/style=|dangerouslySetInnerHTML|raw\(/)
})
