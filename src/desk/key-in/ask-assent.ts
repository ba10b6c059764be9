import { paths } from '../../paths.ts'
import { endMattersFor } from '../accounts/matter-store.ts'
import { newMatter } from '../accounts/new-matter.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { contactOf } from '../employers/contact.ts'
import { tell } from '../outbox/tell.ts'
import { found, refuseUnless } from '../refusals.ts'
import { isAssented, onBehalf } from './key-in.ts'
import { firmOfOpening, fullOpening } from '../openings/store.ts'

const linkLifeMs = 30 * 86_400_000

/** The read-back by mail: a link with a code, good for one yes; a newer one ends the one before. */
export const askAssent = async (desk: Desk, input: { id: string; version: number }) => {
  const { full, firm } = await desk.read({ full: fullOpening(input.id), firm: firmOfOpening(input.id) })
  allow(desk, 'opening.keyIn')
  const [{ opening, edition }, { employer }] = [found(full), found(firm)]
  refuseUnless(opening.version === input.version, 'stale')
  refuseUnless(opening.state === 'submitted' && !isAssented(opening), 'illegalTransition')
  const { email } = await contactOf(desk.keys, employer)
  refuseUnless(email !== '', 'noEmail')

  const expiresAt = desk.now + linkLifeMs
  const asked = { act: 'opening.assent', subjectId: opening.id } as const
  const matter = await newMatter(desk, { ...asked, partyId: employer.id, expiresAt })
  const params = {
    title: found(edition).title,
    number: opening.number,
    path: paths.matter(matter.id),
    code: matter.code,
  }
  const mail = await tell(desk, { kind: 'openingReadBack', params, to: email, subjectId: opening.id, expiresAt })
  await desk.write([
    {
      audit: { act: 'opening.keyIn', entity: 'opening', entityId: opening.id, ...onBehalf(opening) },
      statements: () => [endMattersFor({ ...asked, now: desk.now }), matter.statement],
    },
    mail,
  ])
  return { id: opening.id }
}
