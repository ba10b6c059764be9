import type { RefusalReason } from '../../desk/refusals.ts'
import type { FieldErrors, Sent, Typed } from '../../http/form.ts'
import type { page } from '../../http/page.ts'
import { formState } from '../parts/form-state.ts'
import type { Labels } from '../parts/form-state.ts'

/** A form of this window as it comes back, with everything typed and what stood in the way. */
export type Again = { sent: Sent; errors?: FieldErrors; refusal?: RefusalReason; status: Parameters<typeof page>[2] }
type Refusal = { reason: RefusalReason; status: Parameters<typeof page>[2] }

export const mistyped = ({ sent, errors }: { sent: Sent; errors: FieldErrors }): Again => ({
  sent,
  errors,
  status: 422,
})
export const declined = (sent: Sent, { reason, status }: Refusal): Again => ({ sent, refusal: reason, status })

export const stateOf = ({ labels, again, first = {} }: { labels: Labels; again: Again | undefined; first?: Typed }) =>
  formState({
    labels,
    typed: again?.sent.typed ?? first,
    ...(again?.errors && { errors: again.errors }),
    ...(again?.refusal && { refusal: again.refusal }),
  })

/** The version the form was opened on, so that somebody else's change is not written over. */
export const versionOf = (again: Again | undefined, now: number): number =>
  Number(again?.sent.typed['version']?.[0] ?? now)
