import type { Staff } from '../../../src/access/actor.ts'
import { visitor } from '../../../src/access/actor.ts'
import { acceptInvitation } from '../../../src/desk/accounts/accept-invitation.ts'
import { inviteAccount } from '../../../src/desk/accounts/invite-account.ts'
import { checkImport } from '../../../src/desk/imports/check.ts'
import type { ImportKind } from '../../../src/desk/imports/import.ts'
import { lookAtImport } from '../../../src/desk/imports/look-at-import.ts'
import { openDeskStage } from '../desk-stage.ts'
import type { DeskStage } from '../desk-stage.ts'
import { workbook } from '../../support/workbook.ts'
import type { Sheet } from '../../support/workbook.ts'

// The small town with a colleague and a supervisor, and an Excel of sixty clients of whom five are broken.

export type ImportStage = DeskStage & {
  colleague: Staff
  hire: (role: 'consultant' | 'supervisor') => Promise<Staff>
  /** Reads the sheet as this person, and hands back what the page of it shows. */
  check: (who: Staff, of: { kind?: ImportKind; sheet: Sheet; at?: number }) => Promise<string>
  seen: (who: Staff, of: { id: string; kind?: ImportKind; at?: number }) => ReturnType<typeof lookAtImport>
}

export const openImportStage = async (): Promise<ImportStage> => {
  const stage = await openDeskStage()
  let hired = 0
  const hire: ImportStage['hire'] = async (role) => {
    hired += 1
    const agencyId = stage.consultant.agencyId ?? ''
    const name = `職員 ${hired}`
    const input = { name, role, agencyId, email: `staff${hired}@example.jp` }
    const invited = await inviteAccount(stage.desk(stage.admin), input)
    const matterId = invited.path.split('/').at(-1) ?? ''
    await acceptInvitation(stage.desk(visitor), { matterId, code: invited.code, accountId: invited.id })
    return { role, id: invited.id, name, agencyId }
  }
  return {
    ...stage,
    hire,
    colleague: await hire('consultant'),
    check: async (who, { kind = 'clients', sheet, at }) => {
      const desk = stage.desk(who, at === undefined ? {} : { at })
      const done = await checkImport(desk, { kind, bytes: workbook(sheet) })
      if ('problem' in done) throw new Error(done.problem)
      return done.id
    },
    seen: (who, { id, kind = 'clients', at }) =>
      lookAtImport(stage.desk(who, at === undefined ? {} : { at }), { id, kind }),
  }
}

const syllables = ['ア', 'カ', 'サ', 'タ', 'ナ', 'ハ', 'マ', 'ヤ', 'ラ', 'ワ']
const kanaOf = (at: number) => `${syllables[at % 10] ?? ''}${syllables[Math.floor(at / 10) % 10] ?? ''} タロウ`

export const header = ['氏名', 'フリガナ', '生年月日', '電話番号', '希望', '備考'] as const
const line = (at: number) => [
  `相談 太郎${at}`,
  kanaOf(at),
  { day: 25_000 + at },
  `090-0000-${String(1000 + at)}`,
  '朝の仕事',
  'だれにも見せない',
]

/** Lines 2 to 61. */
export const sixty = (): Sheet => {
  const rows: (string | { day: number })[][] = Array.from({ length: 60 }, (_, at) => line(at))
  const broken: readonly (readonly [number, number, string])[] = [
    [3, 0, ''],
    [11, 1, '山田'],
    [17, 2, '昭和64年2月30日'],
    [25, 3, '12-34'],
    [33, 4, 'マイナンバーは 1234 5678 9012'],
  ]
  return [
    [...header],
    ...rows.map((row, at) => {
      const wrong = broken.find(([place]) => place === at)
      return wrong ? row.map((cell, column) => (column === wrong[1] ? wrong[2] : cell)) : row
    }),
  ]
}

export const fewOf = (count: number, from = 0): Sheet => [
  [...header],
  ...Array.from({ length: count }, (_, at) => line(from + at + 100)),
]
