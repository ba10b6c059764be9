import { copyText } from './copy.ts'
import { cardsEasy } from './cards-easy.ts'
import { correctionsEasy } from './corrections-easy.ts'
import { documentsEasy } from './documents-easy.ts'
import { inquiriesEasy } from './inquiries-easy.ts'
import type { PublicText } from './ja.ts'
import { searchEasy } from './search-easy.ts'
import { openingEasy } from './opening-easy.ts'
import { paperEasy } from './paper-easy.ts'
import { unnamedEasy } from './unnamed-easy.ts'

export const easy: PublicText = {
  language: 'easy',
  lang: 'ja-simple',
  opening: openingEasy,
  documents: documentsEasy,
  copy: copyText.easy,
  paper: paperEasy,
  inquiry: inquiriesEasy,
  corrections: correctionsEasy,
  cards: cardsEasy,
  unnamed: unnamedEasy,
  shell: {
    skip: '{本文|ほんぶん}へ',
    navLabel: 'メニュー',
    footerLabel: 'ほかの ページ',
    languagesLabel: 'ことば',
    furigana: { label: 'ふりがな', on: 'あり', off: 'なし', note: 'この スマホなどだけに のこります' },
    practice: '{練習用|れんしゅうよう}です。{本当|ほんとう}の {仕事|しごと}では ありません',
    phone: '{電話|でんわ}',
    home: 'はじめに',
    openings: '{仕事|しごと}を さがす',
    about: 'この {窓口|まどぐち}の こと',
    forFirms: '{会社|かいしゃ}の {人|ひと}へ',
    privacy: 'あなたの {情報|じょうほう}',
    accessibility: '{使|つか}いやすさ',
    firmSignIn: '{会社|かいしゃ}の {人|ひと}の {入口|いりぐち}',
    staffSignIn: '{職員|しょくいん}の {入口|いりぐち}',
    demo: '{練習|れんしゅう}の {入口|いりぐち}',
  },
  ask: {
    heading: '{窓口|まどぐち}に {聞|き}く',
    text: '{電話|でんわ}で {聞|き}くことが できます。{窓口|まどぐち}に {来|き}ても いいです。{名前|なまえ}を {言|い}わなくて いいです。お{金|かね}は いりません。',
    aboutThis: (number: string) => `「{番号|ばんごう} ${number}」と {言|い}って ください。`,
    fax: 'ファックス',
    complaints: '{苦情|くじょう}を {言|い}う ところ',
    hours: '{開|あ}いている {時間|じかん}',
    closed: '{休|やす}みの {日|ひ}',
    place: '{場所|ばしょ}',
  },
  home: {
    title: '{仕事|しごと}を さがす',
    heading: '{見|み}るだけ、ためすだけの {仕事|しごと}が あります',
    lead: 'ここは、{近|ちか}くの {会社|かいしゃ}や {店|みせ}の {仕事|しごと}を {紹介|しょうかい}する {所|ところ}です。お{金|かね}は いりません。{履歴書|りれきしょ}も いりません。だれでも {相談|そうだん}できます。',
    gotCard: 'カードを もらった {人|ひと}は ここへ',
    rungsHeading: 'どこから {始|はじ}めますか',
    rungsText: 'どこから {始|はじ}めても いいです。{前|まえ}に {戻|もど}っても いいです。',
    trials: '{給料|きゅうりょう}なし・ためす',
    jobs: '{給料|きゅうりょう}あり・{働|はたら}く',
    count: (openings: number) => `${openings}{件|けん}`,
    newest: '{新|あたら}しい {仕事|しごと}',
    all: '{全部|ぜんぶ} {見|み}る',
    none: '{今|いま} {仕事|しごと}は ありません。{窓口|まどぐち}に {電話|でんわ}して ください。',
    firmsHeading: '{会社|かいしゃ}の {人|ひと}へ',
    firmsText:
      '{見学|けんがく}だけでも いいです。{1週間|いっしゅうかん}に {2時間|にじかん}の {仕事|しごと}でも いいです。{5分|ごふん}くらいで {書|か}けます。{窓口|まどぐち}が {確|たし}かめてから {出|だ}します。',
    firmsAction: '{仕事|しごと}を {出|だ}す',
  },
  search: searchEasy,
  detail: {
    back: '{仕事|しごと}の {全部|ぜんぶ}へ',
    paused: '{今|いま}は {休|やす}んで います',
    pausedText: 'また {始|はじ}めるときは、この ページに {書|か}きます。ほかの {仕事|しごと}も {見|み}て ください。',
    goneTitle: 'いまは {募集|ぼしゅう}して いません',
    goneText: (number: string) =>
      `{番号|ばんごう} ${number}は {終|お}わりました。または、{内容|ないよう}を たしかめて います。`,
    alike: '{同|おな}じ {種類|しゅるい}の {仕事|しごと}',
    print: '{紙|かみ}に {出|だ}す',
    share: 'ほかの {人|ひと}に {送|おく}る',
    mail: 'メールで {送|おく}る',
    wrong: 'まちがいを {知|し}らせる',
    askJump: 'この {仕事|しごと}の ことを {聞|き}く',
  },
  errors: {
    '400': {
      title: '{読|よ}むことが できませんでした',
      text: '{前|まえ}の ページに {戻|もど}って、もう {一度|いちど} して ください。できないときは、{窓口|まどぐち}に {電話|でんわ}して ください。',
    },
    '403': {
      title: 'この ページは {見|み}られません',
      text: '{見|み}たいときは、{窓口|まどぐち}に {電話|でんわ}して ください。',
    },
    '404': {
      title: 'ページが ありません',
      text: '{番号|ばんごう}を {確|たし}かめて ください。{仕事|しごと}は 「{仕事|しごと}を さがす」で {見|み}られます。',
    },
    '405': {
      title: 'これは できません',
      text: '{前|まえ}の ページに {戻|もど}って、ボタンを {押|お}して ください。',
    },
    '409': {
      title: 'ほかの {人|ひと}も {同|おな}じ ことを して います',
      text: 'ページを もう {一度|いちど} {開|ひら}いて ください。{今|いま}の {内容|ないよう}を {確|たし}かめて ください。',
    },
    '410': {
      title: 'この ページは {終|お}わりました',
      text: 'ほかの {仕事|しごと}は 「{仕事|しごと}を さがす」で {見|み}られます。',
    },
    '413': {
      title: '{文|ぶん}が {長|なが}いです',
      text: '{短|みじか}くして、もう {一度|いちど} {送|おく}って ください。',
    },
    '415': {
      title: '{読|よ}むことが できません',
      text: 'この サイトの ページに {書|か}いて ください。ファイルは {送|おく}れません。',
    },
    '429': {
      title: '{少|すこ}し {待|ま}って ください',
      text: 'たくさん {押|お}しました。{少|すこ}し {待|ま}ってから、もう {一度|いちど} して ください。',
    },
    '500': {
      title: 'ページを {出|だ}せませんでした',
      text: '{少|すこ}し {待|ま}って、もう {一度|いちど} {開|ひら}いて ください。だめな ときは、{窓口|まどぐち}に {電話|でんわ}して ください。',
    },
    '503': {
      title: '{今|いま} つながりません',
      text: '{送|おく}った ことは {残|のこ}って いません。{少|すこ}し {待|ま}って、もう {一度|いちど} して ください。{急|いそ}ぐときは、{窓口|まどぐち}に {電話|でんわ}して ください。',
    },
  },
}
