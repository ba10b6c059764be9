import { sealText } from '../crypto/seal.ts'
import { nextWorkingDay } from '../law/calendar.ts'
import type { CivilDate } from '../law/calendar.ts'
import type { Change } from '../desk/desk.ts'
import { noteAddress } from '../desk/placements/close-follow-up.ts'
import { endReasons } from '../desk/placements/placement.ts'
import { closeFollowUpRow } from '../desk/placements/store.ts'
import { endPlacementRow } from '../desk/referrals/placement-store.ts'
import { inOffice, numberOf, onDay, type Moment } from './seed-days.ts'
import { planOf } from './seed-placements.ts'
import type { Step } from './seed-play.ts'
import { consultantOf, type Course } from './seed-referral-moves.ts'
import { quietNotes, signOf } from './seed-words.ts'
import { known, type World } from './seed-world.ts'

const milestones: Readonly<Record<string, string>> = {
  初日: 'd1',
  中間: 'mid',
  '3日目': 'd3',
  ...Object.fromEntries([1, 2, 3, 4].map((week) => [`${week}週間`, `w${week}`])),
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => [
      `${month}か月`,
      [1, 3, 6, 12].includes(month) ? `m${month}` : `month${month}`,
    ]),
  ),
}

const splitNote = (note: string) => {
  const [, label = '', text = ''] = /^([^。]+)。(.*)$/s.exec(note) ?? []
  return { milestone: milestones[label] ?? label, text }
}

type Task = ReturnType<typeof planOf>[number]
type Closing = { when: Moment; place: number; note: string }

const quietNote = ({ side, milestone }: Task, key: string): string => {
  const notes = quietNotes[side]
  return notes[numberOf(`${key} ${side} ${milestone}`, notes.length)] ?? ''
}

// A plan that a contract's end cuts short closes with its last talk.
const placeOf = (plan: readonly Task[], milestone: string): number => {
  const at = (wanted: string) => plan.findIndex((task) => task.side === 'client' && task.milestone === wanted)
  return at(milestone) === -1 ? at('end') : at(milestone)
}

const closedOn = ({ dueOn }: Task, { days, referral }: Course): CivilDate => {
  const last = referral.endedDaysAgo === undefined ? days.today : days.officeDay(referral.endedDaysAgo)
  const day = nextWorkingDay(dueOn)
  return day < last ? day : last
}

/** What was said stands with its milestone; what was due before the last of it was done too, only more quietly. */
const closingsOf = (course: Course, begunAt: number): Closing[] => {
  const { key, followUpNotes = [] } = course.referral
  const plan = planOf(course)
  const told = new Map(followUpNotes.map(splitNote).map(({ milestone, text }) => [placeOf(plan, milestone), text]))
  const lastOn =
    [...told.keys()]
      .map((place) => plan[place]?.dueOn ?? '')
      .toSorted()
      .at(-1) ?? ''
  return plan.flatMap((task, place) => {
    if (task.dueOn > lastOn) return []
    const { at } = onDay(closedOn(task, course), { clock: '16:30', key: `${key} ${place}` })
    return [{ when: { at, order: Math.max(at, begunAt + 1) }, place, note: told.get(place) ?? quietNote(task, key) }]
  })
}

const closing = (course: Course, { when, place, note }: Closing): Step => ({
  when,
  by: consultantOf(course),
  act: async (desk, world) => {
    const found = known(world.placements, course.referral.key)
    const row = found.followUps[place]
    if (row === undefined) throw new Error(`${course.referral.key} has no follow-up ${place}`)
    const { keys } = known(world.clients, course.client.key)
    const sealed = await sealText(keys.special, note, noteAddress(row.id))
    const set = { state: 'done', doneOn: desk.today, sign: signOf(note), note: sealed } as const
    const followUps = found.followUps.with(place, { ...row, ...set })
    world.placements.set(course.referral.key, { ...found, followUps })
    return [closeFollowUpRow({ row, set })]
  },
})

/** The end of what was begun; what was still due falls away. */
export const ended = (
  world: World,
  { course, set }: { course: Course; set: { endedOn: CivilDate; endReason: string } },
): Change => {
  const { row, followUps } = known(world.placements, course.referral.key)
  return endPlacementRow({ row, set, open: followUps.filter(({ state }) => state === 'due') })
}

const ending = (course: Course): Step[] => {
  const { endedDaysAgo, endedReason, key } = course.referral
  if (endedDaysAgo === undefined) return []
  const endedOn = course.days.officeDay(endedDaysAgo)
  const endReason = endReasons.find((reason) => reason === endedReason) ?? 'unknown'
  return [
    {
      when: inOffice(course.days, { daysAgo: endedDaysAgo, clock: '16:55', key }),
      by: consultantOf(course),
      act: async (_desk, world) => [ended(world, { course, set: { endedOn, endReason } })],
    },
  ]
}

export const followUpSteps = (course: Course, begun: Moment): Step[] => [
  ...closingsOf(course, begun.order).map((each) => closing(course, each)),
  ...ending(course),
]
