// Words of the keep-away list and of everything that is sent or printed discreetly (product §8.6).

export const keepAwayText = {
  title: '知らせたくない先',
  lead: '「ここには知られたくない」という先を、本人に聞いて書きます。書いた先の求人は出さず、紹介も止まります。',
  ask: '聞き方の例：「知られたくない会社やお店、ご家族や知り合いはありますか。書いておくと、こちらから知らせることはありません。」',
  notAsked: 'まだ聞いていません。',
  nobody: '「ない」と聞きました。',
  staff:
    '職員に見せたくない人がいるときは、責任者に伝えてください。その職員には、この人の記録が存在しないのと同じに見えます。',
  kinds: {
    firm: '事業所',
    workplace: '働く場所',
    family: '家族・親族',
    person: '知り合い・近所の人',
    place: '場所・地域',
    none: '知らせたくない先はない',
  },
  caption: '知らせたくない先の一覧',
  columns: { kind: '種類', who: 'どこ・だれ', why: '気をつけること', lift: '' },
  lift: '外す',
  liftAbout: (what: string) => `${what}を外す`,
  form: {
    heading: '書き足す',
    labels: { kind: '種類', employerId: '事業所', workplaceId: '働く場所', words: 'だれ・どこ／気をつけること' },
    help: {
      employerId: '種類が「事業所」のときに選びます。ここの求人・体験は、すべて出なくなります。',
      workplaceId: '種類が「働く場所」のときに選びます。その場所の求人・体験だけが出なくなります。',
      words:
        '家族・知り合い・場所のときは、だれか・どこかを書きます。わけは、本人が話したときだけ。封をして保管します。',
    },
    empty: '選んでください',
    submit: '書き足す',
  },
  none: '「ない」と聞いた',
  done: { added: '書き足しました。', lifted: '外しました。', none: '「ない」と聞いたことを記録しました。' },
  running: (count: number) => `この先への紹介が、いま${count}件動いています。`,
  runningHow: '本人と話して、取りやめるか決めてください。紹介はもう先に進みません。',
  warning: '本人が知らせたくない先があります',
  askFirst: '知らせたくない先を、まだ聞いていません。',
  askLink: '先に聞いて書く',
  thisOne: 'この事業所は、本人が知らせたくない先です。紹介は進められません。本人と話してください。',
} as const

export const envelopeText = {
  title: '封筒の宛名',
  lead: '封筒には、住所と名前、差出人の市の名前だけが出ます。窓口の名前・電話・用件は書きません。',
  print: '印刷する',
  back: '同意の一覧に戻る',
  honorific: '様',
  noAddress: '住所がありません。手渡しにするか、本人に聞いてください。',
  never: '本人は、手紙を使わないでほしいと言っています。窓口で手渡すか、本人と決めた方法にしてください。',
  plain: '差出人の名前も書かないでほしい、と言われたときは、白い封筒で差出人を空けてください。',
  place: '窓のない封筒に貼ります。中の紙が透けないように、折って入れてください。',
} as const
