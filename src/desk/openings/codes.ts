export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** Ours, from field practice: the same codes say what helps a client (data: code_lists.support). */
export const supportCodes = [
  'mentor',
  'photoManual',
  'breakOk',
  'quiet',
  'noPhone',
  'noCustomer',
  'alone',
  'pair',
  'seated',
  'lateStart',
  'dayOffOk',
  'medicalVisit',
  'wheelchair',
  'transport',
  'consultantVisit',
  'interpreter',
] as const

/** 厚労省編職業分類 2022, 大分類. */
export const occupations = [
  '01',
  '02',
  '03',
  '04',
  '05',
  '06',
  '07',
  '08',
  '09',
  '10',
  '11',
  '12',
  '13',
  '14',
  '15',
] as const

/** 年少者労働基準規則8条, in plain kinds: work that is not for anyone under 18 (R2-54). */
export const hazardCodes = ['heights', 'machines', 'vehicles', 'explosives', 'heavy', 'night'] as const

/** Each of them, ticked, speaks for employment (労働基準法9条). */
export const likenessCodes = ['pay', 'quota', 'shift', 'orders', 'sanction', 'replaces', 'noStop'] as const

/** What a non-employment training keeps to (R2-04, R2-05). */
export const trainingConditionCodes = [
  'plan',
  'reviewed',
  'freeDays',
  'noSanction',
  'noQuota',
  'noOvertime',
  'distinct',
  'talks',
  'toEmployment',
  'safety',
  'insured',
] as const

/** 労働施策総合推進法施行規則1条の3①: the numbers under which an age limit is lawful (R2-30). */
export const ageExceptions = ['1', '2', '3a', '3b', '3c', '3d'] as const
