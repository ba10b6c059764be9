// What goes out on paper or to other programs: the flyer of one opening, the weekly list, the feed, and where they are found.

export const paperJa = {
  backHome: '一覧へ戻る',
  print: '印刷する',
  /** For whoever has no script: the button needs one. */
  printHelp: 'A4の紙に印刷できます。ブラウザーの「印刷」からも印刷できます。',
  phone: '電話',
  counter: '窓口',
  flyer: {
    title: (title: string) => `ちらし：${title}`,
    link: 'ちらしにする（A4・QRコード付き）',
    heading: '仕事・体験のお知らせ',
    back: 'この仕事・体験のページへ戻る',
    tasks: '仕事の内容',
    trialTasks: 'すること',
    payAndInsurance: '給料と保険',
    money: '費用と保険',
    firstDay: '最初の日',
    support: '手助け・配慮',
    more: 'くわしい内容と条件は、QRコードのページにあります。',
    askHeading: '気になったら、聞いてください',
    ask: '名前を言わなくてもかまいません。料金はかかりません。',
    web: '名前なしで質問する',
    qr: (number: string) => `番号 ${number} のページを開くQRコード`,
    informationOf: (date: string) => `${date}現在の情報`,
    until: (date: string) => `有効期限 ${date}`,
    paused: 'いま受付を止めています。再開してから印刷してください。',
  },
  weekly: {
    title: '今週の仕事・体験',
    lead: '近くの会社やお店の仕事と体験を、無料で紹介しています。履歴書がなくても、長く休んでいても相談できます。',
    issued: (date: string) => `${date} 発行`,
    ask: '気になるものがあったら、番号を窓口に伝えてください。名前を言わなくてもかまいません。',
    newHeading: (openings: number) => `この7日間に出たもの（${openings}件）`,
    olderHeading: (openings: number) => `その前から出ているもの（${openings}件）`,
    noneNew: 'この7日間に新しく出たものはありません。',
    columns: { rung: '種類・給料', title: '仕事・体験', when: 'いつ', number: '番号' },
    more: (shown: number) =>
      `新しい順に${shown}件を載せています。ほかにもあります。ホームページか窓口でお聞きください。`,
    qr: '仕事・体験の一覧を開くQRコード',
  },
  feed: {
    title: '仕事・体験の新着',
    narrowed: '条件でしぼった新着',
  },
  about: {
    heading: '紙とデータ',
    text: 'データは、出典を書けばだれでも無料で使えます（CC BY 4.0）。個人情報は含みません。',
    weekly: '今週の仕事・体験（A4の一覧）',
    feed: '新着のフィード（Atom）',
    csv: '全件のデータ（CSV）',
    api: 'プログラムから使う（API）',
  },
}

export type PaperText = typeof paperJa
