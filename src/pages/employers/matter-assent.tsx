import { assentByMatter } from '../../desk/key-in/assent-by-matter.ts'
import { isAssented } from '../../desk/key-in/key-in.ts'
import { linkAssentForm } from '../../desk/key-in/forms.ts'
import { found } from '../../desk/refusals.ts'
import { attempt } from '../../http/attempt.ts'
import { readAs } from '../../http/form.ts'
import { pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { AssentedView, AssentView } from './matter-assent.view.tsx'
import { holderOf } from './matter-kind.ts'
import type { MatterKind } from './matter-kind.ts'

/** `opening.assent`: what the desk wrote down for the firm, item by item, and its yes; what is no longer asked is over. */
export const assentMatter: MatterKind = {
  asks: ({ about, ...props }) => {
    const { opening, edition } = found(about.read)
    return <AssentView {...props} opening={opening} edition={found(edition)} />
  },
  isOver: ({ read }) => read?.opening.state !== 'submitted' || isAssented(read.opening),
  press: async (c, { matter, sent, again }) => {
    const draft = readAs(linkAssentForm, sent)
    if (!draft.isFine) return again({ draft, status: 422 })
    const to = () => paths.matter(matter.id)
    const desk = await pressedDesk(c, { sent, leadsTo: to, actor: holderOf(matter) })
    const done = await attempt(() => assentByMatter(desk, { ...draft.input, matterId: matter.id }))
    if (!done.isDone) return again({ draft, refusal: done.reason, status: done.status })
    return c.redirect(to(), 303)
  },
  receipt: ({ about, ...props }) => <AssentedView {...props} isYes={about.read?.opening.state !== 'returned'} />,
}
