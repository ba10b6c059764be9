import { openLine } from '../../desk/caseloads/look-at-day.ts'
import { openInitials } from '../../desk/clients/seal.ts'
import { readerOf } from '../../desk/clients/scope-store.ts'
import { shown } from '../../desk/desk.ts'
import { lookAtFollowUp } from '../../desk/placements/look-at-follow-up.ts'
import { moveFollowUp } from '../../desk/placements/move-follow-up.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { messageForm, moveForm, turnForm } from '../../desk/tasks/forms.ts'
import type { MoveInput } from '../../desk/tasks/forms.ts'
import { leaveMessage } from '../../desk/tasks/leave-message.ts'
import { moveTask } from '../../desk/tasks/move-task.ts'
import { holdsTask, taskHeldBy } from '../../desk/tasks/store.ts'
import { turnTask } from '../../desk/tasks/turn-task.ts'
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
import { taskName } from './placements-parts.tsx'
import { readWhole } from './read-whole.ts'
import { ChooseDayView } from './choose-day.view.tsx'
import { LeaveMessageView } from './messages.view.tsx'
import { statedTwice } from './unasked-words.tsx'

// What is done with a line of the day, and the messages that come to stand there.

type Kind = 'task' | 'followUp'

const formOf = (trouble: Trouble | undefined) => stateOf({ labels: dayText.move.labels, trouble })

const showTask = async (c: DeskContext, trouble?: Trouble) => {
  const desk = deskOf(c)
  const of = { id: idIn(c), by: readerOf(desk) }
  const read = await desk.look(
    { act: 'client.look', entity: 'clientTask', entityId: of.id, isInScope: holdsTask(of) },
    { lines: taskHeldBy(of), town: settingsOn(desk.today) },
  )
  const line = await openLine(desk, shown(read.lines[0]))
  const initials = await openInitials(desk.keys, { ...line, id: line.clientId })
  const props = {
    frame: frameOf(c),
    town: read.town.settings,
    name: caseName({ ...line, initials }),
    what: line.text,
    action: paths.desk.taskMove(line.id),
    hidden: { version: String(line.version), was: line.dueOn },
    form: formOf(trouble),
  }
  return page(c, <ChooseDayView {...props} />, trouble?.status)
}

const showFollowUp = async (c: DeskContext, trouble?: Trouble) => {
  const { followUp, initials, line, town } = await lookAtFollowUp(deskOf(c), idIn(c))
  const props = {
    frame: frameOf(c),
    town,
    name: caseName({ ...line, initials }),
    what: taskName(followUp),
    action: paths.desk.followUpMove(followUp.id),
    hidden: { version: String(followUp.version), was: followUp.dueOn },
    form: formOf(trouble),
  }
  return page(c, <ChooseDayView {...props} />, trouble?.status)
}

/** Back on the day, with what can be taken back; taking back a move ends there. */
const movedFrom =
  (kind: Kind, { how, version, was }: MoveInput) =>
  (id: string) =>
    how === 'back' || was === ''
      ? paths.desk.today({ done: 'opened' })
      : paths.desk.today({ done: 'moved', kind, line: id, version: String(version + 1), was })

const movers = {
  task: { move: moveTask, show: showTask },
  followUp: { move: moveFollowUp, show: showFollowUp },
} as const

const move = (kind: Kind) => async (c: DeskContext) => {
  const { show } = movers[kind]
  const [id, draft] = [idIn(c), await readForm(c, moveForm)]
  if (!draft.isFine) return show(c, mistyped(draft))
  const leadsTo = movedFrom(kind, draft.input)
  const desk = await pressedDesk(c, { sent: draft.sent, leadsTo })
  const done = await attempt(() => movers[kind].move(desk, { id, ...draft.input }))
  if (!done.isDone) return show(c, declined(draft.sent, done))
  return c.redirect(leadsTo(id), 303)
}

const showMessage = async (c: DeskContext, trouble?: Trouble) => {
  const { town } = await deskOf(c).read({ town: settingsOn(c.get('today')) })
  const form = statedTwice({ labels: dayText.leave.labels, trouble })
  const done = trouble ? undefined : c.req.query('done')
  return page(c, <LeaveMessageView {...{ frame: frameOf(c), town: town.settings, form, done }} />, trouble?.status)
}

export const taskPages = factory
  .createApp()
  .post(paths.desk.taskTurn(':id'), can('task.move'), async (c) => {
    const [id, { sent, input }] = [idIn(c), await readWhole(c, turnForm)]
    const leadsTo = () =>
      input.to === 'open'
        ? paths.desk.today({ done: 'opened' })
        : paths.desk.today({ done: input.to, line: id, version: String(input.version + 1) })
    const desk = await pressedDesk(c, { sent, leadsTo })
    await turnTask(desk, { id, ...input })
    return c.redirect(leadsTo(), 303)
  })
  .get(paths.desk.taskMove(':id'), can('task.move'), (c) => showTask(c))
  .post(paths.desk.taskMove(':id'), can('task.move'), move('task'))
  .get(paths.desk.followUpMove(':id'), can('task.move'), (c) => showFollowUp(c))
  .post(paths.desk.followUpMove(':id'), can('task.move'), move('followUp'))
  .get(paths.desk.messages(), can('message.leave'), (c) => showMessage(c))
  .post(paths.desk.messages(), can('message.leave'), async (c) => {
    const draft = await readForm(c, messageForm)
    if (!draft.isFine) return showMessage(c, mistyped(draft))
    const leadsTo = () => paths.desk.messages({ done: 'left' })
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo })
    const done = await attempt(() => leaveMessage(desk, draft.input))
    if (!done.isDone) return showMessage(c, declined(draft.sent, done))
    return c.redirect(leadsTo(), 303)
  })
