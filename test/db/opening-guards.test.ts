import { beforeAll, describe, expect, test } from 'vitest'
import { openingTransitions } from '../../src/desk/openings/opening.ts'
import { auditRow, insertInto, update } from './raw.ts'
import type { Row, Statement } from './raw.ts'
import {
  adding,
  changing,
  editionRow,
  employmentTermsRow,
  openStage,
  openingRow,
  publishedDates,
  toEdition,
  trialTermsRow,
} from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})

type State = keyof typeof openingTransitions
const states = Object.keys(openingTransitions).filter((name): name is State => name in openingTransitions)
const families = ['trial', 'employment'] as const
const other = { trial: 'employment', employment: 'trial' } as const
const termsOf = { trial: trialTermsRow, employment: employmentTermsRow }

/** What a state needs besides its name. */
const facts: Record<State, Row> = {
  draft: {},
  submitted: {},
  returned: {},
  rejected: {},
  published: publishedDates,
  paused: publishedDates,
  closed: { closed_as: 'stopped' },
}
const waysTo: Record<State, readonly State[]> = {
  draft: [],
  submitted: [],
  returned: ['returned'],
  rejected: ['rejected'],
  published: ['published'],
  paused: ['published', 'paused'],
  closed: ['closed'],
}

const draft = async (family: 'trial' | 'employment', more: Row = {}) => {
  const row = openingRow(family, more)
  await stage.run(...adding('opening', { entity: 'opening', row }))
  return row.id
}

const inState = async (state: State) => {
  if (state === 'draft') {
    return draft('trial', { employer_id: stage.employerId, workplace_id: stage.workplaceId, received_on: '2026-11-20' })
  }
  const id = await stage.submitted('trial')
  for (const step of waysTo[state]) {
    await stage.run(...changing('opening', { id, set: { state: step, ...facts[step] } }))
  }
  return id
}

describe('the machine of an opening', () => {
  const pairs = states.flatMap((src) => states.map((dst) => ({ src, dst })))

  test.each(pairs)('$src → $dst is what the code says', async ({ src, dst }) => {
    const id = await inState(src)
    const open: readonly State[] = openingTransitions[src]
    const isLegal = src === dst || open.includes(dst)
    const set = { state: dst, closed_as: null, ...facts[dst] }
    const move =
      src === 'draft' && dst !== 'draft' && dst !== 'closed'
        ? toEdition(id, { family: 'trial', edition: 1, set })
        : changing('opening', { id, set })
    expect(await stage.probe(...move)).toBe(isLegal ? 'done' : 'ILLEGAL_TRANSITION')
  })

  test('an opening that was never sent in has no edition, one that was has its firm, place and day', async () => {
    const id = await draft('trial')
    const submit = (set: Row) =>
      stage.probe(...toEdition(id, { family: 'trial', edition: 1, set: { state: 'submitted', ...set } }))
    const whole = { employer_id: stage.employerId, workplace_id: stage.workplaceId, received_on: '2026-11-20' }
    expect(await submit(whole)).toBe('done')
    for (const name of Object.keys(whole)) expect(await submit({ ...whole, [name]: null })).toBe('CHECK')
    expect(await stage.probe(...changing('opening', { id, set: { state: 'submitted', ...whole } }))).toBe('CHECK')
    expect(await stage.probe(...changing('opening', { id, set: { state: 'closed', closed_as: 'expired' } }))).toBe(
      'done',
    )
  })

  test('R1-24: nothing is published without the three dates a resident sees', async () => {
    const id = await stage.submitted('employment')
    for (const name of ['published_on', 'confirmed_on', 'valid_until']) {
      const set = { state: 'published', ...publishedDates, [name]: null }
      expect(await stage.probe(...changing('opening', { id, set }))).toBe('CHECK')
    }
  })

  test('R1-01: nothing is published that the firm did not say yes to, edition for edition', async () => {
    const id = await stage.submitted('employment')
    const publishing = (set: Row) =>
      stage.probe(...changing('opening', { id, set: { state: 'published', ...publishedDates, ...set } }))
    expect(await publishing({ assent_edition: null })).toBe('NOT_ASSENTED')
    expect(await publishing({ assent_edition: 2 })).toBe('NOT_ASSENTED')
    expect(await publishing({})).toBe('done')
  })

  test('an edition that replaces a public one is assented to as well', async () => {
    const id = await stage.opening('trial')
    const next = (set: Row) => stage.probe(...toEdition(id, { family: 'trial', edition: 2, set }))
    expect(await next({})).toBe('NOT_ASSENTED')
    expect(await next({ assent_edition: 2 })).toBe('done')
  })

  test('nothing is published of a firm that was not called, or is stopped', async () => {
    const sets: readonly Row[] = [{ called_on: null }, { state: 'stopped' }]
    for (const set of sets) {
      const place = await openStage()
      await place.run(...changing('employer', { id: place.employerId, set }))
      const id = await place.submitted('trial')
      const publishing = changing('opening', { id, set: { state: 'published', ...publishedDates } })
      expect(await place.probe(...publishing)).toBe('NOT_CALLED')
    }
  })

  test('closed says how, and nothing else does', async () => {
    const id = await stage.opening('employment')
    expect(await stage.probe(...changing('opening', { id, set: { state: 'closed' } }))).toBe('CHECK')
    expect(await stage.probe(...changing('opening', { id, set: { closed_as: 'filled' } }))).toBe('CHECK')
    expect(await stage.probe(...changing('opening', { id, set: { state: 'closed', closed_as: 'lost' } }))).toBe('CHECK')
  })

  test('places and introductions at a time are between 1 and 50', async () => {
    for (const column of ['places', 'in_flight']) {
      for (const [count, word] of [
        [0, 'CHECK'],
        [1, 'done'],
        [50, 'done'],
        [51, 'CHECK'],
      ] as const) {
        expect(
          await stage.probe(...adding('opening', { entity: 'opening', row: openingRow('trial', { [column]: count }) })),
        ).toBe(word)
      }
    }
  })
})

