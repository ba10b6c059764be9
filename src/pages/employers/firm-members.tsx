import { allow } from '../../desk/desk.ts'
import { addMember } from '../../desk/employers/add-member.ts'
import { memberForm, removeMemberForm } from '../../desk/employers/change-forms.ts'
import { membersOf } from '../../desk/employers/member-store.ts'
import { removeMember } from '../../desk/employers/remove-member.ts'
import { employerById } from '../../desk/employers/store.ts'
import { found } from '../../desk/refusals.ts'
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
import { Notice } from '../../ui/notice.tsx'
import { AddMember, MemberTable } from '../parts/member-list.tsx'
import { openMembers } from '../parts/read-members.ts'
import { declined, mistyped, stateOf } from './again.ts'
import type { Again } from './again.ts'
import { OwnFirmShell } from './firm.view.tsx'
import { frameOf } from './frame.tsx'
import { whereOnlyOne } from './which-firm.tsx'

const text = firmsText.members

type Shown = { id: string; again?: Again }

const showMembers = async (c: DeskContext, { id, again }: Shown) => {
  const [desk, done] = [deskOf(c), c.req.query('done')]
  allow(desk, 'employer.members', { employerId: id })
  const read = await desk.read({ firm: employerById(id), sealed: membersOf(id), town: settingsOn(c.get('today')) })
  const members = await openMembers(desk.keys, read.sealed)
  const form = stateOf({ labels: text.labels, again })
  const shell = { frame: frameOf(c, read.town.settings), firm: found(read.firm), form, title: text.title }
  return page(
    c,
    <OwnFirmShell {...shell}>
      {done === 'member' || done === 'memberRemoved' ? <Notice tone="success">{firmsText.done[done]}</Notice> : null}
      <p>{text.lead}</p>
      <MemberTable members={members} removeAt={paths.employer.memberRemove(id)} you={desk.actor.id} />
      <AddMember form={form} action={paths.employer.firmMembers(id)} />
    </OwnFirmShell>,
    again?.status,
  )
}

export const firmMemberPages = factory
  .createApp()
  .get(paths.employer.members(), can('opening.listOwn'), (c) => whereOnlyOne(c, (of, id) => showMembers(of, { id })))
  .get(paths.employer.firmMembers(':id'), can('employer.members'), (c) => showMembers(c, { id: idIn(c) }))
  .post(paths.employer.firmMembers(':id'), can('employer.members'), async (c) => {
    const [id, draft] = [idIn(c), await readForm(c, memberForm)]
    if (!draft.isFine) return showMembers(c, { id, again: mistyped(draft) })
    const { sent, input } = draft
    const next = paths.employer.firmMembers(id, { done: 'member' })
    const desk = await pressedDesk(c, { sent, leadsTo: () => next })
    const outcome = await attempt(() => addMember(desk, { id, ...input }))
    return outcome.isDone ? c.redirect(next, 303) : showMembers(c, { id, again: declined(sent, outcome) })
  })
  .post(paths.employer.memberRemove(':id'), can('employer.members'), async (c) => {
    const [id, draft] = [idIn(c), await readForm(c, removeMemberForm)]
    if (!draft.isFine) return showMembers(c, { id, again: mistyped(draft) })
    const { sent, input } = draft
    const isMe = input.accountId === c.get('actor').id
    const next = isMe ? paths.employer.home() : paths.employer.firmMembers(id, { done: 'memberRemoved' })
    const desk = await pressedDesk(c, { sent, leadsTo: () => next })
    const outcome = await attempt(() => removeMember(desk, { id, ...input }))
    return outcome.isDone ? c.redirect(next, 303) : showMembers(c, { id, again: declined(sent, outcome) })
  })
