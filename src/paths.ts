// Every URL of the product, once. The prefix of a public page is its language.

export const languages = ['ja', 'easy', 'en'] as const
export type Language = (typeof languages)[number]

const prefix = { ja: '', easy: '/easy', en: '/en' } as const satisfies Record<Language, string>

const longestKept = 300

/** The same address in another language, for a page that is none of ours: an error. Slashes in front would lead to another host. */
export const inLanguage =
  (address: string) =>
  (language: Language): string => {
    const bare = address.replace(/^\/(?:easy|en)(?=[/?]|$)/u, '').replace(/^[/\\]+/u, '')
    return `${prefix[language]}/${bare.length > longestKept ? '' : bare}`
  }

type Asked = string | readonly string[] | undefined

const query = (values: Readonly<Record<string, Asked>>): string => {
  const given = Object.entries(values).flatMap(([key, value = []]) =>
    [value].flat().map((one: string) => ({ key, one })),
  )
  const text = given
    .filter(({ one }) => one !== '')
    .map(({ key, one }) => `${key}=${encodeURIComponent(one)}`)
    .join('&')
  return text === '' ? '' : `?${text}`
}

export type TrailQuery = { act?: string; entity?: string; before?: string }
/** The search of residents, as its address says it. */
export type ListingQuery = Partial<
  Record<
    | 'q'
    | 'exact'
    | 'rung'
    | 'pay'
    | 'area'
    | 'day'
    | 'time'
    | 'perday'
    | 'perweek'
    | 'start'
    | 'with'
    | 'sort'
    | 'page',
    Asked
  >
>
/** What was just done on the day, so that it can be taken back. */
export type DayQuery = Partial<Record<'done' | 'kind' | 'line' | 'version' | 'was', string>>
/** The list of cases, as its address says it. */
export type CasesQuery = Partial<
  Record<'tab' | 'step' | 'quiet' | 'wait' | 'noplan' | 'who' | 'sort' | 'page' | 'done', string>
>
/** Where on the list of what fits a person. */
export type OpeningsQuery = Partial<Record<'rung' | 'page' | 'done', string>>
type SayingQuery = { in?: string; done?: string; late?: string }
type TimelineQuery = { done?: string; page?: string }
type PaperPlace = { referralId: string; kind: string; issue: number | string }
type PlanPlace = { clientId: string; edition: number | string }
type AskQuery = { about?: string | undefined }

const bringRooms = { clients: 'clients', firms: 'employers' } as const
type BringKind = keyof typeof bringRooms
type BringStep = 'prepare' | 'approve' | 'refuse' | 'write' | 'undo'

