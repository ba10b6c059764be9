import type { Staff } from '../../src/access/actor.ts'
import { sealSection, sectionKeys } from '../../src/desk/clients/section.ts'
import { saveSection } from '../../src/desk/clients/section-store.ts'
import { keysOf } from '../../src/desk/clients/seal.ts'
import { keysOfClient } from '../../src/desk/clients/store.ts'
import { answerComplaint } from '../../src/desk/complaints/answer-complaint.ts'
import { recordComplaint } from '../../src/desk/complaints/record-complaint.ts'
import { settleReports } from '../../src/desk/corrections/settle.ts'
import type { Raw } from '../db/raw.ts'
import type { TestApp } from '../support/app.ts'

// What the demo town leaves empty is told to the desk here, by its own verbs, so that a word can lie in it.

const staffIn = async (raw: Raw, condition: string): Promise<Staff> => {
  const [row] = await raw.all(
    `select id, role, agency_id, name from account where state = 'active' and ${condition} limit 1`,
  )
  const role = row?.role === 'desk' ? 'desk' : 'consultant'
  const agencyId = typeof row?.agency_id === 'string' ? row.agency_id : null
  return { role, id: String(row?.id), agencyId, name: String(row?.name) }
}

const isSection = (name: string): name is keyof typeof sectionKeys => name in sectionKeys

const writeSections = async (app: TestApp, raw: Raw) => {
  const clients = await raw.all('select id, consultant_id from client order by id limit 12')
  for (const { id, consultant_id: consultantId } of clients) {
    const clientId = String(id)
    const actor = await staffIn(raw, `id = '${String(consultantId)}'`)
    const desk = app.deskAs(actor)
    const { wrapped } = await desk.read({ wrapped: keysOfClient(clientId) })
    const keys = await keysOf(desk.keys, wrapped)
    for (const section of Object.keys(sectionKeys).filter(isSection)) {
      const body = await sealSection(keys, { clientId, section, body: { said: '自分の言葉で話したこと' } })
      const row = { clientId, section, body, updatedAt: desk.now, updatedBy: actor.id, version: 0 }
      await desk.write([saveSection(row)])
    }
  }
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
  const [written] = await raw.all('select count(*) as n from client_section')
  if (written?.n === 0) await writeSections(app, raw)
}
