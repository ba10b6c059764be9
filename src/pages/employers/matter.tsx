import { isMatterAct, isOpen } from '../../desk/accounts/matter.ts'
import type { MatterAct } from '../../desk/accounts/matter.ts'
import { matterById } from '../../desk/accounts/matter-store.ts'
import { found, refuse } from '../../desk/refusals.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { readBody } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { matterText } from '../../text/matter.ts'
import { codeState } from '../parts/code-state.ts'
import { acceptMatter } from './matter-accept.tsx'
import { answerMatter } from './matter-answer.tsx'
import { assentMatter } from './matter-assent.tsx'
import { resumeMatter } from './matter-draft.tsx'
import { EndedView } from './matter-frame.view.tsx'
import { aboutMatter } from './matter-kind.ts'
import type { Again, MatterKind } from './matter-kind.ts'
import { paperMatter } from './matter-paper.tsx'
import { replyMatter } from './matter-reply.tsx'
import { stillTrueMatter } from './matter-still-true.tsx'

/** Each act of a matter link has a file of its own. */
const kinds: Readonly<Record<MatterAct, MatterKind>> = {
  'referral.answer': answerMatter,
  'account.accept': acceptMatter,
  'opening.resumeDraft': resumeMatter,
  'opening.reply': replyMatter,
  'opening.assent': assentMatter,
  'opening.stillTrue': stillTrueMatter,
  'paper.read': paperMatter,
}
const kindOf = (act: string): MatterKind => (isMatterAct(act) ? kinds[act] : refuse('absent'))

/** What the link is about, or that it is over; reading it changes nothing. */
const show = async (c: DeskContext, why: Again = {}): Promise<Response> => {
  const id = idIn(c)
  const { town, ...read } = await deskOf(c).read({
    matter: matterById(id),
    town: settingsOn(c.get('today')),
    ...aboutMatter(id),
  })
  const { matter: known, ...about } = read
  const matter = found(known)
  const kind = kindOf(matter.act)
  const form = codeState({ labels: matterText.labels, ...why })
  const props = { id, town: town.settings, isDemo: c.get('deps').isDemo, form }
  const isReceipt = matter.state === 'done' && why.draft === undefined
  if (isReceipt && kind.receipt) return page(c, <>{kind.receipt({ ...props, about })}</>)
  if (!isOpen(matter, c.get('deps').now()) || kind.isOver?.(about)) return page(c, <EndedView {...props} />, 410)
  if (kind.how && c.req.query('how') !== undefined) return page(c, <>{kind.how({ ...props, about })}</>)
  return page(c, <>{kind.asks({ ...props, about })}</>, why.status)
}

export const matterPages = factory
  .createApp()
  .get(paths.matter(':id'), can('matter.open'), (c) => show(c))
  .post(paths.matter(':id'), can('matter.open'), async (c) => {
    const sent = await readBody(c)
    const read = await deskOf(c).read({ matter: matterById(idIn(c)) })
    const matter = found(read.matter)
    return kindOf(matter.act).press(c, { matter, sent, again: (why) => show(c, why) })
  })
