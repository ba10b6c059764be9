// Words of what another agency shares with this one by a person's consent.

export const sharedText = {
  title: '共有された人',
  lead: '本人が「この機関に伝えてよい」と決めた人です。印の付いたことだけが見られます。開いたことは、すべて記録に残ります。',
  caption: '共有された人の一覧',
  columns: { who: '名前', from: '担当の機関', until: 'いつまで' },
  empty: '共有された人はいません。',
  emptyHow: 'ほかの機関で本人が同意すると、ここに出ます。期限が過ぎるか取り消されると、消えます。',
  back: '共有された人の一覧に戻る',
  from: '担当の機関',
  consultant: '担当の支援員',
  until: 'いつまで',
  purpose: '何のために',
  onlyThese: '見られるのは、本人が印を付けた次のことだけです。これを、ほかの人に伝えないでください。',
  nothing: 'まだ何も書かれていません。',
  sections: {
    reach: '連絡のしかた',
    work: '働ける日・時間・場所',
    helps: '助かること・むずかしいこと',
    strengths: '得意なこと',
    readiness: '準備のようす',
    topics: '困っていること',
    around: '関わっている機関・言葉の助け',
  },
  said: (what: string, answer: string) => `${what}：${answer}`,
  plan: {
    goals: 'めあて',
    steps: 'だれが、何を、いつまでに',
    none: '合意した計画は、まだありません。',
  },
  note: {
    heading: '記録を書き足す',
    help: '担当の機関の記録に、あなたの名前で残ります。あとから直せません。',
    save: '書き足す',
    done: '記録を書き足しました。',
  },
} as const
