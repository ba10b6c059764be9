import * as v from 'valibot'
import type { Role } from '../../src/access/actor.ts'
import type { Raw } from '../db/raw.ts'
import type { Canary } from '../support/canaries.ts'

// Who may read what, written down once and asked of the rows, not of the product's own conditions.

export type Who = { key: string; role: Role; id: string; agencyId: string; employerIds: readonly string[] }
export type Reading = { who: Who; canary: Canary }
type Relation = 'holds' | 'shared' | 'sameAgency' | 'brought' | 'ownFirm' | 'anyone'
type Rule = { columns: RegExp; by: Partial<Record<Role, Relation>> }

/** What is not named and belongs to a client is for who holds the case alone. */
const readers: readonly Rule[] = [
  { columns: /^client\.initials$/u, by: { consultant: 'sameAgency', supervisor: 'sameAgency' } },
  { columns: /^(client|client_section|client_note|consent)\./u, by: { consultant: 'shared' } },
  // The words of a file are for who brought it, until they are records; what was left out of it is for who decides, too.
  { columns: /^import_row\.body$/u, by: { consultant: 'brought', supervisor: 'brought', desk: 'brought' } },
  { columns: /^import_run\.ignored$/u, by: { consultant: 'sameAgency', supervisor: 'sameAgency', desk: 'brought' } },
  { columns: /^reading_alert\.sentence$/u, by: { supervisor: 'sameAgency', auditor: 'anyone' } },
  // The firm a letter went to reads what it and the desk write, and where they meet.
  { columns: /^(referral_message\.words|referral\.meeting)$/u, by: { employer: 'ownFirm' } },
  { columns: /^slip\./u, by: { employer: 'ownFirm', desk: 'anyone' } },
  {
    columns: /^employer\.(contact|phone|fax)$/u,
    by: { employer: 'ownFirm', consultant: 'anyone', supervisor: 'anyone', desk: 'anyone' },
  },
  { columns: /^account\.email$/u, by: { employer: 'ownFirm', desk: 'anyone', admin: 'anyone' } },
  { columns: /^opening\.answers$/u, by: { employer: 'ownFirm', desk: 'anyone' } },
  { columns: /^(complaint|correction|door_card|inquiry_message)\./u, by: { desk: 'anyone' } },
]
const holders: Rule['by'] = { consultant: 'holds', supervisor: 'holds' }

/** What a tick of a consent opens to the other agency: the name always, and what stands here. */
const ticked: Readonly<Record<string, readonly string[]>> = {
  contact: ['client.kana', 'client.phone', 'client.email', 'client.address', 'client.reachable', 'reach'],
  birth: ['client.born_on'],
  wish: ['client.wish'],
  work: ['work'],
  helps: ['client.concern', 'helps'],
  strengths: ['client.strength', 'strengths'],
  readiness: ['readiness'],
  topics: ['topics'],
  around: ['around'],
  notes: ['client_note.body'],
}

type Row = Readonly<Record<string, unknown>>
export type Facts = Record<
  'client' | 'cover' | 'unsealing' | 'conflict' | 'member' | 'consent' | 'file' | 'letter',
  readonly Row[]
>

/** The rows that open and shut a record, as they stand at this moment. */
export const factsIn = async (raw: Raw, { today, now }: { today: string; now: number }): Promise<Facts> => ({
  client: await raw.all('select id, consultant_id, agency_id from client'),
  cover: await raw.all(
    "select absent_id, stand_in_id from cover where state = 'planned' and ? between from_on and until_on",
    [today],
  ),
  unsealing: await raw.all('select client_id, account_id from unsealing where until > ?', [now]),
  conflict: await raw.all('select client_id, account_id from client_conflict'),
  member: await raw.all('select employer_id, account_id from employer_member'),
  consent: await raw.all(
    "select id, client_id, agency_id, items from consent where state = 'given' and ? between given_on and until_on",
    [today],
  ),
  file: await raw.all('select id, agency_id, prepared_by from import_run'),
  letter: await raw.all('select r.id, o.employer_id from referral r join opening o on o.id = r.opening_id'),
})

const isShared = ({ consent }: Facts, { who, canary: { clientId, column, row } }: Reading): boolean =>
  consent.some((one) => {
    if (one.client_id !== clientId || one.agency_id !== who.agencyId) return false
    if (column === 'client.name' || column === 'client.initials') return true
    if (column === 'consent.body') return row.id === one.id
    const items = v.parse(v.array(v.string()), JSON.parse(String(one.items)))
    const asked = column === 'client_section.body' ? String(row.section) : column
    return items.some((item) => ticked[item]?.includes(asked))
  })

const standsToClient = (facts: Facts, reading: Reading): Relation[] => {
  const { who, canary } = reading
  const client = facts.client.find(({ id }) => id === canary.clientId)
  if (!client) return []
  const shared: Relation[] = isShared(facts, reading) ? ['shared'] : []
  const isStandIn = facts.cover.some((one) => one.absent_id === client.consultant_id && one.stand_in_id === who.id)
  const hasOpened = facts.unsealing.some((one) => one.client_id === client.id && one.account_id === who.id)
  if (client.consultant_id === who.id || isStandIn || hasOpened) return ['holds', 'sameAgency', ...shared]
  return client.agency_id === who.agencyId ? ['sameAgency', ...shared] : shared
}

/** Of what belongs to no client: an alert of an agency, a file that somebody brought. */
const standsToAgency = (facts: Facts, { who, canary: { row, clientId } }: Reading): Relation[] => {
  if (clientId !== undefined) return []
  const file = facts.file.find(({ id }) => id === (row.import_id ?? row.id))
  const isOfAgency = who.agencyId !== '' && (file?.agency_id ?? row.agency_id) === who.agencyId
  // The files of firms are the desk's together.
  const isTheirs = file !== undefined && (file.prepared_by === who.id || file.agency_id === null)
  return [...(isOfAgency ? (['sameAgency'] as const) : []), ...(isTheirs ? (['brought'] as const) : [])]
}

const stands = (facts: Facts, reading: Reading): ReadonlySet<Relation> => {
  const { who, canary } = reading
  const { clientId, row, column } = canary
  if (facts.conflict.some((one) => one.client_id === clientId && one.account_id === who.id)) return new Set()
  const members = facts.member.filter(({ account_id: id }) => id === row.id).map((each) => each.employer_id)
  const letter = facts.letter.find(({ id }) => id === (row.referral_id ?? row.id))
  const firms = column.startsWith('account.') ? members : [row.employer_id, row.id, letter?.employer_id]
  const isOwnFirm = row.id === who.id || firms.some((firm) => who.employerIds.includes(String(firm)))
  const ofFirm: Relation[] = isOwnFirm ? ['ownFirm'] : []
  return new Set<Relation>(['anyone', ...ofFirm, ...standsToAgency(facts, reading), ...standsToClient(facts, reading)])
}

export const mayRead = (facts: Facts, reading: Reading): boolean => {
  const { who, canary } = reading
  const relations = stands(facts, reading)
  const rules = readers.filter(({ columns }) => columns.test(canary.column)).map(({ by }) => by)
  return [...rules, ...(canary.clientId === undefined ? [] : [holders])].some((by) => {
    const needed = by[who.role]
    return needed !== undefined && relations.has(needed)
  })
}
