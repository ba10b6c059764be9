import type { Language } from '../paths.ts'
import { copyText } from './copy.ts'
import { cardsJa } from './cards-ja.ts'
import { correctionsJa } from './corrections-ja.ts'
import { documentsJa } from './documents-ja.ts'
import { searchJa } from './search-ja.ts'
import { inquiriesJa } from './inquiries-ja.ts'
import { openingJa } from './opening-ja.ts'
import { paperJa } from './paper-ja.ts'
import { unnamedJa } from './unnamed-ja.ts'

// The contract of the public window: every language says the same things. Its type is what easy.ts and en.ts fulfil.

const words = {
  /** `lang` of the page, BCP 47. */
  lang: 'ja',
  opening: openingJa,
  documents: documentsJa,
  copy: copyText.ja,
  paper: paperJa,
  inquiry: inquiriesJa,
  corrections: correctionsJa,
  cards: cardsJa,
  unnamed: unnamedJa,
  shell: {
    skip: '本文へ',
    navLabel: 'メニュー',
    footerLabel: 'このサイトのページ',
    languagesLabel: '言語',
    furigana: { label: 'ふりがな', on: 'あり', off: 'なし', note: 'この端末だけに残します' },
    practice: '練習用（本物の求人ではありません）',
    phone: '電話',
    home: 'はじめに',
    openings: '仕事・体験をさがす',
    about: 'この窓口について',
    forFirms: '事業所の方へ',
    privacy: '個人情報の取扱い',
    accessibility: 'アクセシビリティ',
    firmSignIn: '事業所のページに入る',
    staffSignIn: '職員・支援員のページに入る',
    demo: '練習用の入口',
  },
  ask: {
    heading: '窓口に聞く',
    text: '電話でも、窓口でも聞けます。名前を言わなくてもかまいません。料金はかかりません。',
    aboutThis: (number: string) => `「番号 ${number} のことで」と言ってください。`,
    fax: 'FAX',
    complaints: '苦情の受付',
    hours: '開いている時間',
    closed: '休みの日',
    place: '場所',
  },
  home: {
    title: '仕事・体験をさがす',
    heading: '見るだけ、ためすだけから始められる仕事があります',
    lead: 'この窓口は、近くの会社やお店の仕事と体験を、無料で紹介しています。履歴書がなくても、長く休んでいても、だれでも相談できます。',
    gotCard: 'カードをもらった方は、こちらへ',
    rungsHeading: 'どれくらいから始めますか',
    rungsText: 'どこから始めても、途中で戻ってもかまいません。',
    trials: '給料なし・ためす',
    jobs: '給料あり・雇われて働く',
    count: (openings: number) => `${openings}件`,
    newest: '新しい仕事・体験',
    all: 'すべて見る',
    none: 'いま公開している仕事・体験はありません。窓口に電話でお聞きください。',
    firmsHeading: '事業所の方へ',
    firmsText:
      '見学だけ、週2時間だけの仕事も出せます。会員登録はいりません。5分ほどで書けて、窓口が確かめてから公開します。',
    firmsAction: '仕事・体験を出す',
  },
  search: searchJa,
  detail: {
    back: '仕事・体験の一覧へ',
    paused: 'いま受付を止めています',
    pausedText: '再開するときは、このページに出します。ほかの仕事・体験も見てみてください。',
    goneTitle: 'いまは募集していません',
    goneText: (number: string) => `番号 ${number} は、募集が終わったか、内容を確かめているところです。`,
    alike: '同じ種類の仕事・体験',
    print: '印刷する',
    share: 'この仕事・体験を人に送る',
    mail: 'メールで送る',
    wrong: 'まちがいを知らせる',
    askJump: 'この仕事・体験について聞く',
  },
  errors: {
    '400': {
      title: '送られた内容を読めませんでした',
      text: 'もとの画面に戻って、もう一度お試しください。うまくいかないときは、窓口に電話してください。',
    },
    '403': {
      title: 'このページは見られません',
      text: 'いまのサインインでは、このページを開けません。必要なときは、窓口に電話してください。',
    },
    '404': {
      title: 'ページが見つかりません',
      text: '番号やアドレスに打ち間違いがないか、確かめてください。仕事・体験は一覧からさがせます。',
    },
    '405': { title: 'この操作はできません', text: 'もとの画面に戻って、ボタンから操作してください。' },
    '409': {
      title: 'ほかの操作と重なりました',
      text: '画面を開き直して、いまの内容を確かめてから、もう一度お試しください。',
    },
    '410': {
      title: 'このページは終わりました',
      text: '募集や手続きが終わったため、いまは見られません。ほかの仕事・体験は一覧からさがせます。',
    },
    '413': { title: '送られた内容が大きすぎます', text: '文を短くして、もう一度お試しください。' },
    '415': {
      title: '送られた形式を読めません',
      text: 'このサイトの画面から入力してください。ファイルは送れません。',
    },
    '429': {
      title: '少し時間をおいてください',
      text: '短い時間にたくさんの操作がありました。しばらくたってから、もう一度お試しください。',
    },
    '500': {
      title: '画面を出せませんでした',
      text: 'こちらの不具合です。少し待って、もう一度お試しください。続くときは、窓口に電話してください。',
    },
    '503': {
      title: 'いま、つながりにくくなっています',
      text: '送った内容は保存されていません。少し待って、もう一度お試しください。お急ぎのときは、窓口に電話してください。',
    },
  },
}

export type PublicText = typeof words & { language: Language }
export const ja: PublicText = { language: 'ja', ...words }
