import type { PaperText } from './paper-ja.ts'

const count = (openings: number): string => `${openings}\u2060{件|けん}`

export const paperEasy: PaperText = {
  backHome: '{仕事|しごと}の {全部|ぜんぶ}へ',
  print: '{紙|かみ}に {出|だ}す',
  printHelp: 'A4の {紙|かみ}に {出|だ}せます。',
  phone: '{電話|でんわ}',
  counter: '{窓口|まどぐち}',
  flyer: {
    title: (title: string) => `{紙|かみ}の お{知|し}らせ：${title}`,
    link: '{紙|かみ}の お{知|し}らせに する（A4・QRコード）',
    heading: '{仕事|しごと}の お{知|し}らせ',
    back: 'この {仕事|しごと}の ページに {戻|もど}る',
    tasks: '{仕事|しごと}の {内容|ないよう}',
    trialTasks: 'すること',
    payAndInsurance: '{給料|きゅうりょう}と {保険|ほけん}',
    money: 'お{金|かね}と {保険|ほけん}',
    firstDay: '{最初|さいしょ}の {日|ひ}',
    support: '{手伝|てつだ}い',
    more: '{全部|ぜんぶ}の {内容|ないよう}は、QRコードの ページに あります。',
    askHeading: '{聞|き}いて ください',
    ask: '{名前|なまえ}を {言|い}わなくて いいです。お{金|かね}は いりません。',
    web: '{名前|なまえ}なしで {質問|しつもん}する',
    qr: (number: string) => `{番号|ばんごう} ${number}の ページの QRコード`,
    informationOf: (date: string) => `${date}の {情報|じょうほう}`,
    until: (date: string) => `${date}まで`,
    paused: '{今|いま}は {休|やす}んで います。また {始|はじ}まってから {紙|かみ}に {出|だ}して ください。',
  },
  weekly: {
    title: '{今週|こんしゅう}の {仕事|しごと}',
    lead: '{近|ちか}くの {会社|かいしゃ}や {店|みせ}の {仕事|しごと}です。お{金|かね}は いりません。{履歴書|りれきしょ}も いりません。だれでも {相談|そうだん}できます。',
    issued: (date: string) => `${date}に {作|つく}りました`,
    ask: '{番号|ばんごう}を {窓口|まどぐち}に {言|い}って ください。{名前|なまえ}は {言|い}わなくて いいです。',
    newHeading: (openings: number) => `{新|あたら}しい {仕事|しごと}（${count(openings)}）`,
    olderHeading: (openings: number) => `{前|まえ}から ある {仕事|しごと}（${count(openings)}）`,
    noneNew: '{新|あたら}しい {仕事|しごと}は ありません。',
    columns: {
      rung: '{種類|しゅるい}・{給料|きゅうりょう}',
      title: '{仕事|しごと}',
      when: 'いつ',
      number: '{番号|ばんごう}',
    },
    more: (shown: number) =>
      `{新|あたら}しい {順|じゅん}に ${count(shown)} {書|か}いて います。ほかにも あります。{窓口|まどぐち}に {聞|き}いて ください。`,
    qr: '{仕事|しごと}の ページの QRコード',
  },
  feed: {
    title: '{新|あたら}しい {仕事|しごと}',
    narrowed: '{条件|じょうけん}に {合|あ}う {新|あたら}しい {仕事|しごと}',
  },
  about: {
    heading: '{紙|かみ}と データ',
    text: 'データは だれでも {使|つか}えます。お{金|かね}は いりません（CC BY 4.0）。{人|ひと}の {名前|なまえ}や {連絡先|れんらくさき}は ありません。',
    weekly: '{今週|こんしゅう}の {仕事|しごと}（A4の {紙|かみ}）',
    feed: '{新|あたら}しい {仕事|しごと}の フィード（Atom）',
    csv: '{全部|ぜんぶ}の データ（CSV）',
    api: 'プログラムで {使|つか}う（API、{日本語|にほんご}と {英語|えいご}）',
  },
}
