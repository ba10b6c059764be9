// Every letter the desk sends. Subjects are neutral, no person's name and nothing about a case stands in them (T34).

import { noticeHandling, noticeResults } from './firms.ts'
import { addressOf, dayIn, typedCode } from './mail-parts.ts'
import type { Letter, Written } from './mail-parts.ts'
import { referralLetters } from './mail-referrals.ts'
import type { ReferralMailParams } from './mail-referrals.ts'
import { officeName } from './office-name.ts'
import { clientNoticeHandling, clientNoticeRights, registrationText } from './registration.ts'
import { partWord, reviewText } from './review.ts'

export type LetterText = { subject: string; text: string }

type Marked = { field: string; note: string }

export type MailParams = ReferralMailParams & {
  signInLink: { path: string; secret: string; code: string }
  noAccount: Record<string, never>
  postingCode: { code: string; title: string }
  draftLink: { path: string; code: string }
  openingReceived: { number: string; title: string; days: number }
  openingPublished: { number: string; title: string; until: string }
  openingReturned: { number: string; title: string; reason: string; marks: readonly Marked[]; path: string }
  openingRejected: { number: string; title: string; ground: keyof typeof reviewText.grounds; reason: string }
  openingQuestion: { number: string; title: string; question: string; path: string; code: string }
  openingReadBack: { title: string; number: string; path: string; code: string }
  openingStillTrue: {
    number: string
    title: string
    confirmedOn: string
    until: string
    path: string
    code: string
    isReported?: boolean
  }
  invitation: { name: string; path: string; code: string }
  memberAdded: { path: string }
  firmNotice: { number: string; title: string }
  registrationNotice: Record<string, never>
  recordOpened: { who: string; kind: 'breakGlass' | 'supervision'; caseNumber: string }
  /** To a client. `call`: please call; `come`: there is something to hand over. */
  clientNotice: { wish: 'call' | 'come' }
}
export type MailKind = keyof MailParams

const signed = (lines: readonly string[], { town }: Written): string =>
  [
    ...lines,
    '',
    '――――――――――――――――',
    officeName(town),
    `電話 ${town.phone}`,
    town.openingHours,
    'お心当たりのないときは、このメールを捨ててください。',
  ].join('\n')

