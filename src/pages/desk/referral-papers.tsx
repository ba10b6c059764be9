import { isPaperKind } from '../../desk/referrals/paper.ts'
import type { PaperKind } from '../../desk/referrals/paper.ts'
import {
  firstDayForm,
  neutralForm,
  paperForm,
  slipPaperForm,
  slipPaperKinds,
} from '../../desk/referrals/paper-forms.ts'
import { issuePapers, issuePapersFromSlip } from '../../desk/referrals/issue-papers.ts'
import { lookAtPaper, lookAtPapers, lookAtSlipPaper, lookAtSlipPapers } from '../../desk/referrals/look-at-papers.ts'
import { refuse } from '../../desk/refusals.ts'
import { attempt } from '../../http/attempt.ts'
import type { DeskContext } from '../../http/factory.ts'
import { factory } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import type { Trouble } from './casework-parts.tsx'
import { declined, mistyped } from './casework-parts.tsx'
import { FirstDayView } from './first-day.view.tsx'
import { frameOf } from './frame.tsx'
import { PrintView } from './paper-print.view.tsx'
import { PapersView } from './referral-papers.view.tsx'
import type { PapersTried } from './referral-papers.view.tsx'
import { SlipPapersView } from './slip-papers.view.tsx'

const any = { referralId: ':id', kind: ':kind', issue: ':issue' }

const whichIn = (c: DeskContext): { kind: PaperKind; issue: number } => {
  const [kind, issue] = [c.req.param('kind') ?? '', c.req.param('issue') ?? '']
  return isPaperKind(kind) && /^\d{1,4}$/u.test(issue) ? { kind, issue: Number(issue) } : refuse('absent')
}

const showPapers = async (c: DeskContext, tried?: PapersTried) => {
  const record = await lookAtPapers(deskOf(c), idIn(c))
  return page(c, <PapersView frame={frameOf(c)} record={record} tried={tried} />, tried?.trouble.status)
}

const showFirstDay = async (c: DeskContext, trouble?: Trouble) => {
  const record = await lookAtPapers(deskOf(c), idIn(c))
  return page(c, <FirstDayView frame={frameOf(c)} record={record} trouble={trouble} />, trouble?.status)
}

const showPrint = async (c: DeskContext, which: Parameters<typeof lookAtPaper>[1]['which']) => {
  const id = idIn(c)
  const record = await lookAtPaper(deskOf(c), { referralId: id, which })
  const { baseUrl } = c.get('deps')
  const back = paths.desk.referralPapers(id)
  return page(c, <PrintView {...{ frame: frameOf(c), record, baseUrl, back, place: 'referrals' }} />)
}

type Give = Omit<Parameters<typeof issuePapers>[1], 'id'>
type Pressing = { sent: Parameters<typeof declined>[0]; give: Give; again: (trouble: Trouble) => Promise<Response> }

// Whatever was pressed, what was given stands on the next page, ready to print.
const press = async (c: DeskContext, { sent, give, again }: Pressing) => {
  const id = idIn(c)
  const desk = await pressedDesk(c, { sent, leadsTo: paths.desk.papersLast })
  const done = await attempt(() => issuePapers(desk, { ...give, id }))
  return done.isDone ? c.redirect(paths.desk.papersLast(id), 303) : again(declined(sent, done))
}

const ownPapers = factory
  .createApp()
  .get(paths.desk.referralPapers(':id'), can('paper.print'), (c) => showPapers(c))
  .post(paths.desk.referralPapers(':id'), can('paper.issue'), async (c) => {
    const again = (trouble: Trouble) => showPapers(c, { form: 'papers', trouble })
    const draft = await readForm(c, paperForm)
    return draft.isFine ? press(c, { sent: draft.sent, give: draft.input, again }) : again(mistyped(draft))
  })
  .post(paths.desk.neutralLetter(':id'), can('paper.issue'), async (c) => {
    const again = (trouble: Trouble) => showPapers(c, { form: 'neutral', trouble })
    const draft = await readForm(c, neutralForm)
    if (!draft.isFine) return again(mistyped(draft))
    return press(c, { sent: draft.sent, give: { ...draft.input, kinds: ['neutral'], way: 'post' }, again })
  })
  .get(paths.desk.firstDay(':id'), can('paper.print'), (c) => showFirstDay(c))
  .post(paths.desk.firstDay(':id'), can('paper.issue'), async (c) => {
    const draft = await readForm(c, firstDayForm)
    if (!draft.isFine) return showFirstDay(c, mistyped(draft))
    const { way, ...firstDay } = draft.input
    const again = (trouble: Trouble) => showFirstDay(c, trouble)
    return press(c, { sent: draft.sent, give: { kinds: ['firstDay'], way, firstDay }, again })
  })
  .get(paths.desk.papersLast(':id'), can('paper.print'), (c) => showPrint(c, 'last'))
  .get(paths.desk.paper(any), can('paper.print'), (c) => showPrint(c, whichIn(c)))

const showSlipPapers = async (c: DeskContext, trouble?: Trouble) => {
  const record = await lookAtSlipPapers(deskOf(c), idIn(c))
  return page(c, <SlipPapersView frame={frameOf(c)} record={record} trouble={trouble} />, trouble?.status)
}

const showSlipPrint = async (c: DeskContext, which: Parameters<typeof lookAtSlipPaper>[1]['which']) => {
  const id = idIn(c)
  const isOthers = which !== 'last' && !slipPaperKinds.some((kind) => kind === which.kind)
  if (isOthers) return refuse('absent')
  const record = await lookAtSlipPaper(deskOf(c), { referralId: id, which })
  const { baseUrl } = c.get('deps')
  return page(
    c,
    <PrintView {...{ frame: frameOf(c), record, baseUrl, back: paths.desk.slipPapers(id), place: 'issue' }} />,
  )
}

/** The officer who issued from the slip prints what belongs to it, and sees nothing of the record. */
const slipPapers = factory
  .createApp()
  .get(paths.desk.slipPapers(':id'), can('paper.printFromSlip'), (c) => showSlipPapers(c))
  .post(paths.desk.slipPapers(':id'), can('paper.issueFromSlip'), async (c) => {
    const id = idIn(c)
    const draft = await readForm(c, slipPaperForm)
    if (!draft.isFine) return showSlipPapers(c, mistyped(draft))
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo: paths.desk.slipPapersLast })
    const done = await attempt(() => issuePapersFromSlip(desk, { ...draft.input, id }))
    if (!done.isDone) return showSlipPapers(c, declined(draft.sent, done))
    return c.redirect(paths.desk.slipPapersLast(id), 303)
  })
  .get(paths.desk.slipPapersLast(':id'), can('paper.printFromSlip'), (c) => showSlipPrint(c, 'last'))
  .get(paths.desk.slipPaper(any), can('paper.printFromSlip'), (c) => showSlipPrint(c, whichIn(c)))

export const referralPaperPages = factory.createApp().route('/', ownPapers).route('/', slipPapers)
