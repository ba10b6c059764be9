import { limits } from '../accounts/limits.ts'
import { countHit } from '../accounts/session-store.ts'
import type { Desk } from '../desk.ts'
import { refuseIf } from '../refusals.ts'
import { wordsOfDesk } from './known-words.ts'
import { openByCode } from './open-by-code.ts'
import type { OpenTalk, Proof } from './open-by-code.ts'
import { sealWords } from './seal-talk.ts'
import { changeInquiry } from './store.ts'
import { tellingWords } from './telling-words.ts'
import type { TellingWord } from './telling-words.ts'

type WriteOn = Proof & { message: string; sure: boolean }
type Written = OpenTalk & { telling: readonly TellingWord[] }

/** The holder of the code writes on: the inquiry waits for the desk again. */
export const writeOn = async (desk: Desk, { message: text, sure, ...proof }: WriteOn): Promise<Written> => {
  const { inquiry, head, key, talk, settings } = await openByCode(desk, proof)
  refuseIf(inquiry.state === 'closed' ? 'illegalTransition' : null)
  const telling = sure ? [] : tellingWords(text, wordsOfDesk(settings))
  if (telling.length > 0) return { head, talk, telling }

  const [id, now] = [desk.newId(), desk.now]
  const body = await sealWords(key, { id, text })
  const message = { id, inquiryId: inquiry.id, side: 'visitor', authorId: null, body, createdAt: now } as const
  const counted = [countHit({ bucket: `t1h:${inquiry.id}`, at: now, ...limits.messagesInTalk })]
  const set = { state: 'open', askedAt: now } as const
  await desk.write([changeInquiry({ inquiry, act: 'inquiry.follow', set, message, limits: counted })])
  const said = { id, side: 'visitor', createdAt: now, text, authorName: null } as const
  return { head: { ...head, ...set }, talk: [...talk, said], telling }
}
