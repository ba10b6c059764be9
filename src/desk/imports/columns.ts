import type { ImportKind } from './import.ts'

// The columns in and out: one list, the same names. A header is found in any order, with blanks, in full width or under a name other towns use.

export type Column = { key: string; header: string; also: readonly string[]; isNeeded?: boolean }

export const clientColumns = [
  {
    key: 'name',
    header: '氏名',
    also: ['名前', 'お名前', '氏名漢字', '相談者名', '利用者名', '求職者氏名'],
    isNeeded: true,
  },
  {
    key: 'kana',
    header: 'フリガナ',
    also: [
      'ふりがな',
      'カナ',
      'かな',
      '氏名カナ',
      '氏名かな',
      '氏名フリガナ',
      '氏名ふりがな',
      'カナ氏名',
      'ヨミガナ',
      '読み',
    ],
    isNeeded: true,
  },
  { key: 'bornOn', header: '生年月日', also: ['誕生日', '生まれた日', '生年月日和暦', '生年月日西暦'] },
  { key: 'address', header: '住所', also: ['現住所', '所在地', '居所'] },
  {
    key: 'phone',
    header: '電話番号',
    also: ['電話', 'tel', '携帯', '携帯電話', '連絡先', '連絡先電話番号', '携帯番号'],
  },
  { key: 'email', header: 'メールアドレス', also: ['メール', 'email', 'mail', 'eメール', '電子メール'] },
  { key: 'reachable', header: '連絡のつく時間', also: ['連絡時間', '連絡方法', '連絡可能時間', '連絡のとり方'] },
  { key: 'wish', header: '希望', also: ['希望職種', '希望の仕事', '希望する仕事', '希望条件'] },
  { key: 'concern', header: '心配なこと', also: ['困りごと', '心配', '配慮', '配慮事項', '配慮してほしいこと'] },
  { key: 'strength', header: '得意なこと', also: ['強み', '得意', '経験', '資格・経験'] },
  { key: 'registeredOn', header: '受付年月日', also: ['受付日', '登録日', '相談開始日', '申込日'] },
  { key: 'consultant', header: '担当', also: ['担当者', '担当支援員', '支援員', '担当者名', '担当メール'] },
] as const satisfies readonly Column[]

export const firmColumns = [
  {
    key: 'employerName',
    header: '事業所の名前',
    also: ['事業所名', '会社名', '企業名', '名称', '事業者名', '法人名'],
    isNeeded: true,
  },
  {
    key: 'employerKana',
    header: '事業所のフリガナ',
    also: [
      'フリガナ',
      'ふりがな',
      'カナ',
      '会社名カナ',
      '企業名カナ',
      '事業所名カナ',
      '事業所名フリガナ',
      '事業所の名前かな',
    ],
    isNeeded: true,
  },
  { key: 'trade', header: '業種', also: ['産業分類', '産業', '業界'], isNeeded: true },
  {
    key: 'staffCount',
    header: '働いている人の数',
    also: ['従業員数', '人数', '社員数', '常用労働者数'],
    isNeeded: true,
  },
  { key: 'employerPhone', header: '電話番号', also: ['電話', 'tel', '連絡先', '代表電話'], isNeeded: true },
  { key: 'fax', header: 'FAX番号', also: ['fax', 'ファックス', 'ファクス'] },
  { key: 'contactName', header: '担当者の名前', also: ['担当者', '担当者名', '担当', '採用担当', '連絡担当者'] },
  { key: 'contactKana', header: '担当者のフリガナ', also: ['担当者カナ', '担当者名カナ', '担当者の名前かな'] },
  { key: 'email', header: 'メールアドレス', also: ['メール', 'email', 'mail', 'eメール'] },
  { key: 'corporateNumber', header: '法人番号', also: ['国税庁法人番号'] },
  { key: 'kind', header: '受け入れ先の種類', also: ['種類', '種別'] },
] as const satisfies readonly Column[]

export const columnsOf = (kind: ImportKind): readonly Column[] => (kind === 'clients' ? clientColumns : firmColumns)

/** What the register adds on the way out is known on the way in, and left alone. */
const outOnly = [
  '番号',
  '相談者番号',
  '状態',
  '有効期間',
  '有効期限',
  '求人者名',
  '紹介時期',
  '採否',
  '採用年月日',
  '無期雇用',
  '転職勧奨禁止期間',
  '6か月以内の離職',
  'no',
  '連番',
]

// 職業紹介事業者等指針 第五 (R1-31) and 番号法20条: never collected, whatever the sheet is for.
const never =
  /人種|民族|国籍|社会的身分|門地|本籍|出生地|出身地|戸籍|部落|同和|思想|信条|信仰|宗教|支持政党|政党|労働組合|組合加入|購読|人生観|尊敬する人|家族の職業|家族の収入|親の職業|資産|借金|マイナンバー|個人番号|犯罪歴|前科/u

const plain = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_\-・･.。()[\]「」【】※*:/]/gu, '')
    .replace(/(?:必須|任意)$/u, '')

export type Headers = {
  /** The key of each column by its place in the sheet. */
  places: Readonly<Record<string, number>>
  unknown: readonly string[]
  lacking: readonly string[]
  twice: readonly string[]
  never: readonly string[]
}

const keyOf = (kind: ImportKind, header: string): string | null => {
  const own = plain(header)
  const column = columnsOf(kind).find(({ header: name, also }) => [name, ...also].some((word) => plain(word) === own))
  return column?.key ?? null
}

export const readHeaders = (kind: ImportKind, cells: readonly string[]): Headers => {
  const named = cells.map((header, place) => ({ header, place, key: keyOf(kind, header) }))
  const known = named.flatMap(({ header, place, key }) => (key === null ? [] : [{ header, place, key }]))
  const isFirst = ({ key, place }: { key: string; place: number }) =>
    known.find((other) => other.key === key)?.place === place
  const places = Object.fromEntries(known.filter(isFirst).map(({ key, place }) => [key, place]))
  const isIgnored = (header: string) => header.trim() === '' || outOnly.some((word) => plain(word) === plain(header))
  const strange = named.filter(({ key }) => key === null).map(({ header }) => header)
  return {
    places,
    unknown: strange.filter((header) => !isIgnored(header)),
    lacking: columnsOf(kind)
      .filter(({ key, isNeeded }) => isNeeded === true && places[key] === undefined)
      .map(({ header }) => header),
    twice: known.filter((one) => !isFirst(one)).map(({ header }) => header),
    never: cells.filter((header) => never.test(header.normalize('NFKC'))),
  }
}
