import type { RefusalReason } from '../../desk/refusals.ts'
import type { Draft } from '../../http/form.ts'
import type { FormState } from '../../ui/form-state.ts'
import { formState } from './form-state.ts'
import type { Labels } from './form-state.ts'

type Coded = { labels: Labels; draft?: Draft<unknown>; refusal?: RefusalReason }

/** The state of a form that asks for a code: a wrong one is an error of its field, anything else of the whole form. */
export const codeState = ({ labels, draft, refusal }: Coded): FormState => {
  const mistyped = draft && !draft.isFine ? draft.errors : {}
  const isWrong = refusal === 'codeWrong'
  return formState({
    labels,
    typed: draft?.sent.typed,
    errors: isWrong ? { ...mistyped, code: 'code' } : mistyped,
    refusal: isWrong ? undefined : refusal,
  })
}
