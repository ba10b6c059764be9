import { hitsIn, countUnless } from '../accounts/session-store.ts'
import { limits } from '../accounts/limits.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { Refused, found, refuseUnless } from '../refusals.ts'
import { settingsOn } from '../settings/store.ts'
import { openTalk } from './seal-talk.ts'
import { headByCode, inquiryByCode, talkByCode, opensInquiry } from './store.ts'

export type Proof = { code: string; from: string }

/** A code that opens nothing is counted before anything is read; past the limit no code is looked at, right or wrong. */
export const openByCode = async (desk: Desk, { code, from }: Proof) => {
  const [codeHash, place] = await Promise.all([
    desk.keys.inquiry.codeHash(code),
    desk.keys.index('rate', `code:${from}`),
  ])
  const wrong = { bucket: `c1h:${place.join('.')}`, at: desk.now, ...limits.wrongInquiryCodes }
  const read = await desk.tryCode(countUnless(wrong, opensInquiry(codeHash)), {
    tries: hitsIn(wrong),
    inquiry: inquiryByCode(codeHash),
    head: headByCode(codeHash),
    talk: talkByCode(codeHash),
    town: settingsOn(desk.today),
  })
  allow(desk, 'inquiry.follow')
  const { inquiry } = read
  if (!inquiry) throw new Refused('codeWrong', { isOnRecord: true })
  refuseUnless(read.tries < wrong.most, 'tooMany')
  const key = await desk.keys.inquiry.keyByCode({ id: inquiry.id, code }, inquiry.byCode)
  return { inquiry, head: found(read.head), key, talk: await openTalk(key, read.talk), settings: read.town.settings }
}

export type OpenTalk = Pick<Awaited<ReturnType<typeof openByCode>>, 'head' | 'talk'>