export const paths = {
  home: (language: Language) => `${prefix[language]}/`,
  openings: (language: Language, search: ListingQuery = {}) => `${prefix[language]}/openings${query(search)}`,
  opening: (language: Language, number: string) => `${prefix[language]}/openings/${number}`,
  openingFlyer: (language: Language, number: string) => `${prefix[language]}/openings/${number}/flyer`,
  openingWrong: (language: Language, number: string) => `${prefix[language]}/openings/${number}/wrong`,
  openingWrongThanks: (language: Language, number: string) => `${prefix[language]}/openings/${number}/wrong/thanks`,
  weekly: (language: Language) => `${prefix[language]}/weekly`,
  ask: (language: Language, from: AskQuery = {}) => `${prefix[language]}/ask${query(from)}`,
  askAnswer: (language: Language) => `${prefix[language]}/ask/answer`,
  card: (language: Language) => `${prefix[language]}/card`,
  cardContact: (language: Language) => `${prefix[language]}/card/contact`,
  feed: (language: Language, search: ListingQuery = {}) => `${prefix[language]}/feed.xml${query(search)}`,
  csv: () => '/openings.csv',
  sitemap: () => '/sitemap.xml',
  securityText: () => '/.well-known/security.txt',
  api: {
    home: () => '/api',
    document: () => '/api/openapi.json',
    openings: (search: ListingQuery = {}) => `/api/openings${query(search)}`,
    opening: (number: string) => `/api/openings/${number}`,
  },
  about: (language: Language) => `${prefix[language]}/about`,
  privacy: (language: Language) => `${prefix[language]}/privacy`,
  accessibility: (language: Language) => `${prefix[language]}/accessibility`,
  health: () => '/healthz',
  robots: () => '/robots.txt',

  matter: (id: string, after: { how?: string } = {}) => `/m/${id}${query(after)}`,

  employer: {
    home: () => '/employer',
    signIn: () => '/employer/sign-in',
    signInAgain: (back: string) => `/employer/sign-in${query({ back })}`,
    signInCode: () => '/employer/sign-in/code',
    signInLink: () => '/employer/sign-in/link',
    signOut: () => '/employer/sign-out',
    newOpening: (from: { basis?: string } = {}) => `/employer/openings/new${query(from)}`,
    draft: (id: string) => `/employer/openings/new/${id}`,
    draftQuestion: (id: string, question: string) => `/employer/openings/new/${id}/q/${question}`,
    draftRung: (id: string) => `/employer/openings/new/${id}/rung`,
    draftLater: (id: string) => `/employer/openings/new/${id}/later`,
    draftCheck: (id: string) => `/employer/openings/new/${id}/check`,
    draftConfirm: (id: string) => `/employer/openings/new/${id}/confirm`,
    received: (id: string) => `/employer/openings/${id}/received`,
    opening: (id: string) => `/employer/openings/${id}`,
    openingStop: (id: string) => `/employer/openings/${id}/stop`,
    openingPause: (id: string) => `/employer/openings/${id}/pause`,
    openingResume: (id: string) => `/employer/openings/${id}/resume`,
    openingEdit: (id: string) => `/employer/openings/${id}/edit`,
    openingAnswers: (id: string) => `/employer/openings/${id}/answers`,
    referralResult: (id: string, more: { about?: 'hire'; done?: string } = {}) =>
      `/employer/referrals/${id}/result${query(more)}`,
    referralAnswer: (id: string, after: { done?: string } = {}) => `/employer/referrals/${id}/answer${query(after)}`,
    referralMessages: (id: string) => `/employer/referrals/${id}/messages`,
    firmClosings: (id: string, after: { done?: string } = {}) => `/employer/firm/${id}/closings${query(after)}`,
    firmReopen: (id: string) => `/employer/firm/${id}/closings/remove`,
    firms: () => '/employer/firm',
    firm: (id: string, after: { done?: string } = {}) => `/employer/firm/${id}${query(after)}`,
    firmEdit: (id: string) => `/employer/firm/${id}/edit`,
    firmWorkplaces: (id: string) => `/employer/firm/${id}/workplaces`,
    workplace: (id: string) => `/employer/workplaces/${id}`,
    members: () => '/employer/members',
    firmMembers: (id: string, after: { done?: string } = {}) => `/employer/firm/${id}/members${query(after)}`,
    memberRemove: (id: string) => `/employer/firm/${id}/members/remove`,
    referrals: () => '/employer/referrals',
    referral: (id: string) => `/employer/referrals/${id}`,
    referralNamed: (id: string) => `/employer/referrals/${id}/name`,
  },

  desk: {
    signIn: () => '/desk/sign-in',
    signInAgain: (back: string) => `/desk/sign-in${query({ back })}`,
    signInCode: () => '/desk/sign-in/code',
    signInLink: () => '/desk/sign-in/link',
    signOut: () => '/desk/sign-out',
    today: (after: DayQuery = {}) => `/desk${query(after)}`,
    daySheet: () => '/desk/day-sheet',
    taskTurn: (id: string) => `/desk/tasks/${id}/turn`,
    taskMove: (id: string) => `/desk/tasks/${id}/move`,
    messages: (after: { done?: string } = {}) => `/desk/messages${query(after)}`,
    covers: (after: { done?: string } = {}) => `/desk/covers${query(after)}`,
    coverEnd: (id: string) => `/desk/covers/${id}/end`,
    caseload: (consultantId: string, after: { done?: string } = {}) => `/desk/caseloads/${consultantId}${query(after)}`,
    clients: (search: CasesQuery = {}) => `/desk/clients${query(search)}`,
    clientFilters: () => '/desk/clients/filters',
    clientFiltersDrop: () => '/desk/clients/filters/drop',
    newClient: () => '/desk/clients/new',
    clientStep: (id: string, after: { done?: string } = {}) => `/desk/clients/${id}/step${query(after)}`,
    clientLater: (id: string, about?: string) => `/desk/clients/${id}/later${query({ about })}`,
    clientSilence: (id: string) => `/desk/clients/${id}/silence`,
    clientNote: (id: string) => `/desk/clients/${id}/notes`,
    intakeSheet: () => '/desk/clients/intake-sheet',
    cardSheet: () => '/desk/clients/strength-cards',
    about: (id: string, after: { done?: string } = {}) => `/desk/clients/${id}/about${query(after)}`,
    aboutPart: (id: string, part: string) => `/desk/clients/${id}/about/${part}`,
    registration: (id: string, after: { done?: string } = {}) => `/desk/clients/${id}/registration${query(after)}`,
    registrationRenew: (id: string) => `/desk/clients/${id}/registration/renew`,
    registrationNotice: (id: string) => `/desk/clients/${id}/registration/notice`,
    papers: (id: string) => `/desk/clients/${id}/papers`,
    recordSheet: (id: string) => `/desk/clients/${id}/papers/record`,
    clientFind: () => '/desk/clients/find',
    clientOpen: (id: string) => `/desk/clients/${id}/open`,
    clientSupervise: (id: string) => `/desk/clients/${id}/supervise`,
    clientConflicts: (id: string, after: { done?: string } = {}) => `/desk/clients/${id}/conflicts${query(after)}`,
    clientConflictLift: (id: string) => `/desk/clients/${id}/conflicts/lift`,
    clientSeen: (id: string) => `/desk/clients/${id}/seen`,
    clientSeenSheet: (id: string) => `/desk/clients/${id}/seen/sheet`,
    watch: (after: { done?: string } = {}) => `/desk/watch${query(after)}`,
    readingAlert: (id: string) => `/desk/watch/${id}`,
    consents: (clientId: string, after: { done?: string } = {}) => `/desk/clients/${clientId}/consents${query(after)}`,
    newConsent: (clientId: string, of: { renews?: string } = {}) =>
      `/desk/clients/${clientId}/consents/new${query(of)}`,
    consentSlip: (clientId: string, id: string) => `/desk/clients/${clientId}/consents/${id}/slip`,
    consentRevoke: (clientId: string, id: string) => `/desk/clients/${clientId}/consents/${id}/revoke`,
    revokeByCard: (after: { done?: string } = {}) => `/desk/consents/revoke${query(after)}`,
    keepAway: (clientId: string, after: { done?: string } = {}) => `/desk/clients/${clientId}/keep-away${query(after)}`,
    keepAwayLift: (clientId: string, id: string) => `/desk/clients/${clientId}/keep-away/${id}/lift`,
    envelope: (clientId: string) => `/desk/clients/${clientId}/envelope`,
    shared: () => '/desk/shared',
    sharedClient: (clientId: string, after: { done?: string } = {}) => `/desk/shared/${clientId}${query(after)}`,
    client: (id: string, at: TimelineQuery = {}) => `/desk/clients/${id}${query(at)}`,
    clientNoAnswer: (id: string) => `/desk/clients/${id}/no-answer`,
    clientDraft: (id: string) => `/desk/clients/${id}/draft`,
    noteCorrection: (id: string, note: string) => `/desk/clients/${id}/notes/${note}/correct`,
    clientSuspend: (id: string) => `/desk/clients/${id}/suspend`,
    clientClose: (id: string) => `/desk/clients/${id}/close`,
    clientReopen: (id: string) => `/desk/clients/${id}/reopen`,
    clientPlan: (id: string, after: { done?: string } = {}) => `/desk/clients/${id}/plan${query(after)}`,
    plan: ({ clientId, edition }: PlanPlace, after: { done?: string } = {}) =>
      `/desk/clients/${clientId}/plan/${edition}${query(after)}`,
    planEdit: ({ clientId, edition }: PlanPlace) => `/desk/clients/${clientId}/plan/${edition}/edit`,
    planReadiness: ({ clientId, edition }: PlanPlace) => `/desk/clients/${clientId}/plan/${edition}/readiness`,
    planAgree: ({ clientId, edition }: PlanPlace) => `/desk/clients/${clientId}/plan/${edition}/agree`,
    planSteps: ({ clientId, edition }: PlanPlace) => `/desk/clients/${clientId}/plan/${edition}/steps`,
    planReview: ({ clientId, edition }: PlanPlace) => `/desk/clients/${clientId}/plan/${edition}/review`,
    planSheet: ({ clientId, edition }: PlanPlace) => `/desk/clients/${clientId}/plan/${edition}/sheet`,
    reviewSheet: ({ clientId, edition }: PlanPlace, review: string) =>
      `/desk/clients/${clientId}/plan/${edition}/reviews/${review}`,
    timelineSheet: (id: string) => `/desk/clients/${id}/papers/timeline`,
    clientOpenings: (id: string, at: OpeningsQuery = {}) => `/desk/clients/${id}/openings${query(at)}`,
    clientOpeningsPlace: (id: string) => `/desk/clients/${id}/openings/place`,
    clientOpeningsSheet: (id: string) => `/desk/clients/${id}/openings/sheet`,
    openingClients: (id: string) => `/desk/openings/${id}/clients`,
    propose: (clientId: string, of: { opening?: string } = {}) => `/desk/clients/${clientId}/propose${query(of)}`,
    referrals: () => '/desk/referrals',
    referral: (id: string, after: { done?: string } = {}) => `/desk/referrals/${id}${query(after)}`,
    referralAgree: (id: string) => `/desk/referrals/${id}/agree`,
    referralIssue: (id: string) => `/desk/referrals/${id}/issue`,
    referralRequest: (id: string) => `/desk/referrals/${id}/request`,
    referralAnswer: (id: string) => `/desk/referrals/${id}/answer`,
    referralCard: () => '/desk/referrals/card',
    referralChoose: (id: string) => `/desk/referrals/${id}/choose`,
    referralVisit: (id: string) => `/desk/referrals/${id}/visit`,
    referralMessage: (id: string) => `/desk/referrals/${id}/message`,
    referralPass: (id: string) => `/desk/referrals/${id}/pass`,
    referralReturn: (id: string) => `/desk/referrals/${id}/return`,
    referralSettle: (id: string) => `/desk/referrals/${id}/settle`,
    referralWithdraw: (id: string) => `/desk/referrals/${id}/withdraw`,
    referralResult: (id: string) => `/desk/referrals/${id}/result`,
    referralAskResult: (id: string) => `/desk/referrals/${id}/ask-result`,
    referralToday: (id: string) => `/desk/referrals/${id}/today`,
    referralTried: (id: string) => `/desk/referrals/${id}/tried`,
    referralTold: (id: string) => `/desk/referrals/${id}/told`,
    referralReopen: (id: string) => `/desk/referrals/${id}/reopen`,
    slip: (referralId: string, after: { done?: string } = {}) => `/desk/referrals/${referralId}/slip${query(after)}`,
    slipName: (referralId: string) => `/desk/referrals/${referralId}/slip/name`,
    slipTakeBack: (referralId: string) => `/desk/referrals/${referralId}/slip/take-back`,
    slipLift: (referralId: string) => `/desk/referrals/${referralId}/slip/lift`,
    referralPapers: (id: string) => `/desk/referrals/${id}/papers`,
    papersLast: (id: string) => `/desk/referrals/${id}/papers/last`,
    paper: ({ referralId, kind, issue }: PaperPlace) => `/desk/referrals/${referralId}/papers/${kind}/${issue}`,
    firstDay: (id: string) => `/desk/referrals/${id}/first-day`,
    neutralLetter: (id: string) => `/desk/referrals/${id}/neutral`,
    slipPapers: (id: string) => `/desk/issue/${id}/papers`,
    slipPapersLast: (id: string) => `/desk/issue/${id}/papers/last`,
    slipPaper: ({ referralId, kind, issue }: PaperPlace) => `/desk/issue/${referralId}/papers/${kind}/${issue}`,
    toIssue: () => '/desk/issue',
    issueSlip: (id: string) => `/desk/issue/${id}`,
    placements: () => '/desk/placements',
    placement: (id: string) => `/desk/placements/${id}`,
    placementEnd: (id: string) => `/desk/placements/${id}/end`,
    placementLowered: (id: string) => `/desk/placements/${id}/lowered`,
    followUp: (id: string) => `/desk/follow-ups/${id}`,
    followUpMove: (id: string) => `/desk/follow-ups/${id}/move`,
    openings: (state?: string) => `/desk/openings${query({ state })}`,
    opening: (id: string, after: { done?: string; late?: string } = {}) => `/desk/openings/${id}${query(after)}`,
    openingPublish: (id: string) => `/desk/openings/${id}/publish`,
    openingReturn: (id: string) => `/desk/openings/${id}/return`,
    openingReject: (id: string) => `/desk/openings/${id}/reject`,
    openingStop: (id: string) => `/desk/openings/${id}/stop`,
    openingPause: (id: string) => `/desk/openings/${id}/pause`,
    openingResume: (id: string) => `/desk/openings/${id}/resume`,
    openingClaim: (id: string) => `/desk/openings/${id}/claim`,
    openingQuestions: (id: string) => `/desk/openings/${id}/questions`,
    openingAnswers: (id: string) => `/desk/openings/${id}/answers`,
    openingSayings: (id: string, of: SayingQuery = {}) => `/desk/openings/${id}/sayings${query(of)}`,
    openingSayingBack: (id: string) => `/desk/openings/${id}/sayings/back`,
    openingRejection: (id: string) => `/desk/openings/${id}/rejection`,
    employers: () => '/desk/employers',
    employer: (id: string, after: { done?: string } = {}) => `/desk/employers/${id}${query(after)}`,
    employerCall: (id: string) => `/desk/employers/${id}/call`,
    employerEdit: (id: string) => `/desk/employers/${id}/edit`,
    employerStop: (id: string) => `/desk/employers/${id}/stop`,
    employerStart: (id: string) => `/desk/employers/${id}/start`,
    employerMerge: (id: string, into?: string) => `/desk/employers/${id}/merge${query({ into })}`,
    employerMembers: (id: string, after: { done?: string } = {}) => `/desk/employers/${id}/members${query(after)}`,
    memberRemove: (id: string) => `/desk/employers/${id}/members/remove`,
    employerClosings: (id: string, after: { done?: string } = {}) => `/desk/employers/${id}/closings${query(after)}`,
    employerReopen: (id: string) => `/desk/employers/${id}/closings/remove`,
    employerWorkplaces: (id: string) => `/desk/employers/${id}/workplaces`,
    workplace: (id: string) => `/desk/workplaces/${id}`,
    employerDisputes: (id: string) => `/desk/employers/${id}/disputes`,
    dispute: (id: string) => `/desk/disputes/${id}`,
    notices: (after: { done?: string } = {}) => `/desk/notices${query(after)}`,
    openingNotice: (id: string) => `/desk/openings/${id}/notice`,
    complaints: (state?: string) => `/desk/complaints${query({ state })}`,
    newComplaint: (about: { employer?: string; opening?: string } = {}) => `/desk/complaints/new${query(about)}`,
    complaint: (id: string, after: { done?: string } = {}) => `/desk/complaints/${id}${query(after)}`,
    inquiries: (state?: string) => `/desk/inquiries${query({ state })}`,
    inquiry: (id: string, after: { done?: string } = {}) => `/desk/inquiries/${id}${query(after)}`,
    inquiryClose: (id: string) => `/desk/inquiries/${id}/close`,
    corrections: (state?: string) => `/desk/corrections${query({ state })}`,
    correction: (openingId: string, after: { done?: string; late?: string } = {}) =>
      `/desk/corrections/${openingId}${query(after)}`,
    correctionAsk: (openingId: string) => `/desk/corrections/${openingId}/ask`,
    correctionSettle: (openingId: string) => `/desk/corrections/${openingId}/settle`,
    cards: (after: { done?: string } = {}) => `/desk/cards${query(after)}`,
    cardContacts: (after: { done?: string } = {}) => `/desk/cards/contacts${query(after)}`,
    cardInTouch: (id: string) => `/desk/cards/${id}/in-touch`,
    cardClose: (id: string) => `/desk/cards/${id}/close`,
    agencies: (after: { done?: string } = {}) => `/desk/agencies${query(after)}`,
    newAgency: () => '/desk/agencies/new',
    agency: (id: string) => `/desk/agencies/${id}`,
    accounts: (after: { done?: string } = {}) => `/desk/accounts${query(after)}`,
    newAccount: () => '/desk/accounts/new',
    account: (id: string) => `/desk/accounts/${id}`,
    accountInvite: (id: string) => `/desk/accounts/${id}/invite`,
    settings: (after: { done?: string; late?: string } = {}) => `/desk/settings${query(after)}`,
    trail: (search: TrailQuery = {}) => `/desk/trail${query(search)}`,
  },

  /** What a town brings along, and what a consultant carries out. */
  bring: {
    clients: () => '/desk/clients/import',
    firms: () => '/desk/employers/import',
    template: (kind: BringKind) => `/desk/${bringRooms[kind]}/import/template`,
    run: (kind: BringKind, { id, on }: { id: string; on?: 'yes' }) =>
      `/desk/${bringRooms[kind]}/import/${id}${query({ on })}`,
    step: (kind: BringKind, { id, step }: { id: string; step: BringStep }) =>
      `/desk/${bringRooms[kind]}/import/${id}/${step}`,
    export: (after: { done?: string } = {}) => `/desk/clients/export${query(after)}`,
  },

  /** A posting by FAX, phone, letter or at the counter, and the firm's yes to it. */
  keyIn: {
    blankSheet: (family?: string) => `/employer/sheet${query({ for: family })}`,
    firmSheet: (employerId: string, family?: string) => `/desk/employers/${employerId}/sheet${query({ for: family })}`,
    script: (family?: string) => `/desk/openings/script${query({ for: family })}`,
    start: (from: { channel?: string; firm?: string } = {}) => `/desk/openings/key-in${query(from)}`,
    draft: (id: string, after: { done?: string } = {}) => `/desk/openings/key-in/${id}${query(after)}`,
    readBack: (id: string, after: { done?: string } = {}) => `/desk/openings/${id}/read-back${query(after)}`,
    assent: (id: string) => `/desk/openings/${id}/assent`,
    assentMail: (id: string) => `/desk/openings/${id}/assent-mail`,
  },

  refer: {
    home: () => '/refer',
    cards: (after: { done?: string } = {}) => `/refer/cards${query(after)}`,
  },

  demo: {
    home: () => '/demo',
    enterAgain: (back: string) => `/demo${query({ back })}`,
    signIn: () => '/demo/sign-in',
    mailbox: () => '/demo/mail',
    mail: (id: string) => `/demo/mail/${id}`,
    clock: (after: { moved?: string } = {}) => `/demo/clock${query(after)}`,
  },
} as const
