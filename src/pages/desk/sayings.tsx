import { HTTPException } from 'hono/http-exception'
import { sayingForm, takeBackForm } from '../../desk/openings/saying-forms.ts'
import { sayingMarks } from '../../desk/openings/saying-marks.ts'
import type { SayingMark } from '../../desk/openings/saying-marks.ts'
import { isSayingLanguage, sayingFields, sayingIn, wordsOf } from '../../desk/openings/saying.ts'
import type { SayingLanguage, SayingWords } from '../../desk/openings/saying.ts'
import { fullOpening } from '../../desk/openings/store.ts'
import { takeBackSaying } from '../../desk/openings/take-back-saying.ts'
import { writeSaying } from '../../desk/openings/write-saying.ts'
import { found } from '../../desk/refusals.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { attempt } from '../../http/attempt.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { readAs, readBody } from '../../http/form.ts'
import type { Sent, Typed } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { sayingsText } from '../../text/desk-sayings.ts'
import { markReadings } from '../../ui/readings.ts'
import { declined, mistyped, stateOf } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { frameOf } from './frame.tsx'
import { readWhole } from './read-whole.ts'
import { SayingsView } from './sayings.view.tsx'

const oneOf = (typed: Typed, name: string): string => typed[name]?.[0] ?? ''

const typedWords = (typed: Typed): SayingWords =>
  wordsOf({
    title: oneOf(typed, 'title'),
    tasks: oneOf(typed, 'tasks'),
    firstDay: oneOf(typed, 'firstDay'),
    wayThere: oneOf(typed, 'wayThere'),
    meets: oneOf(typed, 'meets'),
    bring: oneOf(typed, 'bring'),
  })

const asTyped = (words: SayingWords): Typed => Object.fromEntries(sayingFields.map((field) => [field, [words[field]]]))

type Shown = {
  language: SayingLanguage
  /** What stands in the form as it was sent; without it the form is fresh. */
  sent?: Sent
  trouble?: Trouble
}

const noWords: SayingWords = { title: '', tasks: '', firstDay: '', wayThere: '', meets: '', bring: '' }

const showSayings = async (c: DeskContext, { language, sent, trouble }: Shown) => {
  const { full, town } = await deskOf(c).read({ full: fullOpening(idIn(c)), town: settingsOn(c.get('today')) })
  const { opening, edition: kept, sayings } = found(full)
  const edition = found(kept)
  const saying = sayingIn(sayings, language)
  const words = sent ? typedWords(sent.typed) : wordsOf(saying ?? noWords)
  const isBegun = sent !== undefined || saying !== undefined
  const marks: readonly SayingMark[] | null = isBegun ? sayingMarks({ language, words, original: edition }) : null
  const form = stateOf({ labels: sayingsText.labels, trouble, first: asTyped(words) })
  const at = (name: 'edition' | 'version', now: number) => Number((sent && oneOf(sent.typed, name)) ?? now)
  const about = { edition: at('edition', opening.edition), version: at('version', saying?.version ?? 0) }
  const after = { done: c.req.query('done'), isLate: c.req.query('late') !== undefined }
  const shown = { opening, edition, sayings, language, words, marks, form, about, ...after }
  return page(c, <SayingsView frame={frameOf(c)} town={town.settings} {...shown} />, trouble?.status)
}

const languageIn = (code: string): SayingLanguage => {
  if (!isSayingLanguage(code)) throw new HTTPException(400)
  return code
}

const withReadings = (sent: Sent): Sent => {
  const marked = sayingFields.map((field) => [field, [markReadings(oneOf(sent.typed, field))]] as const)
  return { ...sent, typed: { ...sent.typed, ...Object.fromEntries(marked) } }
}

const written = async (c: DeskContext, { language, sent }: { language: SayingLanguage; sent: Sent }) => {
  const id = idIn(c)
  const draft = readAs(sayingForm, sent)
  if (!draft.isFine) return showSayings(c, { language, sent, trouble: mistyped(draft) })
  const next = (more: { late?: string } = {}) => paths.desk.openingSayings(id, { in: language, done: 'write', ...more })
  const desk = await pressedDesk(c, { sent, leadsTo: () => next() })
  const outcome = await attempt(() => writeSaying(desk, { id, ...draft.input }))
  if (!outcome.isDone) return showSayings(c, { language, sent, trouble: declined(sent, outcome) })
  return c.redirect(next(outcome.result.isListed ? {} : { late: '1' }), 303)
}

/** An opening in easy Japanese and in English, beside the firm's own words. */
export const sayingPages = factory
  .createApp()
  .get(paths.desk.openingSayings(':id'), can('saying.write'), (c) =>
    showSayings(c, { language: c.req.query('in') === 'en' ? 'en' : 'easy' }),
  )
  .post(paths.desk.openingSayings(':id'), can('saying.write'), async (c) => {
    const sent = await readBody(c)
    const language = languageIn(oneOf(sent.typed, 'language'))
    const press = oneOf(sent.typed, 'press')
    if (press === 'write') return written(c, { language, sent })
    return showSayings(c, { language, sent: press === 'readings' ? withReadings(sent) : sent })
  })
  .post(paths.desk.openingSayingBack(':id'), can('saying.write'), async (c) => {
    const [id, { sent, input }] = [idIn(c), await readWhole(c, takeBackForm)]
    const { language } = input
    const next = (more: { late?: string } = {}) =>
      paths.desk.openingSayings(id, { in: language, done: 'back', ...more })
    const desk = await pressedDesk(c, { sent, leadsTo: () => next() })
    const outcome = await attempt(() => takeBackSaying(desk, { id, ...input }))
    if (!outcome.isDone) return showSayings(c, { language, trouble: declined(sent, outcome) })
    return c.redirect(next(outcome.result.isListed ? {} : { late: '1' }), 303)
  })
