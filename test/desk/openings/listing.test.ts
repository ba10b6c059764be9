import { utf8 } from '../../../src/crypto/bytes.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import { projectionOf } from '../../../src/desk/openings/listing.ts'
import { project } from '../../../src/desk/openings/listing-store.ts'
import { openingTransitions } from '../../../src/desk/openings/opening.ts'
import type { Opening } from '../../../src/desk/openings/opening.ts'
import type { Saying } from '../../../src/desk/openings/saying.ts'
import { openRaw } from '../../db/raw.ts'
import type { Raw } from '../../db/raw.ts'
import { editionWith, employmentTerms, trialTerms } from './edition.ts'

const canary = (name: string) => `canary-${name}`
const secret = utf8(canary('bytes'))

const opening: Opening = {
  id: canary('id'),
  number: 'AB23CD45',
  family: 'employment',
  rung: 'regularJob',
  employerId: canary('employer'),
  workplaceId: canary('workplace'),
  state: 'published',
  closedAs: null,
  edition: 1,
  places: 2,
  inFlight: 2,
  answers: secret,
  browserHash: secret,
  receivedOn: '2026-11-19',
  publishedOn: '2026-11-20',
  confirmedOn: '2026-11-20',
  validUntil: '2027-01-31',
  reason: canary('reason'),
  reasonText: canary('reason-text'),
  channel: 'fax',
  enteredBy: canary('entered-by'),
  enteredReason: canary('entered-reason'),
  begunFrom: canary('begun-from'),
  marks: [{ field: canary('field'), note: canary('note') }],
  assentBy: 'phone',
  assentAt: 1,
  assentEdition: 1,
  noticeBy: 'paper',
  noticeOn: null,
  createdAt: 1,
  version: 3,
  auditId: canary('audit'),
}
const edition = { ...editionWith(employmentTerms), number: 1 }
const saying: Saying = {
  language: 'en',
  edition: 1,
  state: 'shown',
  title: 'Cleaning rooms',
  tasks: 'You make beds.',
  firstDay: '',
  wayThere: '',
  meets: '',
  bring: '',
  version: 7,
}
const states = Object.keys(openingTransitions).filter((name): name is Opening['state'] => name in openingTransitions)

describe('what the public sees of an opening', () => {
  test.each(states)('while it is %s', (state) => {
    const shown = { published: 'open', paused: 'paused' }
    const expected = Object.entries(shown).find(([name]) => name === state)?.[1] ?? 'closed'
    expect(projectionOf({ opening: { ...opening, state }, edition, trade: 'I', sayings: [] })?.state).toBe(expected)
  })

  test('R1-24, R2-72: is nothing before it was published once with its dates', () => {
    for (const name of ['publishedOn', 'confirmedOn', 'validUntil', 'receivedOn'] as const) {
      expect(projectionOf({ opening: { ...opening, [name]: null }, edition, trade: 'I', sayings: [] })).toBeNull()
    }
    expect(projectionOf({ opening, edition: null, trade: 'I', sayings: [] })).toBeNull()
  })

  test('R2-73: is the edition and its dates, and nothing of the firm’s contact, the row or the review', () => {
    for (const terms of [employmentTerms, trialTerms]) {
      const shown = JSON.stringify(
        projectionOf({ opening, edition: { ...editionWith(terms), number: 1 }, trade: 'I', sayings: [saying] }),
      )
      expect(shown).not.toContain('canary')
      expect(shown).not.toMatch(/email|phone|contact"|occupation|auditId|browserHash/u)
    }
  })
})

describe('R7-10: what is said in other words', () => {
  const shown = (more: Partial<Saying>) =>
    projectionOf({ opening, edition, trade: 'I', sayings: [{ ...saying, ...more }] })?.listing.sayings

  test('stands in the listing by its language, its words and nothing else', () => {
    const { title, tasks, firstDay, wayThere, meets, bring } = saying
    expect(shown({})).toEqual({ en: { title, tasks, firstDay, wayThere, meets, bring } })
  })

  test('is not shown of another edition, nor once it was taken back', () => {
    expect(shown({ edition: 2 })).toEqual({})
    expect(shown({ state: 'takenBack' })).toEqual({})
  })
})

describe('the projection', () => {
  let raw: Raw
  beforeAll(async () => {
    raw = await openRaw('public')
  })

  const write = async (more: Partial<Opening>) => {
    const projected = projectionOf({ opening: { ...opening, ...more }, edition, trade: 'I', sayings: [saying] })
    if (!projected) throw new Error('nothing to show')
    await raw.run(...project(projected).map(({ sql, args }) => ({ sql, args: args.map(String) })))
  }
  const row = async () => (await raw.all('select version, state, content from listing'))[0]
  const hits = async () =>
    (await raw.all(`select rowid from listing_search where listing_search match '"清掃"'`)).length

  test('is the same when it is written twice, and an older repeat changes nothing', async () => {
    await write({})
    await write({})
    expect(await row()).toMatchObject({ version: 3, state: 'open' })
    expect(await hits()).toBe(1)
    await write({ state: 'paused', version: 4 })
    expect(await hits()).toBe(0)
    await write({})
    expect(await row()).toMatchObject({ version: 4, state: 'paused' })
    expect(await hits()).toBe(0)
  })

  test('keeps of a closed opening its number and its version only, and a late repeat does not revive it', async () => {
    await write({ state: 'published', version: 5 })
    await write({ state: 'closed', closedAs: 'stopped', version: 6 })
    expect(await row()).toEqual({ version: 6, state: 'closed', content: '{}' })
    await write({ state: 'published', version: 5 })
    expect(await row()).toEqual({ version: 6, state: 'closed', content: '{}' })
    expect(await hits()).toBe(0)
    expect(await raw.all('select count(*) as n from listing')).toEqual([{ n: 1 }])
  })
})
