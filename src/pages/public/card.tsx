import { codeForm, contactForm } from '../../desk/handovers/forms.ts'
import { leaveContact } from '../../desk/handovers/leave-contact.ts'
import { useCard } from '../../desk/handovers/use-card.ts'
import { attempt } from '../../http/attempt.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { readAs } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { page, placeOf } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { newSince, readUnhurried } from '../../http/unhurried.ts'
import { paths } from '../../paths.ts'
import type { Language } from '../../paths.ts'
import { textIn } from '../../text/language.ts'
import { CardView, ContactReceived, TriesView } from './card.view.tsx'
import { frameOf } from './frame.ts'
import { fromShelf } from './from-shelf.ts'
import { declined, hurried, mistyped, unnamedForm } from './unnamed-form.tsx'
import type { Trouble } from './unnamed-form.tsx'

type Shown = { language: Language; trouble?: Trouble; since?: string }

const stateIn = ({ language, trouble }: Shown) => {
  const t = textIn[language]
  return unnamedForm({ t, words: t.cards, trouble })
}

const showForm = async (c: DeskContext, shown: Shown) => {
  const frame = await fromShelf(c, (shelf) => shelf.town())
  const props = { form: stateIn(shown), since: shown.since ?? (await newSince(c)) }
  return page(
    c,
    <CardView {...frameOf(c, { t: textIn[shown.language], ...frame })} {...props} />,
    shown.trouble?.status,
  )
}

type Tried = Shown & { code: string; hasContact: boolean }

const showTries = async (c: DeskContext, { code, hasContact, ...shown }: Tried) => {
  const { tries, ...frame } = await fromShelf(c, (shelf) => shelf.tries(c.get('today')))
  const props = { form: stateIn(shown), since: shown.since ?? (await newSince(c)), code, tries, hasContact }
  return page(
    c,
    <TriesView {...frameOf(c, { t: textIn[shown.language], ...frame })} {...props} />,
    shown.trouble?.status,
  )
}

// The code itself is at fault: it is asked for anew.
const ofTheCode: readonly string[] = ['codeWrong', 'codeExpired']

// Nothing here is kept anywhere: the default of every page is no-store.
export const cardPages = (language: Language) =>
  factory
    .createApp()
    .get(paths.card(language), can('card.use'), (c) => showForm(c, { language }))
    .post(paths.card(language), can('card.use'), async (c) => {
      const { sent, pace } = await readUnhurried(c)
      const draft = readAs(codeForm, sent)
      if (!draft.isFine) return showForm(c, { language, trouble: mistyped(draft) })
      // Eight letters may come from a camera in no time: only the trap counts here.
      if (pace === 'caught') return showForm(c, { language, trouble: hurried(sent) })
      const { code } = draft.input
      const outcome = await attempt(() => useCard(deskOf(c), { code, from: placeOf(c) }))
      if (!outcome.isDone) return showForm(c, { language, trouble: declined(sent, outcome) })
      return showTries(c, { language, code, ...outcome.result })
    })
    .get(paths.cardContact(language), can('card.use'), async (c) => {
      const shown = await fromShelf(c, (shelf) => shelf.town())
      return page(c, <ContactReceived {...frameOf(c, { t: textIn[language], ...shown })} />)
    })
    .post(paths.cardContact(language), can('card.use'), async (c) => {
      const { sent, pace, since } = await readUnhurried(c)
      const draft = readAs(contactForm, sent)
      const again = { language, code: sent.typed['code']?.[0] ?? '', since, hasContact: false }
      if (!draft.isFine) return showTries(c, { ...again, trouble: mistyped(draft) })
      if (pace !== 'calm') return showTries(c, { ...again, trouble: hurried(sent) })
      const next = paths.cardContact(language)
      const desk = await pressedDesk(c, { sent, leadsTo: () => next })
      const outcome = await attempt(() => leaveContact(desk, { ...draft.input, from: placeOf(c), language }))
      if (outcome.isDone) return c.redirect(next, 303)
      const trouble = declined(sent, outcome)
      if (ofTheCode.includes(outcome.reason)) return showForm(c, { language, trouble })
      return showTries(c, { ...again, trouble, hasContact: outcome.reason === 'reviewedAlready' })
    })
