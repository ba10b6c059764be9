import { answerInquiry } from '../../desk/inquiries/answer.ts'
import { closeInquiry } from '../../desk/inquiries/close.ts'
import { answerForm } from '../../desk/inquiries/forms.ts'
import type { InquiryState } from '../../desk/inquiries/inquiry.ts'
import { readInquiry } from '../../desk/inquiries/read-inquiry.ts'
import { inquiriesIn, inquiryCounts } from '../../desk/inquiries/store.ts'
import type { TellingWord } from '../../desk/inquiries/telling-words.ts'
import { versionForm } from '../../desk/forms.ts'
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
import { deskInquiriesText } from '../../text/desk-inquiries.ts'
import { declined, mistyped, stateOf } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { frameOf } from './frame.tsx'
import { InquiryList } from './inquiries.view.tsx'
import { InquiryView } from './inquiries-page.view.tsx'
import { readWhole } from './read-whole.ts'

const stateIn = (asked: string | undefined): InquiryState =>
  asked === 'answered' || asked === 'closed' ? asked : 'open'

type Back = Trouble & { telling?: readonly TellingWord[] }

// The form goes on from the talk as it stands now: what was written meanwhile is read above it.
const showInquiry = async (c: DeskContext, trouble?: Back) => {
  const record = await readInquiry(deskOf(c), idIn(c))
  const form = stateOf({ labels: deskInquiriesText.page.labels, trouble })
  const props = { record, form, telling: trouble?.telling ?? [], now: c.get('deps').now(), done: c.req.query('done') }
  return page(c, <InquiryView frame={frameOf(c)} {...props} />, trouble?.status)
}

export const inquiryPages = factory
  .createApp()
  .get(paths.desk.inquiries(), can('inquiry.read'), async (c) => {
    const state = stateIn(c.req.query('state'))
    const read = await deskOf(c).read({
      heads: inquiriesIn(state),
      counts: inquiryCounts(),
      town: settingsOn(c.get('today')),
    })
    const counts = Object.fromEntries(read.counts.map((row) => [row.state, row.inquiries]))
    const props = { town: read.town.settings, state, heads: read.heads, counts, now: c.get('deps').now() }
    return page(c, <InquiryList frame={frameOf(c)} {...props} />)
  })
  .get(paths.desk.inquiry(':id'), can('inquiry.read'), (c) => showInquiry(c))
  .post(paths.desk.inquiry(':id'), can('inquiry.answer'), async (c) => {
    const [id, draft] = [idIn(c), await readForm(c, answerForm)]
    if (!draft.isFine) return showInquiry(c, mistyped(draft))
    const { sent, input } = draft
    const next = paths.desk.inquiry(id, { done: 'answer' })
    const desk = await pressedDesk(c, { sent, leadsTo: () => next })
    const outcome = await attempt(() => answerInquiry(desk, { id, ...input }))
    if (!outcome.isDone) return showInquiry(c, declined(sent, outcome))
    const { telling } = outcome.result
    return telling.length > 0 ? showInquiry(c, { sent, status: 422, telling }) : c.redirect(next, 303)
  })
  .post(paths.desk.inquiryClose(':id'), can('inquiry.close'), async (c) => {
    const [id, { sent, input }] = [idIn(c), await readWhole(c, versionForm)]
    const next = paths.desk.inquiry(id, { done: 'close' })
    const desk = await pressedDesk(c, { sent, leadsTo: () => next })
    const outcome = await attempt(() => closeInquiry(desk, { id, ...input }))
    return outcome.isDone ? c.redirect(next, 303) : showInquiry(c, declined(sent, outcome))
  })
