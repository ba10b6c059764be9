import { sealAgreed, sealNamed } from '../desk/referrals/slip.ts'
import { writeNamed } from '../desk/referrals/slip-write-store.ts'
import { inOffice, numberOf, type Moment } from './seed-days.ts'
import type { Step } from './seed-play.ts'
import { consultantOf, moved, type Course } from './seed-referral-moves.ts'
import { slipToldOf } from './seed-words.ts'
import { known } from './seed-world.ts'

type Clock = `${number}:${number}`

export const hourOf = ({ days, referral: { key } }: Course, { daysAgo, clock }: { daysAgo: number; clock: Clock }) =>
  inOffice(days, { daysAgo, clock, key })

const ways = ['inPerson', 'phone', 'inPerson', 'writing'] as const

export const agreedDaysAgo = ({ referral }: Course) =>
  Math.max(referral.issuedDaysAgo ?? 1, referral.proposedDaysAgo - 1)

export const agreed = (course: Course): Step => ({
  when: hourOf(course, { daysAgo: agreedDaysAgo(course), clock: '11:30' }),
  by: consultantOf(course),
  act: async (desk, world) => {
    const agreedHow = ways[numberOf(course.referral.key, ways.length)] ?? 'inPerson'
    const { row } = known(world.referrals, course.referral.key)
    const { keys } = known(world.clients, course.referral.client)
    const support = await sealAgreed(keys, { id: row.id, agreed: slipToldOf(course) })
    const set = { state: 'agreed', agreedHow, agreedOn: desk.today, support } as const
    return moved(world, { course, made: { act: 'referral.agree', set } })
  },
})

const naming = (course: Course, when: Moment): Step => ({
  when,
  by: consultantOf(course),
  act: async (desk, world) => {
    const { key } = course.referral
    const { row, matterId } = known(world.referrals, key)
    const sealed = await sealNamed(desk.keys, { referralId: row.id, named: { name: course.client.name } })
    const set = { named: sealed, namedOn: desk.today, agreedHow: 'inPerson' } as const
    const change = writeNamed({ referral: row, act: 'slip.name', set, audit: { fields: ['name'] } })
    world.referrals.set(key, { matterId, row: { ...row, version: row.version + 1 } })
    return [change]
  },
})

/** Named once the firm had said yes; every third person has not said so yet. */
export const namedLater = (course: Course, daysAgo: number): Step[] =>
  numberOf(`named ${course.referral.key}`, 3) === 0 ? [] : [naming(course, hourOf(course, { daysAgo, clock: '15:20' }))]

/** Some wanted it at once, with the letter. */
export const namedAtOnce = (course: Course, daysAgo: number): Step[] =>
  numberOf(`at once ${course.referral.key}`, 4) === 0
    ? [naming(course, hourOf(course, { daysAgo, clock: '14:20' }))]
    : []