describe('R2-01: the two families never mix', () => {
  test.each(families)('the family of a %s opening is fixed', async (family) => {
    const [id, sent] = [await draft(family), await stage.submitted(family)]
    const rung = { trial: 'practice', employment: 'shortHoursJob' }
    const move = (of: string, set: Row) => stage.probe(...changing('opening', { id: of, set }))
    expect(await move(id, { family: other[family], rung: rung[other[family]] })).toBe('FAMILY_FIXED')
    expect(await move(id, { rung: rung[other[family]] })).toBe('CHECK')
    expect(await move(id, { rung: rung[family] })).toBe('done')
    expect(await move(sent, { rung: rung[family] })).toBe('FAMILY_FIXED')
  })

  test.each(families)('a %s opening takes no terms of the other family', async (family) => {
    const id = await draft(family)
    const audit = auditRow({ entity: 'opening', entityId: id })
    const edition = { ...editionRow(id, 1), audit_id: audit.id }
    const withTerms = (...terms: Statement[]) =>
      stage.probe(insertInto('audit', audit), insertInto('opening_edition', edition), ...terms)
    const wrong = termsOf[other[family]](id, 1)
    const table = `${other[family]}_terms`
    expect(await withTerms(insertInto(table, wrong))).toBe('FOREIGN KEY')
    expect(await withTerms(insertInto(table, { ...wrong, family }))).toBe('CHECK')
    expect(await withTerms(insertInto(`${family}_terms`, termsOf[family](id, 1)))).toBe('done')
  })

  test('a trial has no column for a wage', async () => {
    const columns = await stage.all("select name from pragma_table_info('trial_terms')")
    expect(columns.filter(({ name }) => /wage|pay|salary|overtime/u.test(String(name)))).toEqual([])
    const wage = insertInto('trial_terms', { ...trialTermsRow('x', 1), wage_yen: 1000 })
    expect(await stage.probe(wage)).toMatch(/no column named wage_yen/u)
  })

  test('an allowance belongs to a training alone', async () => {
    const add = async (rung: string) => {
      const id = await draft('trial', { rung })
      const audit = auditRow({ entity: 'opening', entityId: id })
      return stage.probe(
        insertInto('audit', audit),
        insertInto('opening_edition', { ...editionRow(id, 1), audit_id: audit.id }),
        insertInto('trial_terms', { ...trialTermsRow(id, 1), allowance_per_day: 500 }),
      )
    }
    expect(await add('experience')).toBe('NO_MONEY')
    expect(await add('trainingNonEmployment')).toBe('done')
  })

  test('R2-07: a trial that nobody insures is not kept', async () => {
    const id = await draft('trial')
    const audit = auditRow({ entity: 'opening', entityId: id })
    const edition = insertInto('opening_edition', { ...editionRow(id, 1), audit_id: audit.id })
    for (const insuredBy of ['none', '']) {
      expect(
        await stage.probe(
          insertInto('audit', audit),
          edition,
          insertInto('trial_terms', { ...trialTermsRow(id, 1), insured_by: insuredBy }),
        ),
      ).toBe('CHECK')
    }
  })

  test.each([
    ['insured_accident', 'no'],
    ['wage_yen', 0],
    ['wage_basis', 'yearly'],
    ['contract_term', 'fixed'],
    ['contract_months', 6],
    ['break_minutes', -1],
  ])('an employment with %s = %s is not kept', async (column, value) => {
    const id = await draft('employment')
    const audit = auditRow({ entity: 'opening', entityId: id })
    expect(
      await stage.probe(
        insertInto('audit', audit),
        insertInto('opening_edition', { ...editionRow(id, 1), audit_id: audit.id }),
        insertInto('employment_terms', { ...employmentTermsRow(id, 1), [column]: value }),
      ),
    ).toBe('CHECK')
  })

  test('a fixed term that may be renewed says by what criteria', async () => {
    const add = async (more: Row) => {
      const id = await draft('employment')
      const audit = auditRow({ entity: 'opening', entityId: id })
      const terms = { ...employmentTermsRow(id, 1), contract_term: 'fixed', contract_months: 6, ...more }
      return stage.probe(
        insertInto('audit', audit),
        insertInto('opening_edition', { ...editionRow(id, 1), audit_id: audit.id }),
        insertInto('employment_terms', terms),
      )
    }
    expect(await add({ renewal: 'maybe' })).toBe('CHECK')
    expect(await add({ renewal: 'none' })).toBe('done')
    expect(await add({ renewal: 'maybe', renewal_criteria: '勤務成績による' })).toBe('done')
  })
})

