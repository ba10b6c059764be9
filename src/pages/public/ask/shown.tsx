import { answerDays } from '../../../desk/inquiries/inquiry.ts'
import type { OpenTalk } from '../../../desk/inquiries/open-by-code.ts'
import { readByCode } from '../../../desk/inquiries/read-by-code.ts'
import type { TellingWord } from '../../../desk/inquiries/telling-words.ts'
import { attempt } from '../../../http/attempt.ts'
import type { Outcome } from '../../../http/attempt.ts'
import type { DeskContext } from '../../../http/factory.ts'
import type { Sent } from '../../../http/form.ts'
import { page, placeOf } from '../../../http/page.ts'
import { deskOf } from '../../../http/press.ts'
import { newSince } from '../../../http/unhurried.ts'
import { addWorkingDays } from '../../../law/calendar.ts'
import type { PublicText } from '../../../text/ja.ts'
import { languageOfPath, textIn } from '../../../text/language.ts'
import { CodeView, KeptView, TalkView } from './answer.view.tsx'
import { AskedView, AskView } from './ask.view.tsx'
import { placeOfAsking } from './reading.ts'
import { declined, unnamedForm } from '../unnamed-form.tsx'
import type { FormWords, Trouble } from '../unnamed-form.tsx'

// What the pages of asking show, each with as many requests as it needs.

const partsOf = (c: DeskContext) => {
  const { baseUrl, isDemo } = c.get('deps')
  return { t: textIn[languageOfPath(c.req.path)], baseUrl, isDemo }
}

/** `since`: when the form was first shown. */
type Asked = Trouble & { since: string; telling?: readonly TellingWord[] }

const typedIn = (sent: Sent, name: string): string => sent.typed[name]?.[0] ?? ''

export const showQuestion = async (c: DeskContext, trouble?: Asked) => {
  const parts = partsOf(c)
  const place = await placeOfAsking(c, trouble ? typedIn(trouble.sent, 'about') : (c.req.query('about') ?? ''))
  const since = trouble?.since ?? (await newSince(c))
  const form = unnamedForm({ t: parts.t, words: parts.t.inquiry, trouble })
  const props = { ...parts, ...place, form, since, telling: trouble?.telling ?? [] }
  return page(c, <AskView {...props} />, trouble?.status)
}

const frameOf = async (c: DeskContext) => {
  const { town } = await placeOfAsking(c, '')
  return { ...partsOf(c), town }
}

export const showCode = async (c: DeskContext, code: string) => {
  const expected = addWorkingDays({ from: c.get('today'), days: answerDays })
  return page(c, <AskedView {...await frameOf(c)} code={code} expected={expected} />)
}

export const showCodeForm = async (c: DeskContext, trouble?: Trouble) => {
  const frame = await frameOf(c)
  const form = unnamedForm({ t: frame.t, words: frame.t.inquiry, trouble })
  return page(c, <CodeView {...frame} form={form} />, trouble?.status)
}

const wordsOfTalk = ({ inquiry }: PublicText): FormWords => ({ ...inquiry, labels: inquiry.talk.labels })

type Shown = OpenTalk & {
  code: string
  trouble?: Trouble
  telling?: readonly TellingWord[]
  done?: 'written' | 'ended'
}

export const showTalk = async (c: DeskContext, { trouble, telling = [], done, ...talk }: Shown) => {
  const frame = await frameOf(c)
  const form = unnamedForm({ t: frame.t, words: wordsOfTalk(frame.t), trouble })
  return page(c, <TalkView {...frame} {...talk} form={form} telling={telling} done={done ?? null} />, trouble?.status)
}

type Refusal = { sent: Sent; outcome: Extract<Outcome<unknown>, { isDone: false }> }

/** The talk did not open: the code is asked for anew, and marked where it is the code that is at fault. */
export const showUnopened = (c: DeskContext, { sent, outcome }: Refusal) =>
  showCodeForm(
    c,
    outcome.reason === 'codeWrong'
      ? { sent, status: outcome.status, errors: { code: 'code' } }
      : declined(sent, outcome),
  )

type Back = { code: string; trouble: Trouble }

const showKept = async (c: DeskContext, { code, trouble }: Back) => {
  const frame = await frameOf(c)
  const form = unnamedForm({ t: frame.t, words: wordsOfTalk(frame.t), trouble })
  return page(c, <KeptView {...frame} code={code} form={form} />, trouble.status)
}

/** The talk stays in sight while its form comes back; where it cannot be read, what was typed still stands in the form. */
export const showBack = async (c: DeskContext, { code, trouble }: Back) => {
  const { sent } = trouble
  // A desk that has just not answered is not waited for a second time.
  if (trouble.refusal === 'away' || trouble.refusal === 'unsure') return showKept(c, { code, trouble })
  const outcome = await attempt(() => readByCode(deskOf(c), { code, from: placeOf(c) }))
  if (outcome.isDone) return showTalk(c, { ...outcome.result, code, trouble })
  if (outcome.reason === 'codeWrong') return showUnopened(c, { sent, outcome })
  return showKept(c, { code, trouble: declined(sent, outcome) })
}

export const showDeclined = (c: DeskContext, { code, ...refusal }: Refusal & { code: string }) =>
  refusal.outcome.reason === 'codeWrong'
    ? showUnopened(c, refusal)
    : showBack(c, { code, trouble: declined(refusal.sent, refusal.outcome) })
