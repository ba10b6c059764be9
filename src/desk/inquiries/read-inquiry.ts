import { shown } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found } from '../refusals.ts'
import { settingsOn } from '../settings/store.ts'
import { openTalk } from './seal-talk.ts'
import { inquiryById, inquiryHead, isInquiry, talkOf } from './store.ts'

/** One talk as the desk reads it; that it was read is on record with it. */
export const readInquiry = async (desk: Desk, id: string) => {
  const read = await desk.look(
    { act: 'inquiry.read', entity: 'inquiry', entityId: id, isInScope: isInquiry(id) },
    { inquiry: inquiryById(id), head: inquiryHead(id), talk: talkOf(id), town: settingsOn(desk.today) },
  )
  const inquiry = shown(read.inquiry)
  const key = await desk.keys.inquiry.keyOfDesk(id, inquiry.byDesk)
  const talk = await openTalk(key, read.talk)
  return { head: found(read.head), version: inquiry.version, talk, town: read.town.settings }
}

export type InquiryRecord = Awaited<ReturnType<typeof readInquiry>>
