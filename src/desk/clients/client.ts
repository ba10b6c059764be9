import type { client, clientNote } from '../../db/desk-schema.ts'

export type ClientRow = typeof client.$inferSelect
export type NoteRow = typeof clientNote.$inferSelect

/** Under the client's register key: who the person is and how to reach them. */
export const registerFields = [
  'initials',
  'name',
  'kana',
  'phone',
  'email',
  'bornOn',
  'address',
  'reachable',
  'wish',
] as const
/** Under the client's special key, erased first: what the person told about themselves (要配慮個人情報, R8-05). */
export const specialFields = ['concern', 'strength'] as const

export type RegisterField = (typeof registerFields)[number]
export type SpecialField = (typeof specialFields)[number]
export type ClientText = Record<RegisterField | SpecialField, string>

export const clientTransitions = {
  open: ['suspended', 'closed'],
  suspended: ['open', 'closed'],
  closed: ['open'],
} as const satisfies Record<ClientRow['state'], readonly ClientRow['state'][]>

/** The edition of the purpose of use shown before the first field (職業安定法5条の5, R1-30). */
export const purposeVersion = '2026-11-01'

const rows: readonly (readonly [string, string])[] = [
  ['アイウエオヴ', 'AIUEOV'],
  ['カキクケコ', 'KKKKK'],
  ['ガギグゲゴ', 'GGGGG'],
  ['サシスセソ', 'SSSSS'],
  ['ザジズゼゾ', 'ZJZZZ'],
  ['タチツテト', 'TCTTT'],
  ['ダヂヅデド', 'DJZDD'],
  ['ナニヌネノ', 'NNNNN'],
  ['ハヒフヘホ', 'HHFHH'],
  ['バビブベボ', 'BBBBB'],
  ['パピプペポ', 'PPPPP'],
  ['マミムメモ', 'MMMMM'],
  ['ヤユヨ', 'YYY'],
  ['ラリルレロ', 'RRRRR'],
  ['ワヲン', 'WON'],
]

const initialOf = (kana: string): string => {
  const head = Array.from(kana)[0] ?? ''
  const row = rows.find(([letters]) => letters.includes(head))
  return row ? (row[1][row[0].indexOf(head)] ?? '') : head.toUpperCase()
}

/** ヤマダ タロウ → Y.T.: what stands on a screen that others can see. */
export const initialsOf = (kana: string): string => {
  const folded = kana
    .normalize('NFKC')
    .replaceAll(/[\u3041-\u3096]/gu, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0x60))
  return folded
    .split(/\s+/u)
    .filter((part) => part !== '')
    .slice(0, 2)
    .map((part) => `${initialOf(part)}.`)
    .join('')
}
