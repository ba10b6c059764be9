import { contactOf } from '../../desk/employers/contact.ts'
import { mergeForm } from '../../desk/employers/change-forms.ts'
import type { Employer } from '../../desk/employers/employer.ts'
import { employerById } from '../../desk/employers/store.ts'
import { mergeFirms } from '../../desk/referrals/merge-firms.ts'
import { mergeCounts } from '../../desk/referrals/merge-store.ts'
import { found, refuseUnless } from '../../desk/refusals.ts'
import type { RefusalReason } from '../../desk/refusals.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { attempt } from '../../http/attempt.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { formState } from '../parts/form-state.ts'
import { MergeView } from './employers-merge.view.tsx'
import { frameOf } from './frame.tsx'
import { readWhole } from './read-whole.ts'

type Shown = { into: string; declined?: { reason: RefusalReason; status: Parameters<typeof page>[2] } }

const showMerge = async (c: DeskContext, { into, declined }: Shown) => {
  const [id, desk, today] = [idIn(c), deskOf(c), c.get('today')]
  const read = await desk.read({
    gone: employerById(id),
    stays: employerById(into),
    counts: mergeCounts(id, today),
    town: settingsOn(today),
  })
  const [gone, stays] = [found(read.gone), found(read.stays)]
  refuseUnless(gone.id !== stays.id && gone.mergedInto === null && stays.mergedInto === null, 'gone')
  const sideOf = async (employer: Employer) => ({ employer, contact: await contactOf(desk.keys, employer) })
  const form = formState({ labels: {}, ...(declined && { refusal: declined.reason }) })
  const props = { town: read.town.settings, counts: read.counts, form }
  return page(
    c,
    <MergeView frame={frameOf(c)} gone={await sideOf(gone)} stays={await sideOf(stays)} {...props} />,
    declined?.status,
  )
}

export const employerMergePages = factory
  .createApp()
  .get(paths.desk.employerMerge(':id'), can('employer.merge'), (c) => showMerge(c, { into: c.req.query('into') ?? '' }))
  .post(paths.desk.employerMerge(':id'), can('employer.merge'), async (c) => {
    const [id, { sent, input }] = [idIn(c), await readWhole(c, mergeForm)]
    const next = paths.desk.employer(input.into, { done: 'merge' })
    const desk = await pressedDesk(c, { sent, leadsTo: () => next })
    const outcome = await attempt(() => mergeFirms(desk, { id, ...input }))
    return outcome.isDone ? c.redirect(next, 303) : showMerge(c, { into: input.into, declined: outcome })
  })
