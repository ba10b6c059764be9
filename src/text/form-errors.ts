// Messages of every form: what to do, never what was done wrong. Each is made from the field's own label.

type Sentence = (label: string) => string

export const fieldErrors = {
  blank: (label) => `「${label}」を入れてください`,
  long: (label) => `「${label}」を短くしてください`,
  number: (label) => `「${label}」は数字で入れてください`,
  range: (label) => `「${label}」の数を確かめてください`,
  time: (label) => `「${label}」は 9:30 のように入れてください`,
  date: (label) => `「${label}」は実際にある日付を入れてください`,
  email: (label) => `「${label}」は name@example.jp のような形で入れてください`,
  phone: (label) => `「${label}」は 0123-45-6789 のような形で入れてください`,
  choice: (label) => `「${label}」を選んでください`,
  agree: (label) => `「${label}」を確かめて、印を付けてください`,
  myNumber: () => 'マイナンバーのような12けたの数字は送れません。消してください（番号法）',
  kana: (label) => `「${label}」はひらがなかカタカナで入れてください`,
  forWay: (label) => `「${label}」を入れるか、それを使う連絡の方法の印を外してください`,
  apart: (label) => `「${label}」に、上で選んだものと同じものがあります。どちらか一方にしてください`,
  purposeShort: (label) => `「${label}」は、何のためかが分かるように10字以上で書いてください`,
  code: (label) => `「${label}」を確かめて、もう一度入れてください`,
  meeting: (label) => `「${label}」は https:// で始まるアドレスを、そのまま貼り付けてください`,
  slotPast: (label) => `「${label}」は、きょうから3か月先までの日を入れてください`,
  dayOff: (label) =>
    `土日・祝日・年末年始か、休業の期間の日が入っています。その日でよければ「${label}」に印を付けてください`,
  closing: (label) => `「${label}」は、きょうから1年先までの日を入れてください`,
  characters: (label) => `「${label}」に使えない文字が入っています。打ち直してください`,
  order: (label) => `「${label}」は、始まりの日よりあとの日を入れてください`,
  rising: (label) => `「${label}」は、1つ前の日数より大きい数にしてください`,
  monthDay: (label) => `「${label}」は 12/29 のように入れてください`,
  dates: (label) => `「${label}」は 2027/8/13 のように、1行に1日ずつ、実際にある日を入れてください`,
  corporateNumber: () =>
    '法人番号は13けたの数字です。会社の書類か国税庁のサイトで確かめてください。分からないときは空けてください',
  licenceNeeded: () => '許可（第33条）の機関は、許可番号と有効期間の終わりを入れてください',
  clientMustAsk: () =>
    'FAX・メールで渡せるのは、本人が希望したときだけです。希望を確かめて印を付けるか、書面で渡してください（職業安定法施行規則第4条の2第4項）',
  pieceWork: () =>
    '家でする内職・請負は、雇用ではないため、求人として出せません（家内労働法）。雇って自宅で働いてもらうときは、お仕事の種類を選び、場所を「本人の自宅」にしてください。迷うときは窓口にお電話ください',
  notInsured: () =>
    '体験・実習では、けがや物をこわしたときの保険をだれかがかけておく必要があります。窓口に相談すると、市や支援機関の保険を使えることがあります',
  purpose: (label) =>
    `「${label}」は、だれが読んでも分かるように10文字以上で書いてください（例：担当が休みで、きょうの面接の時刻を本人に伝えるため）`,
  handOverFirst: (label) =>
    `担当の支援員を加えるときは、「${label}」を選んでください。担当が替わるのと同時に加わります`,
  handOverTo: (label) => `「${label}」には、同じ機関で使っている支援員のうち、利害関係者でない人を選んでください`,
  something: () => 'ふりがな・電話・メールのどれかひとつは入れてください。生年月日だけではさがせません',
  notDisclosed: (label) => `「${label}」は、働く人に必ず知らせる項目です。入れてください（職業安定法第5条の3）`,
} as const satisfies Record<string, Sentence>

export type FieldErrorKey = keyof typeof fieldErrors
const isKnown = (key: string): key is FieldErrorKey => Object.hasOwn(fieldErrors, key)

export const fieldError = (key: string, label: string): string =>
  isKnown(key) ? fieldErrors[key](label) : fieldErrors.blank(label)
