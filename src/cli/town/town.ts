import { agencies } from './agencies.ts'
import { kurashiFirstClients } from './clients-kurashi-first.ts'
import { kurashiSecondClients } from './clients-kurashi-second.ts'
import { shakyoClients } from './clients-shakyo.ts'
import { supportCentresClients } from './clients-support-centres.ts'
import { youngAndElderClients } from './clients-young-and-elder.ts'
import { landAndWorksFirms } from './firms-land-and-works.ts'
import { townFirms } from './firms-town.ts'
import { inquiries } from './inquiries.ts'
import { careOpenings } from './openings-care.ts'
import { communityOpenings } from './openings-community.ts'
import { cropsOpenings } from './openings-crops.ts'
import { dairyAndForestOpenings } from './openings-dairy-and-forest.ts'
import { corrections, drafts, reviews, turns } from './courses.ts'
import { deskWorkOpenings } from './openings-desk-work.ts'
import { innsAndKitchensOpenings } from './openings-inns-and-kitchens.ts'
import { linenAndCleaningOpenings } from './openings-linen-and-cleaning.ts'
import { shopsOpenings } from './openings-shops.ts'
import { workshopsOpenings } from './openings-workshops.ts'
import { yardsAndFreightOpenings } from './openings-yards-and-freight.ts'
import { lastingHires } from './referrals-hired-lasting.ts'
import { plans } from './plans.ts'
import { recentHires } from './referrals-hired-recent.ts'
import { openJobReferrals } from './referrals-jobs-open.ts'
import { endedTrialReferrals } from './referrals-trials-ended.ts'
import { runningTrialReferrals } from './referrals-trials-running.ts'
import { sayings } from './sayings.ts'
import { settings } from './settings.ts'
import { staff } from './staff.ts'
import { covers, tasks } from './tasks.ts'
import type {
  Agency,
  Client,
  Firm,
  Inquiry,
  Opening,
  Referral,
  Settings,
  Staff,
  TownCover,
  TownSaying,
  TownTask,
  TownCorrection,
  TownDraft,
  TownPlan,
  TownReview,
  TownTurn,
  Workplace,
} from './types.ts'
import { careAndCommunityWorkplaces } from './workplaces-care-and-community.ts'
import { landAndWorksWorkplaces } from './workplaces-land-and-works.ts'
import { shopsAndInnsWorkplaces } from './workplaces-shops-and-inns.ts'

type Town = {
  settings: Settings
  agencies: readonly Agency[]
  staff: readonly Staff[]
  firms: readonly Firm[]
  workplaces: readonly Workplace[]
  openings: readonly Opening[]
  sayings: readonly TownSaying[]
  clients: readonly Client[]
  referrals: readonly Referral[]
  inquiries: readonly Inquiry[]
  tasks: readonly TownTask[]
  covers: readonly TownCover[]
  plans: readonly TownPlan[]
  reviews: readonly TownReview[]
  turns: readonly TownTurn[]
  corrections: readonly TownCorrection[]
  drafts: readonly TownDraft[]
}

export const town: Town = {
  settings,
  agencies,
  staff,
  firms: [...landAndWorksFirms, ...townFirms],
  workplaces: [...landAndWorksWorkplaces, ...shopsAndInnsWorkplaces, ...careAndCommunityWorkplaces],
  openings: [
    ...cropsOpenings,
    ...dairyAndForestOpenings,
    ...workshopsOpenings,
    ...yardsAndFreightOpenings,
    ...shopsOpenings,
    ...innsAndKitchensOpenings,
    ...linenAndCleaningOpenings,
    ...careOpenings,
    ...communityOpenings,
    ...deskWorkOpenings,
  ],
  sayings,
  clients: [
    ...kurashiFirstClients,
    ...kurashiSecondClients,
    ...shakyoClients,
    ...supportCentresClients,
    ...youngAndElderClients,
  ],
  referrals: [...runningTrialReferrals, ...endedTrialReferrals, ...openJobReferrals, ...recentHires, ...lastingHires],
  inquiries,
  tasks,
  covers,
  plans,
  reviews,
  turns,
  corrections,
  drafts,
}
