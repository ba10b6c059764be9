import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { acts } from '../../src/access/acts.ts'
import { checksOf } from '../../src/desk/openings/lawfulness.ts'
import { employmentQuestions, trialQuestions } from '../../src/desk/openings/forms.ts'
import { placeFields } from '../../src/desk/employers/forms.ts'
import { initialSettings } from '../../src/desk/settings/settings.ts'
import { examine } from '../../src/pages/desk/review-findings.ts'
import { findingText } from '../../src/text/findings.ts'
import { noticeResults } from '../../src/text/firms.ts'
import { letterOf } from '../../src/text/mail.ts'
import { editionWith, employmentTerms, trialTerms } from '../desk/openings/edition.ts'

const employer = { selfDeclaredOn: '2026-11-01', trade: 'M', staffCount: 12, employs: true } as const
const asked = { rung: 'regularJob', on: '2026-11-20', employer, settings: initialSettings } as const

test.each([
  ['employment', employmentTerms, 'regularJob'],
  ['trial', trialTerms, 'experience'],
] as const)(
  'R1-07: before a posting (%s) is published every check is shown with its law, what is fine too',
  (...[family, terms, rung]) => {
    const edition = editionWith(terms, { prefecture: '02' })
    const checked = examine({ ...asked, edition, rung })
    expect(checked.map(({ tone }) => tone)).toEqual(checked.map(() => 'done'))
    expect(checked).toHaveLength(checksOf[family].length + 1)
    for (const { title, law } of checked) expect([title, law]).not.toContain('')

    const vague = examine({ ...asked, edition: { ...edition, tasks: '誰でも簡単に高収入' }, rung })
    expect(vague.filter(({ tone }) => tone === 'look').length).toBeGreaterThan(0)
    expect(vague.filter(({ tone }) => tone === 'done')).toHaveLength(checked.length - 1)
  },
)

test('R1-12: a firm without its own declaration is told so before anything is published', () => {
  const edition = editionWith(employmentTerms, { prefecture: '02' })
  const [first] = examine({ ...asked, edition, employer: { ...employer, selfDeclaredOn: null } })
  expect(first?.tone).toBe('wrong')
})

test('R1-08: the notice asks the firm to tell whether it hires', () => {
  const params = { number: 'JLNMT6MD', title: '客室の清掃' }
  const letter = letterOf({ kind: 'firmNotice', params }, { baseUrl: 'https://desk.example.jp', town: initialSettings })
  expect(JSON.stringify(letter)).toContain(noticeResults)
})

test('R1-13: every client is taken in: nobody has an act to refuse one', () => {
  const ofClients = acts.filter((act) => act.startsWith('client.'))
  expect(ofClients).toContain('client.register')
  expect(ofClients.filter((act) => /refuse|reject|decline/u.test(act))).toEqual([])
})

test('R1-15, R2-11: a posting asks for no test, no résumé and no schooling, and knows no way to choose by one', () => {
  expect(employmentQuestions.people.selection.options).toEqual(['none', 'tourThenTalk', 'trialThenDecide', 'interview'])
  const asks = [trialQuestions, employmentQuestions].flatMap((groups) => Object.values(groups).flatMap(Object.keys))
  expect(asks.filter((name) => /test|exam|skill|resume|school|career|photo|file/iu.test(name))).toEqual([])
})

test('R2-59: the way there is asked, and the smoke measure with it (R2-70)', () => {
  expect(Object.keys(placeFields)).toEqual(expect.arrayContaining(['wayThere', 'passiveSmoking']))
})

test('R2-15: no word of the product promises a hire', () => {
  const folder = join(import.meta.dirname, '../../src/text')
  for (const file of readdirSync(folder)) {
    const words = readFileSync(join(folder, file), 'utf8')
    expect([file, /必ず採用|採用を約束(?:し|する)|採用されます/u.exec(words)?.[0]]).toEqual([file, undefined])
  }
})

test.each(['employmentInsuranceLikely', 'socialInsuranceLikely'])(
  'R2-58: what is said of an insurance that is likely (%s) warns against advice to work less',
  (code) => {
    expect(findingText(code)?.fix).toContain('時間を減らすようすすめてはいけません')
  },
)
