import { visitor } from '../../access/actor.ts'
import { acceptInvitation } from '../../desk/accounts/accept-invitation.ts'
import { matterCodeForm } from '../../desk/accounts/forms.ts'
import { attempt } from '../../http/attempt.ts'
import { readAs } from '../../http/form.ts'
import { pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { matterText } from '../../text/matter.ts'
import { openSession } from '../parts/sign-in.tsx'
import { CodeOnlyView } from './matter-frame.view.tsx'
import type { MatterKind } from './matter-kind.ts'

/** `account.accept`: a colleague begins to use the account an administrator made. */
export const acceptMatter: MatterKind = {
  asks: (props) => <CodeOnlyView {...props} words={matterText.accept} />,
  press: async (c, { matter, sent, again }) => {
    const draft = readAs(matterCodeForm, sent)
    if (!draft.isFine) return again({ draft, status: 422 })
    const desk = await pressedDesk(c, { sent, leadsTo: () => paths.desk.today(), actor: visitor })
    const invitation = { ...draft.input, matterId: matter.id, accountId: matter.subjectId }
    const done = await attempt(() => acceptInvitation(desk, invitation))
    if (!done.isDone) return again({ draft, refusal: done.reason, status: done.status })
    openSession(c, done.result)
    return c.redirect(paths.desk.today(), 303)
  },
}
