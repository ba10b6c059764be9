import type { InferInput } from 'valibot'
import type { sectionSchemas } from '../../desk/clients/section-forms.ts'

export type DayOffset = number // days from today; negative = past

export type Rung =
  | 'tour'
  | 'experience'
  | 'practice'
  | 'trainingNonEmployment'
  | 'supportedShortJob'
  | 'shortHoursJob'
  | 'regularJob'
  | 'trainingEmployment'

export type Agency = {
  key: string
  name: string
  kana: string
  kind:
    | 'selfReliance'
    | 'socialWelfareCouncil'
    | 'employmentLifeCentre'
    | 'transitionSupport'
    | 'youthStation'
    | 'elderlyCentre'
    | 'singleParent'
    | 'specialSchool'
    | 'taxOffice'
  placementBasis: 'art29' | 'art33' | 'none'
  licenceNumber?: string
  licenceUntil?: DayOffset
  phone: string
  email: string
}

export type Staff = {
  key: string
  name: string
  kana: string
  role: 'consultant' | 'supervisor' | 'desk' | 'admin' | 'auditor' | 'referrer'
  agency: string | null
  email: string
}

export type Firm = {
  key: string
  name: string
  kana: string
  kind: 'firm' | 'farm' | 'npo' | 'shopStreet' | 'neighbourhood' | 'publicOffice'
  trade: string // letter of the industry's major class
  tradeLabel: string
  staffCount: number
  phone: string
  fax?: string
  email: string
  contactName: string
  contactKana: string
  about: string
}

export type Workplace = {
  key: string
  firm: string
  name: string
  area: string
  address: string
  wayThere: string
  passiveSmoking: string
  facts: readonly string[] // `posture:seated`: code and value of a workplace fact
}

export type OpeningState =
  | 'draft'
  | 'submitted'
  | 'returned'
  | 'published'
  | 'paused'
  | 'closedFilled'
  | 'closedWithdrawn'
  | 'closedExpired'
  | 'closedStopped'
  | 'rejected'

export type OpeningCommon = {
  key: string
  workplace: string
  state: OpeningState
  title: string
  tasks: string
  days: readonly ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[]
  startsAt: string // clock time HH:MM
  endsAt: string
  places: number
  meets: string // who receives the person, without a proper name
  bring: string
  firstDay: string
  support: readonly string[]
  occupation: string // 01–15
  publishedDaysAgo: number
  validForDays: number
}

export type TrialOpening = OpeningCommon & {
  rung: 'tour' | 'experience' | 'practice' | 'trainingNonEmployment'
  lengthDays: number
  insuredBy: 'employer' | 'agency' | 'city'
  workContent: 'watch' | 'practise' | 'real'
  reimbursement: string
}

export type JobOpening = OpeningCommon & {
  rung: 'supportedShortJob' | 'shortHoursJob' | 'regularJob' | 'trainingEmployment'
  wageBasis: 'hourly' | 'daily' | 'monthly'
  wageYen: number
  wageNote: string
  contract: 'indefinite' | 'fixed'
  contractMonths?: number
  renewal: 'auto' | 'maybe' | 'none'
  renewalCriteria: string
  breakMinutes: number
  overtime: string
  holidays: string
  dutiesChangeScope: string
  workplaceChangeScope: string
  probation: string // '' = none
  insurance: readonly ('health' | 'pension' | 'workersAccident' | 'employment')[]
  selection: 'none' | 'tourThenTalk' | 'trialThenDecide'
}

export type Opening = TrialOpening | JobOpening

type SaidWords = { title: string; tasks: string; firstDay: string; wayThere: string; meets: string; bring: string }
export type TownSaying = { opening: string; easy: SaidWords; en: SaidWords }

export type Client = {
  key: string
  name: string
  kana: string
  bornYearsAgo: number
  phone: string
  email: string // '' = has none
  address: string
  agency: string
  consultant: string
  registeredDaysAgo: number
  wish: string
  worry: string
  strengths: string
  contactHours: string
  notes: readonly { daysAgo: number; kind: 'phone' | 'visit' | 'meeting' | 'mail' | 'memo'; text: string }[]
}

export type TownConsent = {
  client: string
  to: { agency: string } | { firm: string } | { family: string } | { other: string }
  items: readonly string[]
  purpose: string
  givenDaysAgo: number
  days: number // it holds, from the day it was given
  how: 'paper' | 'spoken' | 'screen'
  spokenReason?: string
  mayAsk?: true
  revokedDaysAgo?: number
}

