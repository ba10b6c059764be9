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
import { EndedView } from './matter-frame.view.tsx'
import { aboutMatter } from './matter-kind.ts'
import type { Again, MatterKind } from './matter-kind.ts'

type Kinds = Readonly<Partial<Record<MatterAct, MatterKind>>>

const kindOf = (kinds: Kinds, act: string): MatterKind =>
  (isMatterAct(act) ? kinds[act] : undefined) ?? refuse('absent')

/** What the link is about, or that it is over; reading it changes nothing. */
const show = async (c: DeskContext, { kinds, why = {} }: { kinds: Kinds; why?: Again }): Promise<Response> => {
  const id = idIn(c)
  const { town, ...read } = await deskOf(c).read({
    matter: matterById(id),
    town: settingsOn(c.get('today')),
    ...aboutMatter(id),
  })
  const { matter: known, ...about } = read
  const matter = found(known)
  const kind = kindOf(kinds, matter.act)
  const form = codeState({ labels: { ...matterText.labels, ...kind.labels }, ...why })
  const props = { id, town: town.settings, isDemo: c.get('deps').isDemo, form, today: c.get('today') }
  const isReceipt = matter.state === 'done' && why.draft === undefined
  if (isReceipt && kind.receipt) return page(c, <>{kind.receipt({ ...props, about })}</>)
  if (!isOpen(matter, c.get('deps').now()) || kind.isOver?.(about)) {
    return page(c, kind.ended ? <>{kind.ended({ ...props, about })}</> : <EndedView {...props} />, 410)
  }
  if (kind.how && c.req.query('how') !== undefined) return page(c, <>{kind.how({ ...props, about })}</>)
  return page(c, <>{kind.asks({ ...props, about })}</>, why.status)
}

/** The links of these acts: a window mounts those that its letters lead to. */
export const matterPagesOf = (kinds: Kinds) =>
  factory
    .createApp()
    .get(paths.matter(':id'), can('matter.open'), (c) => show(c, { kinds }))
    .post(paths.matter(':id'), can('matter.open'), async (c) => {
      const sent = await readBody(c)
      const read = await deskOf(c).read({ matter: matterById(idIn(c)) })
      const matter = found(read.matter)
      return kindOf(kinds, matter.act).press(c, { matter, sent, again: (why) => show(c, { kinds, why }) })
    })
