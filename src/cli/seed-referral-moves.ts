import type { Act } from '../access/acts.ts'
import { basisOn } from '../desk/agencies/agency.ts'
import { endMattersOf, finishMatter } from '../desk/accounts/matter-store.ts'
import { newMatter } from '../desk/accounts/new-matter.ts'
import type { AuditEntry, Change, Desk, Message } from '../desk/desk.ts'
import type { Statement } from '../db/client.ts'
import { letterKey } from '../desk/referrals/clock-store.ts'
import type { Referral as Row } from '../desk/referrals/referral.ts'
import { sealSlip } from '../desk/referrals/slip.ts'
import type { ReferralMove } from '../desk/referrals/store.ts'
import { moveReferral } from '../desk/referrals/store.ts'
import { paths } from '../paths.ts'
import { turnOf } from './seed-clock.ts'
import { lettersOf, numberOf, type Days, type Moment } from './seed-days.ts'
import { firmIn } from './seed-firms.ts'
import { letter } from './seed-mail.ts'
import type { Step } from './seed-play.ts'
import { behalfReason, slipToldOf } from './seed-words.ts'
import { inTown, known, staffOf, type KnownReferral, type World } from './seed-world.ts'
import { town } from './town/town.ts'
import type { Client, Opening, Referral } from './town/types.ts'

/** One referral with what the town tells of it. */
export type Course = { referral: Referral; client: Client; opening: Opening; days: Days; now: number }

export const courseOf = (referral: Referral, { days, now }: { days: Days; now: number }): Course => ({
  referral,
  client: inTown(town.clients, referral.client),
  opening: inTown(town.openings, referral.opening),
  days,
  now,
})

export const consultantOf = ({ client }: Course) => staffOf(client.consultant)
const firmOfCourse = (world: World, { opening }: Course) => known(world.firms, firmIn(opening).key)

type Made = {
  act: Act
  set: Partial<Row>
  audit?: Partial<AuditEntry>
  slip?: ReferralMove['slip']
  disclosure?: ReferralMove['disclosure']
  links?: readonly Statement[]
  mails?: readonly Message[]
}

/** Moves the referral, and the world's knowledge of it. */
export const moved = (world: World, { course, made }: { course: Course; made: Made }): (Change | Message)[] => {
  const { row, matterId } = known(world.referrals, course.referral.key)
  const { act, audit, slip, disclosure, links = [], mails = [] } = made
  const isByPhone = firmOfCourse(world, course).email === ''
  const set = { ...made.set, ...turnOf({ row, set: made.set, isByPhone, today: course.days.today }) }
  const change = moveReferral({
    referral: row,
    act,
    set,
    ...(audit && { audit }),
    ...(slip && { slip }),
    ...(disclosure && { disclosure }),
  })
  world.referrals.set(course.referral.key, { matterId, row: { ...row, ...set, version: row.version + 1 } })
  return [{ ...change, statements: (auditId) => [...change.statements(auditId), ...links] }, ...mails]
}

const slipFor = async (desk: Desk, { course, world }: { course: Course; world: World }) => {
  const { row } = known(world.referrals, course.referral.key)
  const content = await sealSlip(desk.keys, {
    referralId: row.id,
    slip: slipToldOf(course),
  })
  return { employerId: firmOfCourse(world, course).row.id, content }
}

/** The agency has no basis of its own for a job offer: the desk's officer is asked (product §10.16). */
export const requested = (course: Course, when: Moment): Step => ({
  when,
  by: consultantOf(course),
  act: async (desk, world) => {
    const slip = await slipFor(desk, { course, world })
    return moved(world, { course, made: { act: 'referral.request', set: { issuerRequestedOn: desk.today }, slip } })
  },
})

const disclosed = (desk: Desk, { course, row, world }: { course: Course; row: Row; world: World }) => {
  const { wantsEmailDisclosure } = known(world.clients, course.client.key)
  return {
    id: desk.newId(),
    referralId: row.id,
    openingId: row.openingId,
    edition: row.edition,
    method: wantsEmailDisclosure ? 'email' : 'paper',
    clientAsked: wantsEmailDisclosure,
    urgentReason: null,
    givenOn: desk.today,
    createdAt: desk.now,
  } as const
}

