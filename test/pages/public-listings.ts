import { connect } from '../../src/db/client.ts'
import type { Listing, ListingState, PublicEmployment, PublicTrial } from '../../src/desk/openings/listing.ts'
import { project } from '../../src/desk/openings/listing-store.ts'
import { initialSettings } from '../../src/desk/settings/settings.ts'
import { publishTown } from '../../src/desk/settings/store.ts'
import { testApp } from '../support/app.ts'
import { freshDatabases } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'

export const today = '2026-11-21'
export const noon = Date.UTC(2026, 10, 21, 3)

const trial: PublicTrial = {
  family: 'trial',
  lengthDays: 3,
  insuredBy: 'city',
  workContent: 'practise',
  reimbursement: 'バス代は実費',
  harassmentContact: '窓口',
  breakMinutes: 0,
  allowancePerDay: null,
}

const employment: PublicEmployment = {
  family: 'employment',
  dutiesChangeScope: '店内の軽作業',
  workplaceChangeScope: '変更なし',
  contractTerm: 'fixed',
  contractMonths: 2,
  renewal: 'maybe',
  renewalCriteria: '通算6か月まで',
  probation: 'same',
  renewalLimit: '',
  probationMonths: null,
  probationWageYen: null,
  probationHours: '',
  probationDuties: '',
  probationTerms: '14日間',
  overtime: '残業なし',
  breakMinutes: 45,
  holidays: '土曜日・日曜日',
  wageBasis: 'hourly',
  wageYen: 1150,
  wageNote: '交通費は実費',
  fixedOvertimeYen: null,
  fixedOvertimeHours: null,
  fixedOvertimeExcess: null,
  discretionary: null,
  insuredHealth: 'no',
  insuredPension: 'no',
  insuredAccident: 'yes',
  insuredEmployment: 'yes',
  dispatch: null,
  ageLimit: '',
  ageException: null,
  licences: '',
  selection: 'none',
}

const common = {
  title: 'ロビーの清掃',
  tasks: 'ほうきで掃きます。\n窓をふきます。',
  days: ['tue', 'thu'],
  startsAt: '09:30',
  endsAt: '12:00',
  startsOn: null,
  weeklyMinutes: 300,
  places: 2,
  meets: '係の人',
  bring: '上履き',
  firstDay: '一緒に回ります。',
  support: ['mentor', 'seated'],
  liftKg: 0,
  liftOften: 'none',
  hazards: [],
  employerName: 'こもれび商店',
  trade: 'I',
  placeKind: 'workplace',
  placeName: '本店',
  area: '駅前',
  address: 'こもれび市駅前1番',
  wayThere: '駅から歩いて3分。',
  passiveSmoking: 'noSmokingSite',
  facts: ['sound:quiet', 'instruction:show', 'instruction:photo', 'unheard:of'],
  receivedOn: '2026-11-01',
  publishedOn: '2026-11-02',
  confirmedOn: '2026-11-20',
  validUntil: '2026-12-31',
} as const

type Changes = Partial<Omit<Listing, 'number' | 'rung' | 'family' | 'terms'>> & { number: string }

export const trialListing = (changes: Changes): Listing => ({
  ...common,
  rung: 'experience',
  family: 'trial',
  terms: trial,
  ...changes,
})
export const jobListing = (changes: Changes): Listing => ({
  ...common,
  rung: 'shortHoursJob',
  family: 'employment',
  terms: employment,
  ...changes,
})

type Shown = readonly (Listing & { state?: ListingState })[]

/** Puts the town and these openings into the public database, as the desk would. */
export const openTown = async (database: TestDatabase, listings: Shown) => {
  const town = publishTown({ ...initialSettings, townName: 'こもれび市', phone: '0199-55-2101' })
  const rows = listings.flatMap(({ state = 'open', ...listing }) => project({ version: 1, state, listing }))
  await connect(database).write([town, ...rows])
}

/** A town with these openings at noon of its day, and a visitor who reads. */
export const publicStage = async (shown: Shown) => {
  const databases = await freshDatabases()
  const app = testApp({ ...databases, now: noon })
  await openTown(databases.public, shown)
  const get = async (path: string) => {
    const response = await app.visitor().get(path)
    return { status: response.status, html: await response.text(), headers: response.headers }
  }
  return { app, listings: databases.public, desk: databases.desk, get }
}
