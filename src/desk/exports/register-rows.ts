import { addMonths } from '../../law/calendar.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { importsText } from '../../text/imports.ts'
import type { ClientRow, ClientText } from '../clients/client.ts'
import { clientColumns } from '../imports/columns.ts'
import type { ReferralState } from '../referrals/referral.ts'

export type Handled = {
  clientId: string
  employerName: string
  family: 'trial' | 'employment' | null
  issuedOn: CivilDate | null
  state: ReferralState
  contractTerm: 'indefinite' | 'fixed' | null
  startedOn: CivilDate | null
  endedOn: CivilDate | null
}
type Case = { row: Pick<ClientRow, 'id' | 'caseNumber' | 'state' | 'registeredOn'>; text: ClientText }

export type Reception = { clientId: string; receivedOn: CivilDate; validUntil: CivilDate }
/** '' leaves that side open. */
export type Period = { from: string; until: string }

const words = importsText.register
const monthsWithoutSolicitation = 24
const monthsWatched = 6

/** 求職管理簿⑦: the ban on soliciting a change of job is two years from a hire without a term (指針 第六の五). */
const handledCells = (handled: Handled | null): readonly string[] => {
  if (!handled) return words.handled.map(() => '')
  const { employerName, issuedOn, state, startedOn, endedOn } = handled
  const isHired = state === 'hired' && handled.family === 'employment'
  const isIndefinite = isHired && handled.contractTerm === 'indefinite'
  const hiredOn = isHired ? startedOn : null
  const hasLeft = hiredOn !== null && endedOn !== null && endedOn < addMonths(hiredOn, monthsWatched)
  return [
    employerName,
    issuedOn ?? '',
    words.outcomes[state],
    hiredOn ?? '',
    isHired ? words.indefinite[isIndefinite ? 'yes' : 'no'] : '',
    isIndefinite && hiredOn ? addMonths(hiredOn, monthsWithoutSolicitation) : '',
    hasLeft ? endedOn : '',
  ]
}

const isWithin = (day: CivilDate, { from, until }: Period): boolean =>
  (from === '' || day >= from) && (until === '' || day <= until)

type Listed = Pick<Case['row'], 'id' | 'state' | 'registeredOn'>
type Known = { handled: readonly Handled[]; receptions: readonly Reception[] }

/** Referrals made in the period. */
export const handledIn = (handled: readonly Handled[], period: Period): readonly Handled[] =>
  handled.filter(({ issuedOn }) => issuedOn !== null && isWithin(issuedOn, period))

/** Whether the register of a period has this client: there by its end, and by its beginning still supported, registered or referred. */
export const isListedIn = (row: Listed, { handled, receptions, ...period }: Known & Period): boolean => {
  const { from, until } = period
  if (until !== '' && row.registeredOn > until) return false
  if (from === '' || row.state !== 'closed') return true
  return (
    receptions.some(({ clientId, validUntil }) => clientId === row.id && validUntil >= from) ||
    handledIn(handled, period).some(({ clientId }) => clientId === row.id)
  )
}

const cellOf = ({ row, text }: Case, { key, consultant }: { key: string; consultant: string }): string => {
  if (key === 'consultant') return consultant
  if (key === 'registeredOn') return row.registeredOn
  const texts: Readonly<Record<string, string>> = text
  return texts[key] ?? ''
}

export const registerHeader: readonly string[] = [
  ...words.before,
  ...clientColumns.map(({ header }) => header),
  words.validUntil,
  ...words.handled,
]

type Register = Known & { cases: readonly Case[]; consultant: string }

/** The columns of the import in their order, and what 求職管理簿 asks besides (R1-50): a client with two referrals has two lines. */
export const registerRows = ({ cases, handled, receptions, consultant }: Register): readonly (readonly string[])[] =>
  cases.flatMap((one) => {
    const own: readonly (Handled | null)[] = handled.filter(({ clientId }) => clientId === one.row.id)
    return (own.length > 0 ? own : [null]).map((line) => [
      one.row.caseNumber,
      words.states[one.row.state],
      ...clientColumns.map(({ key }) => cellOf(one, { key, consultant })),
      receptions.findLast(({ clientId }) => clientId === one.row.id)?.validUntil ?? '',
      ...handledCells(line),
    ])
  })
