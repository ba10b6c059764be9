import { countHit, hitsIn } from '../accounts/session-store.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { Refused, found, refuseUnless } from '../refusals.ts'
import { settingsOn } from '../settings/store.ts'
import { inquiryLimits } from './inquiry.ts'
import { openTalk } from './seal-talk.ts'
import { headByCode, inquiryByCode, talkByCode } from './store.ts'

export type Proof = { code: string; from: string }

const { wrongCodes } = inquiryLimits

/** A code that opens nothing is counted before it is refused; past the limit no code is looked at, right or wrong. */
export const openByCode = async (desk: Desk, { code, from }: Proof) => {
  const [codeHash, place] = await Promise.all([
    desk.keys.inquiry.codeHash(code),
    desk.keys.index('rate', `code:${from}`),
  ])
  const tries = { bucket: `c1h:${place.join('.')}`, at: desk.now, ...wrongCodes }
  const read = await desk.read({
    tries: hitsIn(tries),
    inquiry: inquiryByCode(codeHash),
    head: headByCode(codeHash),
    talk: talkByCode(codeHash),
    town: settingsOn(desk.today),
  })
  allow(desk, 'inquiry.follow')
  refuseUnless(read.tries < wrongCodes.most, 'tooMany')
  const { inquiry } = read
  if (inquiry) {
    const key = await desk.keys.inquiry.keyByCode({ id: inquiry.id, code }, inquiry.byCode)
    const head = found(read.head)
    return { inquiry, head, key, talk: await openTalk(key, read.talk), settings: read.town.settings }
  }
  await desk.write([{ outbox: countHit(tries) }])
  throw new Refused('codeWrong', { isOnRecord: true })
}

export type OpenTalk = Pick<Awaited<ReturnType<typeof openByCode>>, 'head' | 'talk'>
