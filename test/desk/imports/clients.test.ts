import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { approveImport } from '../../../src/desk/imports/approve.ts'
import { checkImport } from '../../../src/desk/imports/check.ts'
import { prepareImport } from '../../../src/desk/imports/prepare.ts'
import { refuseImport } from '../../../src/desk/imports/refuse.ts'
import { undoImport } from '../../../src/desk/imports/undo.ts'
import { writeImport } from '../../../src/desk/imports/write.ts'
import { noteOnClient } from '../../../src/desk/clients/note.ts'
import { lookInto } from '../../../src/desk/clients/look-into.ts'
import { openClient } from '../../../src/desk/clients/seal.ts'
import { forgetImports } from '../../../src/jobs/forget-imports.ts'
import { systemActor } from '../../../src/access/actor.ts'
import type { Staff } from '../../../src/access/actor.ts'
import { startedAt } from '../desk-stage.ts'
import { workbook } from '../../support/workbook.ts'
import type { Sheet } from '../../support/workbook.ts'
import { fewOf, header, openImportStage, sixty } from './import-stage.ts'
import type { ImportStage } from './import-stage.ts'

let stage: ImportStage
let me: Staff
let other: Staff
beforeAll(async () => {
  stage = await openImportStage()
  me = stage.consultant
  other = stage.colleague
})

// The limit of a day has a test of its own.
beforeEach(async () => {
  await stage.raw.run('delete from rate_hit')
})

const day = 24 * 60 * 60_000
const count = async (sql: string, args: readonly string[] = []) => Number((await stage.raw.all(sql, [...args]))[0]?.n)
const clients = () => count('select count(*) as n from client')
const rowsOf = (id: string) => count('select count(*) as n from import_row where import_id = ?', [id])
const stateOf = async (id: string) =>
  String((await stage.raw.all('select state from import_run where id = ?', [id]))[0]?.state)

const handedOn = async (sheet = fewOf(3), who = me) => {
  const id = await stage.check(who, { sheet })
  await prepareImport(stage.desk(who), { id, version: 1, others: [] })
  return id
}
const approved = async (sheet = fewOf(3)) => {
  const id = await handedOn(sheet)
  await approveImport(stage.desk(other), { id, version: 2 })
  return id
}
const writtenWhole = async (id: string) => {
  for (let left = 1; left > 0;) left = (await writeImport(stage.desk(other), { id })).left
}
const written = async (sheet = fewOf(3)) => {
  const id = await approved(sheet)
  await writtenWhole(id)
  return id
}

describe('an Excel of sixty clients', () => {
  test('is told apart line by line, agreed to by a second person, and written in portions', async () => {
    const before = await clients()
    const id = await stage.check(me, { sheet: sixty() })
    const seen = await stage.seen(me, { id })
    expect([seen.counts, seen.ignored]).toEqual([{ fine: 55, mend: 5 }, ['備考']])
    const mend = seen.lines.filter(({ state }) => state === 'mend')
    expect(
      mend.map(({ number, problems }) => [number, problems.map(({ column, problem }) => `${column}.${problem}`)]),
    ).toEqual([
      [5, ['name.blank']],
      [13, ['kana.kana']],
      [19, ['bornOn.date']],
      [27, ['phone.phone']],
      [35, ['wish.myNumber']],
    ])
    expect([await clients(), await rowsOf(id)]).toEqual([before, 60])

    await prepareImport(stage.desk(me), { id, version: 1, others: [] })
    expect([await rowsOf(id), await stateOf(id)]).toEqual([55, 'prepared'])
    await approveImport(stage.desk(other), { id, version: 2 })
    stage.forget()
    expect(await writeImport(stage.desk(other), { id })).toEqual({ id, left: 30 })
    expect(stage.requests()).toBe(2)
    expect(await writeImport(stage.desk(me), { id })).toEqual({ id, left: 5 })
    expect(await writeImport(stage.desk(other), { id })).toEqual({ id, left: 0 })
    expect([(await clients()) - before, await stateOf(id)]).toEqual([55, 'written'])
    await expect(writeImport(stage.desk(other), { id })).rejects.toMatchObject({ reason: 'illegalTransition' })

    const made = (await stage.seen(me, { id })).lines[0]?.madeId ?? ''
    const { client, keys } = await lookInto(stage.desk(me), { clientId: made, readings: () => ({}) })
    const text = await openClient(keys, client)
    expect([text.name, text.kana, text.bornOn, text.phone, text.wish]).toEqual([
      '相談 太郎0',
      'アア タロウ',
      '1968-06-11',
      '090-0000-1000',
      '朝の仕事',
    ])
    expect([client.consultantId, client.registeredOn]).toEqual([me.id, '2026-11-20'])
    const left = await stage.raw.all(
      'select body, (select wrapped from import_run where id = ?) as key from import_row where import_id = ?',
      [id, id],
    )
    expect(left.filter(({ body, key }) => body !== null || key !== null)).toEqual([])
  })

  test('that is brought again is found line by line, and only those said to be others go on', async () => {
    const id = await stage.check(me, { sheet: sixty() })
    const seen = await stage.seen(me, { id })
    expect(seen.counts).toEqual({ twin: 55, mend: 5 })
    const [first, second] = seen.lines.filter(({ state }) => state === 'twin')
    expect(first?.twins[0]).toMatch(/^A\.T\. \d{6}$/u)
    await prepareImport(stage.desk(me), { id, version: 1, others: [second?.number ?? 0] })
    expect((await stage.seen(other, { id })).lines.map(({ number }) => number)).toEqual([second?.number])
    const again = await stage.check(me, { sheet: [...fewOf(1, 50), ...fewOf(1, 50).slice(1)] })
    expect((await stage.seen(me, { id: again })).lines.map(({ state, twinLines }) => [state, twinLines])).toEqual([
      ['fine', []],
      ['twin', [2]],
    ])
  })
})

