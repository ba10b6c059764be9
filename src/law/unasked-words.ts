import { unaskedNames, unaskedWords } from './data/unasked-words.ts'
import type { UnaskedKind } from './data/unasked-words.ts'
import { hitsIn } from './text-hits.ts'

export type Unasked = { kind: UnaskedKind; word: string; at: number }

// Denials count here: 「前科はない」 tells as much as 「前科がある」. A promise not to ask is no telling.
const nothing = /(?!)/

/** 指針 第五の一(二) (R1-31): words in free text that tell what a desk does not collect; staff decide whether they stay. */
export const unaskedIn = (text: string): readonly Unasked[] =>
  hitsIn({ text, rules: unaskedWords, names: unaskedNames, denial: nothing }).map(({ rule, word, at }) => ({
    kind: rule.kind,
    word,
    at,
  }))
