import type { Staff } from '../../src/access/actor.ts'
import { systemActor } from '../../src/access/actor.ts'
import { answerComplaint } from '../../src/desk/complaints/answer-complaint.ts'
import { recordComplaint } from '../../src/desk/complaints/record-complaint.ts'
import { settleReports } from '../../src/desk/corrections/settle.ts'
import { checkImport } from '../../src/desk/imports/check.ts'
import { prepareImport } from '../../src/desk/imports/prepare.ts'
import { placeOpening } from '../../src/desk/matching/place-opening.ts'
import { changeVisit } from '../../src/desk/referrals/choose-slot.ts'
import { issuePapers } from '../../src/desk/referrals/issue-papers.ts'
import { writeMessage } from '../../src/desk/referrals/write-message.ts'
import { settleReferral } from '../../src/desk/placements/settle-referral.ts'
import { acknowledge } from '../../src/desk/watch/acknowledge.ts'
import { addAlert } from '../../src/desk/watch/alert-store.ts'
import { addDays } from '../../src/law/calendar.ts'
import { workbook } from '../support/workbook.ts'
import type { Raw } from '../db/raw.ts'
import type { TestApp } from '../support/app.ts'

// What the demo town leaves empty is told to the desk here, by its own verbs, so that a word can lie in it.

const staffIn = async (raw: Raw, condition: string): Promise<Staff> => {
  const [row] = await raw.all(
    `select id, role, agency_id, name from account where state = 'active' and ${condition} limit 1`,
  )
  const role = (['desk', 'supervisor', 'consultant'] as const).find((one) => one === row?.role) ?? 'consultant'
  const agencyId = typeof row?.agency_id === 'string' ? row.agency_id : null
  return { role, id: String(row?.id), agencyId, name: String(row?.name) }
}

/** Three people of a file nobody has decided on, and two firms of another: the lines lie sealed until then. */
const bringFiles = async (app: TestApp, raw: Raw) => {
  const consultant = app.deskAs(await staffIn(raw, "role = 'consultant'"))
  const officer = app.deskAs(await staffIn(raw, "role = 'desk'"))
  const people = [
    ['氏名', 'フリガナ', '電話番号', '希望', '家の様子'],
    ['取込 花子', 'トリコミ ハナコ', '090-5555-0001', '朝の仕事', '見せない'],
    ['取込 次郎', 'トリコミ ジロウ', '090-5555-0002', '座ってする仕事', '見せない'],
  ] as const
  const firms = [
    ['会社名', 'カナ', '産業分類', '従業員数', 'TEL', '担当者'],
    ['取込食堂', 'トリコミショクドウ', '飲食', '5', '0123-11-7777', '店長の名前'],
  ] as const
  await checkImport(consultant, { kind: 'clients', bytes: workbook(people) })
  await checkImport(officer, { kind: 'firms', bytes: workbook(firms) })
  const handed = await checkImport(consultant, { kind: 'clients', bytes: workbook(people.toSpliced(1, 1)) })
  if ('problem' in handed) throw new Error(handed.problem)
  await prepareImport(consultant, { id: handed.id, version: 1, others: [3, 2] })
}

/** Two alerts of a supervisor's agency, one of them answered in a sentence. */
const answerAlerts = async (app: TestApp, raw: Raw) => {
  const boss = await staffIn(raw, "role = 'supervisor'")
  const reader = await staffIn(raw, `role = 'consultant' and agency_id = '${boss.agencyId ?? ''}'`)
  const watch = app.deskAs(systemActor('watch'))
  const findings = (['many', 'offHours'] as const).map((reason) => ({
    finding: { accountId: reader.id, day: addDays(watch.today, -1), reason, seen: 40, usual: 8 },
    now: watch.now,
  }))
  await watch.write(findings.map(addAlert))
  const [row] = await raw.all("select id, version from reading_alert where state = 'open' and reason = 'many' limit 1")
  const asked = { id: String(row?.id), version: Number(row?.version), sentence: '引きつぎのためと本人から聞いた' }
  await acknowledge(app.deskAs(boss), asked)
}

