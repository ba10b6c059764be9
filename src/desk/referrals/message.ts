import type { Keys } from '../../crypto/keys.ts'
import type { Sealed } from '../../crypto/seal.ts'
import type { referralMessage } from '../../db/referral-schema.ts'
import { forbiddenQuestionsIn } from '../../law/forbidden-questions.ts'
import type { Change, Desk } from '../desk.ts'
import { addMessage } from './message-store.ts'
import type { Referral } from './referral.ts'

// What a firm and the desk write to each other about one referral.

export type ReferralMessage = typeof referralMessage.$inferSelect

/** R2-40: what asks something nobody may ask is held until staff have read it; then it is passed on, or goes back with the reason. */
export const messageTransitions = {
  sent: [],
  held: ['passed', 'returned'],
  passed: [],
  returned: [],
} as const satisfies Record<ReferralMessage['state'], readonly ReferralMessage['state'][]>

/** While something is still to be agreed between the two. */
const talking: readonly Referral['state'][] = ['issued', 'accepted', 'visiting', 'trialing']
export const mayTalk = ({ state }: Pick<Referral, 'state'>): boolean => talking.includes(state)

const address = (row: string) => ({ table: 'referral_message', column: 'words', row })
const meetingAddress = (row: string) => ({ table: 'referral', column: 'meeting', row })

export const sealMeeting = async (keys: Keys, { id, meeting }: { id: string; meeting: string }) =>
  meeting === '' ? null : keys.seal(meeting, meetingAddress(id))
export const openMeeting = async (keys: Keys, { id, meeting }: { id: string; meeting: Sealed | null }) =>
  meeting === null ? '' : keys.open(meeting, meetingAddress(id))

type Writing = { referralId: string; author: ReferralMessage['author']; words: string; channel?: string }

/** A firm's words are read by staff first where they ask what nobody may ask; the desk's own go as they are. */
export const newMessage = async (desk: Desk, { referralId, author, words, channel }: Writing): Promise<Change> => {
  const id = desk.newId()
  const isHeld = author === 'firm' && forbiddenQuestionsIn(words).length > 0
  const row = {
    referralId,
    id,
    author,
    authorId: desk.actor.id,
    state: isHeld ? ('held' as const) : ('sent' as const),
    words: await desk.keys.seal(words, address(id)),
    createdAt: desk.now,
  }
  return addMessage(row, channel === undefined ? {} : { channel })
}

type Row = Pick<ReferralMessage, 'id' | 'author' | 'state' | 'words' | 'createdAt' | 'version'>

export const openMessages = (keys: Keys, rows: readonly Row[]) =>
  Promise.all(
    rows.map(async ({ words, ...row }) => {
      const text = await keys.open(words, address(row.id))
      const isAsked = row.author === 'firm' && row.state !== 'sent'
      return { ...row, text, questions: isAsked ? forbiddenQuestionsIn(text) : [] }
    }),
  )
export type OpenMessage = Awaited<ReturnType<typeof openMessages>>[number]
