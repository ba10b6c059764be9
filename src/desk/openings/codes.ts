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
  'noCar',
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
