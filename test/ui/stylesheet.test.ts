import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const source = join(import.meta.dirname, '../../src')
const sheet = (name: string) => readFileSync(join(source, 'assets', name), 'utf8')
const publicSheet = sheet('public.css')
const css = publicSheet + sheet('desk.css') + sheet('paper.css')
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
  expect(css + sheet('print.css')).not.toMatch(/@import|url\(|@font-face/)
})

test('every property that is used is defined', () => {
  const defined = new Set(css.matchAll(/(--[a-z0-9-]+):/g).map(([, name]) => name))
  const used = css.matchAll(/var\((--[a-z0-9-]+)/g).map(([, name]) => name)
  expect([...used].filter((name) => !defined.has(name))).toEqual([])
})

test('the public sheet needs nothing of the second one, and nothing stands in both', () => {
  const properties = (text: string) => new Set(text.matchAll(/(--[a-z0-9-]+):/g).map(([, name]) => name))
  const used = publicSheet.matchAll(/var\((--[a-z0-9-]+)/g).map(([, name]) => name)
  expect([...used].filter((name) => !properties(publicSheet).has(name))).toEqual([])
  const rules = (text: string) => text.matchAll(/^([^\s@/{}][^{}]*) \{/gm).map(([, selector = '']) => selector)
  const first = new Set(rules(publicSheet))
  expect([...rules(sheet('desk.css'))].filter((selector) => first.has(selector))).toEqual([])
})

test('no part carries a style of its own or raw markup', () => {
  const text = parts.map((file) => readFileSync(join(source, 'ui', file), 'utf8')).join('\n')
  expect(text).not.toMatch(/style=|dangerouslySetInnerHTML|raw\(/)
})
