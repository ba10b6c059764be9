// Words of the clock of a referral: on the day, on the referral's page, and for the person.

type Coming = { day: number; on: string | null }
const onDay = ({ day, on }: Coming) => (on === null ? `${day}日目` : `${day}日目の${on}`)

export const clockText = {
  awaited: { answer: '返事待ち', result: '結果待ち' },
  waited: (awaited: string, n: number) => `${awaited} ${n}日目`,
  fresh: { answer: '紹介したばかり', result: 'これから結果を待ちます' },
  counted: '土日・祝日と、窓口・事業所の休みは数えません。',
  coming: {
    first: (of: Coming) => `${onDay(of)}に、事業所にメールでたずねます。`,
    second: (of: Coming) => `${onDay(of)}に、もう一度メールでたずねます。`,
    phone: (of: Coming) => `${onDay(of)}に、電話で確かめます。`,
    close: (of: Coming) => `${onDay(of)}になっても返事がないときは、自動で終わりにします。`,
  },
  byPhone: 'この事業所にはメールが届かないので、代わりに電話します。',
  resting: 'きょうは、窓口か事業所の休みです。待つ日数は止まっています。',
  call: {
    heading: '電話で確かめる日です',
    line: (firm: string, number: string) => `電話する：${firm}（${number}）`,
    paper: (number: string) => `事業所に電話する（紹介番号 ${number}）`,
    lead: '返事をもらえたら、この画面で代わりに記録します。出なかったときは、下を押すと、次の開庁日にもう一度「きょう」に出ます。',
    tried: '電話した・出なかった',
    record: { answer: '返事を記録', result: '結果を記録' },
  },
  tell: {
    line: (firm: string) => `返事がなかったことを本人に伝える：${firm}`,
    paper: '紹介の返事がなかったことを本人に伝える',
    heading: '返事がなかったことを、本人に伝えてください',
    lead: '自動のメールは送っていません。家の人や職場に知られないよう、本人の希望の連絡方法で伝えます。次の言葉を使えます。',
    words: {
      answer: (title: string) => [
        `「${title}」について、事業所からお返事がありませんでした。`,
        'お待たせして、申し訳ありません。あなたに理由があるのではありません。',
        'この紹介はいったん終わりにしますが、事業所からお返事があれば、また続けられます。',
        'ほかの仕事や体験も、いっしょにさがせます。いつでもご連絡ください。',
      ],
      result: (title: string) => [
        `「${title}」のその後について、事業所からお返事がありませんでした。`,
        'お待たせして、申し訳ありません。あなたに理由があるのではありません。',
        'この紹介はいったん終わりにしますが、事業所からお返事があれば、また続けられます。',
        'これからのことを、いっしょに考えましょう。いつでもご連絡ください。',
      ],
    },
    done: '伝えました',
    open: '言葉を見る',
  },
  reopen: {
    summary: '事業所から連絡があったとき（もう一度始める）',
    lead: '終わる前の状態に戻り、きょうからまた待ちます。事業所に新しいリンクのメールが届きます。受け入れの人数が空いていて、募集が続いているときだけできます。',
    submit: 'この紹介をもう一度始める',
  },
  reasons: { noAnswerInTime: '期限までに返事がなかった', noResultInTime: '期限までに結果の連絡がなかった' },
  silentFirms: {
    heading: '訪ねる先',
    lead: (months: number, times: number) =>
      `この${months}か月に、返事がないまま終わった紹介が${times}回以上ある事業所です。困っていることがないか、電話するか訪ねて聞いてください。点数ではなく、事業所や住民には見えません。`,
    line: (times: number, on: string) => `返事がなかった紹介 ${times}回（最後は${on}）`,
    done: '訪ねた・電話した',
  },
} as const
