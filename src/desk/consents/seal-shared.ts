import type { ClientKeyKind, ClientKeys, Keys } from '../../crypto/keys.ts'
import type { Sealed } from '../../crypto/seal.ts'
import { openText } from '../../crypto/seal.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { openPlan } from '../clients/plan.ts'
import { openNote } from '../clients/seal.ts'
import { openSection, sectionKeys } from '../clients/section.ts'
import type { SectionName } from '../clients/section.ts'
import { found } from '../refusals.ts'

type Wrapped = { kind: ClientKeyKind; clientId: string; agencyId: string; wrapped: Sealed }
export type SharedKeys = Pick<ClientKeys, 'register'> & Partial<ClientKeys>

/** The keys this agency was given: the register one, and the special one where an item needs it. */
export const sharedKeysOf = async (keys: Keys, rows: readonly Wrapped[]): Promise<SharedKeys> => {
  const open = async (kind: ClientKeyKind) => {
    const row = rows.find((one) => one.kind === kind)
    return row && keys.clientKey({ clientId: row.clientId, agencyId: row.agencyId, kind }, row.wrapped)
  }
  const [register, special] = await Promise.all([open('register'), open('special')])
  return { register: found(register), ...(special && { special }) }
}

const fields = {
  name: { column: 'name', kind: 'register' },
  kana: { column: 'kana', kind: 'register' },
  phone: { column: 'phone', kind: 'register' },
  email: { column: 'email', kind: 'register' },
  address: { column: 'address', kind: 'register' },
  reachable: { column: 'reachable', kind: 'register' },
  bornOn: { column: 'born_on', kind: 'register' },
  wish: { column: 'wish', kind: 'register' },
  concern: { column: 'concern', kind: 'special' },
  strength: { column: 'strength', kind: 'special' },
} as const
type SharedField = keyof typeof fields
const names = Object.keys(fields).filter((name): name is SharedField => name in fields)

/** Only what is there to open: a field that is not ticked never came, and without its key it stays closed. */
export const openShared = async (
  keys: SharedKeys,
  row: { id: string } & Record<SharedField, Sealed | null>,
): Promise<readonly { field: SharedField; text: string }[]> => {
  const opened = await Promise.all(
    names.map(async (field) => {
      const { column, kind } = fields[field]
      const [key, sealed] = [keys[kind], row[field]]
      const text = key && sealed ? await openText(key, sealed, { table: 'client', column, row: row.id }) : ''
      return { field, text }
    }),
  )
  return opened.filter(({ text }) => text !== '')
}

type SectionRow = { clientId: string; section: SectionName; body: Sealed }

export const openSharedSections = async (keys: SharedKeys, rows: readonly SectionRow[]) => {
  const opened = await Promise.all(
    rows.map(async (row) => {
      const { register, special } = keys
      if (sectionKeys[row.section] === 'special' && !special) return []
      return [{ section: row.section, body: await openSection({ register, special: special ?? register }, row) }]
    }),
  )
  return opened.flat()
}

type PlanRow = Parameters<typeof openPlan>[1] & { startsOn: CivilDate }

/** Goals and steps: what two agencies work on together; the talk behind them stays where it was. */
export const openSharedPlan = async ({ register, special }: SharedKeys, row: PlanRow | undefined) => {
  if (!row || !special) return null
  const { goals, steps } = await openPlan({ register, special }, row)
  return { startsOn: row.startsOn, goals, steps }
}

export const openSharedNotes = async <N extends { id: string; body: Sealed }>(
  { register, special }: SharedKeys,
  notes: readonly N[],
) =>
  special
    ? Promise.all(notes.map(async (note) => ({ ...note, body: await openNote({ register, special }, note) })))
    : []

/** For the list: one key, the name that the consent names. */
export const openSharedName = async (
  keys: Keys,
  row: { id: string; agencyId: string; name: Sealed; wrapped: Sealed },
): Promise<string> => {
  const key = await keys.clientKey({ clientId: row.id, agencyId: row.agencyId, kind: 'register' }, row.wrapped)
  return openText(key, row.name, { table: 'client', column: 'name', row: row.id })
}
