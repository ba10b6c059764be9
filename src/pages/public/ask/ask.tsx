import { askDesk } from '../../../desk/inquiries/ask.ts'
import { askForm } from '../../../desk/inquiries/forms.ts'
import { attemptOrAgain } from '../../../http/attempt.ts'
import { factory } from '../../../http/factory.ts'
import type { DeskContext } from '../../../http/factory.ts'
import { readAs } from '../../../http/form.ts'
import type { Sent } from '../../../http/form.ts'
import { can } from '../../../http/guard.ts'
import { placeOf } from '../../../http/page.ts'
import { pressedDesk } from '../../../http/press.ts'
import { readUnhurried } from '../../../http/unhurried.ts'
import { paths } from '../../../paths.ts'
import type { Language } from '../../../paths.ts'
import { declined, hurried, mistyped } from '../unnamed-form.tsx'
import { showCode, showQuestion } from './shown.tsx'

/** The code is made from the press itself: the same press, the same code, and nothing need keep it. */
const codeOf = (c: DeskContext, sent: Sent) =>
  c.get('deps').keys.inquiry.codeFor(JSON.stringify([sent.key, sent.typed]))

export const askPages = (language: Language) =>
  factory
    .createApp()
    .get(paths.ask(language), can('inquiry.ask'), (c) => showQuestion(c))
    .post(paths.ask(language), can('inquiry.ask'), async (c) => {
      const { sent, pace, since } = await readUnhurried(c)
      const draft = readAs(askForm, sent)
      if (!draft.isFine) return showQuestion(c, { ...mistyped(draft), since })
      if (pace !== 'calm') return showQuestion(c, { ...hurried(sent), since })

      const code = await codeOf(c, sent)
      const desk = await pressedDesk(c, { sent, leadsTo: () => paths.ask(language) })
      const outcome = await attemptOrAgain(
        () => askDesk(desk, { ...draft.input, language, code, from: placeOf(c) }),
        async () => ({ telling: [] }),
      )
      if (outcome.isDone) {
        const { telling } = outcome.result
        return telling.length > 0 ? showQuestion(c, { sent, since, status: 422, telling }) : showCode(c, code)
      }
      // The code is there already only where this very press came long ago.
      const reason = outcome.reason === 'stale' ? 'replayDiffers' : outcome.reason
      return showQuestion(c, { ...declined(sent, { ...outcome, reason }), since })
    })
