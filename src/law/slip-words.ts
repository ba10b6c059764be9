import { slipWords } from './data/slip-words.ts'
import type { SlipWordKind } from './data/slip-words.ts'
import { hitsIn } from './text-hits.ts'

export type SlipWord = { kind: SlipWordKind; word: string; at: number }

const nothing = /(?!)/

/** R2-41 (個人情報保護法2条3項): words of a sentence for a firm that tell what it need not know. A denial tells as much. */
export const slipWordsIn = (text: string): readonly SlipWord[] =>
  hitsIn({ text, rules: slipWords, names: [], denial: nothing }).map(({ rule, word, at }) => ({
    kind: rule.kind,
    word,
    at,
  }))
