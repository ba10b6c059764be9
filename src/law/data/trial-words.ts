import type { TextRule } from '../text-hits.ts'
import { denialOfList } from './wording-names.ts'

export const trialWordsSource = {
  source: '労働基準法9条・11条、当窓口の整理（R2-01、product §10.7）。言葉の一覧は当方の知見。',
  checkedOn: '2026-11-21',
} as const

export type TrialWordKind = 'pay' | 'output' | 'quota' | 'overtime' | 'night' | 'fillingIn'

export type TrialWordRule = TextRule & { readonly kind: TrialWordKind }

// Work with the wages of others, 「散歩合間」 and 「毎日給食」 are no pay of the trial.
const ofOthers =
  /^(?:計算|明細|台帳|袋|事務|担当|ソフト|係|課|の(?:計算|明細|入力|資料|書類))|^[^。、]{0,3}を(?:計算|入力|封入)/

/** R2-01, §10.7: words by which a trial becomes employment. */
export const trialWords: readonly TrialWordRule[] = [
  {
    kind: 'pay',
    pattern:
      /時給(?![食水油湯付])|(?<![毎今本休平])日給(?![食水油湯茶紙餌仕付])|(?<![毎今])月給(?![食付])|週給(?!食)|賃金|給料|給与|(?:アル)?バイト代|日当(?!たり|り)|手間賃|報酬/g,
    after: ofOthers,
  },
  {
    kind: 'pay',
    pattern: /(?:(?:1|一)?時間(?:あたり|当たり|当り|につき)?|毎時)\s*[\d,]+\s*円|[\d,]+\s*円\s*(?:\/|毎)\s*(?:時|h)/g,
  },
  {
    kind: 'output',
    pattern:
      /(?<![散進])歩合(?![間宿])|出来高|インセンティブ|(?:1|一)(?:個|枚|本|袋|箱|件|束)(?:あたり|につき)?\s*[\d,]+\s*円/g,
  },
  { kind: 'quota', pattern: /(?<!アブ)ノルマ(?!ン|ル)|目標(?:個数|枚数|数|件数)(?=まで|を達成|が)/g },
  { kind: 'overtime', pattern: /残業(?!(?:代|時間)?の?(?:計算|入力|集計))|時間外(?:労働|勤務|手当)|居残り/g },
  { kind: 'night', pattern: /夜勤|深夜(?:の)?(?:作業|勤務|帯|手当)/g },
  {
    kind: 'fillingIn',
    pattern:
      /人手(?:が|の)(?:足り|たり)な(?:い|く)|人手不足|(?:欠員|穴)(?:の|を)?(?:補充|埋め|うめ)|(?:忙しい|繁忙)(?:時間|時期|時|日|期)(?:帯)?(?:の|だけ|に)(?:手伝|てつだ|応援|お手伝)|シフト(?:に入|の穴|を埋め)/g,
  },
]

/** 「賃金、残業、ノルマはありません」. */
export const noneOfThese = denialOfList(
  '時給|日給|月給|賃金|給料|給与|報酬|日当|手当|歩合|出来高|ノルマ|残業|夜勤|時間外(?:労働|勤務)?|お礼|謝礼|時間|個数|成果|(?:夜|休日)の(?:仕事|作業)',
)
