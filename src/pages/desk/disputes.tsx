import { disputeForm, endDisputeForm } from '../../desk/employers/dispute-forms.ts'
import { disputeWithFirm } from '../../desk/employers/dispute-store.ts'
import { endDispute } from '../../desk/employers/end-dispute.ts'
import { recordDispute } from '../../desk/employers/record-dispute.ts'
import { employerById, workplacesOf } from '../../desk/employers/store.ts'
import { found, refuseUnless } from '../../desk/refusals.ts'
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
import { firmsText } from '../../text/firms.ts'
import { declined, mistyped, stateOf } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { datePartsOf } from './casework-words.ts'
import { EndDisputeView, NewDisputeView } from './disputes.view.tsx'
import { frameOf } from './frame.tsx'

const { labels } = firmsText.dispute

const showNew = async (c: DeskContext, trouble?: Trouble) => {
  const [id, today] = [idIn(c), c.get('today')]
  const read = await deskOf(c).read({ firm: employerById(id), places: workplacesOf([id]), town: settingsOn(today) })
  const firm = found(read.firm)
  refuseUnless(firm.mergedInto === null, 'gone')
  const form = stateOf({ labels, trouble, first: datePartsOf('fromOn', today) })
  const props = { town: read.town.settings, firm, form, places: read.places }
  return page(c, <NewDisputeView frame={frameOf(c)} {...props} />, trouble?.status)
}

const showEnd = async (c: DeskContext, trouble?: Trouble) => {
  const today = c.get('today')
  const read = await deskOf(c).read({ found: disputeWithFirm(idIn(c)), town: settingsOn(today) })
  const { dispute, firm, workplaceName } = found(read.found)
  const form = stateOf({ labels, trouble, first: datePartsOf('untilOn', today) })
  const version = Number(trouble?.sent.typed['version']?.[0] ?? dispute.version)
  const props = { town: read.town.settings, firm, form, dispute, workplaceName, version }
  return page(c, <EndDisputeView frame={frameOf(c)} {...props} />, trouble?.status)
}

export const disputePages = factory
  .createApp()
  .get(paths.desk.employerDisputes(':id'), can('dispute.record'), (c) => showNew(c))
  .post(paths.desk.employerDisputes(':id'), can('dispute.record'), async (c) => {
    const [employerId, draft] = [idIn(c), await readForm(c, disputeForm)]
    if (!draft.isFine) return showNew(c, mistyped(draft))
    const { sent, input } = draft
    const next = paths.desk.employer(employerId, { done: 'dispute' })
    const desk = await pressedDesk(c, { sent, leadsTo: () => next })
    const outcome = await attempt(() => recordDispute(desk, { employerId, ...input }))
    return outcome.isDone ? c.redirect(next, 303) : showNew(c, declined(sent, outcome))
  })
  .get(paths.desk.dispute(':id'), can('dispute.record'), (c) => showEnd(c))
  .post(paths.desk.dispute(':id'), can('dispute.record'), async (c) => {
    const [id, draft] = [idIn(c), await readForm(c, endDisputeForm)]
    if (!draft.isFine) return showEnd(c, mistyped(draft))
    const { sent, input } = draft
    const desk = await pressedDesk(c, { sent, leadsTo: () => paths.desk.dispute(id) })
    const outcome = await attempt(() => endDispute(desk, { id, ...input }))
    if (!outcome.isDone) return showEnd(c, declined(sent, outcome))
    return c.redirect(paths.desk.employer(outcome.result.employerId, { done: 'disputeEnd' }), 303)
  })
