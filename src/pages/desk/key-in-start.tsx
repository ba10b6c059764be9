import { keyedFirmFields } from '../../desk/employers/forms.ts'
import { employers } from '../../desk/employers/store.ts'
import { keyInDraft } from '../../desk/key-in/start.ts'
import type { FirmToKeyIn } from '../../desk/key-in/start.ts'
import { keyInFirmForm, keyInForm } from '../../desk/key-in/forms.ts'
import { keyedChannels } from '../../desk/key-in/key-in.ts'
import { keyedInUnfinished } from '../../desk/key-in/store.ts'
import type { Rung } from '../../desk/openings/opening.ts'
import type { RefusalReason } from '../../desk/refusals.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { attempt } from '../../http/attempt.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { readAs, readBody } from '../../http/form.ts'
import type { FieldErrors, Sent, Typed } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { keyInText } from '../../text/key-in.ts'
import { formState } from '../parts/form-state.ts'
import { frameOf } from './frame.tsx'
import { plainMarks } from './key-in-state.ts'
import { KeyInStartView } from './key-in-start.view.tsx'

const text = keyInText.start

type Status = Parameters<typeof page>[2]
type Again = { typed: Typed; errors?: FieldErrors; refusal?: RefusalReason; status?: Status }

// These are about the number that was typed: they stand at its field.
const fieldOf: Partial<Record<RefusalReason, string>> = {
  firmUnknown: 'find',
  firmUnclear: 'find',
  firmKnown: 'employerPhone',
}

const show = async (c: DeskContext, { typed, errors, refusal, status }: Again) => {
  const { town, firms, unfinished } = await deskOf(c).read({
    town: settingsOn(c.get('today')),
    firms: employers(),
    unfinished: keyedInUnfinished(),
  })
  const state = formState({
    labels: keyInText.labels,
    typed,
    ...(errors && { errors }),
    ...(refusal && { refusal }),
  })
  const at = refusal && fieldOf[refusal]
  const placed = at === undefined ? state.errors : { [at]: state.errors[''] ?? '' }
  const form = { ...state, marks: plainMarks(state), errors: placed }
  const known = firms.filter(({ mergedInto }) => mergedInto === null)
  const props = { town: town.settings, firms: known, unfinished, form }
  return page(c, <KeyInStartView frame={frameOf(c)} {...props} />, status)
}

const isOfFirm = (name: string): boolean => Object.hasOwn(keyedFirmFields, name) || name === 'isAnother'
const pick = (typed: Typed, isWanted: (name: string) => boolean): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => isWanted(name)))

type Said = { isFine: true; rung: Rung; channel: (typeof keyedChannels)[number]; reason: string; from: FirmToKeyIn }
type Judged = Said | { isFine: false; errors: FieldErrors }

/** A number, a firm of the register or a new firm: whichever was filled in, in this order. */
const judged = ({ key, typed }: Sent): Judged => {
  const head = readAs(keyInForm, { key, typed: pick(typed, (name) => !isOfFirm(name)) })
  const errors = head.isFine ? {} : head.errors
  const [find = '', employerId = '', name = ''] = ['find', 'employerId', 'employerName'].map((field) =>
    typed[field]?.[0]?.trim(),
  )
  const isNew = find === '' && employerId === '' && name !== ''
  const firm = isNew ? readAs(keyInFirmForm, { key, typed: pick(typed, isOfFirm) }) : null
  if (firm && !firm.isFine) return { isFine: false, errors: { ...firm.errors, ...errors } }
  if (!firm && find === '' && employerId === '') return { isFine: false, errors: { find: 'blank', ...errors } }
  if (!head.isFine) return { isFine: false, errors }

  const { rung, channel, reason } = head.input
  if (firm?.isFine) {
    const { isAnother, ...fresh } = firm.input
    return { isFine: true, rung, channel, reason, from: { by: 'new', firm: fresh, isAnother } }
  }
  const from: FirmToKeyIn = find === '' ? { by: 'register', id: employerId } : { by: 'number', typed: find }
  return { isFine: true, rung, channel, reason, from }
}

export const keyInStartPages = factory
  .createApp()
  .get(paths.keyIn.start(), can('opening.keyIn'), (c) => {
    const asked = keyedChannels.find((channel) => channel === c.req.query('channel')) ?? 'fax'
    const firm = c.req.query('firm') ?? ''
    return show(c, { typed: { channel: [asked], reason: [text.reasons[asked]], employerId: [firm] } })
  })
  .post(paths.keyIn.start(), can('opening.keyIn'), async (c) => {
    const sent = await readBody(c)
    const said = judged(sent)
    if (!said.isFine) return show(c, { typed: sent.typed, errors: said.errors, status: 422 })
    const id = c.get('deps').newId()
    const desk = await pressedDesk(c, { sent, leadsTo: () => paths.keyIn.draft(id) })
    const done = await attempt(() => keyInDraft(desk, { ...said, id }))
    if (!done.isDone) return show(c, { typed: sent.typed, refusal: done.reason, status: done.status })
    return c.redirect(paths.keyIn.draft(id), 303)
  })
