import type { RefusalReason } from '../../desk/refusals.ts'
import type { Finding } from '../../desk/openings/finding.ts'
import type { Typed } from '../../http/form.ts'
import { keyInText } from '../../text/key-in.ts'
import { questionWords } from '../../text/posting-questions.ts'
import type { FormState } from '../../ui/form-state.ts'
import type { Judged } from '../employers/judge.ts'
import { findingSentence } from '../parts/finding-sentence.ts'
import { formState } from '../parts/form-state.ts'

const inWords = (stops: readonly Finding[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    stops.flatMap((finding) => {
      const sentence = findingSentence(finding)
      return sentence === null ? [] : [[finding.field, sentence] as const]
    }),
  )

const order = Object.keys(questionWords)
const placeOf = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length)

const inSheetOrder = (errors: FormState['errors']): FormState['errors'] =>
  Object.fromEntries(Object.entries(errors).toSorted(([one], [other]) => placeOf(one) - placeOf(other)))

/** Most of a sheet may stay empty: only what must be answered carries a mark. */
export const plainMarks = ({ marks }: FormState): FormState['marks'] => ({ ...marks, optional: '' })

type Stated = { typed: Typed; judged?: Judged; refusal?: RefusalReason }

/** The form with what is still missing, in words and in the order of the sheet. */
export const keyInState = ({ typed, judged, refusal }: Stated): FormState => {
  const [errors, stops] = judged && !judged.isFine ? [judged.errors, judged.stops] : [{}, []]
  const state = formState({
    labels: keyInText.labels,
    typed,
    errors: { ...Object.fromEntries(stops.map(({ field, code }) => [field, code])), ...errors },
    ...(refusal && { refusal }),
  })
  return { ...state, marks: plainMarks(state), errors: inSheetOrder({ ...state.errors, ...inWords(stops) }) }
}
