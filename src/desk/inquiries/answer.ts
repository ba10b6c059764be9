import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseIf, refuseUnless } from '../refusals.ts'
import { settingsOn } from '../settings/store.ts'
import { wordsOfDesk } from './known-words.ts'
import { sealWords } from './seal-talk.ts'
import { changeInquiry, inquiryById } from './store.ts'
import { tellingWords } from './telling-words.ts'
import type { TellingWord } from './telling-words.ts'

type Answer = { id: string; version: number; message: string; sure: boolean }

/** The desk's words go to whoever holds the code; what could tell who that is comes back once before it goes. */
export const answerInquiry = async (desk: Desk, input: Answer): Promise<{ telling: readonly TellingWord[] }> => {
  const read = await desk.read({ inquiry: inquiryById(input.id), town: settingsOn(desk.today) })
  allow(desk, 'inquiry.answer')
  const inquiry = found(read.inquiry)
  refuseIf(inquiry.state === 'closed' ? 'illegalTransition' : null)
  refuseUnless(inquiry.version === input.version, 'stale')
  const telling = input.sure ? [] : tellingWords(input.message, wordsOfDesk(read.town.settings))
  if (telling.length > 0) return { telling }

  const [id, now] = [desk.newId(), desk.now]
  const key = await desk.keys.inquiry.keyOfDesk(inquiry.id, inquiry.byDesk)
  const body = await sealWords(key, { id, text: input.message })
  const message = { id, inquiryId: inquiry.id, side: 'desk', authorId: desk.actor.id, body, createdAt: now } as const
  const set = { state: 'answered', answeredAt: now } as const
  await desk.write([changeInquiry({ inquiry, act: 'inquiry.answer', set, message })])
  return { telling }
}
