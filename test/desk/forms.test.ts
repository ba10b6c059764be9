import * as fc from 'fast-check'
import { describe, expect, inject, test } from 'vitest'
import * as v from 'valibot'
import { accountForm, codeForm, linkForm, matterCodeForm, newAccountForm } from '../../src/desk/accounts/forms.ts'
import { passiveSmokingCodes } from '../../src/desk/employers/employer.ts'
import { placeFields } from '../../src/desk/employers/forms.ts'
import { newAgencyForm } from '../../src/desk/agencies/forms.ts'
import { clientForm, noteForm } from '../../src/desk/clients/forms.ts'
import * as fields from '../../src/desk/forms.ts'
import { returnForm } from '../../src/desk/openings/marks.ts'
import { employmentForms, rejectForm, trialForms } from '../../src/desk/openings/forms.ts'
import { closeForm, endForm } from '../../src/desk/placements/forms.ts'
import { answerForm, firmAnswerForm } from '../../src/desk/referrals/answer-forms.ts'
import { issueForm, proposeForm } from '../../src/desk/referrals/forms.ts'
import { settleForm } from '../../src/desk/referrals/result-forms.ts'
import { settingsForm } from '../../src/desk/settings/forms.ts'
import { readAs } from '../../src/http/form.ts'
import { fieldErrors } from '../../src/text/form-errors.ts'

const bodies = inject('isSoak') ? 20_000 : 2_000

type Schema = v.GenericSchema<unknown, unknown>
const answer = (schema: Schema, typed: unknown) => {
  const result = v.safeParse(schema, typed)
  return result.success ? result.output : `! ${result.issues[0]?.message}`
}

test('R2-70: the measure against smoke is one of the list, for every workplace', () => {
  for (const code of passiveSmokingCodes) expect(answer(placeFields.passiveSmoking, code)).toBe(code)
  for (const other of ['', '禁煙', 'noSmoking']) expect(answer(placeFields.passiveSmoking, other)).toBe('! choice')
})

describe('a number', () => {
  test.each([
    ['12', 12],
    ['１２', 12],
    [' 1,200 円 ', 1200],
    ['１，２００円', 1200],
    ['3名', 3],
    ['６か月', 6],
    ['6ヶ月', 6],
    ['6ヵ月', 6],
    ['６０分', 60],
    ['3 人', 3],
    ['', '! blank'],
    ['　', '! blank'],
    ['円', '! blank'],
    ['-3', '! number'],
    ['3e1', '! number'],
    ['0x10', '! number'],
    ['1.5', '! number'],
    ['٣', '! number'],
    ['三', '! number'],
    ['1234567890', '! number'],
    ['9999', 9999],
    ['10000', '! range'],
  ])('「%s」 is %s', (typed, read) => {
    expect(answer(fields.wholeNumber(0, 9999), typed)).toBe(read)
  })

  test('that may be left out is null', () => {
    expect(answer(fields.optionalNumber(1, 60), '')).toBeNull()
    expect(answer(fields.optionalNumber(1, 60), undefined)).toBeNull()
    expect(answer(fields.optionalNumber(1, 60), '６ヶ月')).toBe(6)
    expect(answer(fields.optionalNumber(1, 60), '0')).toBe('! range')
    expect(answer(fields.optionalNumber(1, 60), '61')).toBe('! range')
  })
})

describe('a time of day', () => {
  test.each([
    ['9:30', '09:30'],
    ['９：３０', '09:30'],
    ['9時', '09:00'],
    ['9時半', '09:30'],
    ['午前9時半', '09:30'],
    ['午後1時半', '13:30'],
    ['午後１時３０分', '13:30'],
    ['午後12時', '12:00'],
    ['午前0時', '00:00'],
    ['午前12時', '! time'],
    ['午前１２時半', '! time'],
    ['午前1時', '01:00'],
    ['17', '17:00'],
    ['午後5時', '17:00'],
    ['0:00', '00:00'],
    ['23:59', '23:59'],
    ['930', '! time'],
    ['0930', '! time'],
    ['24:00', '! time'],
    ['12:60', '! time'],
    ['正午', '! time'],
    ['', '! blank'],
    ['9:5', '09:05'],
  ])('「%s」 is %s', (typed, read) => {
    expect(answer(fields.time, typed)).toBe(read)
  })
})

