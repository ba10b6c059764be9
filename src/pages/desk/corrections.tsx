import { askFirm } from '../../desk/corrections/ask-firm.ts'
import { askForm, settleForm } from '../../desk/corrections/forms.ts'
import { readReports } from '../../desk/corrections/read-reports.ts'
import { settleReports } from '../../desk/corrections/settle.ts'
import { reportsIn } from '../../desk/corrections/store.ts'
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
import { deskCorrectionsText } from '../../text/desk-corrections.ts'
import { declined, mistyped, stateOf } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { CorrectionView } from './corrections-page.view.tsx'
import { CorrectionList } from './corrections.view.tsx'
import { frameOf } from './frame.tsx'

const showReports = async (c: DeskContext, trouble?: Trouble) => {
  const reported = await readReports(deskOf(c), idIn(c))
  const form = stateOf({ labels: deskCorrectionsText.settle.labels, trouble })
  const props = { reported, form, done: c.req.query('done'), isLate: c.req.query('late') !== undefined }
  return page(c, <CorrectionView frame={frameOf(c)} {...props} />, trouble?.status)
}

export const correctionPages = factory
  .createApp()
  .get(paths.desk.corrections(), can('correction.read'), async (c) => {
    const [tab, today] = [c.req.query('state') === 'settled' ? 'settled' : 'waiting', c.get('today')] as const
    const { lines, town } = await deskOf(c).read({ lines: reportsIn(tab), town: settingsOn(today) })
    return page(c, <CorrectionList frame={frameOf(c)} town={town.settings} tab={tab} lines={lines} today={today} />)
  })
  .get(paths.desk.correction(':id'), can('correction.read'), (c) => showReports(c))
  .post(paths.desk.correctionAsk(':id'), can('correction.settle'), async (c) => {
    const [id, draft] = [idIn(c), await readForm(c, askForm)]
    if (!draft.isFine) return showReports(c, mistyped(draft))
    const { sent, input } = draft
    const next = paths.desk.correction(id, { done: input.how })
    const desk = await pressedDesk(c, { sent, leadsTo: () => next })
    const outcome = await attempt(() => askFirm(desk, { id, ...input }))
    return outcome.isDone ? c.redirect(next, 303) : showReports(c, declined(sent, outcome))
  })
  .post(paths.desk.correctionSettle(':id'), can('correction.settle'), async (c) => {
    const [id, draft] = [idIn(c), await readForm(c, settleForm)]
    if (!draft.isFine) return showReports(c, mistyped(draft))
    const { sent, input } = draft
    const done = input.how
    const desk = await pressedDesk(c, { sent, leadsTo: () => paths.desk.correction(id, { done }) })
    const outcome = await attempt(() => settleReports(desk, { id, ...input }))
    if (!outcome.isDone) return showReports(c, declined(sent, outcome))
    const late = outcome.result.isListed ? {} : { late: '1' }
    return c.redirect(paths.desk.correction(id, { done, ...late }), 303)
  })
