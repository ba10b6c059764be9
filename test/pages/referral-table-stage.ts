import { systemActor } from '../../src/access/actor.ts'
import type { Staff } from '../../src/access/actor.ts'
import { closeSilent } from '../../src/desk/placements/close-silent.ts'
import { sealNamed } from '../../src/desk/referrals/slip.ts'
import { referralById } from '../../src/desk/referrals/store.ts'
import { Refused, found, refusalStatus } from '../../src/desk/refusals.ts'
import { addDays } from '../../src/law/calendar.ts'
import { paths } from '../../src/paths.ts'
import { insertInto, rawOn, update } from '../db/raw.ts'
import type { Raw, Row, Statement } from '../db/raw.ts'
import { agree, natsui, ooba, openingOf, propose, register, step, tsuda } from '../journeys/casework.ts'
import { testApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import type { Person } from '../support/person.ts'
import { seededTown, townToday } from '../support/town.ts'
import { newId } from './matrix-stage.ts'

// One referral that is put into each state, and everybody who might press something on it.

export const code = 'ABCD2345'
export const messageId = 'table-message'
export const links = { answer: 'table-answer', result: 'table-result' } as const
export type Actors = Readonly<Record<string, Person>>

const everyone = async (app: TestApp) => {
  const of = async (asked: Parameters<TestApp['signInAs']>[0]) => app.signInAs(asked)
  return {
    own: await of(natsui),
    standIn: await of(ooba),
    opened: await of('miyake@city-komorebi.example.jp'),
    otherAgency: await of(tsuda),
    conflicted: await of('kuwabara@komorebi-shakyo.example.jp'),
    supervisor: await of('supervisor'),
    desk: await of('desk'),
    admin: await of('admin'),
    auditor: await of('auditor'),
    referrer: await of('referrer'),
    firm: await of('employer'),
    otherFirm: await of('pan@hidamari.example.jp'),
  }
}
type People = Awaited<ReturnType<typeof everyone>>

const guards = ['referral', 'slip', 'placement', 'follow_up', 'referral_message', 'disclosure', 'matter', 'paper']

// Rows are put back by replacing them, past the guards of births and deaths. Those of every change stay as they are.
const openTheWayBack = async (raw: Raw) => {
  const born = await raw.all(
    `select name from sqlite_master where type = 'trigger' and ((name like '%_insert' or name like '%_delete') and tbl_name in (${guards.map(() => '?').join(', ')}) or tbl_name in ('opening', 'employer_member', 'employer', 'cover', 'client_conflict', 'unsealing', 'consent'))`,
    guards,
  )
  await raw.run(...born.map(({ name }) => `drop trigger ${String(name)}`))
}

const standing = async (raw: Raw, { app, people, clientId }: { app: TestApp; people: People; clientId: string }) => {
  const cover = (standIn: string): Statement =>
    insertInto('cover', {
      id: newId(),
      absent_id: people.own.account.id,
      stand_in_id: standIn,
      from_on: addDays(townToday, -1),
      until_on: addDays(townToday, 1),
      state: 'planned',
      created_at: 1,
      version: 1,
      audit_id: 'stage',
    })
  const opened = ([account, kind]: readonly [string, string]): Statement =>
    insertInto('unsealing', {
      id: newId(),
      client_id: clientId,
      account_id: account,
      kind,
      opened_at: app.deps.now(),
      until: app.deps.now() + 3_600_000,
      audit_id: 'stage',
    })
  const conflict = { client_id: clientId, account_id: people.conflicted.account.id, added_at: 1, audit_id: 'stage' }
  await raw.run(
    cover(people.standIn.account.id),
    cover(people.conflicted.account.id),
    opened([people.opened.account.id, 'breakGlass']),
    opened([people.supervisor.account.id, 'supervision']),
    insertInto('client_conflict', conflict),
  )
}

const isOn = (state: string) => state === 'trialing' || state === 'hired'
const isIssued = (state: string) => state !== 'proposed' && state !== 'agreed'
const nothing = { letter_number: null, issued_on: null, issued_by: null, issued_agency_id: null, issued_basis: null }

/** What a press finds besides the state. */
export type Found = {
  closedFrom?: string
  isRequested?: boolean
  hasSlots?: boolean
  placement?: Row
  followUp?: string
  message?: string
  slip?: 'named' | 'closed'
}

export const tableStage = async () => {
  const family = 'trial'
  const town = await seededTown()
  const raw = rawOn(town.desk)
  const app = testApp({ ...town, isDemo: true })
  const people = await everyone(app)
  const { own } = people
  const { opening } = await openingOf(app, { family, today: townToday })
  const clientId = await register(own)
  const id = await propose(own, { clientId, openingId: opening.id })
  await agree(own, id)
  await step(own, { id, action: paths.desk.referralIssue(id), fields: { method: 'paper' } })
  await openTheWayBack(raw)
  await standing(raw, { app, people, clientId })
  await raw.run(
    update('employer_member', {
      set: { account_id: people.firm.account.id },
      where: { employer_id: opening.employerId },
    }),
    update('opening', { set: { places: 50, in_flight: 50 }, where: { id: opening.id } }),
  )
  const one = async (sql: string) => (await raw.all(sql, [id]))[0] ?? {}
  const base = { ...(await one('select * from referral where id = ?')), version: 9 }
  const slip = await one('select * from slip where referral_id = ?')
  const codeHashes = {
    answer: await app.deps.keys.codeHash(`${links.answer}.${code}`),
    result: await app.deps.keys.codeHash(`${links.result}.${code}`),
  }
  const words = await app.deps.keys.seal('既往症はありますか', {
    table: 'referral_message',
    column: 'words',
    row: messageId,
  })
  const named = new Uint8Array(await sealNamed(app.deps.keys, { referralId: id, named: { name: '星野 つばさ' } }))
  const slips = {
    first: {},
    named: { named, named_on: townToday },
    closed: { closes_on: townToday },
  } satisfies Record<string, Row>
  const [placementId, followUpId] = [newId(), newId()]
  const asRow = (row: Record<string, unknown>): Row =>
    // oxlint-disable-next-line typescript/consistent-type-assertions -- what the database gave goes back as it was
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [key, value instanceof ArrayBuffer ? new Uint8Array(value) : value]),
    ) as Row

  const linkRow = (act: 'answer' | 'result'): Statement =>
    insertInto(
      'matter',
      {
        id: links[act],
        act: `referral.${act}`,
        subject_id: id,
        party_id: opening.employerId,
        code_hash: codeHashes[act],
        state: 'open',
        tries: 0,
        created_at: 1,
        expires_at: null,
        done_at: null,
      },
      'insert or replace',
    )
  const begun = (of: Found): Statement[] => {
    const placement = {
      id: placementId,
      referral_id: id,
      client_id: clientId,
      opening_id: opening.id,
      employer_id: opening.employerId,
      consultant_id: own.account.id,
      kind: family,
      state: 'started',
      started_on: townToday,
      created_at: 1,
      version: 9,
      audit_id: 'stage',
      ...of.placement,
    }
    const followUp = {
      id: followUpId,
      placement_id: placementId,
      client_id: clientId,
      consultant_id: own.account.id,
      milestone: 'day1',
      side: 'client',
      method: 'phone',
      state: of.followUp ?? 'due',
      done_on: of.followUp === 'done' ? townToday : null,
      asked_on: townToday,
      due_on: townToday,
      version: 9,
      audit_id: 'stage',
    }
    return [insertInto('placement', placement), insertInto('follow_up', followUp)]
  }
  const messageRow = (state: string): Statement =>
    insertInto('referral_message', {
      referral_id: id,
      id: messageId,
      author: 'firm',
      author_id: people.firm.account.id,
      state,
      words: new Uint8Array(words),
      created_at: 1,
      version: 9,
      audit_id: 'stage',
    })

  /** The referral as it is in this state, with everything a press could need. */
  const setTo = async (state: string, of: Found = {}) => {
    const isAsked = of.isRequested === true && state !== 'proposed'
    const row = {
      ...asRow(base),
      ...(isIssued(state) ? {} : nothing),
      ...(state === 'proposed' && { agreed_on: null, agreed_how: null }),
      state,
      closed_from: state === 'noAnswer' ? (of.closedFrom ?? 'issued') : null,
      clock_from: ['issued', 'accepted', 'visiting', 'trialing'].includes(state) ? townToday : null,
      clock_on: state === 'noAnswer' ? townToday : null,
      issuer_requested_on: isAsked ? townToday : null,
      slots:
        of.hasSlots === true && isIssued(state) ? JSON.stringify([{ on: addDays(townToday, 7), at: '10:00' }]) : '[]',
    }
    await raw.run(
      {
        sql: 'delete from follow_up where placement_id in (select id from placement where referral_id = ?)',
        args: [id],
      },
      ...['placement', 'slip', 'disclosure', 'referral_message'].map((table) => ({
        sql: `delete from ${table} where referral_id = ?`,
        args: [id],
      })),
      insertInto('referral', asRow(row), 'insert or replace'),
      ...(isIssued(state) || isAsked ? [insertInto('slip', { ...asRow(slip), ...slips[of.slip ?? 'first'] })] : []),
      ...(isOn(state) ? begun(of) : []),
      ...(of.message === undefined ? [] : [messageRow(of.message)]),
      linkRow('answer'),
      linkRow('result'),
      update('opening', { set: { state: 'published', closed_as: null }, where: { id: opening.id } }),
      update('employer', { set: { closings: '[]' }, where: { id: opening.employerId } }),
    )
  }

  /** Everything of it, to see whether something changed. */
  const seen = async () => {
    const tables = ['referral', 'slip', 'placement', 'disclosure', 'referral_message', 'follow_up', 'matter']
    const rows = await raw.all(
      `select (select json_array(state, version, audit_id, clock_from, clock_step, clock_on, slots, visit_on) from referral where id = ?1) as referral,
        (select json_array(hex(content), hex(named), named_on, closes_on) from slip where referral_id = ?1) as slip,
        (select json_group_array(json_array(id, state, version)) from placement where referral_id = ?1) as placement,
        (select count(*) from disclosure where referral_id = ?1) as disclosure,
        (select json_group_array(json_array(id, state)) from referral_message where referral_id = ?1) as referral_message,
        (select json_group_array(json_array(f.id, f.state, f.due_on)) from follow_up f join placement p on p.id = f.placement_id where p.referral_id = ?1) as follow_up,
        (select json_group_array(json_array(state, done_at)) from matter where subject_id = ?1 and id like 'table-%') as matter`,
      [id],
    )
    return JSON.stringify(tables.map((table) => rows[0]?.[table]))
  }

  /** The clock has no address: the same answer from the verb itself, for each actor who could be given to it. */
  const closing = async (actor: Staff | 'system'): Promise<number> => {
    const desk = app.deskAs(actor === 'system' ? systemActor('clock') : actor)
    const { referral } = await desk.read({ referral: referralById(id) })
    try {
      await closeSilent(desk, found(referral))
      return 303
    } catch (error) {
      if (error instanceof Refused && error.reason !== 'replayed') return refusalStatus[error.reason]
      throw error
    }
  }
  const actors: Actors = { visitor: app.visitor(), ...people }
  return { app, raw, id, opening, placementId, followUpId, people, actors, setTo, seen, closing }
}
export type TableStage = Awaited<ReturnType<typeof tableStage>>
