import { confirmByMatter } from '../../desk/openings/confirm-by-matter.ts'
import { projectionOf } from '../../desk/openings/listing.ts'
import { stillTrueForm } from '../../desk/openings/review-forms.ts'
import { isToConfirm } from '../../desk/openings/still-true.ts'
import { found } from '../../desk/refusals.ts'
import { attempt } from '../../http/attempt.ts'
import { readAs } from '../../http/form.ts'
import { pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { holderOf } from './matter-kind.ts'
import type { About, MatterKind } from './matter-kind.ts'
import { ConfirmedView, MendView, StillTrueView } from './matter-still-true.view.tsx'

const listingIn = ({ posting }: About) => found(posting && projectionOf(posting)).listing

/** `opening.stillTrue`: whether a posting that was confirmed long ago is true still. The code is good for the one act that was chosen. */
export const stillTrueMatter: MatterKind = {
  asks: ({ about, ...props }) => (
    <StillTrueView {...props} listing={listingIn(about)} edition={found(about.posting).opening.edition} />
  ),
  how: ({ about, ...props }) => <MendView {...props} listing={listingIn(about)} />,
  isOver: ({ posting }) => !posting || !isToConfirm(posting.opening),
  press: async (c, { matter, sent, again }) => {
    const draft = readAs(stillTrueForm, sent)
    if (!draft.isFine) return again({ draft, status: 422 })
    const to = () => paths.matter(matter.id)
    const act = draft.input.answer === 'yes' ? 'opening.confirm' : 'opening.stop'
    const desk = await pressedDesk(c, { sent, leadsTo: to, actor: holderOf({ ...matter, act }) })
    const done = await attempt(() => confirmByMatter(desk, { ...draft.input, matterId: matter.id }))
    if (!done.isDone) return again({ draft, refusal: done.reason, status: done.status })
    return c.redirect(to(), 303)
  },
  receipt: ({ about, ...props }) => (
    <ConfirmedView {...props} isStopped={about.posting?.opening.closedAs === 'withdrawn'} />
  ),
}
