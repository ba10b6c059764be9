import { answeredAnew, isQuestion, questionsOf } from '../../desk/openings/questions.ts'
import type { Question } from '../../desk/openings/questions.ts'
import { markedQuestions } from '../../desk/openings/marked-questions.ts'
import { marksOf } from '../../desk/openings/marks.ts'
import type { DraftAtHand } from '../../desk/openings/open-draft.ts'
import { saveDraft } from '../../desk/openings/save-draft.ts'
import { refuse, refuseUnless } from '../../desk/refusals.ts'
import { attempt } from '../../http/attempt.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { readBody } from '../../http/form.ts'
import type { Typed } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { startValues } from '../../text/employer-form.ts'
import { employerText } from '../../text/employer.ts'
import { frameOf } from './frame.tsx'
import { cardOf, glimpseOf, stopsSoFar } from './glimpse.ts'
import { faultsAt, firstFaulty, hasFaults, judge, posterOfDraft } from './judge.ts'
import type { Faulty } from './judge.ts'
import { showMoved } from './moved.tsx'
import { openHere } from './open-here.ts'
import { postingState } from './posting-state.ts'
import { QuestionView } from './question.view.tsx'

const fromCheck = 'check'

/** A question's page; from the check it leads back to it. */
const pageOf = (id: string, { question, from }: { question: Question; from?: string | undefined }): string =>
  paths.employer.draftQuestion(id, question) + (from === fromCheck ? `?from=${fromCheck}` : '')

const faultsIn = (id: string, question: Question): string => `${paths.employer.draftQuestion(id, question)}?faults=1`

/** Where something is still to be mended before the check can be shown. */
export const faultsOf = (draft: DraftAtHand, judged: Faulty): string =>
  faultsIn(draft.opening.id, firstFaulty(draft, { judged, typed: draft.typed }))

/** The usual answers before the first one is given; a firm's first place, so that a known one is one press. */
export const beganWith = ({ opening, typed, workplaces }: DraftAtHand): Typed => ({
  ...startValues[opening.rung],
  workplaceId: [workplaces[0]?.id ?? 'new'],
  ...typed,
})

type Asked = { draft: DraftAtHand; question: Question; typed: Typed }

/** What this question alone has to mend: a field, or a rule that its answers and those before already break. */
const faultsHere = (c: DeskContext, { draft, question, typed }: Asked): Faulty => {
  const on = c.get('today')
  const judged = judge(draft, { typed, on })
  const none: Faulty = { isFine: false, errors: {}, stops: [] }
  if (judged.isFine) return none
  const glimpse = glimpseOf(draft, typed)
  const stops = judged.stops.length > 0 || !glimpse ? judged.stops : stopsSoFar(draft, { glimpse, on })
  return faultsAt(draft, { judged: { ...judged, stops }, question })
}

type Again = Asked & {
  faults?: Faulty
  refusal?: Parameters<typeof postingState>[0]['refusal']
  status?: Parameters<typeof page>[2]
}

const show = (c: DeskContext, { draft, question, typed, faults, refusal, status }: Again) => {
  const glimpse = glimpseOf(draft, typed)
  const untitled = employerText.draft.untitled
  const props = {
    frame: frameOf(c, draft.settings),
    draft,
    question,
    questions: questionsOf({ rung: draft.opening.rung, poster: posterOfDraft(draft, typed) }),
    isFromCheck: c.req.query('from') === fromCheck,
    stops: faults?.stops ?? [],
    card: glimpse && cardOf(draft, { glimpse, untitled, today: c.get('today') }),
    form: { ...postingState({ typed, refusal, ...faults }), notes: notesOf(draft) },
  }
  return page(c, <QuestionView {...props} />, status)
}

/** What the desk marked when it sent the posting back, beside the fields it is about. */
const notesOf = ({ opening }: DraftAtHand): Readonly<Record<string, string>> =>
  Object.fromEntries([...marksOf(opening)].map(([field, note]) => [field, employerText.draft.marked(note)]))

