export const trainingSource = {
  source: '生活困窮者自立支援法16条、同法施行規則21条。条件の一覧（R2-04）は認定就労訓練事業の指針による当方の整理。',
  checkedOn: '2026-11-21',
} as const

/** 非雇用型 認定就労訓練 (R2-04, R2-05): all must be true, or the person is a worker. */
export const trainingConditions = [
  { code: 'writtenPlan', article: '認定就労訓練 指針' },
  { code: 'planReviewed', article: '認定就労訓練 指針' },
  { code: 'freeDaysAndHours', article: '認定就労訓練 指針' },
  { code: 'noSanction', article: '認定就労訓練 指針' },
  { code: 'noQuota', article: '認定就労訓練 指針' },
  { code: 'noOvertimeOrder', article: '認定就労訓練 指針' },
  { code: 'distinctFromStaff', article: '認定就労訓練 指針' },
  { code: 'regularInterviews', article: '認定就労訓練 指針' },
  { code: 'becomesEmployment', article: '認定就労訓練 指針' },
  { code: 'responsiblePerson', article: '困窮者自立支援法施行規則21条' },
  { code: 'supportPlan', article: '困窮者自立支援法施行規則21条' },
  { code: 'regularAdvice', article: '困窮者自立支援法施行規則21条' },
  { code: 'liaison', article: '困窮者自立支援法施行規則21条' },
  { code: 'safetyAsForWorkers', article: '困窮者自立支援法施行規則21条' },
  { code: 'noExclusionGround', article: '困窮者自立支援法施行規則21条' },
] as const
