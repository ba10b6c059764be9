import type { Finding } from '../../desk/openings/finding.ts'
import type { RefusalReason } from '../../desk/refusals.ts'
import type { FieldErrors, Typed } from '../../http/form.ts'
import { formLabels } from '../../text/employer-form.ts'
import { findingSentence } from '../parts/finding-sentence.ts'
import type { FormState } from '../../ui/form-state.ts'
import { formState } from '../parts/form-state.ts'

type Stated = { typed: Typed; errors?: FieldErrors; stops?: readonly Finding[]; refusal?: RefusalReason | undefined }

const places = Object.keys(formLabels)

const inPageOrder = (errors: FormState['errors']): FormState['errors'] =>
  Object.fromEntries(Object.entries(errors).toSorted(([one], [other]) => places.indexOf(one) - places.indexOf(other)))

/** The form as it goes back; what the law stops says its figure at the field. */
export const postingState = ({ typed, errors = {}, stops = [], refusal }: Stated): FormState => {
  const codes = Object.fromEntries(stops.map(({ field, code }) => [field, code]))
  const state = formState({
    labels: formLabels,
    typed,
    errors: { ...codes, ...errors },
    ...(refusal && { refusal }),
  })
  // What the law stops is said in its own words, with its figure; what is only missing, by the field's label.
  const worded = stops.flatMap((finding) => {
    const sentence = findingSentence(finding)
    return sentence === null ? [] : [[finding.field, sentence] as const]
  })
  return { ...state, errors: inPageOrder({ ...state.errors, ...Object.fromEntries(worded) }) }
}
