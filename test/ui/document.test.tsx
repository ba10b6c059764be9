import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { DeskFrame } from '../../src/ui/desk-frame.tsx'
import { Document, renderDocument } from '../../src/ui/document.tsx'
import { SiteFooter } from '../../src/ui/site-footer.tsx'
import { SiteHeader } from '../../src/ui/site-header.tsx'

const publicHeader = (
  <SiteHeader
    name="つなぐデスク"
    homeHref="/"
    navLabel="主なページ"
    links={[{ href: '/openings', label: 'さがす', isCurrent: true }]}
    languagesLabel="ことば"
    languages={[{ href: '/en', label: 'English', lang: 'en' }]}
    band="練習用"
  />
)
const page = renderDocument(
  <Document
    lang="ja"
    title="さがす"
    bodyClass="public"
    skipLabel="本文へ"
    noIndex
    alternates={[{ hreflang: 'en', href: '/en' }]}
    header={publicHeader}
    footer={<SiteFooter navLabel="きまり" links={[{ href: '/privacy', label: '個人情報' }]} children="窓口" />}
  >
    <h1>さがす</h1>
  </Document>,
)
const staffPage = renderDocument(
  <Document
    lang="ja"
    title="きょう"
    bodyClass="desk"
    skipLabel="本文へ"
    header={
      <DeskFrame
        deskName="つなぐデスク"
        homeHref="/desk"
        who={{ name: '中村', role: '就労支援員' }}
        navLabel="窓口のページ"
        menuLabel="メニュー"
        groups={[[{ href: '/desk', label: 'きょう', icon: 'today', count: 8, isCurrent: true }]]}
      />
    }
  >
    <h1>きょう</h1>
  </Document>,
)

describe.each([
  ['public', page],
  ['staff', staffPage],
])('the frame of a %s page', (_, html) => {
  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'void-style': 'off', 'attribute-boolean-style': 'off', 'attribute-empty-style': 'off' },
    })
    const { results } = await validator.validateString(html)
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual(
      [],
    )
  })

  test('R7-11: says its language and begins with a way past the navigation', () => {
    expect(html).toMatch(/^<!DOCTYPE html><html lang="ja">/)
    expect(html).toContain('<a class="skip" href="#main">本文へ</a>')
    expect(html).toContain('<main id="main" class="main" tabindex="-1">')
  })

  test('loads only its own stylesheets and script, and nothing inline', () => {
    const scripts = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)
    expect(scripts).toEqual([expect.stringMatching(/^<script defer="" src="\/enhance\.js\?v=[0-9a-f]{8}">$/)])
    expect(html).not.toMatch(/<style|style=/)
  })
})

test('a resident loads the public sheet alone, the windows of staff and firms the second one after it', () => {
  const sheets = (html: string) => [...html.matchAll(/href="\/(\w+)\.css/g)].map(([, name]) => name)
  expect(sheets(page)).toEqual(['public', 'print'])
  expect(sheets(staffPage)).toEqual(['public', 'desk', 'print'])
})

test('the current page is marked for the ear as well as the eye', () => {
  expect(page).toContain('<a href="/openings" aria-current="page">')
})

test('a page with an asynchronous part is refused rather than sent as a promise', () => {
  const Late = async () => <p>x</p>
  expect(() =>
    renderDocument(<Document lang="ja" title="" bodyClass="desk" skipLabel="" children={<Late />} />),
  ).toThrow(TypeError)
})
