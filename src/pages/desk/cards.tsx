import { versionForm } from '../../desk/forms.ts'
import { printForm } from '../../desk/handovers/forms.ts'
import { moveContact } from '../../desk/handovers/move-contact.ts'
import { printCards } from '../../desk/handovers/print-cards.ts'
import { readContacts } from '../../desk/handovers/read-contacts.ts'
import { contactsWaiting, sheetsOf } from '../../desk/handovers/store.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { attempt } from '../../http/attempt.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { deskCardsText } from '../../text/desk-cards.ts'
import { CardContacts } from './cards-contacts.view.tsx'
import { CardsSheet } from './cards-sheet.view.tsx'
import { CardsView } from './cards.view.tsx'
import { declined, mistyped, stateOf } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { frameOf } from './frame.tsx'
import { readWhole } from './read-whole.ts'

type Door = (after?: { done?: string }) => string

const showCards = async (c: DeskContext, { here, trouble }: { here: Door; trouble?: Trouble }) => {
  const desk = deskOf(c)
  const { sheets, waiting, town } = await desk.read({
    sheets: sheetsOf(desk.actor.id),
    waiting: contactsWaiting(),
    town: settingsOn(desk.today),
  })
  const form = stateOf({ labels: deskCardsText.print.labels, trouble, first: { sheets: ['1'] } })
  const props = { town: town.settings, here: here(), sheets, waiting, form, isAgain: c.req.query('done') === 'again' }
  return page(c, <CardsView frame={frameOf(c)} {...props} />, trouble?.status)
}

/** A referrer's window and the staff's have the same page; the codes stand only on the answer to this press. */
const cardsAt = (here: Door) =>
  factory
    .createApp()
    .get(here(), can('card.give'), (c) => showCards(c, { here }))
    .post(here(), can('card.give'), async (c) => {
      const draft = await readForm(c, printForm)
      if (!draft.isFine) return showCards(c, { here, trouble: mistyped(draft) })
      const { sent, input } = draft
      // A second press cannot show them again: it is told so.
      const desk = await pressedDesk(c, { sent, leadsTo: () => here({ done: 'again' }) })
      const outcome = await attempt(() => printCards(desk, input))
      if (!outcome.isDone) return showCards(c, { here, trouble: declined(sent, outcome) })
      const { baseUrl } = c.get('deps')
      return page(c, <CardsSheet frame={frameOf(c)} here={here()} baseUrl={baseUrl} {...outcome.result} />)
    })

const showContacts = async (c: DeskContext, trouble?: Trouble) => {
  const { contacts, town } = await readContacts(deskOf(c))
  const props = { contacts, town, today: c.get('today'), done: c.req.query('done') }
  const form = stateOf({ labels: {}, trouble })
  return page(c, <CardContacts frame={frameOf(c)} {...props} form={form} />, trouble?.status)
}

const moving = (to: 'inTouch' | 'closed') => async (c: DeskContext) => {
  const [id, { sent, input }] = [idIn(c), await readWhole(c, versionForm)]
  const next = paths.desk.cardContacts({ done: to })
  const desk = await pressedDesk(c, { sent, leadsTo: () => next })
  const outcome = await attempt(() => moveContact(desk, { id, ...input, to }))
  return outcome.isDone ? c.redirect(next, 303) : showContacts(c, declined(sent, outcome))
}

export const referCardPages = cardsAt(paths.refer.cards)

export const cardPages = factory
  .createApp()
  .route('/', cardsAt(paths.desk.cards))
  .get(paths.desk.cardContacts(), can('card.read'), (c) => showContacts(c))
  .post(paths.desk.cardInTouch(':id'), can('card.answer'), moving('inTouch'))
  .post(paths.desk.cardClose(':id'), can('card.answer'), moving('closed'))
