import type { WordingRule } from './wording-kinds.ts'

const vague = (pattern: RegExp): WordingRule => ({
  kind: 'vague',
  pattern,
  after: /^の約束|^(?:する|でき(?:る|ます)?|られる)?(?:と(?:は)?|わけでは)(?:限|かぎ|言|い[いえ]|約束|ありません|ない)/,
  suggestion: 'stateFacts',
  article: '職業安定法5条の4',
})

/** 職業安定法5条の4 (R1-21), R2-15: words that promise and say nothing. */
export const vagueWords: readonly WordingRule[] = [
  vague(/アットホーム(?=な|で|感|さ)/g),
  vague(/(?:誰|だれ)でも(?:簡単に|かんたんに)?(?:稼げ|かせげ)/g),
  vague(/高収入/g),
  vague(/(?:絶対|必ず|かならず)(?:に)?(?:採用|合格|稼げ|かせげ|もうか|儲か|受か|雇いま)/g),
]
