import { lookAtPlan } from '../../desk/clients/look-at-plan.ts'
import { lookAtSpan } from '../../desk/clients/look-at-span.ts'
import { found } from '../../desk/refusals.ts'
import type { DeskContext } from '../../http/factory.ts'
import { factory } from '../../http/factory.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf } from '../../http/press.ts'
import { addMonths, isCivilDate } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { clientPapersText } from '../../text/desk-client-papers.ts'
import { planText } from '../../text/desk-plan.ts'
import { timelineText } from '../../text/desk-timeline.ts'
import { unmarkedForm } from '../../ui/form-state.ts'
import { ClientPapersView, TimelineSheetView } from './client-papers.view.tsx'
import { datePartsOf } from './casework-words.ts'
import { frameOf } from './frame.tsx'
import { PlanSheetView } from './plan-sheet.view.tsx'
import { placeIn } from './plan-showing.tsx'
import { ReviewSheetView } from './review-sheet.view.tsx'

const any = { clientId: ':id', edition: ':edition' }
const spanMonths = 3

const dayIn = (c: DeskContext, name: string): string => {
  const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map((part) =>
    (c.req.query(`${name}-${part}`) ?? '').normalize('NFKC').trim(),
  )
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

const typedIn = (c: DeskContext) =>
  Object.fromEntries(
    ['from', 'until'].flatMap((name) =>
      ['year', 'month', 'day'].map((part) => [`${name}-${part}`, [c.req.query(`${name}-${part}`) ?? '']]),
    ),
  )

const showPapers = async (c: DeskContext, isWrong: boolean) => {
  const today = c.get('today')
  const record = await lookAtPlan(deskOf(c), { clientId: idIn(c) })
  const first = { ...datePartsOf('from', addMonths(today, -spanMonths)), ...datePartsOf('until', today) }
  const form = unmarkedForm(isWrong ? typedIn(c) : first)
  const shown = isWrong ? { ...form, errors: { from: clientPapersText.badSpan } } : form
  return page(c, <ClientPapersView frame={frameOf(c)} record={record} form={shown} />, isWrong ? 422 : 200)
}

export const clientPaperPages = factory
  .createApp()
  .get(paths.desk.papers(':id'), can('client.look'), (c) => showPapers(c, false))
  .get(paths.desk.timelineSheet(':id'), can('client.look'), async (c) => {
    const [from, until] = [dayIn(c, 'from'), dayIn(c, 'until')]
    if (!isCivilDate(from) || !isCivilDate(until) || until < from) return showPapers(c, true)
    const { purpose } = timelineText.sheet
    const record = await lookAtSpan(deskOf(c), { clientId: idIn(c), from, until, purpose })
    return page(c, <TimelineSheetView frame={frameOf(c)} record={record} />)
  })
  .get(paths.desk.planSheet(any), can('client.look'), async (c) => {
    const record = await lookAtPlan(deskOf(c), { ...placeIn(c), purpose: planText.sheet.purpose })
    return page(c, <PlanSheetView frame={frameOf(c)} record={record} plan={found(record.plan)} />)
  })
  .get(paths.desk.reviewSheet(any, ':review'), can('client.look'), async (c) => {
    const place = placeIn(c)
    const record = await lookAtPlan(deskOf(c), { ...place, purpose: planText.sheet.reviewPurpose })
    const asked = c.req.param('review')
    const review = found(record.reviews.find(({ id, edition }) => id === asked && edition === place.edition))
    return page(c, <ReviewSheetView frame={frameOf(c)} record={record} plan={found(record.plan)} review={review} />)
  })
