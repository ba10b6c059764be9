// A matter link: what one mail asks, shown without any person's name, answered with the code of the same mail.

export const matterText = {
  windowName: 'メールでのお手続き',
  errorSummary: '直していただきたいところがあります',
  errorTitle: (title: string) => `エラー：${title}`,
  ask: 'お電話でもお受けします。',
  code: 'コード',
  codeHelp: '同じメールにある8文字です。大文字でも小文字でも、空白が入ってもかまいません。',
  answer: {
    title: '受け入れのお返事',
    lead: 'この求人・体験に、受け入れをお願いしたい方がいます。',
    facts: { opening: '求人・体験', place: '場所', when: '曜日と時刻', letter: '紹介番号', issued: '紹介した日' },
    yesMeans: {
      trial:
        '「受け入れる」は、相談員と日にちを決めてよい、という意味です。雇う約束ではありません。だれが来るか、どんな配慮がいるかは、相談員が本人の同意を得てからお話しします。',
      employment:
        '「受け入れる」は、相談員と会う日を決めてよい、という意味です。採用を決める約束ではありません。だれが来るか、どんな配慮がいるかは、相談員が本人の同意を得てからお話しします。',
    },
    legend: 'お返事',
    accepted: '受け入れる',
    acceptedHint: '相談員から、日にちのご相談でお電話します。',
    declined: '今回は受け入れない',
    declinedHint: '理由を選んでください。相談員だけが見ます。',
    reason: '受け入れない理由',
    reasonHelp: '「今回は受け入れない」のときだけ、選んでください。',
    noReason: '（受け入れるときは、そのまま）',
    reasons: {
      filled: 'すでに人が決まった',
      conditions: '条件が合わない',
      ability: '仕事の内容が合わない',
      schedule: '日にち・時間が合わない',
      commute: '通うのが難しい',
      health: '体調の面で心配がある',
      noShow: '連絡がとれない',
      other: 'その他（相談員がお電話します）',
    },
    submit: 'この返事を送る',
    doneTitle: 'お返事を受け付けました',
    done: 'ありがとうございます。「受け入れる」のお返事のときは、相談員から日にちのご相談でお電話します。',
    doneText: 'このページとコードは、もう使いません。変えたいときは、窓口にお電話ください。',
  },
  accept: {
    title: '職員アカウントを使い始める',
    lead: '招待のメールにあるコードを入れると、アカウントを使い始めます。',
    once: 'コードは1回だけ使えます。次からは、メールアドレスでサインインします。',
    submit: '使い始める',
  },
  draft: {
    title: '書きかけを続ける',
    lead: 'メールにあるコードを入れると、書きかけの続きをこの端末で書けます。',
    moved: '前の端末では、同じページとコードでまた続けられます。',
    submit: '続きを書く',
  },
  labels: { code: 'コード', answer: 'お返事', reason: '受け入れない理由', wish: '直してほしいところ' },
  ended: {
    title: 'この手続きは終わっています',
    text: 'お返事がすでに届いているか、期限が過ぎているか、コードの間違いが5回あったため、このページは使えなくなりました。',
    next: '変えたいこと・聞きたいことがあるときは、窓口にお電話ください。',
  },
} as const
