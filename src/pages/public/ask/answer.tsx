import { endByCode } from '../../../desk/inquiries/end-by-code.ts'
import { codeForm, writeOnForm } from '../../../desk/inquiries/forms.ts'
import { readByCode } from '../../../desk/inquiries/read-by-code.ts'
import { writeOn } from '../../../desk/inquiries/write-on.ts'
import { attempt, attemptOrAgain } from '../../../http/attempt.ts'
import { factory } from '../../../http/factory.ts'
import type { DeskContext } from '../../../http/factory.ts'
import { readAs, readBody } from '../../../http/form.ts'
import type { Sent } from '../../../http/form.ts'
import { can } from '../../../http/guard.ts'
import { placeOf } from '../../../http/page.ts'
import { deskOf, pressedDesk } from '../../../http/press.ts'
import { paths } from '../../../paths.ts'
import type { Language } from '../../../paths.ts'
import { mistyped } from '../unnamed-form.tsx'
import { showBack, showCodeForm, showDeclined, showTalk, showUnopened } from './shown.tsx'

// One address, three presses: to read, to write on, to end. The code travels in the body alone (product §10.11).

const pressed = (c: DeskContext, sent: Sent) => pressedDesk(c, { sent, leadsTo: () => c.req.path })

type Opening = { sent: Sent; code: string }

const read = async (c: DeskContext, { sent, code }: Opening) => {
  const outcome = await attempt(() => readByCode(deskOf(c), { code, from: placeOf(c) }))
  return outcome.isDone ? showTalk(c, { ...outcome.result, code }) : showUnopened(c, { sent, outcome })
}

const end = async (c: DeskContext, { sent, code }: Opening) => {
  const [desk, proof] = [await pressed(c, sent), { code, from: placeOf(c) }]
  const outcome = await attemptOrAgain(
    () => endByCode(desk, proof),
    () => readByCode(deskOf(c), proof),
  )
  if (outcome.isDone) return showTalk(c, { ...outcome.result, code, done: 'ended' })
  return showDeclined(c, { sent, code, outcome })
}

const write = async (c: DeskContext, { sent, code }: Opening) => {
  const draft = readAs(writeOnForm, sent)
  if (!draft.isFine) return showBack(c, { code, trouble: mistyped(draft) })
  const [desk, proof] = [await pressed(c, sent), { code, from: placeOf(c) }]
  const outcome = await attemptOrAgain(
    () => writeOn(desk, { ...draft.input, ...proof }),
    async () => ({ ...(await readByCode(deskOf(c), proof)), telling: [] }),
  )
  if (outcome.isDone) {
    const { telling, ...talk } = outcome.result
    return telling.length > 0
      ? showTalk(c, { ...talk, code, telling, trouble: { sent, status: 422 } })
      : showTalk(c, { ...talk, code, done: 'written' })
  }
  return showDeclined(c, { sent, code, outcome })
}

const turns = { write, end }
const turnIn = ({ typed }: Sent) => {
  const turn = typed['turn']?.[0]
  return turn === 'write' || turn === 'end' ? turns[turn] : read
}

export const askAnswerPages = (language: Language) =>
  factory
    .createApp()
    .get(paths.askAnswer(language), can('inquiry.follow'), (c) => showCodeForm(c))
    .post(paths.askAnswer(language), can('inquiry.follow'), async (c) => {
      const sent = await readBody(c)
      const draft = readAs(codeForm, sent)
      if (!draft.isFine) return showCodeForm(c, mistyped(draft))
      return turnIn(sent)(c, { sent, code: draft.input.code })
    })
