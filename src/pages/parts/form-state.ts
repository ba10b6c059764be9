import type { RefusalReason } from '../../desk/refusals.ts'
import type { FieldErrors, Typed } from '../../http/form.ts'
import { fieldError } from '../../text/form-errors.ts'
import { refusalTexts } from '../../text/refusals.ts'
import type { FormState } from '../../ui/form-state.ts'

export const refusalText = (reason: RefusalReason): string =>
  (refusalTexts satisfies Record<RefusalReason, string>)[reason]

export type Labels = Readonly<Record<string, string>>

const labelOf = (labels: Labels, name: string): string => labels[name] ?? name

type Stated = { labels: Labels; typed?: Typed; errors?: FieldErrors; refusal?: RefusalReason }

/** The form as it goes back to the person: what they typed, and each error as a sentence made from the field's label. */
export const formState = ({ labels, typed = {}, errors = {}, refusal }: Stated): FormState => {
  const worded = Object.entries(errors).map(([name, key]) => [name, fieldError(key, labelOf(labels, name))] as const)
  const whole = refusal ? [['', refusalText(refusal)] as const] : []
  return {
    values: typed,
    errors: Object.fromEntries([...whole, ...worded]),
    marks: { required: '※必須', optional: '※任意', errorPrefix: '＊' },
  }
}
