import { askDesk } from '../../desk/inquiries/ask.ts'
import { askForm } from '../../desk/inquiries/forms.ts'
import { attemptOrAgain } from '../../http/attempt.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import type { Sent } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { placeOf } from '../../http/page.ts'
import { pressedDesk } from '../../http/press.ts'
import { isUnhurried } from '../../http/unhurried.ts'
import { paths } from '../../paths.ts'
import type { Language } from '../../paths.ts'
import { showCode, showQuestion } from './ask-shown.tsx'
import { troubled } from './ask-state.ts'

/** The code is made from the press itself: the same press, the same code, and nothing need keep it. */
const codeOf = (c: DeskContext, sent: Sent) =>
  c.get('deps').keys.inquiry.codeFor(JSON.stringify([sent.key, sent.typed]))

export const askPages = (language: Language) =>
  factory
    .createApp()
    .get(paths.ask(language), can('inquiry.ask'), (c) => showQuestion(c))
    .post(paths.ask(language), can('inquiry.ask'), async (c) => {
      const draft = await readForm(c, askForm)
      const { sent } = draft
      if (!draft.isFine) return showQuestion(c, { sent, status: 422, errors: draft.errors })
      const { homepage, shown, ...asked } = draft.input
      if (homepage !== '') return showQuestion(c, { sent, status: 422, hurdle: 'trapped' })
      if (!(await isUnhurried(c, shown))) return showQuestion(c, { sent, status: 422, hurdle: 'hurried' })

      const code = await codeOf(c, sent)
      const desk = await pressedDesk(c, { sent, leadsTo: () => paths.ask(language) })
      const outcome = await attemptOrAgain(
        () => askDesk(desk, { ...asked, language, code, from: placeOf(c) }),
        async () => ({ telling: [] }),
      )
      if (outcome.isDone) {
        const { telling } = outcome.result
        return telling.length > 0 ? showQuestion(c, { sent, status: 422, telling }) : showCode(c, code)
      }
      // The code is there already only where this very press came long ago.
      return showQuestion(c, troubled(sent, outcome.reason === 'stale' ? 'replayDiffers' : outcome.reason))
    })
