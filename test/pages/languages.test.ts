import { beforeAll, describe, expect, test } from 'vitest'
import { inLanguage, languages, paths } from '../../src/paths.ts'
import type { Language } from '../../src/paths.ts'
import { textIn } from '../../src/text/language.ts'
import { testApp } from '../support/app.ts'
import { ORIGIN } from '../support/person.ts'
import type { Person } from '../support/person.ts'
import { seededTown } from '../support/town.ts'
import { firstOpening } from './office-stage.ts'
import { faultsIn } from './valid-html.ts'

let visitor: Person
let numbers: { open: string; closed: string }
beforeAll(async () => {
  const town = await seededTown()
  visitor = testApp(town).visitor()
  numbers = {
    open: (await firstOpening(town.desk, 'published')).number,
    closed: (await firstOpening(town.desk, 'closed')).number,
  }
})

const html = async (path: string) => (await visitor.get(path)).text()

const linksIn = (page: string, kind: 'link' | 'a') => {
  const found = [...page.matchAll(new RegExp(`<${kind} [^>]*hreflang="[^"]+"[^>]*>`, 'gu'))].map(([tag]) => tag)
  return Object.fromEntries(
    found.map((tag) => [
      /hreflang="([^"]+)"/u.exec(tag)?.[1] ?? '',
      (/href="([^"]+)"/u.exec(tag)?.[1] ?? '').replaceAll('&amp;', '&'),
    ]),
  )
}

type PublicPage = readonly [name: string, at: (language: Language) => string]
const pages: readonly PublicPage[] = [
  ['the first page', paths.home],
  ['the list', (language) => paths.openings(language)],
  ['a search', (language) => paths.openings(language, { q: '清掃', rung: 'tour' })],
  ['a page of the list', (language) => paths.openings(language, { page: '2' })],
  ['an opening', (language) => paths.opening(language, numbers.open)],
  ['an opening that is over', (language) => paths.opening(language, numbers.closed)],
  ['an opening that never was', (language) => paths.opening(language, 'NSUCH234')],
  ['what the desk is', paths.about],
  ['the privacy page', paths.privacy],
  ['the accessibility page', paths.accessibility],
  ['an address that is none', (language) => `${paths.home(language)}nothing/here?q=a%20b`],
]

describe.each(pages)('%s', (_, at) => {
  test.each(languages)('in %s leads to itself in the two other languages', async (language) => {
    const page = await html(at(language))
    const expected = Object.fromEntries(languages.map((other) => [textIn[other].lang, at(other)]))
    expect(linksIn(page, 'a')).toEqual(expected)
    expect(page).toContain(`<html lang="${textIn[language].lang}"`)
    const alternates = Object.entries(linksIn(page, 'link')).map(([lang, href]) => [lang, href.replace(ORIGIN, '')])
    expect(Object.fromEntries(alternates)).toEqual({ ...expected, 'x-default': at('ja') })
    expect(await faultsIn(page)).toEqual([])
  })
})

test.each([
  ['/easy/openings?q=a', '/en/openings?q=a'],
  ['/easy', '/en/'],
  ['/en/', '/en/'],
  ['/easier/x', '/en/easier/x'],
  ['//evil.example/x', '/en/evil.example/x'],
  ['/easy//evil.example', '/en/evil.example'],
  ['/\\evil.example', '/en/evil.example'],
  [`/${'a'.repeat(400)}`, '/en/'],
])('%s is %s in English, and no other host', (address, english) => {
  expect(inLanguage(address)('en')).toBe(english)
  expect(inLanguage(address)('ja')).toMatch(/^\/(?!\/)/u)
})