const issuerOf = (course: Course, isAsked: boolean) => {
  const officers = town.staff.filter(({ role }) => role === 'desk')
  return isAsked ? staffOf(officers[numberOf(course.referral.key, officers.length)]?.key ?? '') : consultantOf(course)
}

const askFirm = async (
  desk: Desk,
  { course, world, letterNumber }: { course: Course; world: World; letterNumber: string },
) => {
  const { row: employer, email } = firmOfCourse(world, course)
  const { row } = known(world.referrals, course.referral.key)
  const matter = await newMatter(desk, {
    act: 'referral.answer',
    subjectId: row.id,
    partyId: employer.id,
    expiresAt: null,
  })
  const params = { title: course.opening.title, letterNumber, path: paths.matter(matter.id), code: matter.code }
  const dedupe = letterKey({ referralId: row.id, matterId: matter.id })
  const told = { kind: 'referralIssued', params, to: email, subjectId: row.id, dedupe } as const
  world.referrals.set(course.referral.key, { row, matterId: matter.id })
  return { links: [matter.statement], mails: await letter(desk, { told, now: course.now }) }
}

/** The conditions told, the letter numbered, the firm asked. */
export const issued = (course: Course, { when, isAsked }: { when: Moment; isAsked: boolean }): Step => ({
  when,
  by: issuerOf(course, isAsked),
  act: async (desk, world) => {
    const { row } = known(world.referrals, course.referral.key)
    const issuer = isAsked ? inTown(town.agencies, 'kurashi') : inTown(town.agencies, course.client.agency)
    const agency = known(world.agencies, issuer.key)
    const letterNumber = `${desk.today.slice(0, 4)}-${lettersOf(`letter ${course.referral.key}`)}`
    const asked = await askFirm(desk, { course, world, letterNumber })
    const set = {
      state: 'issued',
      letterNumber,
      issuedOn: desk.today,
      issuedBy: desk.actor.id,
      issuedAgencyId: agency.id,
      issuedBasis: basisOn(agency, desk.today),
    } as const
    const slip = isAsked ? {} : { slip: await slipFor(desk, { course, world }) }
    const act = isAsked ? 'referral.issueFromSlip' : 'referral.issue'
    const disclosure = disclosed(desk, { course, row, world })
    return moved(world, { course, made: { act, set, disclosure, ...slip, ...asked } })
  },
})

const channels = ['matter', 'matter', 'phone', 'matter', 'fax', 'counter'] as const

const linksOf = ({ row, matterId }: KnownReferral, of: { channel: string; now: number }): readonly Statement[] =>
  of.channel === 'matter' && matterId !== null
    ? finishMatter({ id: matterId, now: of.now })
    : [endMattersOf({ subjectId: row.id, now: of.now })]

/** The firm's own answer through the link of its mail, or one it gave by phone, by FAX or at the counter. */
export const answered = (course: Course, when: Moment): Step => {
  const channel = channels[numberOf(course.referral.key, channels.length)] ?? 'matter'
  const isDeclined = course.referral.state === 'declined'
  const isOwn = channel === 'matter'
  return {
    when,
    by: isOwn ? (world) => firmOfCourse(world, course).actor : consultantOf(course),
    act: async (desk, world) => {
      const links = linksOf(known(world.referrals, course.referral.key), { channel, now: desk.now })
      const set = {
        state: isDeclined ? 'declined' : 'accepted',
        answeredOn: desk.today,
        answerChannel: channel,
        reason: isDeclined ? (course.referral.reason ?? null) : null,
      } as const
      const audit = isOwn ? { channel } : ({ channel, onBehalfOf: 'employer', purpose: behalfReason } as const)
      return moved(world, { course, made: { act: 'referral.answer', set, audit, links } })
    },
  }
}
