// The same firm is written in many ways. What two writings share decides only that the desk is told; nobody is merged by it.

const legalForms = [
  '株式会社',
  '有限会社',
  '合同会社',
  '合資会社',
  '合名会社',
  '一般社団法人',
  '公益社団法人',
  '一般財団法人',
  '公益財団法人',
  '社団法人',
  '財団法人',
  '社会福祉法人',
  '医療法人社団',
  '医療法人財団',
  '医療法人',
  '特定非営利活動法人',
  'npo法人',
  '農事組合法人',
  '学校法人',
] as const
const shortForms = /[([](株|有|同|資|名|社|財|福|医|学|農|特非|一社|一財|公社|公財|npo)[)\]]/gu

const toHiragana = (text: string): string =>
  text.replaceAll(/[\u30A1-\u30F6]/gu, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) - 0x60))

/** NFKC, without the legal form, spaces and marks, katakana as hiragana; empty when nothing of a name is left. */
export const plainName = (name: string): string => {
  const folded = name.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '').replaceAll(shortForms, '')
  const bare = legalForms.reduce((rest, form) => rest.replaceAll(form, ''), folded)
  return toHiragana(bare).replaceAll(/[^\p{L}\p{N}ー]/gu, '')
}

export const sameName = (one: string, other: string): boolean =>
  plainName(one) !== '' && plainName(one) === plainName(other)
