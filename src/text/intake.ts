// The short page of the intake and the same on paper, in the same order.

export const intakeText = {
  lead: 'あとで連絡できることだけを聞きます。電話も住所もメールもなくてかまいません。ほかのことは、本人が話したくなったときに「強み・配慮」に書きます。',
  sheetLink: '紙の受付票（白紙）',
  sheet: {
    title: '相談の受付票',
    lead: '書けるところだけ書いてください。書かなくても、相談できます。',
    purposeHeading: 'はじめに（あなたの情報の使い方）',
    understood: '上のことを聞いて、分かりました',
    receivedOn: '受付の日',
    staff: '窓口が書くところ',
    caseNumber: '受付番号',
    consultant: '担当',
    version: (edition: string) => `利用目的の説明の版：${edition}`,
    date: '　　　　年　　　月　　　日',
    other: '（くわしく：　　　　　　　　　　　　　　　）',
    moreHeading: '書きたいときだけ',
    print: '印刷する',
    back: '相談者の登録に戻る',
  },
} as const
