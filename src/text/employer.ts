// The words of the firms' window: the start, the check, the receipt, the firm's own pages. The form itself is in employer-form.ts.

const monthDay = (date: string): string => {
  const [, month = '', day = ''] = date.split('-')
  return `${Number(month)}月${Number(day)}日`
}

const counted = (people: number) => `${people}人`

export const employerText = {
  windowName: '事業所の方へ',
  skip: '本文へ',
  navLabel: '事業所の画面のメニュー',
  nav: { home: '出した求人・体験', newOpening: '新しく出す', signIn: 'サインイン', openings: '公開中の一覧' },
  signOut: 'サインアウト',
  footLabel: 'このサイトについて',
  foot: { about: 'この窓口について', privacy: '個人情報の取扱い', accessibility: 'アクセシビリティ' },
  phone: '電話',
  otherRole: '役割を選び直す',
  ask: '困ったときは、窓口にお電話ください。代わりに入力することもできます。',
  askHeading: '電話・窓口でも出せます',
  askText: '書くのが手間なときは、お電話か窓口でお話しください。担当者が書き取り、内容を読み上げて確かめます。',
  errorSummary: '直していただきたいところがあります',
  errorTitle: (title: string) => `エラー：${title}`,
  stepsLabel: '手続きの進みぐあい',
  stepDone: '済み',
  steps: {
    visitor: ['種類を選ぶ', '内容を書く', '確かめる', 'メールの確認', '受付'],
    member: ['種類を選ぶ', '内容を書く', '確かめる', '受付'],
  },
  stepTitle: ({ step, of, title }: { step: number; of: number; title: string }) => `${step}/${of} ${title}`,

  start: {
    title: '求人・体験を出す',
    lead: '見学・体験の受け入れも、お仕事の募集も、ここから無料で出せます。',
    facts: [
      '5分ほどで書けます。会員登録はいりません。最後にメールアドレスを確かめるだけです',
      '履歴書や面接はお願いしていません',
      '公開の前に、窓口の担当者が内容を確かめてご連絡します',
      '募集は、いつでもボタン一つで止められます',
    ],
    needHeading: '手もとにあると早いもの',
    needs: [
      '曜日と時刻（分かる範囲で）',
      'お仕事として出すときは、時給・保険・契約の期間',
      '事業所の電話番号とメールアドレス',
    ],
    rungLegend: 'どれに近いですか',
    rungHelp: '迷ったら、軽いほうからどうぞ。あとから別に出すこともできます。',
    families: {
      trial: {
        heading: '雇う前に、ためしてもらう',
        hint: '賃金はなく、雇用契約もありません。けがや物をこわしたときの保険は、だれかがかけておきます。',
      },
      employment: {
        heading: '雇って、働いてもらう',
        hint: '初日から雇用契約があり、最低賃金以上の賃金を払います。労災保険は1時間からかかります。',
      },
    },
    rungs: {
      tour: { hint: '職場を見てもらいます。作業はしません。1日、4時間まで。' },
      experience: { hint: '作業を少しだけ試してもらいます。5日くらいまで。' },
      practice: { hint: '何日か通って、練習してもらいます。10日くらいまで。' },
      trainingNonEmployment: {
        hint: '認定を受けた事業所が、訓練の計画を作って受け入れます。',
      },
      supportedShortJob: {
        hint: '1日・数時間から雇います。支援員が付きそえます。履歴書・面接なし。',
      },
      shortHoursJob: { hint: '週20時間未満など、短い時間で雇います。' },
      regularJob: { hint: '決まった時間で続けて雇います。' },
      trainingEmployment: {
        hint: '認定を受けた事業所が、雇いながら訓練の計画で支えます。',
      },
    },
    pieceWork: '内職・請負は求人として出せません（家内労働法）。出したいときは、窓口にご相談ください。',
    firm: 'どの事業所として出しますか',
    submit: '内容を書く',
    hasAccount: '前に出したことがある方は、サインインすると事業所のことを書かずにすみます。',
    signIn: 'サインインして出す',
  },

  draft: {
    title: '内容を書く',
    lead: 'ひとことずつでかまいません。足りないところは、窓口の担当者がお電話でうかがいます。',
    back: '種類を選び直す',
    backReturned: '求人・体験の画面へ',
    submit: '確かめる画面へ',
    saved:
      '「確かめる画面へ」を押すと、書いた内容はこの端末のブラウザで続けられるように保存されます。まだ公開されません。',
    returnedHeading: '窓口からのお願い',
    groups: {
      what: '何をしてもらいますか',
      when: 'いつですか',
      terms: { trial: '受け入れの約束', employment: '働く条件' },
      where: 'どこですか',
      firm: '事業所のこと',
    },
    termsLead: {
      trial: '賃金・ノルマ・残業はありません。本人はいつでもやめられます。',
      employment:
        '法律で、働く人に必ず知らせる項目です。はじめから入っている答えは、そのままでよければ直さなくてかまいません。',
    },
    moreConditions: '契約の更新・試用期間など（あてはまるときだけ）',
  },

  check: {
    title: '確かめる',
    lead: 'まだ公開されていません。住民の方には、このように見えます。',
    cardHeading: '一覧での見え方',
    detailHeading: '詳しい画面での見え方',
    detailSummary: '詳しい画面での見え方を開く',
    answersHeading: '書いていただいた内容',
    change: '変更',
    reviewHeading: '窓口で確かめるところ',
    reviewLead: 'このまま申し込めます。担当者が、次の点についてお電話することがあります。',
    submitVisitor: 'この内容で申し込む',
    submitMember: 'この内容で申し込む',
    mailNext: (email: string) =>
      `押すと、${email} に8けたの確認コードを送ります。次の画面でコードを入れると、申込みが終わります。`,
    memberNext: '押すと申込みが終わります。担当者が内容を確かめてから公開します。',
    blank: '（なし）',
  },

  confirm: {
    title: 'メールの確認',
    lead: '8けたのコードをメールで送りました。この画面に入れると、申込みが終わります。',
    where: 'コードは10分で使えなくなります。届かないときは、迷惑メールの箱と、書いたメールアドレスを確かめてください。',
    code: '確認コード（8けたの数字）',
    codeHelp: '空白が入っていても、全角でもかまいません。',
    submit: '申込みを終える',
    again: 'コードをもう一度送る',
    fixAddress: 'メールアドレスを直す',
    notAskedYet: '確認コードはまだ送っていません。確かめる画面から送ってください。',
    labels: { code: '確認コード' },
  },

  received: {
    title: '申込みを受け付けました',
    numberLabel: '受付番号',
    lead: 'ありがとうございます。受付のお知らせをメールでも送りました。',
    nextHeading: 'このあと',
    next: (until: string) => [
      `窓口の担当者が内容を確かめ、${monthDay(until)}（2開庁日以内）までにメールかお電話でお知らせします。`,
      '問題がなければ、そのまま公開します。掲載は無料です。',
      '働きたい・ためしたい方がいるときは、相談員からご連絡します。名簿や履歴書は送りません。',
    ],
    toHome: '出した求人・体験の一覧へ',
    toOpening: 'この申込みの内容を見る',
    another: 'もうひとつ出す',
    print: '印刷する',
  },

  home: {
    title: '出した求人・体験',
    empty: 'まだ何も出していません。',
    emptyNext: '見学だけでも出せます。5分ほどで書けます。',
    newOpening: '新しく出す',
    answersDue: (letters: number) => `お返事をお待ちしている紹介が${letters}件あります`,
    answersDueText: 'メールでお送りしたページから、お答えください。お電話でもお受けします。',
    groups: {
      mend: '直していただきたいもの',
      open: '公開中・休止中',
      waiting: '窓口で確認中',
      draft: '書きかけ',
      over: '終わったもの',
    },
    live: (people: number) => `紹介中 ${counted(people)}`,
    hires: (people: number) => `採用 ${counted(people)}`,
    untitled: '（まだ題名がありません）',
    goOn: '続きを書く',
    mend: '内容を直す',
    stop: '募集を止める',
    stopHelp: '「募集を止める」を押すと、すぐに一覧から消えます。',
  },

  states: {
    draft: '書きかけ',
    submitted: '確認中',
    returned: '差し戻し',
    rejected: 'お受けできませんでした',
    published: '公開中',
    paused: '休止中',
    closed: '終了',
  },
  closedAs: {
    filled: '人数がそろって終了',
    withdrawn: '事業所が止めて終了',
    expired: '期間が過ぎて終了',
    stopped: '窓口が止めて終了',
  },

  opening: {
    back: '出した求人・体験',
    number: (number: string) => `受付番号 ${number}`,
    stateLead: {
      draft: 'まだ申し込まれていません。',
      submitted: '窓口の担当者が内容を確かめています。確かめが終わるまで公開されません。',
      returned: '直していただきたいところがあります。書いた内容は残っています。',
      rejected: '職業安定法第5条の6により、お受けできませんでした。詳しくは窓口にお問い合わせください。',
      published: '住民の方に公開しています。',
      paused: '受付を休んでいます。一覧には出ていません。',
      closed: '募集は終わりました。一覧には出ていません。',
    },
    until: (date: string) => `${monthDay(date)}まで公開します。`,
    reasonHeading: '窓口からのお願い',
    rejectedHeading: 'お受けできなかった理由',
    lateHeading: '一覧への反映が遅れています',
    late: '変更は記録されました。公開の一覧には、1分ほどで反映されます。急ぐときは、窓口にお電話ください。',
    asSeen: '住民の方にはこう見えます',
    notYet: '公開した日などの日付は、公開したときのものに変わります。',
    mend: '内容を直して出し直す',
    stopHeading: '募集を止める・休む',
    stopHelp: '押すとすぐに一覧から消えます。もとには戻せませんが、同じ内容で新しく出せます。',
    stop: '募集を止める',
    pauseHelp: '少しの間だけ休むときに使います。すぐに一覧から消え、また始められます。',
    pause: '受付を休む',
    resumeHelp: '押すと、すぐに一覧に戻ります。',
    resume: '受付を再開する',
    change: '公開中の内容を変えたいときは、窓口にお電話ください。担当者が確かめて直します。',
    publicPage: '公開中のページを見る',
    facts: { received: '受付日', published: '公開した日', until: '掲載の終わり', live: '紹介中', hires: '採用' },
    date: monthDay,
    people: counted,
  },
} as const

export type EmployerText = typeof employerText
