// 求職受付: words of the pages, of the notice that is handed over and of the mail that says the same.

/** 職業安定法29条の4, 同施行規則17条の7 (R1-42): what the desk does with what it is told. */
export const clientNoticeHandling = [
  'うかがったことは、仕事や体験をさがし、紹介し、続けられるように支えるためだけに使います（職業安定法第5条の5）。',
  '事業所に伝えるのは、あなたが同意したことだけです。同意しなくても、この窓口をそのまま使えます。',
  '記録は暗号にして保管します。だれがいつ見たかも残します。自分の記録は、いつでも見せてもらい、まちがいを直せます。',
] as const

export const clientNoticeRights = [
  '相談も紹介も、すべて無料です。',
  '紹介を断っても、やめても、不利になることはありません。',
] as const

export const registrationText = {
  title: '求職の受付',
  lead: '仕事の紹介を受けるための受付です。受付の月の翌々月の末日まで有効で、続けたい間は何度でも更新できます。',
  header: '求職の受付',
  headerUntil: (day: string) => `${day}まで`,
  headerNone: 'まだ',
  headerEnded: '期限切れ',
  receive: {
    heading: '受付をする',
    labels: { receivedOn: '受付の日', noticeBy: '取扱いのお知らせの渡し方' },
    help: {
      noticeBy:
        '職業安定法第29条の4により、受付のあと、なるべく早く書面で知らせます。本人が望むときはメールでもかまいません。知られないように連絡する人には、メールでは「お立ち寄りください」とだけ伝え、書面は窓口で手わたします。',
    },
    submit: '受付を記録する',
  },
  ways: { hand: '書面を手わたす', letter: '郵便で送る', mail: 'メールで送る（本人の希望）' },
  waysShort: { hand: '手わたし', letter: '郵便', mail: 'メール' },
  running: {
    heading: 'いまの受付',
    receivedOn: '受付の日',
    renewedOn: '更新した日',
    validUntil: '有効期限',
    notice: 'お知らせ',
    noticeSent: (way: string, day: string) => `${way}（${day}に済み）`,
    noticeOwed: (way: string) => `${way}（まだ渡していません）`,
    renew: '今日から更新する',
    renewHelp: (day: string) => `更新すると、${day}まで有効になります。`,
  },
  notice: {
    heading: 'お知らせを渡す',
    open: 'お知らせの書面を開く（印刷）',
    help: '書面を印刷して渡すか送り、渡した日を記録します。',
    labels: { noticeOn: '渡した（送った）日' },
    submit: '渡した日を記録する',
  },
  register: {
    heading: '求職管理簿にのる項目',
    lead: '管理簿は、この記録からできます。足りないところは「強み・配慮」で書きます。',
    name: '氏名',
    address: '住所',
    bornOn: '生年月日',
    jobs: '希望職種',
    receivedOn: '受付年月日',
    validity: '有効期間',
    ended: (day: string) => `${day}で終了`,
    missing: 'まだ聞いていません',
  },
  earlier: '前の受付',
  earlierLine: (from: string, until: string) => `${from}から${until}まで`,
  done: {
    receive: '求職の受付を記録しました。',
    renew: '有効期限を延ばしました。',
    notice: 'お知らせを渡した日を記録しました。',
  },
  sheet: {
    title: '職業紹介の取扱いについてのお知らせ',
    lead: 'この窓口で求職の受付をしましたので、職業安定法第29条の4により、次のことをお知らせします。',
    to: (number: string) => `受付番号 ${number} の方へ`,
    receivedOn: '受付の日',
    validUntil: '有効期限',
    renewal: '続けるときは、期限までに窓口か電話で「続けます」と言ってください。それだけで延ばせます。',
    scope: '取り扱う仕事の範囲',
    complaints: '苦情の申し出先',
    handling: '個人情報の取扱い',
    rights: '知っておいてほしいこと',
    basis: '職業紹介の根拠',
    print: '印刷する',
  },
  mail: {
    subject: '窓口からのお知らせ',
    lead: 'この窓口の仕事のしかたについて、法律（職業安定法第29条の4）により、次のことをお知らせします。お返事はいりません。',
  },
} as const
