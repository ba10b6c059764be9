import { versionForm } from '../../desk/forms.ts'
import type { Moved } from '../../desk/openings/move.ts'
import type { OpeningState } from '../../desk/openings/opening.ts'
import { pauseOpening } from '../../desk/openings/pause.ts'
import { publishOpening } from '../../desk/openings/publish.ts'
import { resumeOpening } from '../../desk/openings/resume.ts'
import { waitingFacts, waitingOpenings } from '../../desk/openings/review-store.ts'
import { countsByState, openingsIn } from '../../desk/openings/store.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { attempt } from '../../http/attempt.ts'
import type { Outcome } from '../../http/attempt.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { formState } from '../parts/form-state.ts'
import { frameOf } from './frame.tsx'
import { readWhole } from './read-whole.ts'
import { ReviewList } from './review-list.view.tsx'
import type { ListState } from './review-list.view.tsx'
import { queueOf } from './review-queue.ts'
import { readReviewed } from './review-reading.ts'
import { ReviewView } from './review.view.tsx'

const statesOf = {
  published: ['published'],
  paused: ['paused'],
  returned: ['returned'],
  closed: ['closed', 'rejected'],
} as const satisfies Record<Exclude<ListState, 'submitted'>, readonly OpeningState[]>

const isOtherState = (state: string): state is keyof typeof statesOf => Object.hasOwn(statesOf, state)

type Counts = ReturnType<ReturnType<typeof countsByState>['pick']>
const counted = (counts: Counts) => Object.fromEntries(counts.map(({ state, openings }) => [state, openings]))

const showQueue = async (c: DeskContext) => {
  const [today, now] = [c.get('today'), c.get('deps').now()]
  const { fulls, facts, counts, town } = await deskOf(c).read({
    fulls: waitingOpenings(),
    facts: waitingFacts(),
    counts: countsByState(),
    town: settingsOn(today),
  })
  const targetDays = town.settings.reviewTargetDays
  const queue = queueOf({ fulls, facts }, { today, now, settings: town.settings })
  const shown = { state: 'submitted', queue, targetDays } as const
  return page(c, <ReviewList frame={frameOf(c)} town={town.settings} counts={counted(counts)} shown={shown} />)
}

const showList = async (c: DeskContext, state: keyof typeof statesOf) => {
  const { fulls, counts, town } = await deskOf(c).read({
    fulls: openingsIn(statesOf[state], 200),
    counts: countsByState(),
    town: settingsOn(c.get('today')),
  })
  // A draft that was closed before it was ever sent has nothing to show.
  const shown = { state, listed: fulls.filter(({ edition }) => edition !== null) }
  return page(c, <ReviewList frame={frameOf(c)} town={town.settings} counts={counted(counts)} shown={shown} />)
}

/** The page that says what was done, and whether residents see it yet. */
export const afterMove = (moved: Moved, done: string): string =>
  paths.desk.opening(moved.id, { done, ...(!moved.isListed && { late: '1' }) })

type Answered = { id: string; outcome: Outcome<Moved>; done: string }

const answerMoved = async (c: DeskContext, { id, outcome, done }: Answered) => {
  if (outcome.isDone) return c.redirect(afterMove(outcome.result, done), 303)
  const form = formState({ labels: {}, refusal: outcome.reason })
  return page(c, <ReviewView frame={frameOf(c)} reviewed={await readReviewed(c, id)} form={form} />, outcome.status)
}

// Pausing, resuming and stopping are a firm's acts too: this window asks for the officer first, the verb for the act.
export const reviewPages = factory
  .createApp()
  .get(paths.desk.openings(), can('opening.review'), (c) => {
    const state = c.req.query('state') ?? ''
    return isOtherState(state) ? showList(c, state) : showQueue(c)
  })
  .get(paths.desk.opening(':id'), can('opening.read'), async (c) => {
    const reviewed = await readReviewed(c, idIn(c))
    const [done, isLate] = [c.req.query('done'), c.req.query('late') !== undefined]
    const form = formState({ labels: {} })
    return page(c, <ReviewView frame={frameOf(c)} reviewed={reviewed} form={form} done={done} isLate={isLate} />)
  })
  .post(paths.desk.openingPublish(':id'), can('opening.publish'), async (c) => {
    const [id, { sent, input }] = [idIn(c), await readWhole(c, versionForm)]
    const done = 'publish'
    const desk = await pressedDesk(c, { sent, leadsTo: () => paths.desk.opening(id, { done }) })
    const outcome = await attempt(() => publishOpening(desk, { id, ...input }))
    return answerMoved(c, { id, outcome, done })
  })
  .post(paths.desk.openingPause(':id'), can('opening.review'), async (c) => {
    const [id, { sent, input }] = [idIn(c), await readWhole(c, versionForm)]
    const done = 'pause'
    const desk = await pressedDesk(c, { sent, leadsTo: () => paths.desk.opening(id, { done }) })
    const outcome = await attempt(() => pauseOpening(desk, { id, ...input }))
    return answerMoved(c, { id, outcome, done })
  })
  .post(paths.desk.openingResume(':id'), can('opening.review'), async (c) => {
    const [id, { sent, input }] = [idIn(c), await readWhole(c, versionForm)]
    const done = 'resume'
    const desk = await pressedDesk(c, { sent, leadsTo: () => paths.desk.opening(id, { done }) })
    const outcome = await attempt(() => resumeOpening(desk, { id, ...input }))
    return answerMoved(c, { id, outcome, done })
  })
