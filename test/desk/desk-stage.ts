import { monotonicFactory } from 'ulid'
import * as v from 'valibot'
import type { Actor, Employer, Staff } from '../../src/access/actor.ts'
import { visitor } from '../../src/access/actor.ts'
import { connect } from '../../src/db/client.ts'
import { acceptInvitation } from '../../src/desk/accounts/accept-invitation.ts'
import { inviteAccount } from '../../src/desk/accounts/invite-account.ts'
import { addAgency } from '../../src/desk/agencies/add-agency.ts'
import { registerClient } from '../../src/desk/clients/register.ts'
import type { ClientInput } from '../../src/desk/clients/forms.ts'
import { createDesk } from '../../src/desk/desk.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { postingForm, postingOf } from '../../src/desk/openings/answers.ts'
import { askToConfirm } from '../../src/desk/openings/ask-to-confirm.ts'
import { confirmPosting } from '../../src/desk/openings/confirm-posting.ts'
import { editOpening } from '../../src/desk/openings/edit.ts'
import { openDraft } from '../../src/desk/openings/open-draft.ts'
import { familyOf } from '../../src/desk/openings/opening.ts'
import type { Rung } from '../../src/desk/openings/opening.ts'
import { recordCall } from '../../src/desk/employers/record-call.ts'
import { publishOpening } from '../../src/desk/openings/publish.ts'
import { startDraft } from '../../src/desk/openings/start-draft.ts'
import { submitOpening } from '../../src/desk/openings/submit.ts'
import { openMail } from '../../src/desk/outbox/open-mail.ts'
import type { Mail } from '../../src/desk/outbox/mail.ts'
import { latestMails } from '../../src/desk/outbox/store.ts'
import type { Press } from '../../src/desk/replay.ts'
import { civilDateAt } from '../../src/law/calendar.ts'
import { rawOn } from '../db/raw.ts'
import type { Raw } from '../db/raw.ts'
import { freshKeys } from '../crypto/fresh-keys.ts'
import { freshDatabases } from '../support/database.ts'
import { faultyFetch } from '../support/faults.ts'
import type { Fault } from '../support/faults.ts'

// A small town reached through the verbs alone: one agency, its consultant, one firm, openings and clients as they are asked for.

export const startedAt = Date.parse('2026-11-20T10:00:00+09:00')

export const clientInput = (more: Partial<ClientInput> = {}): ClientInput => ({
  purposeShown: 'yes',
  name: '山田 太郎',
  kana: 'ヤマダ タロウ',
  phone: '090-1234-5678',
  email: '',
  bornOn: '',
  address: '',
  reachable: '',
  wish: '朝の仕事がしたい',
  concern: '腰が痛い',
  strength: '',
  wantsEmailDisclosure: false,
  ...more,
})

const what = {
  title: '客室の清掃',
  tasks: 'ベッドを整え、床を拭く',
  days: ['mon', 'tue'],
  startsAt: '9:00',
  endsAt: '12:00',
  places: '2',
  meets: '支配人',
  bring: '',
  firstDay: '',
  support: [],
}
const trial = {
  lengthDays: '3',
  insuredBy: 'city',
  workContent: 'practise',
  reimbursement: '',
  harassmentContact: '支配人',
}
const employment = {
  wageBasis: 'hourly',
  wageYen: '1,500円',
  wageNote: '',
  contractTerm: 'indefinite',
  contractMonths: '',
  renewal: 'none',
  renewalCriteria: '',
  probation: 'none',
  probationTerms: '',
  dutiesChangeScope: '変更なし',
  workplaceChangeScope: '変更なし',
  breakMinutes: '0',
  overtime: 'なし',
  holidays: '土日祝',
  insuredHealth: 'no',
  insuredPension: 'no',
  insuredEmployment: 'no',
  selection: 'none',
}
const place = { placeName: '本館', area: '中央', address: '中央1-1', wayThere: '', passiveSmoking: 'indoorNoSmoking' }
const firm = {
  employerName: 'こもれび旅館',
  employerKana: 'コモレビリョカン',
  trade: 'M',
  staffCount: '12',
  employerPhone: '0123-45-6789',
  contactName: '店主',
  contactKana: '',
  email: 'inn@example.jp',
  declares: 'yes',
}

/** `more` is what the firm typed besides. */
export type Opened = { places: number; more?: Record<string, unknown>; at?: number }

const postingFor = (rung: Rung, more: Record<string, unknown>) => {
  const terms = familyOf(rung) === 'trial' ? trial : employment
  const poster = 'workplaceId' in more ? 'knownPlace' : 'firstPosting'
  const rest = poster === 'firstPosting' ? { ...place, ...firm } : {}
  return postingOf(v.parse(postingForm(rung, poster), { ...what, ...terms, ...rest, ...more }))
}

