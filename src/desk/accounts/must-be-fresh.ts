import type { Desk } from '../desk.ts'
import { refuseUnless } from '../refusals.ts'

export const freshMs = 5 * 60_000

type Sitting = Pick<Desk, 'signedInAt' | 'now'>

export const isFreshWithin = ({ signedInAt, now }: Sitting, span: number): boolean =>
  signedInAt !== null && now - signedInAt <= span

export const isFresh = (desk: Sitting): boolean => isFreshWithin(desk, freshMs)

/** What opens much at once asks for a sign-in not five minutes old (trust.md 4.1). */
export const mustBeFresh = (desk: Sitting): void => refuseUnless(isFresh(desk), 'notFresh')
