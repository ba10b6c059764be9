import { beforeAll, expect, test } from 'vitest'
import { partsOf } from '../../src/law/calendar.ts'
import { accessibilityRecord as record } from '../../src/pages/public/accessibility-record.ts'
import { paths } from '../../src/paths.ts'
import { textIn } from '../../src/text/language.ts'
import { plainText } from '../../src/ui/ruby.tsx'
import { testApp } from '../support/app.ts'
import type { Person } from '../support/person.ts'
import { seededTown } from '../support/town.ts'
import { visible } from './ask-stage.ts'

let visitor: Person
beforeAll(async () => {
  visitor = testApp(await seededTown()).visitor()
})

test.each([
  { language: 'ja', untried: '画面読み上げソフトでの確認（まだ試していません）' },
  { language: 'easy', untried: '（まだ 試して いません）' },
  { language: 'en', untried: 'screen readers (not tried yet)' },
] as const)(
  'R7-14: in $language the policy is published with the day, the extent and the limits of the last test',
  async ({ language, untried }) => {
    const t = textIn[language]
    const html = await (await visitor.get(paths.accessibility(language))).text()
    const [, main = ''] = html.split('<main')
    const said = visible(main)
    const { kinds, pages, findings } = t.documents.accessibility.tested
    const date = t.opening.date(partsOf(record.testedOn))
    const numbers = [kinds(record.kinds), pages(record.pages), findings(record.findings)]
    const expected = [
      ...[date, ...numbers].map((words) => visible(plainText(words))),
      'JIS X 8341-3:2016',
      'WCAG 2.2',
      'axe',
      record.axe,
      ...record.rules,
      record.browser,
      untried,
    ]
    expect(expected.filter((word) => !said.includes(word))).toEqual([])
    expect(main).toContain('href="tel:')
    expect(main).toContain(`href="${paths.ask(language)}"`)
  },
)

test('R7-14: the record speaks of tests that were made', () => {
  expect(record.kinds).toBeGreaterThan(30)
  expect(record.pages).toBeGreaterThan(record.kinds * 2)
  expect(record.findings).toBe(0)
  expect(record.testedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/u)
})
