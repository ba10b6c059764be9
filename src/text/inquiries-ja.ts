// Asking without a name: the words of the form, of the code, and of the talk.

export const inquiriesJa = {
  link: '名前を言わずに、文章で聞く',
  title: '名前を言わずに聞く',
  lead: '名前も連絡先もいりません。送ると、8文字のコードが出ます。そのコードで、あとから答えを読めます。',
  aboutHeading: '聞きたい仕事・体験',
  aboutNumber: (number: string) => `番号 ${number}`,
  ways: '急ぐときは、電話か窓口が早いです。どちらも、名前はいりません。',
  purposeHeading: '書いたことの使いみち',
  purpose: [
    '質問に答えるためにだけ使います。',
    '読むのは、この窓口の職員だけです。会社やお店には見せません。',
    '読めない形（暗号）にして保管します。',
    (days: number) =>
      `やりとりが終わってから${days}日で消します。答えのあと${days}日続きがなければ、終わりになります。`,
  ],
  labels: { message: '聞きたいこと', code: 'コード' },
  help: {
    message:
      '2,000字まで。名前、電話番号、住所は書かないでください。例：立ち仕事が苦手です。座ってできる時間はありますか。',
    code: '紙に書いたコードを入れてください。空白や小さい文字でもかまいません。例：K7QM 3FTX',
  },
  submit: '送る',
  haveCode: 'コードがあるので、答えを読む',
  askNew: '新しく聞く',
  errors: {
    myNumber: () =>
      'マイナンバーのような12けたの数字があります。消してから送ってください。マイナンバーはお預かりしません',
    code: () => 'このコードでは開けません。書いた紙を見て、もう一度入れてください',
  },
  refusals: {
    replayDiffers: 'この画面から、前の文がもう届いています。下の文も送るときは、もう一度「送る」を押してください。',
    stale: '同じときに、窓口が書きこみました。いまのやりとりを読んでから、もう一度送ってください。',
    illegalTransition: 'このやりとりは終わっています。新しく聞いてください。',
  },
  telling: {
    title: '送る前に確かめてください',
    heading: 'あなたのことが分かるかもしれない言葉があります',
    text: 'まだ送っていません。消してから送ることも、このまま送ることもできます。',
    kinds: {
      email: 'メールアドレス',
      phone: '電話番号',
      postal: '郵便番号',
      name: '名前',
      address: '住所',
      birth: '生まれた日',
    },
    quoted: (kind: string) => `${kind}：`,
    change: '直したので送る',
    asIs: 'このまま送る',
  },
  sent: {
    title: '質問が届きました',
    codeLabel: 'あなたのコード',
    writeDown: 'このコードを、紙に書くか、印刷してください。',
    onlyOnce:
      'コードが出るのは、この画面だけです。コードがないと、答えを開けません。窓口もコードを知らないので、あとからお教えできません。',
    nextHeading: 'このあと',
    expected: (date: string) => `窓口の職員が読んで、${date}ごろまでに答えを書きます。`,
    read: 'そのころに「答えを読む」のページを開き、コードを入れてください。',
    gone: (days: number) => `やりとりが終わってから${days}日で消えます。`,
    toAnswer: '答えを読むページ',
    print: '印刷する',
  },
  answer: {
    title: '答えを読む',
    lead: '質問を送ったときに出た、8文字のコードを入れてください。',
    submit: '答えを読む',
    lost: 'コードをなくしたときは、前の質問は読めません。もう一度聞いてください。',
  },
  talk: {
    title: 'あなたの質問と答え',
    states: { open: '答えを待っています', answered: '答えが届いています', closed: '終わりました' },
    waiting: (date: string) => `窓口の職員が読んで、${date}ごろまでに答えを書きます。`,
    answered: '続きを聞くときは、下に書いてください。',
    closed: (date: string) => `このやりとりは、${date}に消えます。`,
    written: '続きが届きました。',
    ended: 'やりとりを終えました。',
    sides: { visitor: 'あなた', desk: '窓口' },
    writeHeading: '続きを書く',
    labels: { message: '書きたいこと' },
    help: '2,000字まで。名前、電話番号、住所は書かないでください。',
    submit: '続きを送る',
    unsent: '送れなかった文',
    endHeading: 'もう聞くことがないとき',
    endText: (days: number) =>
      `「もうだいじょうぶです」を押すと終わり、${days}日で消えます。押さなくてもかまいません。`,
    end: 'もうだいじょうぶです',
    keepCode: '次に読むときも、同じコードを使います。',
  },
}

export type InquiriesText = typeof inquiriesJa