describe('a telephone number', () => {
  test.each([
    ['0123-45-6789', '0123-45-6789'],
    ['０１２３－４５－６７８９', '0123-45-6789'],
    ['0123(45)6789', '0123-45-6789'],
    ['（０３）１２３４－５６７８', '03-1234-5678'],
    ['0123ー45ー6789', '0123-45-6789'],
    ['0123―45―6789', '0123-45-6789'],
    ['0123 45 6789', '0123-45-6789'],
    ['09012345678', '09012345678'],
    ['0120-123-456', '0120-123-456'],
    ['123-4567', '! phone'],
    ['電話なし', '! phone'],
    ['0123-45-6789 内線2', '! phone'],
    ['', '! blank'],
  ])('「%s」 is %s', (typed, read) => {
    expect(answer(fields.phone, typed)).toBe(read)
  })

  test('that may be left out is empty', () => {
    expect(answer(fields.optionalPhone, '')).toBe('')
    expect(answer(fields.optionalPhone, '03-1234-5678')).toBe('03-1234-5678')
    expect(answer(fields.optionalPhone, 'x')).toBe('! phone')
  })
})

describe('an address of a mailbox', () => {
  test.each([
    [' Taro@Example.JP ', 'taro@example.jp'],
    ['ｔａｒｏ＠example.jp', 'taro@example.jp'],
    ['taro', '! email'],
    ['taro@例え.jp', '! email'],
    ['a@b.jp\r\nBcc: c@d.jp', '! email'],
    ['<a@b.jp>', '! email'],
    [`${'a'.repeat(250)}@b.jp`, '! long'],
    ['', '! blank'],
  ])('「%s」 is %s', (typed, read) => {
    expect(answer(fields.email, typed)).toBe(read)
  })
})

describe('a day', () => {
  test.each([
    ['2026-11-20', '2026-11-20'],
    ['2028-02-29', '2028-02-29'],
    ['2026-02-29', '! date'],
    ['2026-13-01', '! date'],
    ['2026-1-1', '! date'],
    ['', '! blank'],
  ])('「%s」 is %s', (typed, read) => {
    expect(answer(fields.date, typed)).toBe(read)
  })

  test('comes in three fields as people type them', () => {
    const sent = {
      key: 'k',
      typed: {
        'endedOn-year': ['２０２６'],
        'endedOn-month': ['4'],
        'endedOn-day': [' 1 '],
        version: ['1'],
        endReason: ['termEnd'],
      },
    }
    const draft = readAs(endForm, sent)
    expect(draft.isFine && draft.input.endedOn).toBe('2026-04-01')
    const unfinished = readAs(endForm, { ...sent, typed: { ...sent.typed, 'endedOn-day': [''] } })
    expect(unfinished.isFine ? {} : unfinished.errors).toEqual({ endedOn: 'date' })
    const empty = readAs(endForm, {
      ...sent,
      typed: { ...sent.typed, 'endedOn-year': [''], 'endedOn-month': [''], 'endedOn-day': [''] },
    })
    expect(empty.isFine ? {} : empty.errors).toEqual({ endedOn: 'blank' })
  })
})

describe('a text', () => {
  const hostile = ['\u0000', 'a\u0000b', '\uD800', 'a\uDFFF', '\u0007', '\u001B[31m', '\u007F']

  test.each(hostile)('with %j is refused, never kept', (typed) => {
    for (const schema of [
      fields.line(40),
      fields.paragraph(40),
      fields.optionalLine(40),
      fields.optionalParagraph(40),
    ]) {
      expect(answer(schema, typed)).toBe('! characters')
    }
  })

  test('of one line has one line, a paragraph keeps its lines', () => {
    expect(answer(fields.line(40), 'a\nb')).toBe('! characters')
    expect(answer(fields.optionalLine(40), 'a\r\nb')).toBe('! characters')
    expect(answer(fields.paragraph(40), 'a\r\nb\n')).toBe('a\nb')
    expect(answer(fields.line(40), ' 求人\n')).toBe('求人')
  })

  test('is composed, trimmed and measured', () => {
    expect(answer(fields.line(4), ' か\u3099っこう ')).toBe('がっこう')
    expect(answer(fields.line(4), 'がっこうだ')).toBe('! long')
    expect(answer(fields.line(4), '　')).toBe('! blank')
    expect(answer(fields.paragraph(2), '')).toBe('! blank')
    expect(answer(fields.optionalLine(4), undefined)).toBe('')
  })
})

