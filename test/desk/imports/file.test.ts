import { describe, expect, test } from 'vitest'
import { readHeaders } from '../../../src/desk/imports/columns.ts'
import { mostFileBytes } from '../../../src/desk/imports/import.ts'
import { readFile } from '../../../src/desk/imports/read-file.ts'
import { problemsOf } from '../../../src/desk/imports/read-row.ts'
import { inCp932 } from '../../../src/ui/cp932.ts'
import { packed, workbook, workbookOf } from '../../support/workbook.ts'

const utf8 = (text: string) => new Uint8Array(new TextEncoder().encode(text))
const linesOf = async (bytes: Uint8Array<ArrayBuffer>) => {
  const read = await readFile(bytes)
  return read.isFine ? read.lines.map(({ cells }) => cells) : read.problem
}

describe('a file', () => {
  test('of Excel is read with its numbers, days, formulas as their values and the first of ten sheets', async () => {
    const first = [
      ['氏名', 'フリガナ', '生年月日', '電話番号', '番号'],
      ['山田 太郎', 'ヤマダ タロウ', { day: 31138 }, 9012345678, { formula: 'ROW()', value: 7 }],
      ['=1+1', { formula: 'A1', value: 'サトウ' }, null, '0123', ''],
    ] as const
    const others = Array.from({ length: 9 }, () => [['別の表']] as const)
    expect(await linesOf(workbook(first, ...others))).toEqual([
      ['氏名', 'フリガナ', '生年月日', '電話番号', '番号'],
      ['山田 太郎', 'ヤマダ タロウ', '1985-04-01', '9012345678', '7'],
      ['=1+1', 'サトウ', '', '0123', ''],
    ])
  })

  test('of text is read in UTF-8 with and without its mark, in CP932, with commas or tabs and line feeds in cells', async () => {
    const table = '氏名,電話\r\n"髙﨑\n一郎",℡①\r\n'
    const cells = [
      ['氏名', '電話'],
      ['髙﨑\n一郎', '℡①'],
    ]
    expect(await linesOf(utf8(table))).toEqual(cells)
    expect(await linesOf(utf8(`\uFEFF${table}`))).toEqual(cells)
    expect(await linesOf(inCp932(table).bytes)).toEqual(cells)
    expect(await linesOf(utf8(table.replaceAll(',', '\t')))).toEqual(cells)
  })

  test('that is no table says why', async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, at) => [`名前${at}`])
    const far = (at: string) =>
      `<worksheet><sheetData><row r="1"><c r="${at}"><v>1</v></c></row></sheetData></worksheet>`
    const said = {
      empty: [utf8(''), utf8('\n\n,,\n'), workbook([])],
      notTable: [
        utf8('PK\u0003\u0004 and nothing else'),
        utf8('a\0b'),
        workbookOf('<worksheet><sheetData><row'),
        workbook([['氏名']]).slice(0, 400),
        workbook([['氏名']]).fill(0xff, 60, 200),
      ],
      oldExcel: [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)],
      encoding: [Uint8Array.of(0x82, 0xff, 0xff, 0x00)],
      tooLarge: [new Uint8Array(mostFileBytes + 1)],
      tooManyRows: [workbook(rows(2002)), utf8(rows(2002).join('\n')), workbookOf(far('A1048576'))],
      tooManyColumns: [workbookOf(far('XFD1')), utf8(Array.from({ length: 101 }, (_, at) => `列${at}`).join(','))],
    }
    for (const [problem, files] of Object.entries(said)) {
      const answers = await Promise.all(files.map(linesOf))
      expect([problem, ...answers]).toEqual([problem, ...files.map(() => problem)])
    }
    expect(await linesOf(workbook(rows(2001)))).toHaveLength(2001)
  })

  test('that unpacks to gigabytes is put down early, whatever it says of its size', async () => {
    const bomb = packed([{ name: 'xl/worksheets/sheet1.xml', bytes: new Uint8Array(200 * 1024 * 1024) }])
    expect(bomb.length).toBeLessThan(mostFileBytes)
    new DataView(bomb.buffer).setUint32(22, 10, true)
    const started = performance.now()
    expect(await linesOf(bomb)).toBe('unpacksTooLarge')
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})

describe('the headers', () => {
  test('are found in any order, with blanks, in full width and under other names; what is not known is named', () => {
    const read = readHeaders('clients', ['備考', ' ＴＥＬ ', '氏　名（必須）', 'ﾌﾘｶﾞﾅ', '誕生日', '', '番号'])
    expect(read.places).toEqual({ phone: 1, name: 2, kana: 3, bornOn: 4 })
    expect([read.unknown, read.lacking, read.twice, read.never]).toEqual([['備考'], [], [], []])
    expect(readHeaders('clients', ['名前', '氏名']).twice).toEqual(['氏名'])
    expect(readHeaders('clients', ['電話']).lacking).toEqual(['氏名', 'フリガナ'])
  })

  test.each([
    'マイナンバー',
    '個人番号',
    '本籍地',
    '国籍',
    '支持政党',
    '労働組合',
    '家族の職業',
    'ご両親の職業・家族の収入',
    '宗教',
    '資産',
  ])('R1-31: a column 「%s」 stops the file', (header) => {
    expect(readHeaders('clients', ['氏名', 'フリガナ', header]).never).toEqual([header])
  })
})

describe('a row', () => {
  const today = '2026-11-20'
  const fine = { name: '山田 太郎', kana: 'ヤマダ タロウ' }
  const wrongIn = (more: Record<string, string>) =>
    problemsOf({ kind: 'clients', cells: { ...fine, ...more }, today }).map(
      ({ column, problem }) => `${column}.${problem}`,
    )

  test('is fine as people type it', () => {
    for (const bornOn of [
      '',
      '1985/4/1',
      '昭和60年4月1日',
      'S60.4.1',
      '３１１３８',
      '19850401',
      '平成元年1月8日',
      '1985年4月1日（月）',
    ]) {
      expect([bornOn, wrongIn({ bornOn })]).toEqual([bornOn, []])
    }
    for (const phone of ['090-1234-5678', '０９０（１２３４）５６７８', '9012345678', '+81 90 1234 5678', '']) {
      expect([phone, wrongIn({ phone })]).toEqual([phone, []])
    }
    for (const kana of ['ﾔﾏﾀﾞ ﾀﾛｳ', 'やまだ　たろう', 'グエン・ヴァン']) {
      expect([kana, wrongIn({ kana })]).toEqual([kana, []])
    }
  })

  test('says which column to mend', () => {
    expect(wrongIn({ bornOn: '昭和64年1月8日', phone: '12', email: 'x@', kana: '山田' })).toEqual([
      'kana.kana',
      'bornOn.date',
      'phone.phone',
      'email.email',
    ])
    expect(wrongIn({ bornOn: '2027/1/1', wish: '番号は 1234-5678-9012', name: '' })).toEqual([
      'name.blank',
      'bornOn.future',
      'wish.myNumber',
    ])
  })
})
