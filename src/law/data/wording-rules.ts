import { ageWords } from './wording-age.ts'
import { equalTreatmentWords } from './wording-equal-treatment.ts'
import { genderWords } from './wording-gender.ts'
import type { WordingRule } from './wording-kinds.ts'
import { questionWords } from './wording-questions.ts'
import { vagueWords } from './wording-vague.ts'

export const wordingSource = {
  source:
    '男女雇用機会均等法5条・7条、労働施策総合推進法9条・同施行規則1条の3、職業安定法3条・5条の4・5条の5、公正な採用選考の14事項（東京労働局）。言葉の一覧の一部は当方の知見。',
  checkedOn: '2026-11-21',
} as const

export const wordingRules: readonly WordingRule[] = [
  ...genderWords,
  ...ageWords,
  ...equalTreatmentWords,
  ...questionWords,
  ...vagueWords,
]
