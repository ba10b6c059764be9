import { describe, expect, test } from 'vitest'
import { areas, busStops } from '../../src/cli/town/settings.ts'
import { town } from '../../src/cli/town/town.ts'
import { tellingWords } from '../../src/desk/inquiries/telling-words.ts'
import type { OpeningState, ReferralState, Rung } from '../../src/cli/town/types.ts'
import { found } from './town-lookup.ts'

const { agencies, clients, firms, openings, referrals, settings, staff, workplaces } = town

const count = (texts: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    Map.groupBy(texts, (text) => text)
      .entries()
      .map(([text, all]) => [text, all.length]),
  )

const keysOf = (rows: readonly { key: string }[]): ReadonlySet<string> => new Set(rows.map(({ key }) => key))
const published = openings.filter(({ state }) => state === 'published')

describe('the size of the town', () => {
  test('has 24 firms of 3 to 60 staff in at least ten trades, with 30 workplaces', () => {
    expect([firms.length, workplaces.length]).toEqual([24, 30])
    expect(firms.filter(({ staffCount }) => staffCount < 3 || staffCount > 60)).toEqual([])
    expect(new Set(firms.map(({ trade }) => trade)).size).toBeGreaterThanOrEqual(10)
  })

  test('has 60 published openings over every rung, and others in every other state', () => {
    const rungs = count(published.map(({ rung }) => rung))
    expect(rungs).toEqual({
      tour: 9,
      experience: 11,
      practice: 7,
      trainingNonEmployment: 4,
      supportedShortJob: 11,
      shortHoursJob: 10,
      regularJob: 5,
      trainingEmployment: 3,
    } satisfies Record<Rung, number>)
    expect(count(openings.map(({ state }) => state))).toEqual({
      draft: 4,
      submitted: 4,
      returned: 2,
      published: 60,
      paused: 3,
      closedFilled: 5,
      closedWithdrawn: 5,
      closedExpired: 4,
      closedStopped: 5,
      rejected: 1,
    } satisfies Record<OpeningState, number>)
  })

  test('has one agency of each of the nine kinds', () => {
    expect(agencies.length).toBe(9)
    expect(new Set(agencies.map(({ kind }) => kind)).size).toBe(9)
  })

  test('has the staff the desk needs, its consultants at five agencies or more', () => {
    expect(count(staff.map(({ role }) => role))).toEqual({
      consultant: 10,
      supervisor: 2,
      desk: 2,
      admin: 1,
      auditor: 1,
      referrer: 2,
    })
    const consultants = staff.filter(({ role }) => role === 'consultant')
    expect(new Set(consultants.map(({ agency }) => agency)).size).toBeGreaterThanOrEqual(5)
  })

  test('has 60 clients and referrals in every state', () => {
    expect(clients.length).toBe(60)
    expect(referrals.length).toBeGreaterThanOrEqual(60)
    const states = count(referrals.map(({ state }) => state))
    const everyState: Record<ReferralState, number> = {
      proposed: 5,
      agreed: 4,
      issued: 6,
      accepted: 4,
      declined: 4,
      visiting: 5,
      trialing: 9,
      hired: 27,
      nextRung: 9,
      notContinuing: 5,
      withdrawn: 3,
      employerCancelled: 2,
      noAnswer: 2,
    }
    expect(states).toEqual(everyState)
  })
})

describe('what refers to what', () => {
  test.each([
    ['agencies', agencies],
    ['staff', staff],
    ['firms', firms],
    ['workplaces', workplaces],
    ['openings', openings],
    ['clients', clients],
    ['referrals', referrals],
  ])('every key of %s is its own', (_, rows) => {
    expect(keysOf(rows).size).toBe(rows.length)
  })

  test('every reference resolves', () => {
    const missing = [
      ...staff.flatMap(({ agency }) => agency ?? []).filter((key) => !keysOf(agencies).has(key)),
      ...workplaces.map(({ firm }) => firm).filter((key) => !keysOf(firms).has(key)),
      ...openings.map(({ workplace }) => workplace).filter((key) => !keysOf(workplaces).has(key)),
      ...referrals.map(({ client }) => client).filter((key) => !keysOf(clients).has(key)),
      ...referrals.map(({ opening }) => opening).filter((key) => !keysOf(openings).has(key)),
    ]
    expect(missing).toEqual([])
  })

  test('every firm has a workplace and every workplace an opening', () => {
    expect(new Set(workplaces.map(({ firm }) => firm)).size).toBe(firms.length)
    expect(new Set(openings.map(({ workplace }) => workplace)).size).toBe(workplaces.length)
  })

  test('every client is in the hands of a consultant of the same agency', () => {
    const misplaced = clients.filter(({ agency, consultant }) => {
      const person = found(staff, consultant)
      return person.role !== 'consultant' || person.agency !== agency
    })
    expect(misplaced).toEqual([])
  })

  test('every workplace lies in an area of the town, and the stops it names exist', () => {
    expect(workplaces.filter(({ area }) => !areas.some((each) => each === area))).toEqual([])
    const named = workplaces.flatMap(({ wayThere }) =>
      [...wayThere.matchAll(/バス「([^」]+)」/g)].flatMap(([, stop]) => stop ?? []),
    )
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((stop) => !busStops.some((each) => each === stop))).toEqual([])
  })
})

