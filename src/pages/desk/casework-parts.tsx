import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { FieldErrors, Sent, Typed } from '../../http/form.ts'
import type { Rung } from '../../desk/openings/opening.ts'
import type { ReferralState } from '../../desk/referrals/referral.ts'
import type { RefusalReason } from '../../desk/refusals.ts'
import { deskText } from '../../text/desk.ts'
import { referralText } from '../../text/desk-referrals.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { FormState } from '../../ui/form-state.ts'
import type { Tone } from '../../ui/status-tag.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { formState } from '../parts/form-state.ts'
import type { Labels } from '../parts/form-state.ts'
import { rungIcons } from '../parts/opening-words.ts'

/** What a form comes back with: what was typed, and what stood in the way. */
export type Trouble = { sent: Sent; status: ContentfulStatusCode; errors?: FieldErrors; refusal?: RefusalReason }
type Refusal = { reason: RefusalReason; status: ContentfulStatusCode }
export const mistyped = ({ sent, errors }: { sent: Sent; errors: FieldErrors }): Trouble => ({
  sent,
  errors,
  status: 422,
})
export const declined = (sent: Sent, { reason, status }: Refusal): Trouble => ({ sent, refusal: reason, status })

/** The form fresh with its first values, or as it came back. */
export const stateOf = (of: { labels: Labels; trouble?: Trouble | undefined; first?: Typed }): FormState => {
  const { labels, trouble, first = {} } = of
  if (!trouble) return formState({ labels, typed: first })
  return formState({
    labels,
    typed: trouble.sent.typed,
    ...(trouble.errors && { errors: trouble.errors }),
    ...(trouble.refusal && { refusal: trouble.refusal }),
  })
}

export const Troubles = ({ form }: { form: FormState }) => <ErrorSummary form={form} heading={deskText.errorHeading} />

export const RungTag = ({ rung }: { rung: Rung }) => (
  <StatusTag tone="plain" icon={rungIcons[rung]}>
    {deskText.rungs[rung]}
  </StatusTag>
)

const stateTones = {
  proposed: 'look',
  agreed: 'look',
  issued: 'cool',
  accepted: 'look',
  declined: 'plain',
  visiting: 'cool',
  trialing: 'cool',
  hired: 'done',
  nextRung: 'done',
  notContinuing: 'plain',
  withdrawn: 'plain',
  employerCancelled: 'plain',
  noAnswer: 'plain',
} as const satisfies Record<ReferralState, Tone>

export const ReferralTag = ({ state }: { state: ReferralState }) => (
  <StatusTag tone={stateTones[state]}>{(referralText.states satisfies Record<ReferralState, string>)[state]}</StatusTag>
)

/** K.T. 0412: what stands on a screen that others can see. */
export const caseName = (of: { initials: string; caseNumber: string }): string => `${of.initials} ${of.caseNumber}`

export const PageHead = ({ title, side, children }: { title: Child; side?: Child; children?: Child }) => (
  <div class="page-head">
    <div>
      <h1>{title}</h1>
      {children}
    </div>
    {side ? <div class="page-head__side">{side}</div> : null}
  </div>
)

export const Empty = ({ text, how, children }: { text: string; how: string; children?: Child }) => (
  <div class="empty">
    <p>
      <b>{text}</b>
    </p>
    <p>{how}</p>
    {children ? <div class="actions">{children}</div> : null}
  </div>
)
