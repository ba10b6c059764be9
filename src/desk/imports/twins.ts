import { toBase64Url } from '../../crypto/bytes.ts'
import type { Keys } from '../../crypto/keys.ts'
import type { Named } from '../employers/twins.ts'
import { plainName } from '../employers/same-name.ts'
import type { ClientRowInput, FirmRowInput } from './forms.ts'
import type { Twin } from './import.ts'

// Likely the same person or firm: told, never merged by itself.

/** What two rows have in common when they may be one. */
export type Signs = readonly string[]
type Known = ReadonlyMap<string, Twin>

export type Indexed = { field: string; hash: Uint8Array; clientId: string }

const joint = (...hashes: readonly string[]) => hashes.join(' ')

/** The same phone, or the same reading and the same birthday; only where there is neither, the reading alone. */
const clientSigns = (of: { kana: string; phone: string; bornOn: string }): Signs => {
  const signs = [
    ...(of.phone === '' ? [] : [joint('phone', of.phone)]),
    ...(of.bornOn === '' ? [] : [joint('born', of.kana, of.bornOn)]),
  ]
  return signs.length > 0 ? signs : [joint('kana', of.kana)]
}

export const signsOfClient = async (keys: Keys, { kana, phone, bornOn }: ClientRowInput): Promise<Signs> => {
  const hash = async (field: 'kana' | 'phone' | 'bornOn', text: string) =>
    text === '' ? '' : toBase64Url(await keys.index(field, text))
  return clientSigns({
    kana: await hash('kana', kana),
    phone: await hash('phone', phone),
    bornOn: await hash('bornOn', bornOn),
  })
}

export const knownClients = (indexes: readonly Indexed[]): Known => {
  const known = new Map<string, Twin>()
  for (const [id, all] of Map.groupBy(indexes, ({ clientId }) => clientId)) {
    const of = (field: string) => all.filter((one) => one.field === field).map(({ hash }) => toBase64Url(hash))
    for (const phone of of('phone')) known.set(joint('phone', phone), { id })
    for (const kana of of('kana')) {
      known.set(joint('kana', kana), { id })
      for (const born of of('bornOn')) known.set(joint('born', kana, born), { id })
    }
  }
  return known
}

export type KnownFirm = Pick<Named, 'id' | 'name' | 'phoneIndex'> & { corporateNumber: string | null }

const firmSigns = (of: { name: string; phone: string; corporateNumber: string | null }): Signs => [
  joint('phone', of.phone),
  ...(plainName(of.name) === '' ? [] : [joint('name', plainName(of.name))]),
  ...(of.corporateNumber ? [joint('number', of.corporateNumber)] : []),
]

export const signsOfFirm = async (keys: Keys, row: FirmRowInput): Promise<Signs> =>
  firmSigns({
    name: row.employerName,
    phone: toBase64Url(await keys.index('employerPhone', row.employerPhone)),
    corporateNumber: row.corporateNumber,
  })

export const knownFirms = (firms: readonly KnownFirm[]): Known =>
  new Map(
    firms.flatMap(({ id, name, phoneIndex, corporateNumber }) =>
      firmSigns({ name, phone: toBase64Url(phoneIndex), corporateNumber }).map((sign) => [sign, { id }] as const),
    ),
  )

const isSame = (one: Twin, other: Twin): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Each line against what the desk has and against the lines before it. */
export const twinsAmong = (
  lines: readonly { number: number; signs: Signs }[],
  known: Known,
): ReadonlyMap<number, readonly Twin[]> => {
  const seen = new Map<string, Twin>()
  const found = lines.map(({ number, signs }) => {
    const twins = signs.flatMap((sign) => [known.get(sign), seen.get(sign)].filter((twin) => twin !== undefined))
    for (const sign of signs) if (!seen.has(sign)) seen.set(sign, { line: number })
    return [number, twins.filter((twin, at) => twins.findIndex((other) => isSame(twin, other)) === at)] as const
  })
  return new Map(found)
}
