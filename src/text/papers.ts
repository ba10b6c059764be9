// The papers of a record: what can be printed, and the person's own copy.

export const papersText = {
  list: {
    record: {
      name: '本人用の控え（聞いたことのまとめ）',
      about: '強み・配慮に書いたことを、本人に渡す形で印刷します。',
    },
    notice: {
      name: '職業紹介の取扱いについてのお知らせ',
      about: '求職の受付のあとに渡す書面です（職業安定法第29条の4）。',
    },
    registration: { name: '求職の受付', about: '受付・更新・管理簿の項目を見ます。' },
    seen: { name: '見た人の記録', about: 'だれが、いつ、何のために見たかを、本人に渡します。' },
    envelope: { name: '封筒の宛名', about: '窓口の名前は出ません。' },
  },
  sheet: {
    title: 'あなたの記録の控え',
    lead: 'この窓口が、あなたから聞いて書いたことです。ちがうところ、消したいところがあれば、言ってください。すぐに直します。',
    number: (number: string) => `受付番号 ${number}`,
    purpose: (edition: string) => `利用目的の説明：${edition} の版を説明しました（職業安定法第5条の5）。`,
    keep: '人に見られたくないときは、窓口で預かります。',
    print: '印刷する',
    back: '書類に戻る',
  },
} as const