describe('the words', () => {
  const codes = {
    support:
      'mentor photoManual breakOk quiet noPhone noCustomer alone pair seated lateStart dayOffOk medicalVisit wheelchair noCar transport consultantVisit interpreter',
    passiveSmoking:
      'noSmokingSite noSmokingSiteOutdoorArea indoorNoSmoking indoorDedicatedRoom indoorHeatedRoom smokingAllowedRoom indoorSmoking outdoorWork noSmokingVehicle other',
    notHired: 'filled conditions ability schedule commute health noShow other',
    exit: 'termEnd stepUp health relations workContent hours family dismissal closure unknown',
    fact: 'sound:quiet sound:some sound:loud smell:none smell:some smell:strong posture:seated posture:mixed posture:standing posture:walking posture:lifting people:alone people:few people:many phone:none phone:sometimes phone:often customers:none customers:greeting customers:often pace:own pace:team pace:deadline instruction:photo instruction:show instruction:oral instruction:written breaks:any breaks:set breaks:room tools:hand tools:simple tools:machine tools:knife place:indoor place:outdoor place:cold place:hot place:wet place:home access:wheelchair access:steps access:toilet',
  }
  const unknown = (list: string, used: readonly string[]) => used.filter((code) => !list.split(' ').includes(code))

  test('every code is one of the code lists', () => {
    expect(
      unknown(
        codes.support,
        openings.flatMap(({ support }) => support),
      ),
    ).toEqual([])
    expect(
      unknown(
        codes.passiveSmoking,
        workplaces.map(({ passiveSmoking }) => passiveSmoking),
      ),
    ).toEqual([])
    expect(
      unknown(
        codes.fact,
        workplaces.flatMap(({ facts }) => facts),
      ),
    ).toEqual([])
    expect(
      unknown(
        codes.notHired,
        referrals.flatMap(({ reason }) => reason ?? []),
      ),
    ).toEqual([])
    expect(
      unknown(
        codes.exit,
        referrals.flatMap(({ endedReason }) => endedReason ?? []),
      ),
    ).toEqual([])
    expect(openings.filter(({ occupation }) => !/^(0[1-9]|1[0-5])$/.test(occupation))).toEqual([])
  })

  test('every text is written for its place', () => {
    const texts = [
      ...firms.map(({ about }) => about),
      ...workplaces.map(({ wayThere }) => wayThere),
      ...openings.flatMap(({ title, tasks, firstDay }) => [title, tasks, firstDay]),
      ...clients.flatMap(({ wish, worry, strengths, notes }) => [
        wish,
        worry,
        strengths,
        ...notes.map(({ text }) => text),
      ]),
      ...referrals.flatMap(({ whyFits, support = [], followUpNotes = [] }) => [whyFits, support, followUpNotes].flat()),
    ]
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([])
    expect(texts.filter((text) => text.trim() === '' || /テスト|ダミー|サンプル|lorem|TODO/i.test(text))).toEqual([])
  })

  test('the tasks of an opening are told in two to four sentences', () => {
    const sentences = (text: string) => text.split('。').length - 1
    expect(openings.filter(({ tasks }) => sentences(tasks) < 2 || sentences(tasks) > 4).map(({ key }) => key)).toEqual(
      [],
    )
  })

  test('R1-31, R2-41: no record of a client holds what must not be asked', () => {
    const forbidden =
      /本籍|出生地|国籍|宗教|信仰|支持政党|思想|労働組合|尊敬する人|愛読書|家柄|父の|母の|夫の|妻の|持ち家|借家|資産|犯罪|前科|生活保護|診断|障害|障がい|うつ|統合失調|てんかん|発達|服薬|薬/
    const ofClients = clients.filter((client) => forbidden.test(JSON.stringify(client)))
    expect(ofClients.map(({ key }) => key)).toEqual([])
    const ofReferrals = referrals.filter((referral) => forbidden.test(JSON.stringify(referral)))
    expect(ofReferrals.map(({ key }) => key)).toEqual([])
  })

  test('a client note is never older than the registration', () => {
    const early = clients.filter(({ notes, registeredDaysAgo }) =>
      notes.some(({ daysAgo }) => daysAgo > registeredDaysAgo),
    )
    expect(early.map(({ key }) => key)).toEqual([])
  })

  test('every name, phone and address of mail is invented, and belongs to one person or office', () => {
    const names = [...clients, ...staff].map(({ name }) => name)
    const contacts = [...names, ...firms.map(({ contactName }) => contactName)]
    expect(new Set(contacts).size).toBe(contacts.length)
    const phones = [...agencies, ...firms, ...clients].map(({ phone }) => phone)
    expect(new Set([...phones, settings.phone]).size).toBe(phones.length + 1)
    const faxes = firms.flatMap(({ fax }) => fax ?? [])
    expect([...phones, ...faxes, settings.phone].filter((phone) => !/^0199-55-\d{4}$/.test(phone))).toEqual([])
    const mails = [...agencies, ...firms, ...staff, ...clients]
      .map(({ email }) => email)
      .filter((email) => email !== '')
    expect(new Set(mails).size).toBe(mails.length)
    expect(mails.filter((email) => !/^[a-z0-9.-]+@([a-z0-9-]+\.)*example\.jp$/.test(email))).toEqual([])
  })

  test('every reading is hiragana', () => {
    const readings = [
      ...[...agencies, ...staff, ...firms, ...clients].map(({ kana }) => kana),
      ...firms.map(({ contactKana }) => contactKana),
      settings.townKana,
      settings.deskKana,
    ]
    expect(readings.filter((kana) => !/^[ぁ-んー ]+$/.test(kana))).toEqual([])
  })
})

describe('the questions without a name', () => {
  test('name nobody, in a language of the window, about an opening that is published', () => {
    const numbers = keysOf(published)
    for (const { opening, turns } of town.inquiries) {
      expect(opening === null || numbers.has(opening)).toBe(true)
      expect(turns[0]?.side).toBe('visitor')
      for (const { text } of turns) expect(tellingWords(text)).toEqual([])
    }
    expect(new Set(town.inquiries.map(({ language }) => language)).size).toBe(3)
  })
})
