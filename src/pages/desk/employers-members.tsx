import { addMember } from '../../desk/employers/add-member.ts'
import { memberForm, removeMemberForm } from '../../desk/employers/change-forms.ts'
import { membersOf } from '../../desk/employers/member-store.ts'
import { removeMember } from '../../desk/employers/remove-member.ts'
import { employerById } from '../../desk/employers/store.ts'
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
import { AddMember, MemberTable } from '../parts/member-list.tsx'
import { openMembers } from '../parts/read-members.ts'
import { declined, mistyped, stateOf } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { FirmShell } from './employers-edit.view.tsx'
import { frameOf } from './frame.tsx'
import { Done } from './office-parts.tsx'
import { readWhole } from './read-whole.ts'

const text = firmsText.members

const showMembers = async (c: DeskContext, trouble?: Trouble) => {
  const [id, desk] = [idIn(c), deskOf(c)]
  const read = await desk.read({ firm: employerById(id), sealed: membersOf(id), town: settingsOn(c.get('today')) })
  const firm = found(read.firm)
  refuseUnless(firm.mergedInto === null, 'gone')
  const members = await openMembers(desk.keys, read.sealed)
  const form = stateOf({ labels: text.labels, trouble })
  const shell = { frame: frameOf(c), town: read.town.settings, firm, form, title: text.title }
  return page(
    c,
    <FirmShell {...shell}>
      <Done words={firmsText.done} done={c.req.query('done')} />
      <p>{text.lead}</p>
      <MemberTable members={members} removeAt={paths.desk.memberRemove(id)} you={desk.actor.id} />
      <AddMember form={form} action={paths.desk.employerMembers(id)} />
    </FirmShell>,
    trouble?.status,
  )
}

// A firm's own people add and take out each other in their window; this one asks for the officer first.
export const employerMemberPages = factory
  .createApp()
  .get(paths.desk.employerMembers(':id'), can('employer.approve'), (c) => showMembers(c))
  .post(paths.desk.employerMembers(':id'), can('employer.approve'), async (c) => {
    const [id, draft] = [idIn(c), await readForm(c, memberForm)]
    if (!draft.isFine) return showMembers(c, mistyped(draft))
    const { sent, input } = draft
    const next = paths.desk.employerMembers(id, { done: 'member' })
    const desk = await pressedDesk(c, { sent, leadsTo: () => next })
    const outcome = await attempt(() => addMember(desk, { id, ...input }))
    return outcome.isDone ? c.redirect(next, 303) : showMembers(c, declined(sent, outcome))
  })
  .post(paths.desk.memberRemove(':id'), can('employer.approve'), async (c) => {
    const [id, { sent, input }] = [idIn(c), await readWhole(c, removeMemberForm)]
    const next = paths.desk.employerMembers(id, { done: 'memberRemoved' })
    const desk = await pressedDesk(c, { sent, leadsTo: () => next })
    const outcome = await attempt(() => removeMember(desk, { id, ...input }))
    return outcome.isDone ? c.redirect(next, 303) : showMembers(c, declined(sent, outcome))
  })
