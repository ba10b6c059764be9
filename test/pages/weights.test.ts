import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { languages, paths } from '../../src/paths.ts'
import { testApp, type TestApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import { seededTown } from '../support/town.ts'

// What a phone loads for its first view of the list and of an opening (at most 14 KB of page, 12 KB of style, 6 KB of script): the demo town as it stands, twenty cards a page.

const KB = 1024
const assets = join(import.meta.dirname, '../../src/assets')
const compressed = (of: string | Buffer) => gzipSync(of, { level: 9 }).length

let app: TestApp
let listings: TestDatabase
let numbers: string[] = []

beforeAll(async () => {
  const town = await seededTown()
  listings = town.public
  app = testApp(town)
  const { html } = await load(paths.openings('ja'))
  numbers = [
    ...new Set([...html.matchAll(/href="\/openings\/([2-9A-HJ-NP-Z]{8})"/gu)].map(([, number = '']) => number)),
  ]
})

const load = async (path: string) => {
  listings.forget()
  const html = await (await app.visitor().get(path)).text()
  return { html, requests: listings.requests() }
}

const sheetsIn = (html: string, tag: RegExp) => [...html.matchAll(tag)].map(([, file = '']) => file)
const weightOf = (files: readonly string[]) =>
  files.reduce((sum, file) => sum + compressed(readFileSync(join(assets, file))), 0)

describe.each(languages)('the first view in %s', (language) => {
  const weigh = (html: string) => {
    const styles = sheetsIn(html, /<link rel="stylesheet"(?! media)[^>]*href="\/([\w.]+)\?/gu)
    const printed = sheetsIn(html, /<link rel="stylesheet" media="print" href="\/([\w.]+)\?/gu)
    const scripts = sheetsIn(html, /<script[^>]*src="\/([\w.]+)\?/gu)
    return { html: compressed(html), css: weightOf([...styles, ...printed]), script: weightOf(scripts) }
  }

  test('of the list is light and costs one request to the database', async () => {
    expect(numbers).toHaveLength(20)
    const { html, requests } = await load(paths.openings(language))
    const weight = weigh(html)
    expect(weight.html).toBeLessThanOrEqual(14 * KB)
    expect(weight.css).toBeLessThanOrEqual(12 * KB)
    expect(weight.script).toBeLessThanOrEqual(6 * KB)
    expect(requests).toBe(1)
  })

  test('of an opening is light and costs one request to the database', async () => {
    const weights = []
    for (const number of numbers) {
      const { html, requests } = await load(paths.opening(language, number))
      weights.push(weigh(html).html)
      expect(requests).toBe(1)
    }
    expect(Math.max(...weights)).toBeLessThanOrEqual(14 * KB)
  })

  test('loads nothing from another host, no font, nothing inline', async () => {
    for (const path of [paths.home(language), paths.openings(language), paths.opening(language, numbers[0] ?? '')]) {
      const { html } = await load(path)
      const loaded = [
        ...html.matchAll(/<(?:script|img|iframe|source|video|audio|embed|object)\b[^>]*?(?:src|data)="([^"]*)"/gu),
      ]
      const linked = [
        ...html.matchAll(/<link rel="(?:stylesheet|icon|preload|preconnect|manifest)"[^>]*href="([^"]*)"/gu),
      ]
      const outside = [...loaded, ...linked].map(([, href = '']) => href).filter((href) => !/^\/(?!\/)/u.test(href))
      expect(outside).toEqual([])
      expect(html).not.toMatch(/<style|style="|@font-face|rel="preconnect"/u)
    }
    for (const sheet of ['public.css', 'print.css']) {
      expect(readFileSync(join(assets, sheet), 'utf8')).not.toMatch(/@import|url\(|@font-face/u)
    }
  })

  test('needs no rule of the second sheet', async () => {
    const sheet = readFileSync(join(assets, 'public.css'), 'utf8')
    const second = readFileSync(join(assets, 'desk.css'), 'utf8')
    const isIn = (css: string, name: string) => new RegExp(`\\.${name}(?![\\w-])`, 'u').test(css)
    for (const path of [paths.home, paths.openings, paths.about, paths.privacy].map((hrefIn) => hrefIn(language))) {
      const { html } = await load(path)
      const names = new Set([...html.matchAll(/class="([^"]+)"/gu)].flatMap(([, all = '']) => all.split(' ')))
      expect([...names].filter((name) => !isIn(sheet, name) && isIn(second, name))).toEqual([])
    }
  })
})
