/** 就労アセスメント: stages in words, never points; three fields of readiness, living, people, work. */
export const assessmentItems = {
  living: ['rhythm', 'meals', 'health'],
  people: ['greeting', 'reporting', 'feelings', 'motivation'],
  work: ['understanding', 'pace', 'focus', 'stamina', 'safety', 'commute'],
} as const
export type AssessmentGroup = keyof typeof assessmentItems
export type AssessmentItem = (typeof assessmentItems)[AssessmentGroup][number]
export const assessmentGroups = ['living', 'people', 'work'] as const satisfies readonly AssessmentGroup[]
export const allAssessmentItems: readonly AssessmentItem[] = assessmentGroups.flatMap((group) => [
  ...assessmentItems[group],
])

export const assessmentLevels = ['alone', 'prompted', 'together', 'later'] as const
export type AssessmentLevel = (typeof assessmentLevels)[number]
