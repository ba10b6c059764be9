import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { TellingWord } from '../../../desk/inquiries/telling-words.ts'
import type { RefusalReason } from '../../../desk/refusals.ts'
import { refusalStatus, refuse } from '../../../desk/refusals.ts'
import type { FieldErrors, Sent } from '../../../http/form.ts'
import type { InquiriesText } from '../../../text/inquiries-ja.ts'
import type { PublicText } from '../../../text/ja.ts'
import type { FormState } from '../../../ui/form-state.ts'
import { kana } from '../../parts/kana.ts'

// A form of the public window as it comes back, in the reader's language.

export type Hurdle = keyof InquiriesText['refusals']
export type AskTrouble = {
  sent: Sent
  status: ContentfulStatusCode
  /** When the form was first shown. */
  since?: string
  errors?: FieldErrors
  hurdle?: Hurdle
  telling?: readonly TellingWord[]
}

const hurdles: Partial<Record<RefusalReason, Hurdle>> = {
  away: 'away',
  unsure: 'unsure',
  stale: 'stale',
  replayDiffers: 'twice',
  tooMany: 'tooMany',
  illegalTransition: 'ended',
}

/** A refusal that these forms have no words for is answered by the error page. */
export const troubled = (sent: Sent, reason: RefusalReason): AskTrouble => {
  const [hurdle, status] = [hurdles[reason], refusalStatus[reason]]
  if (reason === 'codeWrong') return { sent, status, errors: { code: 'code' } }
  return hurdle ? { sent, status, hurdle } : refuse(reason)
}

type Labels = Readonly<Record<string, string>>
type Stated = { labels: Labels; trouble?: AskTrouble | undefined }

const sentences = (t: PublicText, { labels, trouble }: Stated) => {
  const words: Readonly<Record<string, (label: string) => string>> = t.inquiry.errors
  return Object.entries(trouble?.errors ?? {}).map(([name, key]) => {
    const say = words[key] ?? t.inquiry.errors.blank
    return [name, kana(say(labels[name] ?? name))] as const
  })
}

export const askState = (t: PublicText, stated: Stated): FormState => {
  const { hurdle, sent } = stated.trouble ?? {}
  const whole = hurdle ? [['', kana(t.inquiry.refusals[hurdle])] as const] : []
  return {
    values: sent?.typed ?? {},
    errors: Object.fromEntries([...whole, ...sentences(t, stated)]),
    marks: { required: kana(t.inquiry.required), optional: '', errorPrefix: '＊' },
  }
}