export type DeskStage = {
  raw: Raw
  publicRaw: Raw
  desk: (actor: Actor, more?: { press?: Press; fault?: () => Fault; at?: number }) => Desk
  requests: () => number
  forget: () => void
  consultant: Staff
  officer: Staff
  admin: Staff
  firm: Employer
  workplaceId: string
  mails: () => Promise<Mail[]>
  opening: (rung: Rung, of: Opened) => Promise<string>
  /** The firm writes the posting anew, otherwise than it stands. */
  edited: (of: { id: string; rung: Rung; version: number } & Opened) => Promise<unknown>
  submitted: (rung: Rung, of: Opened) => Promise<string>
  client: (more?: Partial<ClientInput>) => Promise<string>
}

const admin: Staff = { role: 'admin', id: 'admin', name: '管理者', agencyId: null }

export const openDeskStage = async (): Promise<DeskStage> => {
  const databases = await freshDatabases()
  const keys = freshKeys()
  const newId = monotonicFactory()
  const desk: DeskStage['desk'] = (actor, { press, fault, at = startedAt } = {}) =>
    createDesk({
      db: connect({
        url: databases.desk.url,
        fetch: fault ? faultyFetch(databases.desk.fetch, fault) : databases.desk.fetch,
      }),
      listings: connect({ url: databases.public.url, fetch: databases.public.fetch }),
      keys,
      now: at,
      today: civilDateAt(at),
      newId: () => newId(at),
      requestId: newId(at),
      actor,
      ...(press && { press }),
    })

  const mails: DeskStage['mails'] = async () => {
    const { rows } = await desk(admin).read({ rows: latestMails(50) })
    const opened = await Promise.all(rows.map((row) => openMail(keys, row)))
    return opened.flatMap((one) => (one ? [one.mail] : []))
  }

  const agency = await addAgency(desk(admin), {
    name: 'はたらく支援室',
    kana: 'ハタラクシエンシツ',
    kind: 'other',
    placementBasis: 'art29',
    licenceNumber: '',
    licenceUntil: '',
    phone: '0123-45-6789',
    email: 'agency@example.jp',
  })
  const hire = async (role: 'consultant' | 'desk'): Promise<Staff> => {
    const input = { name: '担当', role, agencyId: agency.id, email: `${role}@example.jp` }
    const invited = await inviteAccount(desk(admin), input)
    const matterId = invited.path.split('/').at(-1) ?? ''
    await acceptInvitation(desk(visitor), { matterId, code: invited.code, accountId: invited.id })
    return { role, id: invited.id, name: '担当', agencyId: agency.id }
  }
  const [consultant, officer] = [await hire('consultant'), await hire('desk')]

  const browser = 'b'.repeat(43)
  const draft = await startDraft(desk(visitor), { rung: 'tour', browser, from: 'here', employerId: null })
  const asked = await askToConfirm(desk(visitor), {
    id: draft.id,
    email: firm.email,
    title: what.title,
    browser,
    from: 'here',
  })
  const letter = (await mails()).find(({ kind }) => kind === 'postingCode')
  const code = letter?.kind === 'postingCode' ? letter.params.code : ''
  await confirmPosting(desk(visitor), {
    id: draft.id,
    proof: { requestId: asked.requestId, browser, code },
    posting: postingFor('tour', { lengthDays: '1' }),
  })
  const raw = rawOn(databases.desk)
  const [first] = await raw.all('select employer_id, workplace_id from opening where id = ?', [draft.id])
  const [account] = await raw.all("select id from account where role = 'employer'")
  const workplaceId = String(first?.workplace_id)
  const boss: Employer = {
    role: 'employer',
    id: String(account?.id),
    name: '店主',
    employerIds: [String(first?.employer_id)],
  }

  await recordCall(desk(officer), { id: String(first?.employer_id), version: 1 })

  let drafts = 0
  const submitted: DeskStage['submitted'] = async (rung, { places, more = {}, at = startedAt }) => {
    drafts += 1
    const employerId = boss.employerIds[0] ?? ''
    const { id } = await startDraft(desk(boss), { rung, browser: '', from: `place ${drafts}`, employerId })
    const posting = postingFor(rung, { workplaceId, places: String(places), ...more })
    const handing = desk(boss, { at })
    await submitOpening(handing, { draft: await openDraft(handing, { id, browser: '' }), posting })
    return id
  }
  return {
    raw,
    publicRaw: rawOn(databases.public),
    desk,
    requests: () => databases.desk.requests() + databases.public.requests(),
    forget: () => {
      databases.desk.forget()
      databases.public.forget()
    },
    consultant,
    officer,
    admin,
    firm: boss,
    workplaceId,
    mails,
    submitted,
    edited: async ({ id, rung, version, places, more = {}, at = startedAt }) => {
      const editing = desk(boss, { at })
      const posting = postingFor(rung, { workplaceId, places: String(places), ...more })
      return editOpening(editing, { draft: await openDraft(editing, { id, browser: '' }), posting, version })
    },
    opening: async (rung, of) => {
      const id = await submitted(rung, of)
      await publishOpening(desk(officer), { id, version: 2 })
      return id
    },
    client: async (more) => (await registerClient(desk(consultant), clientInput(more))).id,
  }
}
