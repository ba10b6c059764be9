// What people of the demo town wrote that no page of its content carries.
import { numberOf } from './seed-days.ts'

export const returnReasons: Readonly<Record<string, string>> = {
  'print-returned': '試用期間の3か月のあいだの賃金と時間が、本採用のあとと同じかどうかを書き足してください。',
}
export const anyReturnReason =
  '撮った写真をお店のチラシなどに使う場合は、体験ではなく仕事になります。練習の写真は使わないことを、仕事の内容に書き足してください。'

export const rejectReason =
  'この窓口で扱うのは、就業場所がこもれび市内にある求人です（職業安定法第29条第4項により定めた取扱職種の範囲等）。道外の工事現場の求人は、ハローワークこもれびをご案内します。'

export const harassmentContact = (meets: string, phone: string) => `${meets}。話しにくいときは窓口（電話 ${phone}）`

/** For follow-ups of which only the sign is remembered. */
export const quietNotes: Readonly<Record<'client' | 'employer' | 'family', readonly string[]>> = {
  client: [
    '変わりなく通えている。困っていることはないとのこと。',
    '体調よく続いている。次に話す日を決めた。',
    '決まった時間に通えている。職場の人とのやりとりにも慣れてきた。',
    '休みなく続いている。帰りのバスにも間に合っているとのこと。',
  ],
  employer: [
    '事業所に様子を伺った。仕事ぶりに心配な点はないとのこと。',
    '担当の方と話した。今の進め方のままお願いしたいとのこと。',
    '職場を訪ねた。手順を覚え、落ち着いて動けている。',
  ],
  family: ['ご家族から、朝の支度が早くなったと伺った。'],
}

export const behalfReason = 'お返事を書きとめました'
const wearing = /疲れ|横にな|合わず|合わなく|むくみ|痛ん|つら|体調のため|休む日/
export const signOf = (note: string): 'good' | 'watch' => (wearing.test(note) ? 'watch' : 'good')

const wishes = [
  '体を動かす仕事を、ためしてみたい。',
  '家から通えるところで、少しずつ始めたい。',
  '前にした仕事に近いことを、もう一度したい。',
]
const asking = [
  '最初の日は、支援員が同行します。',
  '連絡は、窓口の支援員にください。',
  '分からないことは、紙に書いてもらえると助かります。',
]

/** What each person said this firm may read: the support where there is one, and of the rest as they liked. */
export const slipToldOf = ({ referral: { key, support } }: { referral: { key: string; support?: string } }) => {
  const wish = wishes[numberOf(`wish ${key}`, wishes.length + 1)]
  const asks = asking[numberOf(`asks ${key}`, asking.length + 1)]
  return { ...(support && { support }), ...(wish && { wish }), ...(asks && { asks }) }
}
