import type { Finding } from '../../desk/openings/finding.ts'
import { findingText, wordingWords } from '../../text/findings.ts'

const isSuggestion = (code: string): code is keyof typeof wordingWords.suggestions =>
  Object.hasOwn(wordingWords.suggestions, code)

/** What stands there and what to write instead. */
export const ofWording = ({ word = '', replacement, suggestion = '' }: Finding): string => {
  const instead = replacement ? wordingWords.replace(replacement) : ''
  const advice = isSuggestion(suggestion) ? wordingWords.suggestions[suggestion] : ''
  return `${wordingWords.found(word)}：${instead || advice}`
}

/** What a firm reads of a finding; null where its field's own message says it. */
export const findingSentence = (finding: Finding): string | null => {
  const { code, word, figure } = finding
  if (code === 'wording') return ofWording(finding)
  const sentence = findingText(code)?.firm?.(figure) ?? null
  return sentence !== null && word ? `${wordingWords.found(word)}：${sentence}` : sentence
}
