import { agreePlan } from '../../desk/clients/agree-plan.ts'
import { assessReadiness } from '../../desk/clients/assess-readiness.ts'
import { lookAtPlan } from '../../desk/clients/look-at-plan.ts'
import { agreeForm, assessmentForm, planForm, reviewForm, tickForm } from '../../desk/clients/plan-forms.ts'
import { reviewPlan } from '../../desk/clients/review-plan.ts'
import { startPlan } from '../../desk/clients/start-plan.ts'
import { tickSteps } from '../../desk/clients/tick-steps.ts'
import { writePlan } from '../../desk/clients/write-plan.ts'
import { emptyForm } from '../../desk/forms.ts'
import { attempt } from '../../http/attempt.ts'
import { factory } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { declined, mistyped } from './casework-parts.tsx'
import { afterReview, placeIn, showEdit, showPlan, showReadiness, showReview } from './plan-showing.tsx'

const any = { clientId: ':id', edition: ':edition' }

export const planPages = factory
  .createApp()
  .get(paths.desk.clientPlan(':id'), can('client.look'), async (c) =>
    showPlan(c, { record: await lookAtPlan(deskOf(c), { clientId: idIn(c) }) }),
  )
  .post(paths.desk.clientPlan(':id'), can('plan.write'), async (c) => {
    const clientId = idIn(c)
    const draft = await readForm(c, emptyForm)
    const leadsTo = () => paths.desk.clientPlan(clientId, { done: 'started' })
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo })
    const done = await attempt(() => startPlan(desk, { clientId }))
    if (done.isDone) return c.redirect(leadsTo(), 303)
    const record = await lookAtPlan(deskOf(c), { clientId })
    return showPlan(c, { record, trouble: declined(draft.sent, done) })
  })
  .get(paths.desk.plan(any), can('client.look'), async (c) =>
    showPlan(c, { record: await lookAtPlan(deskOf(c), placeIn(c)) }),
  )
  .get(paths.desk.planEdit(any), can('plan.write'), (c) => showEdit(c))
  .post(paths.desk.planEdit(any), can('plan.write'), async (c) => {
    const place = placeIn(c)
    const draft = await readForm(c, planForm)
    if (!draft.isFine) return showEdit(c, mistyped(draft))
    const leadsTo = () => paths.desk.plan(place, { done: 'saved' })
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo })
    const done = await attempt(() => writePlan(desk, { ...place, ...draft.input }))
    return done.isDone ? c.redirect(leadsTo(), 303) : showEdit(c, declined(draft.sent, done))
  })
  .get(paths.desk.planReadiness(any), can('plan.write'), (c) => showReadiness(c))
  .post(paths.desk.planReadiness(any), can('plan.write'), async (c) => {
    const place = placeIn(c)
    const draft = await readForm(c, assessmentForm)
    if (!draft.isFine) return showReadiness(c, mistyped(draft))
    const leadsTo = () => paths.desk.plan(place, { done: 'saved' })
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo })
    const done = await attempt(() => assessReadiness(desk, { ...place, ...draft.input }))
    return done.isDone ? c.redirect(leadsTo(), 303) : showReadiness(c, declined(draft.sent, done))
  })
  .post(paths.desk.planAgree(any), can('plan.agree'), async (c) => {
    const place = placeIn(c)
    const draft = await readForm(c, agreeForm)
    if (!draft.isFine) return showPlan(c, { record: await lookAtPlan(deskOf(c), place), trouble: mistyped(draft) })
    const leadsTo = () => paths.desk.plan(place, { done: 'agreed' })
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo })
    const done = await attempt(() => agreePlan(desk, { ...place, ...draft.input }))
    if (done.isDone) return c.redirect(leadsTo(), 303)
    return showPlan(c, { record: await lookAtPlan(deskOf(c), place), trouble: declined(draft.sent, done) })
  })
  .post(paths.desk.planSteps(any), can('plan.tick'), async (c) => {
    const place = placeIn(c)
    const draft = await readForm(c, tickForm)
    if (!draft.isFine) return showPlan(c, { record: await lookAtPlan(deskOf(c), place), trouble: mistyped(draft) })
    const leadsTo = () => paths.desk.plan(place, { done: 'ticked' })
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo })
    const done = await attempt(() => tickSteps(desk, { ...place, ...draft.input }))
    if (done.isDone) return c.redirect(leadsTo(), 303)
    return showPlan(c, { record: await lookAtPlan(deskOf(c), place), trouble: declined(draft.sent, done) })
  })
  .get(paths.desk.planReview(any), can('plan.review'), (c) => showReview(c))
  .post(paths.desk.planReview(any), can('plan.review'), async (c) => {
    const place = placeIn(c)
    const draft = await readForm(c, reviewForm)
    if (!draft.isFine) return showReview(c, mistyped(draft))
    const leadsTo = () => afterReview(place, draft.input.next)
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo })
    const done = await attempt(() => reviewPlan(desk, { ...place, ...draft.input }))
    return done.isDone ? c.redirect(leadsTo(), 303) : showReview(c, declined(draft.sent, done))
  })
