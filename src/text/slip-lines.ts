// What stands on a slip, the same in the firm's window and in the desk's preview.

export const slipLines = {
  fields: {
    support: 'あるとよい配慮',
    wish: 'やってみたい理由',
    times: '来られる曜日・時間',
    asks: '本人からのお願い',
  },
  nothing: '本人から書いて伝えることはありません。会ったときに、お互いに聞いてください。',
  named: { name: 'お名前', referredOn: '紹介した日', phone: '電話番号', age: '年齢' },
  age: (years: number) => `${years}歳`,
} as const
