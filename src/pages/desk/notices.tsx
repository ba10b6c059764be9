import { versionForm } from '../../desk/forms.ts'
import { noticesDue } from '../../desk/openings/notice-store.ts'
import { sendNotice } from '../../desk/openings/send-notice.ts'
import { firmOfOpening, fullOpening } from '../../desk/openings/store.ts'
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
import { frameOf } from './frame.tsx'
import { NoticeList, NoticeSheet } from './notices.view.tsx'
import { readWhole } from './read-whole.ts'

type Declined = { reason: RefusalReason; status: Parameters<typeof page>[2] }

const showSheet = async (c: DeskContext, declined?: Declined) => {
  const [id, today] = [idIn(c), c.get('today')]
  const read = await deskOf(c).read({ full: fullOpening(id), firm: firmOfOpening(id), town: settingsOn(today) })
  const { opening, edition } = found(read.full)
  // What was never accepted has nothing to be told of.
  refuseUnless(opening.publishedOn !== null, 'absent')
  const form = formState({ labels: {}, ...(declined && { refusal: declined.reason }) })
  const { name: employerName } = found(read.firm).employer
  const props = { town: read.town.settings, opening, edition: found(edition), employerName, today, form }
  return page(c, <NoticeSheet frame={frameOf(c)} {...props} />, declined?.status)
}

export const noticePages = factory
  .createApp()
  .get(paths.desk.notices(), can('opening.notify'), async (c) => {
    const today = c.get('today')
    const { due, town } = await deskOf(c).read({ due: noticesDue(), town: settingsOn(today) })
    const props = { town: town.settings, due, today, done: c.req.query('done') }
    return page(c, <NoticeList frame={frameOf(c)} {...props} />)
  })
  .get(paths.desk.openingNotice(':id'), can('opening.notify'), (c) => showSheet(c))
  .post(paths.desk.openingNotice(':id'), can('opening.notify'), async (c) => {
    const [id, { sent, input }] = [idIn(c), await readWhole(c, versionForm)]
    const next = paths.desk.notices({ done: 'sent' })
    const desk = await pressedDesk(c, { sent, leadsTo: () => next })
    const outcome = await attempt(() => sendNotice(desk, { id, ...input }))
    return outcome.isDone ? c.redirect(next, 303) : showSheet(c, outcome)
  })
