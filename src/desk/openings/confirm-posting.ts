import { isSameBytes } from '../../crypto/bytes.ts'
import { proven } from '../accounts/sign-in.ts'
import type { Proof } from '../accounts/sign-in.ts'
import type { Account } from '../accounts/account.ts'
import { beginSession } from '../accounts/begin-session.ts'
import { loginRequestById } from '../accounts/session-store.ts'
import { accountByEmail, addAccount } from '../accounts/store.ts'
import { allow } from '../desk.ts'
import type { Change, Desk } from '../desk.ts'
import type { Employer } from '../employers/employer.ts'
import { newFirm } from '../employers/new-firm.ts'
import { addEmployer, addWorkplace, employersOfEmail } from '../employers/store.ts'
import { tell } from '../outbox/tell.ts'
import { found, refuseIf, refuseUnless } from '../refusals.ts'
import type { RefusalReason } from '../refusals.ts'
import { settingsOn } from '../settings/store.ts'
import { placeOf } from './answers.ts'
import { firmFactsOf } from './circumstances.ts'
import type { Posting } from './answers.ts'
import type { FirmInput } from '../employers/forms.ts'
import { openingById } from './store.ts'
import { submitted } from './submitted.ts'

type Confirmation = { id: string; proof: Proof; posting: Posting }

type FirmOf = { firm: FirmInput; accountId: string; registered: readonly Employer[] }

/** The same phone under the same address is the same firm: it is not registered twice. */
const firmFor = async (
  desk: Desk,
  { firm, accountId, registered }: FirmOf,
): Promise<{ id: string; changes: readonly Change[] }> => {
  const phoneIndex = await desk.keys.index('employerPhone', firm.employerPhone)
  const same = registered.find((employer) => isSameBytes(employer.phoneIndex, phoneIndex))
  if (same) return { id: same.id, changes: [] }
  const row = await newFirm(desk, firm)
  return { id: row.id, changes: [addEmployer({ row, memberId: accountId })] }
}

const accountFor = async (desk: Desk, firm: FirmInput) => {
  const id = desk.newId()
  const [email, emailIndex] = await Promise.all([
    desk.keys.seal(firm.email, { table: 'account', column: 'email', row: id }),
    desk.keys.index('accountEmail', firm.email),
  ])
  return {
    id,
    role: 'employer',
    agencyId: null,
    name: firm.contactName,
    email,
    emailIndex,
    state: 'active',
    createdAt: desk.now,
  } as const
}

const obstacleIn = (known: Account | undefined): RefusalReason | null => {
  if (known && known.role !== 'employer') return 'emailTaken'
  return known?.state === 'disabled' ? 'accountClosed' : null
}

const readFor = async (desk: Desk, { input, firm }: { input: Confirmation; firm: FirmInput }) => {
  const emailIndex = await desk.keys.index('accountEmail', firm.email)
  const read = await desk.read({
    draft: openingById(input.id),
    request: loginRequestById(input.proof.requestId),
    known: accountByEmail(emailIndex),
    registered: employersOfEmail(emailIndex),
    town: settingsOn(desk.today),
  })
  return { emailIndex, ...read }
}

/** The code from the mail proves the address: account, firm, workplace and posting come into being in this one write. */
export const confirmPosting = async (desk: Desk, input: Confirmation) => {
  const [firm, place] = [found(input.posting.firm), found(input.posting.place)]
  const { emailIndex, draft, request, known, registered, town } = await readFor(desk, { input, firm })
  allow(desk, 'opening.draft')
  const opening = found(draft)
  refuseUnless(request?.openingId === opening.id && opening.state === 'draft', 'gone')
  // The code proves the address it was sent to and no other: one changed since then asks for a new code.
  refuseUnless(request !== undefined && isSameBytes(request.emailIndex, emailIndex), 'codeExpired')
  const before = await proven(desk, { request, proof: input.proof })
  // Only who holds the mailbox learns what it is already used for (T7).
  refuseIf(obstacleIn(known))

  const fresh = known ? null : await accountFor(desk, firm)
  const account = { id: known?.id ?? fresh?.id ?? '', role: 'employer', epoch: known?.epoch ?? 1 } as const
  const { id: employerId, changes } = await firmFor(desk, { firm, accountId: account.id, registered })
  const where = { id: desk.newId(), employerId, createdAt: desk.now, ...placeOf(place, town.settings.prefecture) }
  const employer = { id: employerId, name: firm.employerName, ...firmFactsOf(firm) }
  const { settings } = town
  const { what } = input.posting
  const { edition, change } = submitted({
    opening,
    what,
    where,
    employer,
    settings,
    now: desk.now,
    today: desk.today,
    assent: 'web',
  })

  const session = await beginSession(desk, { account, before })
  const params = { number: opening.number, title: edition.title, days: settings.reviewTargetDays }
  const mail = await tell(desk, { kind: 'openingReceived', params, to: firm.email, subjectId: opening.id })
  const accounts = fresh ? [addAccount(fresh)] : []
  await desk.write([...accounts, ...changes, addWorkplace(where), change, session.change, mail])
  return { id: opening.id, cookie: session.cookie }
}
