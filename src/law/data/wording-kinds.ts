import type { TextRule } from '../text-hits.ts'

export type WordingKind =
  | 'gender'
  | 'age'
  | 'nationality'
  | 'creed'
  | 'union'
  | 'background'
  | 'disability'
  | 'question'
  | 'vague'

export type WordingSuggestion =
  | 'replaceWord'
  | 'leaveOutSex'
  | 'describeTheWork'
  | 'useAgeField'
  | 'leaveOutAge'
  | 'leaveOutNationality'
  | 'leaveOutCreed'
  | 'leaveOutUnion'
  | 'leaveOutBackground'
  | 'leaveOutDisability'
  | 'doNotAsk'
  | 'stateFacts'

export type WordingRule = TextRule & {
  readonly kind: WordingKind
  readonly suggestion: WordingSuggestion
  readonly article: string
  /** The word to write in its place. */
  readonly replacement?: string
  /** Its number among the 14 matters. */
  readonly matter?: number
}

// Parts of patterns: who is wanted, and how wanting is said.

export const wanted =
  '(?:を|に|が|は|、(?=大?歓迎))?(?:特に|とくに|ぜひ)?(?:大)?(?:歓迎|限定|限り(?!ませ)|限る|限らせ|のみ|だけ|優先|優遇|希望(?!者|す|に)|募集|急募|求む|求め|ほしい|欲しい|来てほし|来て欲し|採用し|お願いした|望まし|お待ち|向いて|適して|ありがたい|助かります)'
export const people = '(?:の(?:方|かた|人|ひと|皆さん))?'
export const job = '(?:の)?(?:お)?(?:仕事|職種|作業|職場|求人|内職|アルバイト|パート)'
export const role = '(?:スタッフ|従業員|社員|店員|事務員|販売員|作業員|ドライバー|運転手|パート(?:さん)?|アルバイト)?'
