import type { Language } from '../paths.ts'
import { clock } from './opening-easy.ts'

// What a page says that answers from the copy of the list, because the list itself does not answer just now.

/** The day as the language writes it, and `HH:MM`. */
type CopyTime = { date: string; time: string }

type CopyText = {
  heading: (at: CopyTime) => string
  text: string
  phone: string
  absentTitle: string
  absentText: (number: string) => string
}

const hourAndMinute = (time: string): string => {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return `${hour}時${minute}分`
}

export const copyText: Readonly<Record<Language, CopyText>> = {
  ja: {
    heading: ({ date, time }) => `${date} ${hourAndMinute(time)}の控えです`,
    text: 'いまの募集とちがうことがあります。確かめたいときは、窓口へお電話ください。',
    phone: '電話',
    absentTitle: 'この番号は、控えにありません',
    absentText: (number) =>
      `いまは一覧の控えをお見せしています。番号 ${number} は、新しくのったものか、もう終わったものかもしれません。しばらくしてからもう一度開くか、窓口へお電話ください。`,
  },
  easy: {
    heading: ({ date, time }) => `この ページは ${date} ${clock(time)}に {写|うつ}した ものです`,
    text: '{今|いま}の {募集|ぼしゅう}と ちがう ことが あります。 {知|し}りたい {人|ひと}は {窓口|まどぐち}に {電話|でんわ}して ください。',
    phone: '{電話|でんわ}',
    absentTitle: 'この {番号|ばんごう}は {写|うつ}しに ありません',
    absentText: (number) =>
      `{今|いま}は {一覧|いちらん}の {写|うつ}しを {見|み}せて います。 {番号|ばんごう} ${number} は {新|あたら}しいか、 もう {終|お}わったかも しれません。 {後|あと}で もう {一度|いちど} {開|ひら}くか、 {窓口|まどぐち}に {電話|でんわ}して ください。`,
  },
  en: {
    heading: ({ date, time }) => `This is a copy from ${date}, ${time}`,
    text: 'What is open now may differ. To be sure, please phone the desk.',
    phone: 'Phone',
    absentTitle: 'This number is not in the copy',
    absentText: (number) =>
      `At the moment we show a copy of the list. Number ${number} may be new, or it may have closed. Please open this page again a little later, or phone the desk.`,
  },
}