/** Where the desk's first mark stands; mended, it leads back to the check. */
const firstMarked = ({ opening }: DraftAtHand): string | undefined => {
  const [first] = markedQuestions(opening)
  return first && pageOf(opening.id, { question: first.question, from: fromCheck })
}

const questionIn = (c: DeskContext): Question => {
  const name = c.req.param('question') ?? ''
  return isQuestion(name) ? name : refuse('absent')
}

/** A question that this rung and this poster are not asked does not exist. */
const requireAsked = ({ draft, question }: { draft: DraftAtHand; question: Question }): void => {
  const poster = posterOfDraft(draft, draft.typed)
  refuseUnless(questionsOf({ rung: draft.opening.rung, poster }).includes(question), 'absent')
}

/** The one after this, or the check behind the last. */
const nextOf = (c: DeskContext, { draft, question, typed }: Asked): string => {
  const { id, rung } = draft.opening
  const asked = questionsOf({ rung, poster: posterOfDraft(draft, typed) })
  const next = asked[asked.indexOf(question) + 1]
  return c.req.query('from') === fromCheck || next === undefined
    ? paths.employer.draftCheck(id)
    : paths.employer.draftQuestion(id, next)
}

export const questionPages = factory
  .createApp()
  .get(paths.employer.draft(':id'), can('opening.draft'), async (c) => {
    const opened = await attempt(() => openHere(c, deskOf(c)))
    if (!opened.isDone) return showMoved(c, { why: opened, typed: {} })
    const draft = opened.result
    const marked = firstMarked(draft)
    if (marked !== undefined) return c.redirect(marked, 303)
    const judged = judge(draft, { typed: draft.typed, on: c.get('today') })
    if (judged.isFine) return c.redirect(paths.employer.draftCheck(draft.opening.id), 303)
    const question = firstFaulty(draft, { judged, typed: draft.typed })
    return c.redirect(pageOf(draft.opening.id, { question }), 303)
  })
  .get(paths.employer.draftQuestion(':id', ':question'), can('opening.draft'), async (c) => {
    const question = questionIn(c)
    const opened = await attempt(() => openHere(c, deskOf(c)))
    if (!opened.isDone) return showMoved(c, { why: opened, typed: {} })
    const draft = opened.result
    requireAsked({ draft, question })
    const typed = beganWith(draft)
    if (c.req.query('faults') !== '1') return show(c, { draft, question, typed })
    return show(c, { draft, question, typed, faults: faultsHere(c, { draft, question, typed }) })
  })
  .post(paths.employer.draftQuestion(':id', ':question'), can('opening.draft'), async (c) => {
    const [id, question, sent] = [idIn(c), questionIn(c), await readBody(c)]
    const { version, ...answers } = sent.typed
    const next = () => (hasFaults(faults) ? faultsIn(id, question) : nextOf(c, { draft, question, typed }))
    const desk = await pressedDesk(c, { sent, leadsTo: next })
    const opened = await attempt(() => openHere(c, desk))
    if (!opened.isDone) return showMoved(c, { why: opened, typed: answers })
    const draft = opened.result
    requireAsked({ draft, question })
    const { family } = draft.opening
    const typed = answeredAnew(beganWith(draft), { typed: answers, family, question })
    const faults = faultsHere(c, { draft, question, typed })
    const done = await attempt(() => saveDraft(desk, { draft, typed, version: Number(version?.[0]) }))
    if (!done.isDone) {
      const now = done.reason === 'stale' ? await openHere(c, deskOf(c)) : draft
      return show(c, { draft: now, question, typed, refusal: done.reason, status: done.status })
    }
    if (hasFaults(faults)) return show(c, { draft: done.result, question, typed, faults, status: 422 })
    return c.redirect(next(), 303)
  })