export type TownKeptAway = { client: string } & (
  | { firm: string; words?: string }
  | { workplace: string; words?: string }
  | { family: string }
  | { person: string }
  | { place: string }
)

export type ReferralState =
  | 'proposed'
  | 'agreed'
  | 'issued'
  | 'accepted'
  | 'declined'
  | 'visiting'
  | 'trialing'
  | 'hired'
  | 'nextRung'
  | 'notContinuing'
  | 'withdrawn'
  | 'employerCancelled'
  | 'noAnswer'

export type Referral = {
  key: string
  client: string
  opening: string
  state: ReferralState
  proposedDaysAgo: number
  issuedDaysAgo?: number
  answeredDaysAgo?: number
  resultDaysAgo?: number
  startedDaysAgo?: number
  whyFits: string
  support?: string
  reason?: string
  endedDaysAgo?: number
  endedReason?: string
  followUpNotes?: readonly string[] // oldest first; each begins with the milestone it closes (初日 3日目 1週間 … 3か月); later milestones are open
}

export type Settings = {
  town: string
  townKana: string
  prefecture: string
  population: number
  desk: string
  deskKana: string
  section: string
  postalCode: string
  address: string
  wayThere: string
  phone: string
  fax: string
  email: string
  openDays: readonly ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[]
  opensAt: string
  closesAt: string
  openingHours: string
  closedDays: string
  legalBasis: 'art29'
  legalBasisText: string
  legalBasisNumber: string
  notifiedDaysAgo: number
  scopeOccupations: string
  scopeArea: string
  scopePeople: string
  sealName: string
  complaints: string
  purposeOfUse: string
}

export type Inquiry = {
  key: string
  language: 'ja' | 'easy' | 'en'
  /** Key of the opening it is about. */
  opening: string | null
  turns: readonly { side: 'visitor' | 'desk'; daysAgo: number; clock: `${number}:${number}`; text: string }[]
  /** The visitor ended it on the day of the last turn. */
  isClosed?: true
}

export type ClientTold = {
  client: string
  toldDaysAgo: number
  received: {
    daysAgo: number
    noticeBy: 'hand' | 'letter' | 'mail'
    noticeDaysAgo?: number
    renewedDaysAgo?: number
  }
  sections: { [S in keyof typeof sectionSchemas]?: InferInput<(typeof sectionSchemas)[S]> }
}

export type TownTask = {
  client: string
  kind: 'step' | 'message'
  /** Key of the staff; a step is its consultant's. */
  by?: string
  writtenDaysAgo: number
  dueInDays: DayOffset
  doneDaysAgo?: number
  text: string
}
export type TownCover = {
  absent: string
  standIn: string
  by: string
  plannedDaysAgo: number
  fromInDays: DayOffset
  untilInDays: DayOffset
}

type Span = '1w' | '2w' | '1m' | '2m' | '3m' | '6m' | '12m'
export type PlanKind = {
  goals: readonly { text: string; by: Span }[]
  support: string
  steps: readonly { what: string; who: 'person' | 'consultant' | 'agency' | 'firm' | 'family' | 'other'; by: Span }[]
  cautions: string
  levels: Readonly<Record<string, 'alone' | 'prompted' | 'together' | 'later'>>
}

/** Wish and worry are the person's own. */
export type TownPlan = {
  client: string
  kind: 'morning' | 'children' | 'quiet' | 'lasting' | 'first'
  agreedDaysAgo: number | null // null = still a draft
  done: readonly number[] // numbers of the steps, from 1
}

type Stage = 's1' | 's2' | 's3' | 's4' | 's5'
export type TownReview = {
  client: string
  daysAgo: number
  stages: readonly [motivation: Stage, relations: Stage, participation: Stage]
  work: 'none' | 'began' | 'more' | 'both'
  changes: string
  remaining: string
  ownWords: string
  next: 'continue' | 'replan' | 'suspend' | 'close'
}

export type TownTurn = {
  client: string
  daysAgo: number
  state: 'open' | 'suspended' | 'closed'
  reason: string
  untilDaysAhead?: number
  note: string
}

export type TownCorrection = { client: string; daysAgo: number; text: string }
export type TownDraft = { client: string; daysAgo: number; kind: Client['notes'][number]['kind']; text: string }
