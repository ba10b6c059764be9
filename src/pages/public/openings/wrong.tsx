import { reportForm } from '../../../desk/corrections/forms.ts'
import { reportWrong } from '../../../desk/corrections/report.ts'
import { Refused, found } from '../../../desk/refusals.ts'
import { attempt } from '../../../http/attempt.ts'
import { factory } from '../../../http/factory.ts'
import type { DeskContext } from '../../../http/factory.ts'
import { readAs } from '../../../http/form.ts'
import { can } from '../../../http/guard.ts'
import { page, placeOf } from '../../../http/page.ts'
import { pressedDesk } from '../../../http/press.ts'
import { newSince, readUnhurried } from '../../../http/unhurried.ts'
import { paths } from '../../../paths.ts'
import type { Language } from '../../../paths.ts'
import { textIn } from '../../../text/language.ts'
import { frameOf } from '../frame.ts'
import { plainTitle } from '../../parts/said.tsx'
import { declined, hurried, mistyped, unnamedForm } from '../unnamed-form.tsx'
import type { Trouble } from '../unnamed-form.tsx'
import { numberIn, readOne } from './one-opening.tsx'
import { WrongThanks, WrongView } from './wrong.view.tsx'

type Shown = { language: Language; trouble?: Trouble; since?: string }

const showForm = async (c: DeskContext, { language, trouble, since }: Shown) => {
  const [number, t] = [numberIn(c), textIn[language]]
  const { row, ...shown } = await readOne(c)
  const { listing } = found(row)
  if (listing === null) throw new Refused('gone')
  const form = unnamedForm({ t, words: t.corrections, trouble })
  const props = { number, title: plainTitle({ t, listing }), form, since: since ?? (await newSince(c)) }
  return page(c, <WrongView {...frameOf(c, { t, ...shown })} {...props} />, trouble?.status)
}

export const wrongPages = (language: Language) =>
  factory
    .createApp()
    .get(paths.openingWrong(language, ':number'), can('correction.report'), (c) => showForm(c, { language }))
    .get(paths.openingWrongThanks(language, ':number'), can('correction.report'), async (c) => {
      const number = numberIn(c)
      const { row, ...shown } = await readOne(c)
      found(row)
      return page(c, <WrongThanks {...frameOf(c, { t: textIn[language], ...shown })} number={number} />)
    })
    .post(paths.openingWrong(language, ':number'), can('correction.report'), async (c) => {
      const number = numberIn(c)
      const { sent, pace, since } = await readUnhurried(c)
      const draft = readAs(reportForm, sent)
      if (!draft.isFine) return showForm(c, { language, trouble: mistyped(draft), since })
      if (pace !== 'calm') return showForm(c, { language, trouble: hurried(sent), since })
      const next = paths.openingWrongThanks(language, number)
      const desk = await pressedDesk(c, { sent, leadsTo: () => next })
      const outcome = await attempt(() => reportWrong(desk, { ...draft.input, number, from: placeOf(c) }))
      if (outcome.isDone) return c.redirect(next, 303)
      return showForm(c, { language, trouble: declined(sent, outcome), since })
    })
