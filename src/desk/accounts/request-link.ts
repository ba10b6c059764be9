import { newSecret, newSignInCode, sha256 } from '../../crypto/tokens.ts'
import type { Desk } from '../desk.ts'
import { tell } from '../outbox/tell.ts'
import { linkLifeMs } from './account.ts'
import { limits } from './limits.ts'
import { addLoginRequest, countHit } from './session-store.ts'
import { accountByEmail } from './store.ts'

export type Asked = { email: string; browser: string; from: string; linkPath: string; door: 'employer' | 'desk' }

/** Counted in the database, inside the batch: 3 in 15 minutes and 10 a day for one address, 30 a day from one place (trust.md 4.11). */
export const limitsOn = async (desk: Desk, { email, from }: { email: string; from: string }) => {
  const [address, place] = await Promise.all([
    desk.keys.index('rate', `link:${email}`),
    desk.keys.index('rate', `from:${from}`),
  ])
  return [
    countHit({ bucket: `a15:${address.join('.')}`, at: desk.now, ...limits.linksToAddressSoon }),
    countHit({ bucket: `a1d:${address.join('.')}`, at: desk.now, ...limits.linksToAddress }),
    countHit({ bucket: `p1d:${place.join('.')}`, at: desk.now, ...limits.linksFromPlace }),
  ]
}

/** The same page, the same batch, a mail either way: nobody learns from the answer who has an account (T7). */
export const requestLink = async (desk: Desk, asked: Asked) => {
  const emailIndex = await desk.keys.index('accountEmail', asked.email)
  const { account } = await desk.read({ account: accountByEmail(emailIndex) })
  const isFirm = account?.role === 'employer'
  const mayEnter = account !== undefined && account.state === 'active' && isFirm === (asked.door === 'employer')

  const [id, secret, code] = [desk.newId(), newSecret(), newSignInCode()]
  const hashes = {
    secretHash: await sha256(secret),
    codeHash: await desk.keys.codeHash(`${id}.${code}`),
    browserHash: await sha256(asked.browser),
  }
  const expiresAt = desk.now + linkLifeMs
  const mail = mayEnter
    ? await tell(desk, {
        kind: 'signInLink',
        params: { path: asked.linkPath, secret: `${id}.${secret}`, code },
        to: asked.email,
        subjectId: id,
        expiresAt,
      })
    : await tell(desk, { kind: 'noAccount', params: {}, to: asked.email, subjectId: id, expiresAt })
  const request = addLoginRequest({
    id,
    ...hashes,
    emailIndex,
    accountId: mayEnter ? account.id : null,
    openingId: null,
    createdAt: desk.now,
    expiresAt,
  })
  const counted = await limitsOn(desk, asked)
  await desk.write([
    { audit: { act: 'session.begin', entity: 'loginRequest', entityId: id }, statements: () => [...counted, request] },
    mail,
  ])
  return { requestId: id }
}
