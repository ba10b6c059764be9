import { visitor } from '../../access/actor.ts'
import { matterCodeForm } from '../../desk/accounts/forms.ts'
import { resumeDraft } from '../../desk/openings/resume-draft.ts'
import { attempt } from '../../http/attempt.ts'
import { readAs } from '../../http/form.ts'
import { pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { matterText } from '../../text/matter.ts'
import { keptBrowser } from '../parts/kept-browser.ts'
import { CodeOnlyView } from './matter-frame.view.tsx'
import type { MatterKind } from './matter-kind.ts'

/** `opening.resumeDraft`: a draft begun without an account goes on in this browser. */
export const resumeMatter: MatterKind = {
  asks: (props) => <CodeOnlyView {...props} words={matterText.draft} />,
  press: async (c, { matter, sent, again }) => {
    const draft = readAs(matterCodeForm, sent)
    if (!draft.isFine) return again({ draft, status: 422 })
    const desk = await pressedDesk(c, { sent, leadsTo: paths.employer.draft, actor: visitor })
    const resuming = { ...draft.input, matterId: matter.id, openingId: matter.subjectId, browser: keptBrowser(c) }
    const done = await attempt(() => resumeDraft(desk, resuming))
    if (!done.isDone) return again({ draft, refusal: done.reason, status: done.status })
    return c.redirect(paths.employer.draft(done.result.id), 303)
  },
}