describe('two persons', () => {
  test('are two: who prepared does not agree, neither in code nor in the database', async () => {
    const id = await handedOn()
    await expect(approveImport(stage.desk(me), { id, version: 2 })).rejects.toMatchObject({ reason: 'samePerson' })
    const byHand = [
      {
        sql: "insert into audit (id, at, actor_role, actor_id, act, entity, entity_id, outcome, request_id) values ('h1', 1, 'consultant', 'x', 'import.approve', 'import', ?, 'done', 'r')",
        args: [id],
      },
      {
        sql: "update import_run set state = 'approved', decided_by = prepared_by, version = 3, audit_id = 'h1' where id = ?",
        args: [id],
      },
    ]
    await expect(stage.raw.run(...byHand)).rejects.toThrow('SAME_PERSON')
    await expect(writeImport(stage.desk(me), { id })).rejects.toMatchObject({ reason: 'illegalTransition' })
  })

  test('the second sees initials, counts and likely twins, never a name or a word', async () => {
    const id = await handedOn(fewOf(3, 20))
    const seen = await stage.seen(other, { id })
    expect(seen.lines.map(({ name, cells }) => [name, cells])).toEqual(
      ['カラ', 'サラ', 'タラ'].map((_, at) => [['A.T.', 'K.T.', 'S.T.'][at], null]),
    )
    expect(JSON.stringify(seen.lines)).not.toMatch(/相談|朝の仕事|タロウ|090/u)
    expect([seen.mayDecide, seen.isOwn]).toEqual([true, false])
  })

  test('nobody sees what was not handed on, and nobody of another agency or role anything', async () => {
    const id = await stage.check(me, { sheet: fewOf(2, 30) })
    const stranger: Staff = { ...other, id: 'stranger', agencyId: 'another' }
    for (const who of [other, stranger]) {
      await expect(stage.seen(who, { id })).rejects.toMatchObject({ reason: 'absent' })
      await expect(refuseImport(stage.desk(who), { id, version: 1 })).rejects.toMatchObject({ reason: 'absent' })
      await expect(prepareImport(stage.desk(who), { id, version: 1, others: [] })).rejects.toMatchObject({
        reason: 'absent',
      })
    }
    await expect(stage.seen(me, { id, kind: 'firms' })).rejects.toMatchObject({ reason: 'absent' })
    for (const who of [stage.officer, stage.admin]) {
      await expect(approveImport(stage.desk(who), { id, version: 1 })).rejects.toMatchObject({ reason: 'wrongRole' })
      await expect(stage.check(who, { sheet: fewOf(1) })).rejects.toBeInstanceOf(Error)
    }
  })

  test('a no takes rows and key away at once; one version is decided once', async () => {
    const id = await handedOn(fewOf(2, 34))
    await expect(refuseImport(stage.desk(other), { id, version: 1 })).rejects.toMatchObject({ reason: 'stale' })
    await refuseImport(stage.desk(other), { id, version: 2 })
    expect([await stateOf(id), await rowsOf(id)]).toEqual(['refused', 0])
    const answers = await Promise.allSettled(
      [await handedOn(fewOf(2, 36))].flatMap((next) =>
        [1, 2].map(() => approveImport(stage.desk(other), { id: next, version: 2 })),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('who is in charge stands in the file for a supervisor, and is oneself for a consultant', async () => {
    const withConsultant = (who: string) => [
      [...header, '担当'],
      [...(fewOf(1, 40)[1] ?? []), who],
    ]
    const problemFor = async (asking: Staff, who: string) => {
      const id = await stage.check(asking, { sheet: withConsultant(who) })
      return (await stage.seen(asking, { id })).lines[0]?.problems.map(({ problem }) => problem)
    }
    expect(await problemFor(me, '職員　1')).toEqual(['consultantNotMine'])
    expect(await problemFor(me, 'だれか')).toEqual(['consultantUnknown'])
    expect(await problemFor(me, 'consultant@example.jp')).toEqual([])
    const supervisor = await stage.hire('supervisor')
    expect(await problemFor(supervisor, '')).toEqual(['blank'])
    expect(await problemFor(supervisor, '職員　1')).toEqual([])
    const id = await handedOn(fewOf(2, 44))
    await expect(approveImport(stage.desk(other), { id, version: 2 })).rejects.toMatchObject({
      reason: 'supervisorDecides',
    })
    await approveImport(stage.desk(supervisor), { id, version: 2 })
    expect(await stateOf(id)).toBe('approved')
    await disable(supervisor)
  })
})

const disable = async ({ id }: Staff) =>
  stage.raw.run(
    {
      sql: "insert into audit (id, at, actor_role, actor_id, act, entity, entity_id, outcome, request_id) values ('off', 1, 'admin', 'x', 'account.manage', 'account', ?, 'done', 'r')",
      args: [id],
    },
    {
      sql: "update account set state = 'disabled', epoch = epoch + 1, version = version + 1, audit_id = 'off' where id = ?",
      args: [id],
    },
  )

describe('writing', () => {
  test('by two at once writes every line once', async () => {
    const before = await clients()
    const id = await approved(fewOf(30, 300))
    const answers = await Promise.allSettled([1, 2, 3].map(() => writeImport(stage.desk(other), { id })))
    expect(answers.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0)
    await writtenWhole(id)
    expect((await clients()) - before).toBe(30)
    expect(
      await count("select count(distinct made_id) as n from import_row where import_id = ? and state = 'made'", [id]),
    ).toBe(30)
  })

  test.each(['cutBefore', 'cutAfter'] as const)(
    'goes on after a connection %s, nothing twice and nothing lost',
    async (cut) => {
      const before = await clients()
      const id = await approved(fewOf(27, cut === 'cutBefore' ? 400 : 440))
      for (let requests = 0; requests < 2; requests += 1) {
        let asked = -1
        const fault = () => {
          asked += 1
          return asked === requests ? cut : ('none' as const)
        }
        await writeImport(stage.desk(other, { fault }), { id }).catch(() => undefined)
      }
      const some = (await clients()) - before
      expect([0, 25, 27]).toContain(some)
      if ((await stateOf(id)) === 'approved') await writtenWhole(id)
      expect([(await clients()) - before, await stateOf(id)]).toEqual([27, 'written'])
    },
  )

  test.each([0, 3, 40, 120])('whose statement %i fails writes nothing of its portion', async (failingStatement) => {
    const before = await clients()
    const id = await approved(fewOf(20, 500 + failingStatement))
    let asked = 0
    const fault = () => {
      asked += 1
      return asked === 2 ? { failingStatement } : ('none' as const)
    }
    await expect(writeImport(stage.desk(other, { fault }), { id })).rejects.toBeInstanceOf(Error)
    expect((await clients()) - before).toBe(0)
    await writtenWhole(id)
  })
})

describe('taking back', () => {
  test('within a day removes those that nothing has happened to and keeps the others with the reason', async () => {
    const before = await clients()
    const id = await written(fewOf(4, 700))
    const made = (await stage.seen(me, { id })).lines.map(({ madeId }) => madeId ?? '')
    await noteOnClient(stage.desk(me), { clientId: made[1] ?? '', kind: 'memo', notedOn: '2026-11-20', body: '会った' })
    const stranger = await stage.hire('consultant')
    await expect(undoImport(stage.desk(stranger), { id })).rejects.toMatchObject({ reason: 'notYourImport' })
    await undoImport(stage.desk(me), { id })
    const after = await stage.seen(me, { id })
    expect(after.lines.map(({ state, reason }) => [state, reason])).toEqual([
      ['undone', null],
      ['kept', 'inUse'],
      ['undone', null],
      ['undone', null],
    ])
    expect([(await clients()) - before, after.run.state]).toEqual([1, 'undone'])
    expect(await count('select count(*) as n from client_key where client_id = ?', [made[0] ?? ''])).toBe(0)
    expect(await count('select count(*) as n from client_index where client_id = ?', [made[0] ?? ''])).toBe(0)
    expect(
      await stage.raw.all("select act from audit where entity = 'client' and entity_id = ? order by id", [
        made[0] ?? '',
      ]),
    ).toEqual([{ act: 'import.write' }, { act: 'import.undo' }])
  })

  test('goes in portions of twenty-five, and not a day later', async () => {
    const id = await written(fewOf(30, 800))
    expect(await undoImport(stage.desk(me), { id })).toEqual({ id, left: 5 })
    await expect(undoImport(stage.desk(me, { at: startedAt + day }), { id })).rejects.toMatchObject({
      reason: 'undoTooLate',
    })
    expect(await undoImport(stage.desk(other), { id })).toEqual({ id, left: 0 })
  })

  test('is the only way a client leaves: without its audit row, its import or its first version the database keeps them', async () => {
    const id = await written(fewOf(1, 850))
    const made = (await stage.seen(me, { id })).lines[0]?.madeId ?? ''
    const remove = (clientId: string) => [
      { sql: 'delete from client where id = ?', args: [clientId] },
      { sql: 'delete from client_key where client_id = ?', args: [clientId] },
      { sql: 'delete from client_index where client_id = ?', args: [clientId] },
    ]
    const audited = (clientId: string, at: number) => ({
      sql: "insert into audit (id, at, actor_role, actor_id, act, entity, entity_id, outcome, request_id) values (?, ?, 'consultant', 'x', 'import.undo', 'client', ?, 'done', 'r')",
      args: [`u-${clientId}-${at}`, at, clientId],
    })
    const registered = await stage.client()
    await expect(stage.raw.run(...remove(made))).rejects.toThrow('KEPT')
    await expect(stage.raw.run(audited(made, startedAt + day + 1), ...remove(made))).rejects.toThrow('KEPT')
    await expect(stage.raw.run(audited(registered, startedAt), ...remove(registered))).rejects.toThrow('KEPT')
    await stage.raw.run(audited(made, startedAt + 1), ...remove(made))
  })
})

describe('what nobody agreed to', () => {
  test('is gone after a day with its key, and the list that could take it back after another', async () => {
    const [open, done] = [await handedOn(fewOf(2, 900)), await written(fewOf(2, 910))]
    const job = (at: number) => forgetImports(stage.desk(systemActor('imports'), { at }))
    await job(startedAt + day - 1)
    expect([await rowsOf(open), await rowsOf(done)]).toEqual([2, 2])
    await job(startedAt + day + 1)
    expect([await rowsOf(open), await stateOf(open), await rowsOf(done), await stateOf(done)]).toEqual([
      0,
      'forgotten',
      0,
      'written',
    ])
    const [run] = await stage.raw.all('select wrapped, ignored from import_run where id = ?', [open])
    expect(run).toEqual({ wrapped: null, ignored: null })
  })

  test('lies sealed: nothing of a row stands in the database as it was typed', async () => {
    await stage.check(me, { sheet: fewOf(3, 950) })
    const rows = await stage.raw.all('select body from import_row where body is not null')
    expect(rows.length).toBeGreaterThan(0)
    for (const { body } of rows) {
      expect(Buffer.from(body instanceof ArrayBuffer ? body : []).toString('utf8')).not.toMatch(/相談|タロウ|朝の/u)
    }
  })
})

test('a file that is none is a value, and writes nothing', async () => {
  const runs = () => count('select count(*) as n from import_run')
  const before = await runs()
  const tried = (sheet: Sheet) => checkImport(stage.desk(me), { kind: 'clients', bytes: workbook(sheet) })
  expect(
    await tried([
      ['氏名', 'マイナンバー'],
      ['a', 'b'],
    ]),
  ).toEqual({ problem: 'neverCollected', words: ['マイナンバー'] })
  expect(
    await tried([
      ['あ', 'い'],
      ['a', 'b'],
    ]),
  ).toEqual({ problem: 'noHeader', words: [] })
  expect(await tried([['氏名'], ['a']])).toEqual({ problem: 'lacking', words: ['フリガナ'] })
  expect(await tried([[...header]])).toEqual({ problem: 'empty', words: [] })
  expect(await runs()).toBe(before)
})
