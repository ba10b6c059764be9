import type { Finding } from '../../desk/openings/lawfulness.ts'
import type { RefusalReason } from '../../desk/refusals.ts'
import type { FieldErrors, Typed } from '../../http/form.ts'
import { formLabels, stopWords } from '../../text/employer-form.ts'
import type { FormState } from '../../ui/form-state.ts'
import { formState } from '../parts/form-state.ts'

type Stated = { typed: Typed; errors?: FieldErrors; stops?: readonly Finding[]; refusal?: RefusalReason | undefined }

const hasFigure = (code: string): code is keyof typeof stopWords => Object.hasOwn(stopWords, code)

const withFigure = ({ code, figure }: Finding): string | undefined =>
  hasFigure(code) && figure !== undefined ? stopWords[code](figure) : undefined

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
  const figures = stops.flatMap((finding) => {
    const sentence = withFigure(finding)
    return sentence === undefined ? [] : [[finding.field, sentence] as const]
  })
  return { ...state, errors: inPageOrder({ ...state.errors, ...Object.fromEntries(figures) }) }
}
