import type { Desk } from '../desk.ts'
import { refuseUnless } from '../refusals.ts'

export const freshMs = 5 * 60_000

export const isFresh = ({ signedInAt, now }: Pick<Desk, 'signedInAt' | 'now'>): boolean =>
  signedInAt !== null && now - signedInAt <= freshMs

/** What opens much at once asks for a sign-in not five minutes old (trust.md 4.1). */
export const mustBeFresh = (desk: Pick<Desk, 'signedInAt' | 'now'>): void => refuseUnless(isFresh(desk), 'notFresh')
