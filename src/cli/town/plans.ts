import type { PlanKind, TownPlan } from './types.ts'

/** Ways of support that come again and again; whose plan it is, is told below in the person's own words. */
export const planKinds = {
  morning: {
    goals: [
      { text: '午前だけの仕事を体験する', by: '1m' },
      { text: '週に3日、午前の仕事を続ける', by: '6m' },
    ],
    support: '就労準備支援（週1回）。見学と体験への同行。定期の電話（週1回、午後）。',
    steps: [
      { what: '朝7時に起きて、起きた時刻を紙に書く', who: 'person', by: '2w' },
      { what: '歩いて行ける体験先を3つ探す', who: 'consultant', by: '1w' },
      { what: '体験先をいっしょに見に行く', who: 'consultant', by: '1m' },
    ],
    cautions: '電話は午後にする。急がせない。',
    levels: { rhythm: 'prompted', commute: 'alone', stamina: 'together', reporting: 'prompted' },
  },
  children: {
    goals: [
      { text: '子どもの預け先と働く時間をそろえる', by: '1m' },
      { text: '学校の時間の中で働く', by: '3m' },
    ],
    support: '短い時間の求人の紹介。保育の窓口への同行。家計の相談（月1回）。',
    steps: [
      { what: '預けられる曜日と時間を表にする', who: 'person', by: '1w' },
      { what: '急な休みの連絡のしかたを先に事業所と決める', who: 'consultant', by: '1m' },
      { what: '一時預かりの申し込み', who: 'agency', by: '2w' },
    ],
    cautions: '子どものことは、本人が話したときだけ聞く。',
    levels: { reporting: 'alone', greeting: 'alone', pace: 'alone', stamina: 'prompted' },
  },
  quiet: {
    goals: [
      { text: '静かな場所の体験を3日間続ける', by: '2m' },
      { text: '短期のアルバイトを1つ終える', by: '6m' },
    ],
    support: '体験の同行（はじめの3日）。休む場所と合図を事業所と決める。ふりかえりの面談（2週に1回）。',
    steps: [
      { what: '音の少ない職場を見学する', who: 'person', by: '1m' },
      { what: '休みたいときの合図のカードを作る', who: 'consultant', by: '2w' },
      { what: '指示を紙に書いてもらうよう頼む', who: 'firm', by: '1m' },
    ],
    cautions: '一度に二つのことを頼まない。予定が変わるときは前の日までに伝える。',
    levels: { focus: 'alone', understanding: 'prompted', feelings: 'together', motivation: 'prompted' },
  },
  lasting: {
    goals: [
      { text: 'いまの仕事を3か月続ける', by: '3m' },
      { text: '困ったことを自分から班長に言う', by: '6m' },
    ],
    support: '定着の連絡（月1回の面談、週1回の電話）。職場への訪問（3か月に1回）。',
    steps: [
      { what: '一日の終わりに、できたことを一つ書く', who: 'person', by: '1m' },
      { what: '職場を訪ね、教え方をいっしょに確かめる', who: 'consultant', by: '2m' },
      { what: '相談する人を一人決めてもらう', who: 'firm', by: '2w' },
    ],
    cautions: '続けることを急がせない。休みたいと言えたことをほめる。',
    levels: { pace: 'prompted', safety: 'alone', reporting: 'together', stamina: 'alone' },
  },
  first: {
    goals: [{ text: '週に1回、決まった所に行く', by: '2m' }],
    support: '居場所への同行（週1回）。手紙と短いメール。',
    steps: [
      { what: '行けそうな曜日を一つ選ぶ', who: 'person', by: '1w' },
      { what: 'はじめの2回は家の近くで待ち合わせる', who: 'consultant', by: '1m' },
    ],
    cautions: '来られない日があっても、次の約束だけを伝える。',
    levels: { rhythm: 'later', commute: 'together', feelings: 'together' },
  },
} as const satisfies Record<string, PlanKind>

export const plans: readonly TownPlan[] = [
  { client: 'nakano', kind: 'morning', agreedDaysAgo: 30, done: [1, 2] },
  { client: 'nishio', kind: 'lasting', agreedDaysAgo: 120, done: [1, 2, 3] },
  { client: 'nemoto', kind: 'lasting', agreedDaysAgo: 150, done: [1] },
  { client: 'noguchi', kind: 'quiet', agreedDaysAgo: 35, done: [1] },
  { client: 'hagiwara', kind: 'children', agreedDaysAgo: 40, done: [1, 2] },
  { client: 'hino', kind: 'lasting', agreedDaysAgo: 92, done: [1, 2] },
  { client: 'fukushi', kind: 'first', agreedDaysAgo: null, done: [] },
  { client: 'saeki', kind: 'lasting', agreedDaysAgo: 118, done: [1, 3] },
  { client: 'shirai', kind: 'morning', agreedDaysAgo: 70, done: [1] },
  { client: 'sugaya', kind: 'quiet', agreedDaysAgo: 100, done: [1, 2] },
  { client: 'takeuchi', kind: 'children', agreedDaysAgo: 33, done: [] },
  { client: 'chiba', kind: 'morning', agreedDaysAgo: 60, done: [1, 2, 3] },
  { client: 'terui', kind: 'children', agreedDaysAgo: 24, done: [1] },
  { client: 'iida', kind: 'children', agreedDaysAgo: 45, done: [1, 2] },
  { client: 'ueno', kind: 'lasting', agreedDaysAgo: 50, done: [1] },
  { client: 'kaneko', kind: 'quiet', agreedDaysAgo: 28, done: [2] },
  { client: 'kubo', kind: 'lasting', agreedDaysAgo: 140, done: [1, 2, 3] },
  { client: 'kishi', kind: 'quiet', agreedDaysAgo: null, done: [] },
  { client: 'abe', kind: 'morning', agreedDaysAgo: 36, done: [1] },
  { client: 'muto', kind: 'first', agreedDaysAgo: 32, done: [1] },
  { client: 'mochida', kind: 'lasting', agreedDaysAgo: 170, done: [1, 2] },
  { client: 'yokoo', kind: 'lasting', agreedDaysAgo: 200, done: [1, 2, 3] },
  { client: 'kajiwara', kind: 'quiet', agreedDaysAgo: 240, done: [1] },
  { client: 'komatsu', kind: 'quiet', agreedDaysAgo: 110, done: [1, 2] },
  { client: 'kido', kind: 'first', agreedDaysAgo: 60, done: [1] },
  { client: 'nogami', kind: 'quiet', agreedDaysAgo: 55, done: [1] },
  { client: 'hasebe', kind: 'first', agreedDaysAgo: null, done: [] },
]
