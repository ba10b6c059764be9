import { shown } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found } from '../refusals.ts'
import { settingsOn } from '../settings/store.ts'
import { openWords } from './complaint.ts'
import { complaintById, complaintHead, isComplaint } from './store.ts'

/** The words of one complaint; that they were read is on record with it. */
export const readComplaint = async (desk: Desk, id: string) => {
  const read = await desk.look(
    { act: 'complaint.read', entity: 'complaint', entityId: id, isInScope: isComplaint(id) },
    { complaint: complaintById(id), head: complaintHead(id), town: settingsOn(desk.today) },
  )
  const complaint = shown(read.complaint)
  const words = await openWords(desk.keys, complaint)
  return { head: found(read.head), version: complaint.version, words, town: read.town.settings }
}

export type ComplaintRecord = Awaited<ReturnType<typeof readComplaint>>
