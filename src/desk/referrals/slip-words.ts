import type { SlipWord } from '../../law/slip-words.ts'
import { slipWordsIn } from '../../law/slip-words.ts'
import { wordsKept } from '../clients/unasked.ts'
import { refuseUnless } from '../refusals.ts'
import { slipFields } from './slip.ts'
import type { SlipField } from './slip.ts'
import { slipTicked } from './slip-forms.ts'
import type { SlipTyped } from './slip-forms.ts'

/** Sentences in which a firm could read of an illness, a disability or a benefit, in the order of the form. */
export const tellingFields = (
  typed: Partial<Record<SlipField, string>>,
): readonly { field: SlipField; found: readonly SlipWord[] }[] =>
  slipFields.map((field) => ({ field, found: slipWordsIn(typed[field] ?? '') })).filter(({ found }) => found.length > 0)

/** What goes to a firm is asked about twice: words nobody collects (R1-31), and words that tell of health or benefits (R2-41). */
export const slipWordsKept = (typed: SlipTyped): readonly string[] => {
  const slip = slipTicked(typed)
  const keepsWords = typed.keepsWords === true
  const unasked = wordsKept({ typed: slip, keepsWords })
  const telling = tellingFields(slip).map(({ field }) => `kept.${field}`)
  refuseUnless(telling.length === 0 || keepsWords, 'tellingWords')
  return [...new Set([...unasked, ...telling])]
}
