import type { TextRule } from '../text-hits.ts'

export const slipWordsSource = {
  source:
    '個人情報の保護に関する法律2条3項、職業安定法5条の5、平成11年労働省告示第141号 第五の一。言葉の一覧は当方の知見。',
  checkedOn: '2026-11-27',
} as const

export type SlipWordKind = 'illness' | 'disability' | 'benefit'
export type SlipWordRule = TextRule & { readonly kind: SlipWordKind }

/** R2-41: words by which a firm would learn of an illness, a disability or a benefit; said without them, the support stays the same. */
export const slipWords: readonly SlipWordRule[] = [
  {
    kind: 'illness',
    pattern:
      /(?:うつ|鬱|統合失調|双極性|不安|パニック|適応|摂食|睡眠|強迫|依存|高血圧|糖尿|てんかん|認知|心臓|腎臓|肝臓|精神|感染|持|難|指定難|慢性|腰椎|椎間板)(?:症|病|障[害がい]+|疾患|ヘルニア)|てんかん|がん(?:の|で|を|に|治療)|癌|HIV|肝炎|病名|既往歴?|病歴|持病|難病|精神科|心療内科|メンタルクリニック|入院|通院|服薬|投薬|薬を飲|治療中|手術(?:歴|を受)|リハビリ|診断(?:書|され|名|を受)|うつ(?!む|す|る|ぶ|わ)|鬱/gu,
  },
  {
    kind: 'disability',
    pattern:
      /障[害碍](?!物)|障がい|発達(?:障|の特性)|自閉|アスペルガー|ADHD|ASD|学習障|知的(?!財産|好奇)|ひきこもり|引きこもり|引き籠|療育手帳|愛の手帳|身障|手帳(?:を持|あり|所持|[0-9一二三四五六123456]級)|要介護|要支援|就労(?:移行|継続)|[ABAB]型(?:事業所|作業所)?/gu,
  },
  {
    kind: 'benefit',
    pattern:
      /生活保護|生保(?:受給|を受)|保護(?:課|受給|世帯)|受給(?:者|中|し)|年金(?:を受|受給|をもら|生活)|障害年金|困窮|ケースワーカー|自立支援|失業(?:手当|給付|保険)|児童扶養|母子(?:家庭|手当)|住居確保|借金|滞納/gu,
  },
]
