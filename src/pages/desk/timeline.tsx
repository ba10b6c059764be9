import { correctNote } from '../../desk/clients/correct-note.ts'
import { noteDraftForm, noteForm } from '../../desk/clients/forms.ts'
import { lookAtNote } from '../../desk/clients/look-at-note.ts'
import { noteNoAnswer } from '../../desk/clients/note-no-answer.ts'
import { noteOnClient } from '../../desk/clients/note.ts'
import { saveDraft } from '../../desk/clients/save-draft.ts'
import { found } from '../../desk/refusals.ts'
import { lookAtClient } from '../../desk/placements/look-at-client.ts'
import { attempt } from '../../http/attempt.ts'
import type { DeskContext } from '../../http/factory.ts'
import { factory } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { emptyForm } from '../../desk/forms.ts'
import { paths } from '../../paths.ts'
import { timelineText } from '../../text/desk-timeline.ts'
import { declined, mistyped } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { ClientView } from './clients-record.view.tsx'
import { frameOf } from './frame.tsx'
import { CorrectionView } from './note-correction.view.tsx'
import { mustHold } from './writing.ts'

const lastPage = 9999

const pageIn = (c: DeskContext): number => {
  const asked = c.req.query('page') ?? ''
  return /^[1-9]\d{0,3}$/u.test(asked) ? Math.min(Number(asked), lastPage) : 1
}

const noteIn = (c: DeskContext): string => found(/^[\w-]{1,64}$/u.exec(c.req.param('note') ?? '')?.[0])

const showClient = async (c: DeskContext, trouble?: Trouble) => {
  const desk = deskOf(c)
  const record = await lookAtClient(desk, { clientId: idIn(c), page: pageIn(c) })
  const shown = { frame: frameOf(c), record, today: desk.today, trouble, done: c.req.query('done') }
  return page(c, <ClientView {...shown} />, trouble?.status)
}

const showNote = async (c: DeskContext, { noteId, trouble }: { noteId: string; trouble?: Trouble }) => {
  const record = mustHold(await lookAtNote(deskOf(c), { clientId: idIn(c), noteId }))
  return page(c, <CorrectionView frame={frameOf(c)} record={record} trouble={trouble} />, trouble?.status)
}

const back = (id: string, done: string) => paths.desk.client(id, { done })

export const timelinePages = factory
  .createApp()
  .get(paths.desk.client(':id'), can('client.look'), (c) => showClient(c))
  .post(paths.desk.clientNote(':id'), can('client.note'), async (c) => {
    const id = idIn(c)
    const draft = await readForm(c, noteForm)
    if (!draft.isFine) return showClient(c, mistyped(draft))
    const leadsTo = () => back(id, 'note')
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo })
    const done = await attempt(() => noteOnClient(desk, { clientId: id, ...draft.input }))
    if (!done.isDone) return showClient(c, declined(draft.sent, done))
    return c.redirect(leadsTo(), 303)
  })
  .post(paths.desk.clientNoAnswer(':id'), can('client.note'), async (c) => {
    const id = idIn(c)
    const draft = await readForm(c, emptyForm)
    const leadsTo = () => back(id, 'noAnswer')
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo })
    const done = await attempt(() => noteNoAnswer(desk, { clientId: id, body: timelineText.noAnswerBody }))
    if (!done.isDone) return showClient(c, declined(draft.sent, done))
    return c.redirect(leadsTo(), 303)
  })
  .post(paths.desk.clientDraft(':id'), can('client.note'), async (c) => {
    const id = idIn(c)
    const draft = await readForm(c, noteDraftForm)
    if (!draft.isFine) return showClient(c, mistyped(draft))
    const { keepsWords: _, ...input } = draft.input
    const leadsTo = () => back(id, input.body === '' ? 'draftGone' : 'draft')
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo })
    const done = await attempt(() => saveDraft(desk, { clientId: id, ...input }))
    if (!done.isDone) return showClient(c, declined(draft.sent, done))
    return c.redirect(leadsTo(), 303)
  })
  .get(paths.desk.noteCorrection(':id', ':note'), can('client.note'), (c) => showNote(c, { noteId: noteIn(c) }))
  .post(paths.desk.noteCorrection(':id', ':note'), can('client.note'), async (c) => {
    const [clientId, noteId] = [idIn(c), noteIn(c)]
    const draft = await readForm(c, noteForm)
    if (!draft.isFine) return showNote(c, { noteId, trouble: mistyped(draft) })
    const leadsTo = () => back(clientId, 'correction')
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo })
    const done = await attempt(() => correctNote(desk, { clientId, noteId, ...draft.input }))
    if (!done.isDone) return showNote(c, { noteId, trouble: declined(draft.sent, done) })
    return c.redirect(leadsTo(), 303)
  })
