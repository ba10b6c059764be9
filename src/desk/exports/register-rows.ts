import { addMonths, endOfMonthAfterNext } from '../../law/calendar.ts'
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

type Register = { cases: readonly Case[]; handled: readonly Handled[]; consultant: string }

/** The columns of the import in their order, and what 求職管理簿 asks besides (R1-50): a client with two referrals has two lines. */
export const registerRows = ({ cases, handled, consultant }: Register): readonly (readonly string[])[] =>
  cases.flatMap((one) => {
    const own: readonly (Handled | null)[] = handled.filter(({ clientId }) => clientId === one.row.id)
    return (own.length > 0 ? own : [null]).map((line) => [
      one.row.caseNumber,
      words.states[one.row.state],
      ...clientColumns.map(({ key }) => cellOf(one, { key, consultant })),
      endOfMonthAfterNext(one.row.registeredOn),
      ...handledCells(line),
    ])
  })
