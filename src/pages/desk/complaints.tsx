import { answerComplaint } from '../../desk/complaints/answer-complaint.ts'
import { answerComplaintForm, newComplaintForm } from '../../desk/complaints/forms.ts'
import { readComplaint } from '../../desk/complaints/read-complaint.ts'
import { recordComplaint } from '../../desk/complaints/record-complaint.ts'
import { complaintCounts, complaintsIn } from '../../desk/complaints/store.ts'
import { firmNames } from '../../desk/employers/store.ts'
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
import { complaintsText } from '../../text/complaints.ts'
import { declined, mistyped, stateOf } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { datePartsOf } from './casework-words.ts'
import { ComplaintView } from './complaints-page.view.tsx'
import { ComplaintList, NewComplaintView } from './complaints.view.tsx'
import { frameOf } from './frame.tsx'

const showNew = async (c: DeskContext, trouble?: Trouble) => {
  const today = c.get('today')
  const { firms, town } = await deskOf(c).read({ firms: firmNames(), town: settingsOn(today) })
  const about = { employerId: [c.req.query('employer') ?? ''], openingNumber: [c.req.query('opening') ?? ''] }
  const first = { ...datePartsOf('receivedOn', today), ...about }
  const form = stateOf({ labels: complaintsText.form.labels, trouble, first })
  return page(
    c,
    <NewComplaintView frame={frameOf(c)} town={town.settings} firms={firms} form={form} />,
    trouble?.status,
  )
}

const showComplaint = async (c: DeskContext, trouble?: Trouble) => {
  const record = await readComplaint(deskOf(c), idIn(c))
  const first = datePartsOf('answeredOn', c.get('today'))
  const form = stateOf({ labels: complaintsText.page.labels, trouble, first })
  const version = Number(trouble?.sent.typed['version']?.[0] ?? record.version)
  const props = { record, form, version, done: c.req.query('done') }
  return page(c, <ComplaintView frame={frameOf(c)} {...props} />, trouble?.status)
}

// `/desk/complaints/new` is no complaint's id: it stands first.
export const complaintPages = factory
  .createApp()
  .get(paths.desk.complaints(), can('complaint.read'), async (c) => {
    const [state, today] = [c.req.query('state') === 'answered' ? 'answered' : 'open', c.get('today')] as const
    const read = await deskOf(c).read({
      heads: complaintsIn(state),
      counts: complaintCounts(),
      town: settingsOn(today),
    })
    const counts = Object.fromEntries(read.counts.map((row) => [row.state, row.complaints]))
    const props = { town: read.town.settings, state, heads: read.heads, counts, today }
    return page(c, <ComplaintList frame={frameOf(c)} {...props} />)
  })
  .get(paths.desk.newComplaint(), can('complaint.record'), (c) => showNew(c))
  .post(paths.desk.newComplaint(), can('complaint.record'), async (c) => {
    const draft = await readForm(c, newComplaintForm)
    if (!draft.isFine) return showNew(c, mistyped(draft))
    const { sent, input } = draft
    const next = (id: string) => paths.desk.complaint(id, { done: 'record' })
    const desk = await pressedDesk(c, { sent, leadsTo: next })
    const outcome = await attempt(() => recordComplaint(desk, input))
    return outcome.isDone ? c.redirect(next(outcome.result.id), 303) : showNew(c, declined(sent, outcome))
  })
  .get(paths.desk.complaint(':id'), can('complaint.read'), (c) => showComplaint(c))
  .post(paths.desk.complaint(':id'), can('complaint.record'), async (c) => {
    const [id, draft] = [idIn(c), await readForm(c, answerComplaintForm)]
    if (!draft.isFine) return showComplaint(c, mistyped(draft))
    const { sent, input } = draft
    const next = paths.desk.complaint(id, { done: 'answer' })
    const desk = await pressedDesk(c, { sent, leadsTo: () => next })
    const outcome = await attempt(() => answerComplaint(desk, { id, ...input }))
    return outcome.isDone ? c.redirect(next, 303) : showComplaint(c, declined(sent, outcome))
  })
