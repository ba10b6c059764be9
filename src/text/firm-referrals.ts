// Words of the firm's own pages about the people it was asked about.

const monthDay = (date: string): string => {
  const [, month = '', day = ''] = date.split('-')
  return `${Number(month)}月${Number(day)}日`
}

export const firmReferralsText = {
  nav: '紹介された方',
  list: {
    title: '紹介された方',
    lead: 'この窓口から、見学・体験・仕事のお願いをした方です。お名前は、ここには出ません。',
    empty: 'いま、紹介している方はいません。',
    emptyNext: '働きたい・ためしたい方がいるときに、窓口からメールかお電話でお知らせします。',
    letter: '紹介番号',
    issued: (date: string) => `${monthDay(date)}に紹介`,
  },
  states: {
    issued: 'お返事をお待ちしています',
    accepted: '受け入れる',
    declined: '今回は見送り',
    visiting: '見学・面談の約束',
    trialing: '体験・実習中',
    hired: '採用',
    nextRung: '次の段階へ',
    notContinuing: '今回で終わり',
    withdrawn: '取りやめ',
    employerCancelled: '取りやめ',
    noAnswer: '受付を終わりました',
  },
  due: {
    issued: '受け入れるかどうか、お返事をください。',
    slots: 'いただいた日時を、本人に確かめています。',
    accepted: '日にちは、窓口からご連絡します。',
    visiting: (when: string) => `${when}に来ます。終わったら、どうだったかをお知らせください。`,
    trialing: '終わったら、どうだったかをお知らせください。',
    none: 'していただくことはありません。',
  },
  at: ({ on, at }: { on: string; at: string | null }) => `${monthDay(on)}${at ? ` ${at}` : ''}`,
  back: '紹介された方',
  title: (number: string) => `紹介番号 ${number}`,
  facts: { opening: '求人・体験', place: '場所', issued: '紹介した日', next: 'これから', visit: '約束の日' },
  slip: {
    heading: '本人から伝えること',
    lead: '本人が「見せてよい」と言ったことだけが書いてあります。',
  },
  named: {
    heading: 'お名前',
    lead: '本人の同意を得て、お名前をお見せします。いつ開いたかが記録に残り、本人も見ることができます。',
    submit: 'お名前を開く',
    notYet: 'お名前は、本人が「よい」と言ったあとで、ここに出ます。',
    fresh: 'お名前を開くには、15分以内のサインインが必要です。席を離れたすきに、ほかの人が開けないようにするためです。',
    again: 'サインインし直して、ここに戻る',
    shown: 'この画面を閉じると、お名前はまた隠れます。',
  },
  reply: {
    heading: { answer: '返事のしかた', result: 'その後のお知らせ' },
    open: {
      answer: '返事をする・窓口に書く',
      result: '結果を知らせる',
      talk: '窓口とのやりとりを開く',
    },
    text: 'お電話・FAXでもお受けします。お電話',
    phone: 'お電話',
  },
  use: {
    heading: 'この内容の取扱い',
    rules: [
      '今回の受け入れ・採用を決めるためだけに使ってください（職業安定法第5条の5）。',
      'ほかの人に見せたり、写しを作ったりしないでください。',
      '受け入れない・採用しないときは、受け取った紙は返すか、捨ててください。',
    ],
    closes: (date: string) => `このページは、${monthDay(date)}に閉じます。`,
    closesAfter: '決まってから30日で、このページは閉じます。',
  },
  asking: {
    heading: '会う前に：聞かないでください（14のこと）',
    lead: '本人の適性・能力に関係のないことです。聞くつもりがなくても、答えが採否にひびくことがあります（公正な採用選考）。',
    points: [
      '本籍・生まれた所',
      '家族のこと（仕事・収入・学歴・健康など）',
      '住まいの様子',
      '暮らしや家庭の環境',
      '宗教',
      '支持する政党',
      '人生観・生活の信条',
      '尊敬する人物',
      '思想',
      '労働組合・学生運動などの社会運動',
      '読んでいる新聞・雑誌・愛読書',
      '身元の調査',
      '仕事に関係のないことを書かせる応募書類',
      '仕事に必要のない健康診断',
    ],
    health:
      '病気・障害・お薬のことは、本人が話すまで待ってください。困りそうなことは「何があるとやりやすいですか」とたずねてください。',
  },
  closed: {
    title: '紹介の内容は閉じました',
    text: 'この紹介は終わりました。ご協力ありがとうございました。個人情報を守るため、内容はもう開けません。',
    next: '手もとに紙が残っていたら、窓口に返すか、捨ててください。分からないことは、お電話ください。',
  },
  often: {
    title: 'いま、紹介の内容を開けません',
    text: '1日に30回、紹介の内容が開かれました。個人情報を守るため、いったん止めています。窓口にお電話くだされば、すぐに開けられるようにします。',
  },
} as const
