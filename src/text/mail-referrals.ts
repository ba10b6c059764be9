import { dayIn, linkLines, typedCode } from './mail-parts.ts'
import type { Letter } from './mail-parts.ts'
import { reminderText } from './reminders.ts'

// Letters about one referral: to its firm by the number of the letter, to the person without a word of the case.

export type ReferralMailParams = {
  referralIssued: { title: string; letterNumber: string; path: string; code: string }
  referralReminder: {
    title: string
    letterNumber: string
    path: string
    code: string
    about: 'answer' | 'result'
    turn: 'first' | 'second' | 'again'
    closesOn: string | null
  }
  referralWithdrawn: { title: string; letterNumber: string }
  dayMoved: { title: string; letterNumber: string; was: string; on: string }
  resultAsked: { title: string; letterNumber: string; path: string; code: string }
  visitAgreed: { title: string; letterNumber: string; on: string; at: string; path: string }
  timeAskedAgain: { title: string; letterNumber: string; path: string; code: string }
  /** That there are words to read, never the words. */
  referralMessage: { title: string; letterNumber: string; path: string }
  /** The conditions told by e-mail (職業安定法施行規則4条の2④): the text itself, and a page that can be printed. */
  conditionsSent: {
    title: string
    rows: readonly (readonly [head: string, text: string])[]
    path: string
    code: string
  }
  conditionsLink: { path: string; code: string }
  paperLink: { title: string; letterNumber: string; path: string; code: string }
}

export const referralLetters: { [K in keyof ReferralMailParams]: Letter<ReferralMailParams[K]> } = {
  referralIssued: ({ title, letterNumber, path, code }, { baseUrl }) => ({
    subject: 'ご返事のお願い',
    lines: [
      `「${title}」に、受け入れをお願いしたい方がいます（紹介番号 ${letterNumber}）。`,
      '次のページで、受け入れの可否をお答えください。サインインはいりません。',
      '',
      `${baseUrl}${path}`,
      `コード　${typedCode(code)}`,
      '',
      'お電話でのお返事もお受けします。3開庁日ほどでお返事をいただけると助かります。',
    ],
  }),
  referralReminder: (params, { baseUrl, town }) => ({
    subject: reminderText.subjects[params.about],
    lines: [
      ...reminderText.leads[params.about][params.turn](params),
      '',
      `${baseUrl}${params.path}`,
      `コード　${typedCode(params.code)}`,
      '',
      reminderText.no[params.about],
      town.fax === '' ? reminderText.call(town.phone) : reminderText.callOrFax(town.phone, town.fax),
      ...(params.closesOn === null ? [] : [reminderText.close[params.turn](dayIn(params.closesOn))]),
      reminderText.crossed,
    ],
  }),
  // Why nobody comes is nobody's business.
  referralWithdrawn: ({ title, letterNumber }) => ({
    subject: 'ご連絡',
    lines: [
      `「${title}」にお願いしていた受け入れ（紹介番号 ${letterNumber}）は、取りやめになりました。`,
      'ご準備をいただき、ありがとうございました。お返事はいりません。',
      '',
      '募集は、いままでどおり続きます。またお願いすることがあれば、ご連絡します。',
    ],
  }),
  dayMoved: ({ title, letterNumber, was, on }) => ({
    subject: 'お約束の日の変更',
    lines: [
      `「${title}」（紹介番号 ${letterNumber}）の${dayIn(was)}のお約束を、${dayIn(on)}に変えさせてください。`,
      '急なお願いで申し訳ありません。',
      'この日のご都合が悪いときは、お電話ください。',
    ],
  }),
  resultAsked: ({ title, letterNumber, path, code }, { baseUrl }) => ({
    subject: 'その後のお知らせのお願い',
    lines: [
      `「${title}」（紹介番号 ${letterNumber}）の、その後をお知らせください。`,
      '次のページでお答えいただけます。サインインはいりません。',
      '',
      `${baseUrl}${path}`,
      `コード　${typedCode(code)}`,
      '',
      'お電話やFAXでのお知らせもお受けします。',
    ],
  }),
  visitAgreed: ({ title, letterNumber, on, at, path }, { baseUrl }) => ({
    subject: '日時が決まりました',
    lines: [
      `「${title}」（紹介番号 ${letterNumber}）でお会いする日時は、次のとおりです。`,
      '',
      `　　${dayIn(on)} ${at}`,
      '',
      'くわしいことと、窓口への連絡は、次のページにあります。サインインが必要です。',
      `${baseUrl}${path}`,
      '',
      'ご都合が変わったときは、お電話でもお知らせください。',
    ],
  }),
  timeAskedAgain: ({ title, letterNumber, path, code }, { baseUrl }) => ({
    subject: '日時のご相談',
    lines: [
      `「${title}」（紹介番号 ${letterNumber}）について、日時の候補をありがとうございました。`,
      '申し訳ありませんが、どの日時も合いませんでした。ほかの日時か、お返事を、次のページでお知らせください。サインインはいりません。',
      '',
      `${baseUrl}${path}`,
      `コード　${typedCode(code)}`,
      '',
      '前のメールのページとコードは、もう使えません。お電話でのお返事もお受けします。',
    ],
  }),
  referralMessage: ({ title, letterNumber, path }, { baseUrl }) => ({
    subject: '窓口からのご連絡',
    lines: [
      `「${title}」（紹介番号 ${letterNumber}）について、窓口からのご連絡があります。`,
      '次のページでお読みください。サインインが必要です。',
      '',
      `${baseUrl}${path}`,
    ],
  }),
  conditionsSent: ({ title, rows, path, code }, { baseUrl }) => ({
    subject: '書面のお届け',
    lines: [
      'ご希望のとおり、条件を書いた書面をメールでお届けします。',
      '',
      `【${title}】`,
      ...rows.map(([head, text]) => `・${head}：${text}`),
      '',
      ...linkLines({ baseUrl, path, code }),
      '',
      '分からないところは、お電話でおたずねください。紙でも差し上げます。',
    ],
  }),
  conditionsLink: ({ path, code }, { baseUrl }) => ({
    subject: 'お知らせ',
    lines: ['ご希望の書面を、次のページに置きました。', '', ...linkLines({ baseUrl, path, code })],
  }),
  paperLink: ({ title, letterNumber, path, code }, { baseUrl }) => ({
    subject: '書面のお届け',
    lines: [
      `「${title}」について、書面をお届けします（紹介番号 ${letterNumber}）。`,
      'このメールとページには、お名前は書かれていません。',
      '',
      ...linkLines({ baseUrl, path, code }),
    ],
  }),
}
