import type { CasesQuery } from '../../paths.ts'

// The list as its address asks for it; whatever else an address says is as if it said nothing.

export const caseTabs = ['open', 'suspended', 'closed', 'agency'] as const
export const caseSteps = ['none', 'late', 'soon'] as const
export const caseSorts = ['since', 'quiet', 'due'] as const
export type CaseTab = (typeof caseTabs)[number]

export type CaseQuery = {
  tab: CaseTab
  step: (typeof caseSteps)[number] | null
  isQuiet: boolean
  isWaiting: boolean
  /** Without a plan that was agreed to. */
  isPlanless: boolean
  who: string | null
  sort: (typeof caseSorts)[number]
  page: number
}

const oneOf = <const T extends readonly string[]>(codes: T, typed: string | undefined): T[number] | null =>
  codes.find((code) => code === typed) ?? null

export const readCaseQuery = (asked: Readonly<Record<string, string>>): CaseQuery => ({
  tab: oneOf(caseTabs, asked['tab']) ?? 'open',
  step: oneOf(caseSteps, asked['step']),
  isQuiet: asked['quiet'] === 'yes',
  isWaiting: asked['wait'] === 'yes',
  isPlanless: asked['noplan'] === 'yes',
  who: /^[\w-]{1,64}$/u.exec(asked['who'] ?? '')?.[0] ?? null,
  sort: oneOf(caseSorts, asked['sort']) ?? 'since',
  page: Number(/^[1-9]\d{0,3}$/u.exec(asked['page'] ?? '')?.[0] ?? 1),
})

/** The same list as an address; the usual answers are not said. */
export const caseQueryOf = (query: CaseQuery): CasesQuery => ({
  tab: query.tab === 'open' ? '' : query.tab,
  step: query.step ?? '',
  quiet: query.isQuiet ? 'yes' : '',
  wait: query.isWaiting ? 'yes' : '',
  noplan: query.isPlanless ? 'yes' : '',
  who: query.who ?? '',
  sort: query.sort === 'since' ? '' : query.sort,
  page: query.page === 1 ? '' : String(query.page),
})

export const isFiltered = ({ step, isQuiet, isWaiting, isPlanless, who }: CaseQuery): boolean =>
  step !== null || isQuiet || isWaiting || isPlanless || who !== null
