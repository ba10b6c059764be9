import { visitor } from '../access/actor.ts'
import { sealAnswers } from '../desk/openings/draft.ts'
import type { Opening as Row } from '../desk/openings/opening.ts'
import { familyOf } from '../desk/openings/opening.ts'
import { changeEmployer } from '../desk/employers/store.ts'
import { addDraft, moveToEdition } from '../desk/openings/store.ts'
import { initialSettings } from '../desk/settings/settings.ts'
import { onDay, lettersOf, type Days } from './seed-days.ts'
import { editionIn, typedIn } from './seed-editions.ts'
import { firmIn, registerFirm } from './seed-firms.ts'
import { letter } from './seed-mail.ts'
import { officerOf, sentOn, turnsOf, type Course } from './seed-opening-turns.ts'
import type { Step } from './seed-play.ts'
import { sayingSteps } from './seed-sayings.ts'
import { firmOf, known } from './seed-world.ts'
import { town } from './town/town.ts'
import type { Opening } from './town/types.ts'

const newRow = (of: { id: string; opening: Opening; createdAt: number; answers: Row['answers'] }): Row => ({
  id: of.id,
  number: lettersOf(of.opening.key),
  family: familyOf(of.opening.rung),
  rung: of.opening.rung,
  employerId: null,
  workplaceId: null,
  state: 'draft',
  closedAs: null,
  edition: 0,
  places: 1,
  inFlight: 1,
  answers: of.answers,
  browserHash: null,
  receivedOn: null,
  publishedOn: null,
  confirmedOn: null,
  validUntil: null,
  reason: null,
  reasonText: null,
  channel: 'web',
  enteredBy: null,
  enteredReason: null,
  begunFrom: null,
  marks: [],
  assentBy: null,
  assentAt: null,
  assentEdition: null,
  noticeBy: null,
  noticeOn: null,
  createdAt: of.createdAt,
  version: 1,
  auditId: '',
})

const byFirm = ({ opening, isFirst }: Course) => (isFirst ? () => visitor : firmOf(firmIn(opening).key))

const draftStep = (course: Course): Step => ({
  when: onDay(sentOn(course), { clock: course.isFirst ? '10:05' : '13:05', key: course.opening.key }),
  by: byFirm(course),
  act: async (desk, world) => {
    const { opening } = course
    const id = desk.newId()
    const typed = opening.state === 'draft' ? typedIn(opening, known(world.workplaces, opening.workplace).id) : {}
    const answers = await sealAnswers(desk.keys, { id, typed })
    const row = newRow({ id, opening, createdAt: desk.now, answers })
    const employerId = course.isFirst ? null : known(world.firms, firmIn(opening).key).row.id
    world.openings.set(opening.key, { opening: { ...row, employerId }, edition: null, sayings: [], hires: 0 })
    const { number, family, rung, browserHash, createdAt } = row
    return [addDraft({ id, number, family, rung, employerId, browserHash, answers, createdAt })]
  },
})

const submitStep = (course: Course): Step => ({
  when: onDay(sentOn(course), { clock: course.isFirst ? '10:40' : '13:40', key: course.opening.key }),
  by: byFirm(course),
  act: async (desk, world) => {
    const { opening } = course
    const firm = firmIn(opening)
    const registered = course.isFirst ? await registerFirm(desk, { world, firm }) : []
    const { row: employer, email } = known(world.firms, firm.key)
    const where = known(world.workplaces, opening.workplace)
    const { opening: row } = known(world.openings, opening.key)
    const edition = editionIn(opening, { where, employerName: employer.name })
    const set = {
      state: 'submitted',
      employerId: employer.id,
      workplaceId: where.id,
      places: opening.places,
      inFlight: opening.places,
      receivedOn: desk.today,
      answers: null,
      assentBy: 'web',
      assentAt: desk.now,
      assentEdition: 1,
    } as const
    world.openings.set(opening.key, {
      opening: { ...row, ...set, edition: 1, version: row.version + 1 },
      edition,
      sayings: [],
      hires: 0,
    })
    const params = { number: row.number, title: edition.title, days: initialSettings.reviewTargetDays }
    const told = { kind: 'openingReceived', params, to: email, subjectId: row.id } as const
    const submitted = moveToEdition({ opening: row, act: 'opening.submit', set, edition, now: desk.now })
    return [...registered, submitted, ...(await letter(desk, { told, now: course.now }))]
  },
})

/** The desk called before the firm's first opening went out. */
const calledStep = (course: Course): Step => ({
  when: onDay(sentOn(course), { clock: '15:10', key: course.opening.key }),
  by: officerOf(course.opening),
  act: async (desk, world) => {
    const { row } = known(world.firms, firmIn(course.opening).key)
    const set = { calledOn: desk.today, calledBy: desk.actor.id }
    return [changeEmployer({ employer: { id: row.id, version: 1 }, act: 'employer.approve', set })]
  },
})

const wasCalled = ({ isFirst, opening }: Course) => isFirst && opening.state !== 'submitted'

const firstOf = (courses: readonly Course[]): ReadonlySet<string> => {
  const first = new Map<string, Course>()
  for (const course of courses.toSorted((one, other) => (sentOn(one) < sentOn(other) ? -1 : 1))) {
    const firm = firmIn(course.opening).key
    if (!first.has(firm)) first.set(firm, course)
  }
  return new Set([...first.values()].map(({ opening }) => opening.key))
}

/** Every opening from its draft to the state it has today; a firm's first posting registers the firm. */
export const openingSteps = (days: Days, now: number): Step[] => {
  const courses = town.openings.map((opening): Course => ({ opening, days, now, isFirst: false }))
  const first = firstOf(courses)
  return courses
    .map((course) => ({ ...course, isFirst: first.has(course.opening.key) }))
    .flatMap((course) =>
      course.opening.state === 'draft'
        ? [draftStep(course)]
        : [
            draftStep(course),
            submitStep(course),
            ...(wasCalled(course) ? [calledStep(course)] : []),
            ...turnsOf(course),
            ...sayingSteps(course),
          ],
    )
}
