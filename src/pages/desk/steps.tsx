import { openLine } from '../../desk/caseloads/look-at-day.ts'
import { lookInto } from '../../desk/clients/look-into.ts'
import { silenceForm } from '../../desk/clients/forms.ts'
import { setSilence } from '../../desk/clients/set-silence.ts'
import { refuse } from '../../desk/refusals.ts'
import { closedDaysOf } from '../../desk/settings/settings.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { laterForm, stepForm } from '../../desk/tasks/forms.ts'
import { openTasksOf } from '../../desk/tasks/store.ts'
import { linesWithoutStep, movedTo } from '../../desk/tasks/task.ts'
import { writeStep } from '../../desk/tasks/write-step.ts'
import { attempt } from '../../http/attempt.ts'
import type { DeskContext } from '../../http/factory.ts'
import { factory } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { dayText } from '../../text/day.ts'
import { caseName, declined, mistyped, stateOf } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { frameOf } from './frame.tsx'
import { ChooseDayView } from './choose-day.view.tsx'
import { StepView } from './tasks.view.tsx'
import { statedTwice } from './unasked-words.tsx'

// The next steps of one client, and the lines of the day that become one.

type Troubles = { step?: Trouble | undefined; silence?: Trouble | undefined }

const showSteps = async (c: DeskContext, troubles: Troubles = {}) => {
  const desk = deskOf(c)
  const { read, client, head, town } = await lookInto(desk, {
    clientId: idIn(c),
    isForm: true,
    readings: (mine) => ({ tasks: openTasksOf(mine) }),
  })
  const steps = await Promise.all(read.tasks.map((row) => openLine(desk, row)))
  const first = { silentAfter: [client.silentAfter === null ? '' : String(client.silentAfter)] }
  const form = statedTwice({ labels: dayText.step.labels, trouble: troubles.step })
  const silence = stateOf({ labels: dayText.silence.labels, trouble: troubles.silence, first })
  const view = <StepView {...{ frame: frameOf(c), town, head, steps, form, silence, done: c.req.query('done') }} />
  return page(c, view, (troubles.step ?? troubles.silence)?.status)
}

const planned = (id: string) => paths.desk.today({ done: 'planned', line: id, version: '1' })

const aboutIn = (c: DeskContext, trouble?: Trouble) => {
  const asked = trouble ? trouble.sent.typed['about']?.[0] : c.req.query('about')
  return linesWithoutStep.find((about) => about === asked) ?? refuse('absent')
}

const showLater = async (c: DeskContext, trouble?: Trouble) => {
  const about = aboutIn(c, trouble)
  const { head, town } = await lookInto(deskOf(c), { clientId: idIn(c), isForm: true, readings: () => ({}) })
  const props = {
    frame: frameOf(c),
    town,
    name: caseName(head),
    what: dayText.laterSteps[about],
    action: paths.desk.clientLater(head.id),
    hidden: { about },
    form: stateOf({ labels: dayText.move.labels, trouble }),
  }
  return page(c, <ChooseDayView {...props} />, trouble?.status)
}

export const stepPages = factory
  .createApp()
  .get(paths.desk.clientStep(':id'), can('task.write'), (c) => showSteps(c))
  .post(paths.desk.clientStep(':id'), can('task.write'), async (c) => {
    const [clientId, draft] = [idIn(c), await readForm(c, stepForm)]
    if (!draft.isFine) return showSteps(c, { step: mistyped(draft) })
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo: planned })
    const done = await attempt(() => writeStep(desk, { clientId, ...draft.input }))
    if (!done.isDone) return showSteps(c, { step: declined(draft.sent, done) })
    return c.redirect(planned(done.result.id), 303)
  })
  .get(paths.desk.clientLater(':id'), can('task.write'), (c) => showLater(c))
  .post(paths.desk.clientLater(':id'), can('task.write'), async (c) => {
    const [clientId, draft] = [idIn(c), await readForm(c, laterForm)]
    if (!draft.isFine) return showLater(c, mistyped(draft))
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo: planned })
    const { about, ...move } = draft.input
    const { town } = await desk.read({ town: settingsOn(desk.today) })
    const closedDays = closedDaysOf(town.settings)
    const dueOn = movedTo(move, { dueOn: desk.today, today: desk.today, closedDays })
    const done = await attempt(async () =>
      dueOn === null ? refuse('dueOutOfRange') : writeStep(desk, { clientId, body: dayText.laterSteps[about], dueOn }),
    )
    if (!done.isDone) return showLater(c, declined(draft.sent, done))
    return c.redirect(planned(done.result.id), 303)
  })
  .post(paths.desk.clientSilence(':id'), can('client.write'), async (c) => {
    const [clientId, draft] = [idIn(c), await readForm(c, silenceForm)]
    if (!draft.isFine) return showSteps(c, { silence: mistyped(draft) })
    const leadsTo = () => paths.desk.clientStep(clientId, { done: 'silence' })
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo })
    const done = await attempt(() => setSilence(desk, { clientId, ...draft.input }))
    if (!done.isDone) return showSteps(c, { silence: declined(draft.sent, done) })
    return c.redirect(leadsTo(), 303)
  })