describe('codes', () => {
  test.each([
    [codeForm, '1234-5678', '12345678'],
    [codeForm, '１２３４ ５６７８', '12345678'],
    [codeForm, '1234567', '! code'],
    [matterCodeForm, 'ab23-cd45', 'AB23CD45'],
    [matterCodeForm, 'ＡＢ２３ＣＤ４５', 'AB23CD45'],
    [matterCodeForm, 'AB23CD4O', '! code'],
    [matterCodeForm, 'AB23CD41', '! code'],
    [codeForm, '', '! blank'],
  ] as const)('%# read as people type them', (...[schema, typed, read]) => {
    const found = answer(schema, { code: typed })
    expect(typeof found === 'string' ? found : Object.values(found ?? {})[0]).toBe(read)
  })
})

describe('rules between fields', () => {
  const issue = { version: '1', method: 'paper', clientAsked: '', urgentReason: '' }

  test.each([
    [{}, null],
    [{ method: 'email' }, 'clientMustAsk'],
    [{ method: 'fax' }, 'clientMustAsk'],
    [{ method: 'email', clientAsked: 'yes' }, null],
    [{ method: 'urgent' }, 'blank'],
    [{ method: 'urgent', urgentReason: '明日の面接' }, null],
    [{ method: 'phone' }, 'choice'],
  ])('R1-03: telling the conditions by %o', (more, message) => {
    expect(v.safeParse(issueForm, { ...issue, ...more }).issues?.[0]?.message ?? null).toBe(message)
  })

  test('declining says why, an end says why, a start says when', () => {
    const firm = { answer: 'declined', code: 'AB23CD45' }
    expect(answer(firmAnswerForm, firm)).toBe('! choice')
    expect(answer(firmAnswerForm, { ...firm, reason: 'filled' })).toMatchObject({ reason: 'filled' })
    expect(answer(firmAnswerForm, { answer: 'accepted', code: 'AB23CD45' })).toMatchObject({ reason: '' })
    const told = { saidBy: 'employer', channel: 'phone', behalfReason: '店長から電話' }
    const settle = { version: '2', result: 'trialing', startedOn: '', ...told }
    expect(answer(settleForm, settle)).toBe('! blank')
    expect(answer(settleForm, { ...settle, startedOn: '2026-12-01' })).toMatchObject({ startedOn: '2026-12-01' })
    expect(answer(settleForm, { ...settle, result: 'notContinuing' })).toBe('! choice')
    expect(answer(settleForm, { ...settle, result: 'employerCancelled', saidBy: '' })).toBe('! choice')
    expect(answer(settleForm, { ...settle, result: 'employerCancelled' })).toMatchObject({ reason: '' })
  })

  test('R2-07: a trial that nobody insures is told why', () => {
    const result = v.safeParse(trialForms.knownPlace.entries.insuredBy, 'none')
    expect(result.issues?.[0]?.message).toBe('notInsured')
    expect(v.safeParse(trialForms.knownPlace.entries.insuredBy, '').issues?.[0]?.message).toBe('choice')
  })

  test('R2-01: a trial has no field for a wage', () => {
    for (const form of Object.values(trialForms)) {
      expect(Object.keys(form.entries).filter((name) => /wage|pay/iu.test(name))).toEqual([])
    }
    expect(Object.keys(employmentForms.knownPlace.entries)).toContain('wageYen')
  })

  test('an agency under Article 33 names its licence; a caseworker has an agency', () => {
    const agency = {
      name: 'a',
      kana: 'a',
      kind: 'other',
      placementBasis: 'art33',
      phone: '03-1234-5678',
      email: 'a@b.jp',
    }
    expect(answer(newAgencyForm, agency)).toBe('! licenceNeeded')
    expect(answer(newAgencyForm, { ...agency, licenceNumber: '1' })).toBe('! licenceNeeded')
    expect(answer(newAgencyForm, { ...agency, licenceNumber: '1', licenceUntil: '2030-03-31' })).toMatchObject({
      name: 'a',
    })
    expect(answer(newAccountForm, { name: 'a', role: 'consultant', email: 'a@b.jp' })).toBe('! choice')
    expect(answer(newAccountForm, { name: 'a', role: 'auditor', email: 'a@b.jp' })).toMatchObject({ agencyId: '' })
    expect(answer(newAccountForm, { name: 'a', role: 'employer', email: 'a@b.jp' })).toBe('! choice')
  })
})

