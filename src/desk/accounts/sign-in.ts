import { isSameBytes } from '../../crypto/bytes.ts'
import { sha256 } from '../../crypto/tokens.ts'
import type { Desk } from '../desk.ts'
import { Refused, refuse, refuseUnless } from '../refusals.ts'
import { mostTries } from './account.ts'
import { beginSession } from './begin-session.ts'
import { consumeRequest, countTry, endSessionRow, loginRequestById } from './session-store.ts'
import { accountById } from './store.ts'

/** What proves the mailbox: the code typed where the asking began, or the link's secret in the same browser. */
export type Proof = { requestId: string; browser: string; code?: string; secret?: string }
/** `replaces`: the session of the same browser, which ends with the new one (T8). */
type SigningIn = Proof & { replaces?: string | undefined }
type Request = {
  id: string
  secretHash: Uint8Array<ArrayBuffer>
  codeHash: Uint8Array<ArrayBuffer>
  browserHash: Uint8Array<ArrayBuffer>
  tries: number
  expiresAt: number
  usedAt: number | null
}

/** Hands back the statements that use the request up, or counts the try and refuses. */
export const proven = async (desk: Desk, { request, proof }: { request: Request | undefined; proof: Proof }) => {
  if (!request || request.usedAt !== null || request.expiresAt <= desk.now) return refuse('codeExpired')
  refuseUnless(request.tries < mostTries, 'tooMany')
  const browserHash = await sha256(proof.browser)
  const proofHash =
    proof.code === undefined
      ? await sha256(proof.secret ?? '')
      : await desk.keys.codeHash(`${request.id}.${proof.code}`)
  const expected = proof.code === undefined ? request.secretHash : request.codeHash
  if (!isSameBytes(browserHash, request.browserHash) || !isSameBytes(proofHash, expected)) {
    await desk.write([
      {
        audit: { act: 'session.begin', entity: 'loginRequest', entityId: request.id, outcome: 'denied' },
        statements: () => [countTry(request.id)],
      },
    ])
    throw new Refused('codeWrong', { isOnRecord: true })
  }
  return consumeRequest({ id: request.id, browserHash, proofHash, now: desk.now })
}

export const signIn = async (desk: Desk, { replaces, ...proof }: SigningIn) => {
  const { request } = await desk.read({ request: loginRequestById(proof.requestId) })
  const used = await proven(desk, { request, proof })
  const { account } = await desk.read({ account: accountById(request?.accountId ?? '') })

  // The code of a posting proves its mailbox and opens no account.
  if (!account) return refuse('codeExpired')

  const before = [...used, ...(replaces === undefined ? [] : [endSessionRow(replaces)])]
  const { cookie, change } = await beginSession(desk, { account, before })
  await desk.write([change])
  return { cookie, role: account.role }
}