export const letters: { [K in MailKind]: Letter<MailParams[K]> } = {
  signInLink: ({ path, secret, code }, written) => ({
    subject: 'サインインのご案内',
    lines: [
      'サインインの手続きを始めた画面に、次の8けたのコードを入れてください。',
      '',
      `　　${typedCode(code)}`,
      '',
      '手続きを始めた端末でこのメールを読んでいるときは、次のリンクからも入れます。',
      `${addressOf(path, written)}#r=${secret}`,
      '',
      'どちらも10分で使えなくなります。',
    ],
  }),
  noAccount: (_params, { town }) => ({
    subject: 'サインインのご案内',
    lines: [
      'サインインの手続きがありましたが、このメールアドレスは登録されていません。',
      'ほかのメールアドレスで試すか、窓口にお電話ください。',
      `電話 ${town.phone}`,
    ],
  }),
  postingCode: ({ code, title }) => ({
    subject: '掲載の確認コード',
    lines: [
      `「${title}」の掲載を申し込む画面に、次の8けたのコードを入れてください。`,
      '',
      `　　${typedCode(code)}`,
      '',
      'コードは10分で使えなくなります。',
    ],
  }),
  draftLink: ({ path, code }, { baseUrl }) => ({
    subject: '書きかけの内容のご案内',
    lines: [
      '書きかけの内容は、次のページから、どの端末でも続けられます。',
      '',
      `${baseUrl}${path}`,
      `コード　${typedCode(code)}`,
      '',
      '申し込むまで、または30日のあいだ使えます。まだ公開も申込みもされていません。',
    ],
  }),
  openingReceived: ({ number, title, days }) => ({
    subject: '掲載の申込みを受け付けました',
    lines: [
      `「${title}」（受付番号 ${number}）の申込みを受け付けました。ありがとうございます。`,
      `窓口の担当者が内容を確かめます。お知らせは、${days}開庁日以内にお送りします。`,
      '直したいところがあれば、お電話ください。',
    ],
  }),
  openingPublished: ({ number, title, until }, { baseUrl }) => ({
    subject: '掲載を始めました',
    lines: [
      `「${title}」（番号 ${number}）の掲載を始めました。`,
      `${baseUrl}/openings/${number}`,
      '',
      `掲載は ${until} までです。早く終えたいときは、事業所の画面の「募集を止める」を押すか、お電話ください。すぐに一覧から消えます。`,
    ],
  }),
  openingReturned: ({ number, title, reason, marks, path }, { baseUrl }) => ({
    subject: '掲載の内容についてのお願い',
    lines: [
      `「${title}」（受付番号 ${number}）について、次の点をお直しください。`,
      '',
      reason,
      ...marks.map(({ field, note }) => reviewText.marks.line({ part: partWord(field), note })),
      '',
      'お書きになった内容は残っています。',
      `${baseUrl}${path}`,
      '',
      'お電話でも直せます。',
    ],
  }),
  openingRejected: ({ number, title, ground, reason }) => ({
    subject: '掲載の申込みについて',
    lines: [
      `「${title}」（受付番号 ${number}）は、次の理由でお受けできませんでした。`,
      '',
      reviewText.grounds[ground],
      reason,
      '',
      reviewText.rejection.told,
      reviewText.rejection.again,
    ],
  }),
  openingQuestion: ({ number, title, question, path, code }, { baseUrl }) => ({
    subject: 'お申込みの内容についての質問',
    lines: [
      `「${title}」（受付番号 ${number}）について、窓口から質問があります。`,
      '',
      question,
      '',
      '次のページで、お答えください。サインインはいりません。',
      '',
      `${baseUrl}${path}`,
      `コード　${typedCode(code)}`,
      '',
      'お電話でのお答えもお受けします。このページは30日で使えなくなります。',
    ],
  }),
  openingReadBack: ({ title, number, path, code }, { baseUrl }) => ({
    subject: '内容の確認のお願い',
    lines: [
      `お預かりした「${title}」（受付番号 ${number}）を、次のページにまとめました。`,
      '内容をお確かめのうえ、「この内容で出してよい」か「直してほしい」をお答えください。サインインはいりません。',
      '',
      `${baseUrl}${path}`,
      `コード　${typedCode(code)}`,
      '',
      'お返事をいただくまで、公開しません。お電話でのお返事もお受けします。',
      'このページは30日で使えなくなります。',
    ],
  }),
  openingStillTrue: ({ number, title, confirmedOn, until, path, code, isReported }, { baseUrl }) => ({
    subject: '掲載中の内容の確認のお願い',
    lines: [
      isReported
        ? `掲載中の「${title}」（番号 ${number}）について、内容がちがうかもしれないというお知らせがありました。`
        : `掲載中の「${title}」（番号 ${number}）は、${dayIn(confirmedOn)}に内容を確かめてから、日がたちました。`,
      'いまも同じ内容で募集しているかを、次のページでお知らせください。サインインはいりません。',
      '',
      `${baseUrl}${path}`,
      `コード　${typedCode(code)}`,
      '',
      '「このままでよい」か「募集を止める」を選べます。直したいときの案内もあります。',
      `お返事がないときも、${dayIn(until)}までは掲載が続きます。お電話でのお返事もお受けします。`,
    ],
  }),
  ...referralLetters,
  invitation: ({ name, path, code }, { baseUrl, staffUrl }) => ({
    subject: '職員アカウントのご案内',
    lines: [
      `${name} 様`,
      '',
      '職員用のアカウントを用意しました。次のページでコードを入れて、使い始めてください。',
      '',
      `${staffUrl ?? baseUrl}${path}`,
      `コード　${typedCode(code)}`,
      '',
      '24時間で使えなくなります。',
    ],
  }),
  memberAdded: ({ path }, { baseUrl }) => ({
    subject: 'サインインのご案内',
    lines: [
      'このメールアドレスで、事業所の方の画面に入れるようになりました。',
      '次のページにメールアドレスを入れると、そのつど、コードをお送りします。パスワードはありません。',
      '',
      `${baseUrl}${path}`,
    ],
  }),
  // Nothing of the person, and nothing by which a family would know what they came for.
  registrationNotice: (_params, { town }) => ({
    subject: registrationText.mail.subject,
    lines: [
      registrationText.mail.lead,
      '',
      `1　${registrationText.sheet.scope}`,
      town.handlingScope,
      '',
      `2　${registrationText.sheet.complaints}`,
      town.complaints,
      '',
      `3　${registrationText.sheet.handling}`,
      ...clientNoticeHandling,
      '',
      `4　${registrationText.sheet.rights}`,
      ...clientNoticeRights,
    ],
  }),
  recordOpened: ({ who, kind, caseNumber }) => ({
    subject: '記録の取扱いについてのお知らせ',
    lines: [
      kind === 'supervision'
        ? `${who}（支援機関の責任者）が、番号 ${caseNumber} の記録を開きました。`
        : `担当ではない ${who}（支援員）が、番号 ${caseNumber} の記録を開きました。`,
      '開いているのは30分までで、読むことだけができます。',
      '開いた目的は、この番号の記録の「見た人の記録」に書かれています。担当の支援員が読めます。',
      '',
      '心当たりのないときは、担当の支援員と責任者で確かめてください。',
    ],
  }),
  firmNotice: ({ number, title }, { town }) => ({
    subject: '求人・体験の取扱いについてのお知らせ',
    lines: [
      `「${title}」（番号 ${number}）をお受けしましたので、職業安定法第29条の4により、次のことをお知らせします。`,
      '',
      '1　取り扱う職種などの範囲',
      town.handlingScope,
      '',
      '2　苦情の申し出先',
      town.complaints,
      '',
      '3　求人者の情報と、求職者の個人情報の取扱い',
      ...noticeHandling,
      '',
      '4　結果のお知らせのお願い',
      noticeResults,
      '',
      'このメールは、取っておいてください。紙でほしいときは、窓口にお申し付けください。',
    ],
  }),
  clientNotice: ({ wish }) => ({
    subject: 'お知らせ',
    lines: [
      'いつもありがとうございます。',
      wish === 'call'
        ? 'ご都合のよいときに、下の番号にお電話をください。'
        : 'お渡しするものがあります。ご都合のよいときにお立ち寄りください。',
      'お急ぎのことではありません。',
    ],
  }),
}

// Whoever looks over a shoulder reads of a town that writes: no desk, no work, no name (product §8.6).
const discreetlySigned = (lines: readonly string[], { town }: Written): string =>
  [...lines, '', '――――――――――――――――', town.townName, `電話 ${town.phone}`].join('\n')

// Nobody is told to throw away what a record's opening says.
const isDiscreet: Partial<Record<MailKind, true>> = { clientNotice: true, conditionsLink: true, recordOpened: true }

export const letterOf = <K extends MailKind>(
  { kind, params }: { kind: K; params: MailParams[K] },
  written: Written,
): LetterText => {
  const { subject, lines } = letters[kind](params, written)
  const sign = isDiscreet[kind] ? discreetlySigned : signed
  return { subject, text: sign(lines, written) }
}
