import { newSecret, newSignInCode, sha256 } from '../../crypto/tokens.ts'
import { linkLifeMs } from '../accounts/account.ts'
import { limitsOn } from '../accounts/request-link.ts'
import { addLoginRequest } from '../accounts/session-store.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { tell } from '../outbox/tell.ts'
import { refuseUnless } from '../refusals.ts'
import { requireOwnDraft } from './draft.ts'
import { openingById } from './store.ts'

type Asking = { id: string; email: string; title: string; browser: string; from: string }

/** Before a firm has an account its posting waits for the code of a mail, typed where the posting was written. */
export const askToConfirm = async (desk: Desk, input: Asking) => {
  const { draft } = await desk.read({ draft: openingById(input.id) })
  allow(desk, 'opening.draft')
  const opening = await requireOwnDraft(desk, { draft, browser: input.browser })
  refuseUnless(opening.state === 'draft', 'illegalTransition')

  const [id, code] = [desk.newId(), newSignInCode()]
  const emailIndex = await desk.keys.index('accountEmail', input.email)
  const hashes = {
    secretHash: await sha256(newSecret()),
    codeHash: await desk.keys.codeHash(`${id}.${code}`),
    browserHash: await sha256(input.browser),
  }
  const expiresAt = desk.now + linkLifeMs
  const request = addLoginRequest({
    id,
    ...hashes,
    emailIndex,
    accountId: null,
    openingId: opening.id,
    createdAt: desk.now,
    expiresAt,
  })
  const limits = await limitsOn(desk, input)
  const mail = await tell(desk, {
    kind: 'postingCode',
    params: { code, title: input.title },
    to: input.email,
    subjectId: id,
    expiresAt,
  })
  await desk.write([
    { audit: { act: 'session.begin', entity: 'loginRequest', entityId: id }, statements: () => [...limits, request] },
    mail,
  ])
  return { requestId: id }
}
