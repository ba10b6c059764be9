import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { RefusalReason } from '../../desk/refusals.ts'
import type { FieldErrors, Sent } from '../../http/form.ts'
import type { PublicText } from '../../text/ja.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { kana } from '../parts/kana.ts'

// A form of the public window as it goes back to the person: everything typed, and what to do in their own language.

export type Trouble = {
  sent: Sent
  status: ContentfulStatusCode
  errors?: FieldErrors
  refusal?: RefusalReason | 'hasty'
}

export const mistyped = ({ sent, errors }: { sent: Sent; errors: FieldErrors }): Trouble => ({
  sent,
  errors,
  status: 422,
})
/** Whoever was caught in the trap reads the same: the form comes back without the bait, and its second press is calm. */
export const hurried = (sent: Sent): Trouble => ({ sent, refusal: 'hasty', status: 422 })
type Declined = { reason: RefusalReason; status: ContentfulStatusCode }
export const declined = (sent: Sent, { reason, status }: Declined): Trouble => ({ sent, refusal: reason, status })

type Words<Said> = Readonly<Record<string, Said>>
type ErrorWords = Words<(label: string) => string>

/** What one form says; where it has no words of its own, those of all forms serve. */
export type FormWords = { labels: Words<string>; errors?: ErrorWords; refusals?: Words<string> }
type Stated = { t: PublicText; words: FormWords; trouble?: Trouble | undefined }

const ownOf = <Said,>(words: Words<Said> | undefined, key: string): Said | undefined =>
  words && Object.hasOwn(words, key) ? words[key] : undefined

const refusalIn = ({ unnamed }: PublicText, { words, reason }: { words: FormWords; reason: string }): string =>
  kana(ownOf(words.refusals, reason) ?? ownOf<string>(unnamed.refusals, reason) ?? unnamed.refusals.other)

const errorIn = ({ unnamed }: PublicText, { words, name, key }: { words: FormWords; name: string; key: string }) => {
  const sentence = ownOf(words.errors, key) ?? ownOf<ErrorWords[string]>(unnamed.errors, key) ?? unnamed.errors.blank
  return kana(sentence(words.labels[name] ?? name))
}

export const unnamedForm = ({ t, words, trouble }: Stated): FormState => {
  const worded = Object.entries(trouble?.errors ?? {}).map(
    ([name, key]) => [name, errorIn(t, { words, name, key })] as const,
  )
  const whole = trouble?.refusal ? [['', refusalIn(t, { words, reason: trouble.refusal })] as const] : []
  const { required, optional } = t.unnamed.marks
  return {
    values: trouble?.sent.typed ?? {},
    errors: Object.fromEntries([...whole, ...worded]),
    marks: { required: kana(required), optional: kana(optional), errorPrefix: t.language === 'en' ? '' : '＊' },
  }
}

export const UnnamedTroubles = ({ form, t }: { form: FormState; t: PublicText }) => (
  <ErrorSummary form={form} heading={kana(t.unnamed.errorHeading)} />
)
