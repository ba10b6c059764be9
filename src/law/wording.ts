import type { WordingKind, WordingSuggestion } from './data/wording-kinds.ts'
import { denial, properNames } from './data/wording-names.ts'
import { wordingRules } from './data/wording-rules.ts'
import { hitsIn } from './text-hits.ts'

export type WordingFinding = {
  word: string
  /** Place of its first character in the text. */
  at: number
  kind: WordingKind
  suggestion: WordingSuggestion
  article: string
  /** The word to write in its place; null where the words go out altogether. */
  replacement: string | null
  /** Number of the question among the 14 matters of fair selection. */
  matter: number | null
}

/** R1-20, R2-30, R2-32, R2-33, R2-40: words for a person to look at, never an automatic refusal (R2-34). */
export const wordingFindings = (text: string): readonly WordingFinding[] =>
  hitsIn({ text, rules: wordingRules, names: properNames, denial }).map(({ rule, word, at }) => ({
    word,
    at,
    kind: rule.kind,
    suggestion: rule.suggestion,
    article: rule.article,
    replacement: rule.replacement ?? null,
    matter: rule.matter ?? null,
  }))