describe('R1-06: an edition', () => {
  test('is reached only with its terms, one after the other', async () => {
    const id = await draft('trial')
    const firm = { employer_id: stage.employerId, workplace_id: stage.workplaceId, received_on: '2026-11-20' }
    const move = (edition: number) =>
      stage.probe(...changing('opening', { id, set: { state: 'submitted', ...firm, edition } }))
    expect(await move(1)).toBe('NO_TERMS')
    expect(await move(2)).toBe('NO_TERMS')
    const skipping = toEdition(id, { family: 'trial', edition: 2, set: { state: 'submitted', ...firm } })
    expect(await stage.probe(...skipping)).toBe('NO_TERMS')
    const audit = auditRow({ entity: 'opening', entityId: id })
    const withoutTerms = [
      insertInto('audit', audit),
      insertInto('opening_edition', { ...editionRow(id, 1), audit_id: audit.id }),
      ...changing('opening', { id, set: { state: 'submitted', ...firm, edition: 1 } }),
    ]
    expect(await stage.probe(...withoutTerms)).toBe('NO_TERMS')
  })

  test('stays as it was when a new one takes its place', async () => {
    const id = await stage.opening('employment')
    await stage.run(...toEdition(id, { family: 'employment', edition: 2, set: { state: 'submitted' } }))
    expect(await stage.all('select edition from opening_edition where opening_id = ? order by edition', [id])).toEqual([
      { edition: 1 },
      { edition: 2 },
    ])
    for (const table of ['opening_edition', 'employment_terms']) {
      const where = { opening_id: id, edition: 1 }
      const column: Row = table === 'opening_edition' ? { title: '別の題' } : { wage_yen: 1 }
      expect(await stage.answer(update(table, { set: column, where }))).toBe('FROZEN')
      expect(await stage.answer({ sql: `delete from ${table} where opening_id = ?`, args: [id] })).toBe('FROZEN')
    }
    const audit = auditRow({ entity: 'opening', entityId: id })
    const again = insertInto('opening_edition', { ...editionRow(id, 1), audit_id: audit.id }, 'insert or replace')
    expect(await stage.answer(insertInto('audit', audit), again)).toBe('EXISTS')
    expect(await stage.answer(insertInto('employment_terms', employmentTermsRow(id, 1), 'replace'))).toBe('EXISTS')
  })

  test('the firm of an opening does not change, nor its number', async () => {
    const id = await stage.submitted('employment')
    expect(await stage.probe(...changing('opening', { id, set: { employer_id: 'another' } }))).toBe('EMPLOYER_FIXED')
    expect(await stage.probe(...changing('opening', { id, set: { number: 'ANOTHER' } }))).toBe('STALE')
    const [row] = await stage.all('select number from opening where id = ?', [id])
    const twin = openingRow('trial', { number: String(row?.number) })
    const audit = auditRow({ entity: 'opening', entityId: twin.id })
    const replacing = insertInto('opening', { ...twin, audit_id: audit.id }, 'insert or replace')
    expect(await stage.answer(insertInto('audit', audit), replacing)).toBe('EXISTS')
  })
})
