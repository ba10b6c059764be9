import * as fc from 'fast-check'
import { beforeAll, expect, inject, test } from 'vitest'
import { visitor } from '../../src/access/actor.ts'
import type { Actor } from '../../src/access/actor.ts'
import { firmsOf } from '../../src/desk/accounts/store.ts'
import { workplacesOf } from '../../src/desk/employers/store.ts'
import type { OpeningEdition } from '../../src/desk/openings/opening.ts'
import { questionsOf, fieldsOf } from '../../src/desk/openings/questions.ts'
import { familyOf, isRung } from '../../src/desk/openings/opening.ts'
import { startDraft } from '../../src/desk/openings/start-draft.ts'
import { fullOpening, openingById } from '../../src/desk/openings/store.ts'
import { paths } from '../../src/paths.ts'
import type { TestApp } from '../support/app.ts'
import { testApp } from '../support/app.ts'
import type { Fields, Person } from '../support/person.ts'
import { seededTown } from '../support/town.ts'
import { anyPosting } from './posting-anything.ts'
import type { Posted } from './posting-anything.ts'

const forms = inject('isSoak') ? 10_000 : 100
const hokkaidoYen = 1_131

let app: TestApp
let firm: Person
let boss: Actor
let place = ''
let employerId = ''
beforeAll(async () => {
  const town = await seededTown()
  app = testApp(town)
  const signedIn = await app.signInAs('jinji@super-fukurou.example.jp')
  firm = signedIn
  const { ids } = await app.deskAs(visitor).read({ ids: firmsOf(signedIn.account.id) })
  employerId = ids[0] ?? ''
  boss = { role: 'employer', id: signedIn.account.id, name: '', employerIds: [employerId] }
  const { places } = await app.deskAs(visitor).read({ places: workplacesOf([employerId]) })
  place = places[0]?.id ?? ''
})

let drafts = 0
const begun = async (rung: string): Promise<string> => {
  drafts += 1
  if (!isRung(rung)) throw new Error(`no rung ${rung}`)
  // Limits count by place: every draft is begun at one of its own.
  const start = { rung, browser: '', from: `place ${drafts}`, employerId }
  return (await startDraft(app.deskAs(boss, { press: undefined }), start)).id
}
const versionOf = async (id: string) => {
  const { opening } = await app.deskAs(visitor).read({ opening: openingById(id) })
  return String(opening?.version)
}

const withoutPart = (name: string) => name.replace(/-(year|month|day)$/u, '')

/** Walks the questions until one is asked again, or hands the posting in. */
const posted = async (id: string, { rung, fields }: Posted): Promise<Response> => {
  if (!isRung(rung)) throw new Error(`no rung ${rung}`)
  const given: Fields = {
    ...fields,
    workplaceId: fields['workplaceId'] === 'known' ? place : (fields['workplaceId'] ?? ''),
  }
  for (const question of questionsOf({ rung, poster: 'knownPlace' })) {
    const names = fieldsOf({ family: familyOf(rung), question })
    const own = Object.fromEntries(Object.entries(given).filter(([name]) => names.includes(withoutPart(name))))
    const answer = await firm.post(paths.employer.draftQuestion(id, question), { ...own, version: await versionOf(id) })
    if (answer.status !== 303) return answer
  }
  return firm.post(paths.employer.draftCheck(id), { version: await versionOf(id) })
}

// Told once more in other words than the product's own, so that the two may disagree.
const minutesAt = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
const brokenRules = ({
  terms,
  startsAt,
  endsAt,
  days,
  reimbursement = '',
}: OpeningEdition & { reimbursement?: string }) => {
  const span = (minutesAt(endsAt) - minutesAt(startsAt) + 1440) % 1440 || 1440
  const minutes = span - terms.breakMinutes
  if (terms.family === 'trial') {
    return [
      minutesAt(startsAt) < 300 || minutesAt(startsAt) + span > 1320 ? 'R2-03 night' : '',
      !['employer', 'agency', 'city'].includes(terms.insuredBy) ? 'R2-07' : '',
      /時給500円|ノルマがあります/u.test(`${terms.reimbursement}${reimbursement}`) ? 'R2-01' : '',
      terms.likeness.includes('hasQuota') ? 'R2-01 quota' : '',
    ].filter(Boolean)
  }
  const perHour = {
    hourly: terms.wageYen,
    piece: terms.wageYen,
    daily: terms.wageYen / (minutes / 60),
    monthly: terms.wageYen / (((minutes * days.length) / 60) * (52 / 12)),
  }[terms.wageBasis]
  const due = minutes > 480 ? 60 : minutes > 360 ? 45 : 0
  return [
    perHour < hokkaidoYen - 0.001 ? 'R2-20' : '',
    terms.breakMinutes < due ? 'R2-50' : '',
    minutes > 480 || minutes * days.length > 44 * 60 || days.length > 6 ? 'R2-51' : '',
    terms.contractTerm === 'fixed' && terms.renewal !== 'none' && terms.renewalLimit === '' ? 'R1-01 limit' : '',
    terms.probation === 'differs' && terms.probationWageYen === null ? 'R1-04' : '',
    terms.ageLimit !== '' && terms.ageException === null ? 'R2-30' : '',
    terms.fixedOvertimeYen !== null && terms.fixedOvertimeExcess !== 'yes' ? 'R1-01 overtime' : '',
    terms.dispatch !== null && !terms.dispatch.includes('派遣') ? 'R2-71' : '',
    terms.selection === 'interview' ? 'R1-14' : '',
  ].filter(Boolean)
}

const refusals = /<a href="#f-[\w-]+">[^<]+<\/a>/u

test(
  `whatever is posted is stored lawful or refused at a field with a reason (${forms} forms)`,
  { timeout: 3_600_000 },
  async () => {
    let stored = 0
    await fc.assert(
      fc.asyncProperty(anyPosting, async (posting) => {
        const id = await begun(posting.rung)
        const answer = await posted(id, posting)
        expect([303, 400, 422]).toContain(answer.status)
        const { full } = await app.deskAs(visitor).read({ full: fullOpening(id) })
        if (full?.opening.state === 'submitted' && full.edition) {
          stored += 1
          expect(brokenRules(full.edition)).toEqual([])
          return
        }
        expect(full?.opening.state).toBe('draft')
        if (answer.status === 422) expect(await answer.text()).toMatch(refusals)
      }),
      { numRuns: forms },
    )
    // The forms are not all refused: the rules are tried on what passes.
    expect(stored).toBeGreaterThan(forms / 20)
  },
)
