import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { RefusalReason } from '../../desk/refusals.ts'
import type { FieldErrors, Sent, Typed } from '../../http/form.ts'
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
export const hurried = (sent: Sent): Trouble => ({ sent, refusal: 'hasty', status: 422 })
type Declined = { reason: RefusalReason; status: ContentfulStatusCode }
export const declined = (sent: Sent, { reason, status }: Declined): Trouble => ({ sent, refusal: reason, status })

type Stated = {
  t: PublicText
  labels: Readonly<Record<string, string>>
  trouble?: Trouble | undefined
  first?: Typed
}

const refusalIn = ({ unnamed }: PublicText, reason: string): string => {
  const words: Readonly<Record<string, string>> = unnamed.refusals
  return kana((Object.hasOwn(words, reason) ? words[reason] : undefined) ?? unnamed.refusals.other)
}

const errorIn = ({ unnamed }: PublicText, { key, label }: { key: string; label: string }): string => {
  const words: Readonly<Record<string, (label: string) => string>> = unnamed.errors
  const sentence = (Object.hasOwn(words, key) ? words[key] : undefined) ?? unnamed.errors.blank
  return kana(sentence(label))
}

export const unnamedForm = ({ t, labels, trouble, first = {} }: Stated): FormState => {
  const worded = Object.entries(trouble?.errors ?? {}).map(
    ([name, key]) => [name, errorIn(t, { key, label: labels[name] ?? name })] as const,
  )
  const whole = trouble?.refusal ? [['', refusalIn(t, trouble.refusal)] as const] : []
  const { required, optional } = t.unnamed.marks
  return {
    values: trouble?.sent.typed ?? first,
    errors: Object.fromEntries([...whole, ...worded]),
    marks: { required: kana(required), optional: kana(optional), errorPrefix: t.language === 'en' ? '' : '＊' },
  }
}

export const UnnamedTroubles = ({ form, t }: { form: FormState; t: PublicText }) => (
  <ErrorSummary form={form} heading={kana(t.unnamed.errorHeading)} />
)
