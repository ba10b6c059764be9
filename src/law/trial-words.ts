import { noneOfThese, trialWords } from './data/trial-words.ts'
import type { TrialWordKind } from './data/trial-words.ts'
import { properNames } from './data/wording-names.ts'
import { hitsIn } from './text-hits.ts'

export type TrialWord = { word: string; at: number; kind: TrialWordKind }

/** 労働基準法9条 (R2-01): words in a trial's free text that mean employment; 「時給は出ません」 is none. */
export const trialMoneyWords = (text: string): readonly TrialWord[] =>
  hitsIn({ text, rules: trialWords, names: properNames, denial: noneOfThese }).map(({ rule, word, at }) => ({
    word,
    at,
    kind: rule.kind,
  }))