/** What a firm and the desk write to each other, and where they meet: of the first referral that is agreed. */
const talkOverLetter = async (app: TestApp, raw: Raw) => {
  const [row] = await raw.all(
    `select r.id, r.version, r.consultant_id, o.employer_id, m.account_id from referral r join opening o on o.id = r.opening_id
     join employer_member m on m.employer_id = o.employer_id where r.state in ('accepted','visiting') order by r.id limit 1`,
  )
  const id = String(row?.id)
  const consultant = app.deskAs(await staffIn(raw, `id = '${String(row?.consultant_id)}'`))
  const employerIds = [String(row?.employer_id)]
  const firm = app.deskAs({ role: 'employer', id: String(row?.account_id), name: '', employerIds })
  await writeMessage(firm, { id, words: '当日は裏口からどうぞ' })
  const visit = { visitOn: addDays(consultant.today, 3), visitAt: '10:00', meeting: 'https://talk.example.jp/a' }
  await changeVisit(consultant, { id, version: Number(row?.version), ...visit })
}

/** The papers of a letter that went out, and what its client and the consultant still talk over. */
const givePapers = async (app: TestApp, raw: Raw) => {
  const [row] = await raw.all(
    `select r.id, r.opening_id, r.client_id, r.consultant_id, c.version as client_version from referral r join client c on c.id = r.client_id
     where r.state in ('accepted','visiting') and r.letter_number is not null and c.state <> 'closed' order by r.id desc limit 1`,
  )
  const desk = app.deskAs(await staffIn(raw, `id = '${String(row?.consultant_id)}'`))
  await issuePapers(desk, { id: String(row?.id), kinds: ['letter', 'mirror'], way: 'print' })
  const turned = { openingId: String(row?.opening_id), to: 'notFor', reason: 'far' } as const
  await placeOpening(desk, { clientId: String(row?.client_id), version: Number(row?.client_version), ...turned })
}

/** Somebody is hired, and one thing is otherwise than it was disclosed. */
const hireOtherwise = async (app: TestApp, raw: Raw) => {
  const [row] = await raw.all(
    `select r.id, r.version, r.consultant_id from referral r join opening o on o.id = r.opening_id
     where o.family = 'employment' and r.state in ('accepted','visiting') order by r.id limit 1`,
  )
  const desk = app.deskAs(await staffIn(raw, `id = '${String(row?.consultant_id)}'`))
  const other = { text: '賞与はない', kind: 'removed' } as const
  const hire = { changed: 'some', agreed: {}, specified: [], other } as const
  const result = { result: 'hired', startedOn: desk.today, reason: '', hire } as const
  await settleReferral(desk, { id: String(row?.id), version: Number(row?.version), ...result })
}

export const tellTheRest = async (app: TestApp, raw: Raw): Promise<void> => {
  const desk = app.deskAs(await staffIn(raw, "role = 'desk'"))
  const { today } = desk
  const about = { channel: 'phone', side: 'client', employerId: '', openingNumber: '' } as const
  const complaint = await recordComplaint(desk, { ...about, receivedOn: today, content: '待たされた' })
  await answerComplaint(desk, { id: complaint.id, version: 1, answeredOn: today, response: 'おわびした' })
  const [report] = await raw.all(
    `select c.opening_id, max(c.id) as last, o.version from correction c join opening o on o.id = c.opening_id where c.state <> 'settled' group by c.opening_id limit 1`,
  )
  const settling = { id: String(report?.opening_id), version: Number(report?.version), last: String(report?.last) }
  await settleReports(desk, { ...settling, how: 'unfounded', reason: '事業所に確かめた' })
  await talkOverLetter(app, raw)
  await givePapers(app, raw)
  await bringFiles(app, raw)
  await answerAlerts(app, raw)
  await hireOtherwise(app, raw)
}
