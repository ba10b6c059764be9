import { answerDays } from '../../desk/inquiries/inquiry.ts'
import type { OpenTalk } from '../../desk/inquiries/open-by-code.ts'
import { readByCode } from '../../desk/inquiries/read-by-code.ts'
import type { TellingWord } from '../../desk/inquiries/telling-words.ts'
import type { RefusalReason } from '../../desk/refusals.ts'
import { attempt } from '../../http/attempt.ts'
import type { DeskContext } from '../../http/factory.ts'
import type { Sent } from '../../http/form.ts'
import { page, placeOf } from '../../http/page.ts'
import { deskOf } from '../../http/press.ts'
import { newSince } from '../../http/unhurried.ts'
import { addWorkingDays } from '../../law/calendar.ts'
import { languageOfPath, textIn } from '../../text/language.ts'
import { CodeView, KeptView, TalkView } from './ask-answer.view.tsx'
import { AskedView, AskView } from './ask.view.tsx'
import { placeOfAsking } from './ask-reading.ts'
import { askState, troubled } from './ask-state.ts'
import type { AskTrouble } from './ask-state.ts'

// What the pages of asking show, each with as many requests as it needs.

const partsOf = (c: DeskContext) => {
  const { baseUrl, isDemo } = c.get('deps')
  return { t: textIn[languageOfPath(c.req.path)], baseUrl, isDemo }
}

const typedIn = (sent: Sent, name: string): string => sent.typed[name]?.[0] ?? ''

export const showQuestion = async (c: DeskContext, trouble?: AskTrouble) => {
  const parts = partsOf(c)
  const place = await placeOfAsking(c, trouble ? typedIn(trouble.sent, 'about') : (c.req.query('about') ?? ''))
  const since = trouble?.since ?? (await newSince(c))
  const form = askState(parts.t, { labels: parts.t.inquiry.labels, trouble })
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

export const showCodeForm = async (c: DeskContext, trouble?: AskTrouble) => {
  const frame = await frameOf(c)
  const form = askState(frame.t, { labels: frame.t.inquiry.labels, trouble })
  return page(c, <CodeView {...frame} form={form} />, trouble?.status)
}

type Shown = OpenTalk & {
  code: string
  trouble?: AskTrouble
  telling?: readonly TellingWord[]
  done?: 'written' | 'ended'
}

export const showTalk = async (c: DeskContext, { trouble, telling = [], done, ...talk }: Shown) => {
  const frame = await frameOf(c)
  const form = askState(frame.t, { labels: frame.t.inquiry.talk.labels, trouble })
  return page(c, <TalkView {...frame} {...talk} form={form} telling={telling} done={done ?? null} />, trouble?.status)
}

type Refusal = { sent: Sent; reason: RefusalReason }

/** Too many at the door are codes tried, not questions asked. */
export const showUnopened = (c: DeskContext, { sent, reason }: Refusal) => {
  const trouble = troubled(sent, reason)
  return showCodeForm(c, trouble.hurdle === 'tooMany' ? { ...trouble, hurdle: 'triesOver' } : trouble)
}

type Back = { code: string; trouble: AskTrouble }

const showKept = async (c: DeskContext, { code, trouble }: Back) => {
  const frame = await frameOf(c)
  const form = askState(frame.t, { labels: frame.t.inquiry.talk.labels, trouble })
  return page(c, <KeptView {...frame} code={code} form={form} />, trouble.status)
}

/** The talk stays in sight while its form comes back; where it cannot be read, what was typed still stands in the form. */
export const showBack = async (c: DeskContext, { code, trouble }: Back) => {
  // A desk that has just not answered is not waited for a second time.
  if (trouble.hurdle === 'away' || trouble.hurdle === 'unsure') return showKept(c, { code, trouble })
  const { sent } = trouble
  const outcome = await attempt(() => readByCode(deskOf(c), { code, from: placeOf(c) }))
  if (outcome.isDone) return showTalk(c, { ...outcome.result, code, trouble })
  if (outcome.reason === 'codeWrong') return showUnopened(c, { sent, reason: outcome.reason })
  return showKept(c, { code, trouble: troubled(sent, outcome.reason) })
}
