// What stands around every page of the firms' and the staff's windows.

export const windowText = {
  skip: '本文へ',
  navLabel: '事業所の画面のメニュー',
  footLabel: 'このサイトについて',
  foot: { about: 'この窓口について', privacy: '個人情報の取扱い', accessibility: 'アクセシビリティ' },
  phone: '電話',
  otherRole: '役割を選び直す',
  ask: '困ったときは、窓口にお電話ください。代わりに入力することもできます。',
  practice: '練習用（本物の求人ではありません）',
} as const
