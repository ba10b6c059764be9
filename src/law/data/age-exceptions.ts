export const ageExceptionsSource = {
  source: '労働施策総合推進法9条、同施行規則1条の3第1項（e-Gov 2026年6月時点）。3号ロの年齢幅は厚生労働省の手引き。',
  checkedOn: '2026-11-21',
} as const

/** 同施行規則1条の3第1項: the only grounds for an age limit (R2-30), with what each demands. */
export const ageExceptions = [
  // Up to the retirement age.
  { code: '1', label: '1号', needsIndefinite: true, forbidsExperience: false, limits: 'max' },
  // An Act keeps an age group from the work: night and dangerous work under 18, guards under 18.
  { code: '2', label: '2号', needsIndefinite: false, forbidsExperience: false, limits: 'any' },
  // A long career: treated as new graduates are.
  { code: '3i', label: '3号イ', needsIndefinite: true, forbidsExperience: true, limits: 'max' },
  // Handing a skill on to an age group of which the firm has few.
  { code: '3ro', label: '3号ロ', needsIndefinite: true, forbidsExperience: false, limits: 'span' },
  // Arts and entertainment.
  { code: '3ha', label: '3号ハ', needsIndefinite: false, forbidsExperience: false, limits: 'any' },
  // 60 and over, or people for whom a policy of the state asks employers.
  { code: '3ni', label: '3号ニ', needsIndefinite: false, forbidsExperience: false, limits: 'any' },
] as const

/** 3号ロ: five to ten years between 30 and 49, both ends counted in. */
export const skillSpan = { from: 30, until: 49, years: { least: 5, most: 10 } } as const