const schemas = {
  accountForm,
  answerForm,
  clientForm,
  closeForm,
  codeForm,
  employment: employmentForms.firstPosting,
  endForm,
  firmAnswerForm,
  issueForm,
  linkForm,
  matterCodeForm,
  newAccountForm,
  newAgencyForm,
  noteForm,
  proposeForm,
  rejectForm,
  returnForm,
  settingsForm,
  settleForm,
  trial: trialForms.firstPosting,
} satisfies Record<string, Schema>

const namesOf = (schema: Schema): string[] => ('entries' in schema ? Object.keys(schema.entries ?? {}) : [])

describe('whatever is sent', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ maxLength: 20 }),
    fc.constantFrom(
      '',
      'yes',
      'paper',
      '2026-11-20',
      '１２',
      '\u0000',
      '\uD800',
      '__proto__',
      '9'.repeat(400),
      'あ'.repeat(3000),
    ),
  )
  const [entries] = [Object.entries<Schema>(schemas)]

  test(`is read or refused, and never a surprise (${bodies} bodies)`, () => {
    const body = fc.constantFrom(...entries).chain(([name, schema]) => {
      const known = namesOf(schema).flatMap((field) => [field, `${field}-year`, `${field}-month`, `${field}-day`])
      const field = fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...known) },
        { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString', 'x', '') },
      )
      return fc
        .array(fc.tuple(field, fc.array(value, { minLength: 1, maxLength: 2 })), { maxLength: 14 })
        .map((typed) => ({ name, schema, typed }))
    })
    fc.assert(
      fc.property(body, ({ name, schema, typed }) => {
        const sent = { key: 'k', typed: Object.fromEntries(typed) }
        try {
          const draft = readAs(schema, sent)
          expect(draft.sent.typed).toBe(sent.typed)
          if (draft.isFine) return
          for (const [field, key] of Object.entries(draft.errors)) {
            expect(Object.hasOwn(fieldErrors, key), `${name}.${field}: ${key}`).toBe(true)
            expect(namesOf(schema), `${name}.${field}`).toContain(field)
          }
        } catch (error) {
          expect(error).toMatchObject({ status: 400 })
        }
      }),
      { numRuns: bodies },
    )
  })

  test('a field sent twice, or one that is not of the form, is no form of ours', () => {
    const typed = { kind: ['memo'], notedOn: ['2026-11-20'], body: ['x'] }
    const read = (more: Record<string, string[]>) => () => readAs(noteForm, { key: 'k', typed: { ...typed, ...more } })
    expect(read({})().isFine).toBe(true)
    const wrong: Record<string, string[]>[] = [{ body: ['x', 'y'] }, { other: ['x'] }, { consultantId: ['me'] }]
    for (const more of wrong) expect(read(more)).toThrow(expect.objectContaining({ status: 400 }))
  })

  test('what was typed never stands in the message', () => {
    const secret = '山田-canary'
    for (const [name, schema] of entries) {
      const typed = Object.fromEntries(namesOf(schema).map((field) => [field, [secret]]))
      const draft = readAs(schema, { key: 'k', typed })
      const errors = draft.isFine ? {} : draft.errors
      expect(JSON.stringify(errors), `in ${name}`).not.toContain('canary')
    }
  })
})
