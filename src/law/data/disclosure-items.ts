export const disclosureSource = {
  source: '職業安定法5条の3、同施行規則4条の2第3項・第6項（2026-04-01 時点）、平成11年労働省告示第141号（指針）。',
  checkedOn: '2026-11-21',
} as const

/** 職業安定法5条の3, 同施行規則4条の2③ (2026-04-01); 固定残業代 and 裁量労働制 by 平成11年労働省告示第141号. */
export const disclosureItems = [
  { id: 'duties', article: '則4条の2③一' },
  { id: 'dutiesScopeOfChange', article: '則4条の2③一', since: '2024-04-01' },
  { id: 'contractTerm', article: '則4条の2③二' },
  { id: 'probation', article: '則4条の2③二の二' },
  { id: 'renewalCriteria', article: '則4条の2③二の三', since: '2024-04-01' },
  { id: 'workplace', article: '則4条の2③三' },
  { id: 'workplaceScopeOfChange', article: '則4条の2③三', since: '2024-04-01' },
  { id: 'startEnd', article: '則4条の2③四' },
  { id: 'overtime', article: '則4条の2③四' },
  { id: 'breaks', article: '則4条の2③四' },
  { id: 'holidays', article: '則4条の2③四' },
  { id: 'wage', article: '則4条の2③五' },
  { id: 'fixedOvertimePay', article: '平11告示141号' },
  { id: 'discretionary', article: '平11告示141号' },
  { id: 'insurance', article: '則4条の2③六' },
  { id: 'employerName', article: '則4条の2③七' },
  { id: 'dispatch', article: '則4条の2③八' },
  { id: 'passiveSmoking', article: '則4条の2③九' },
] as const

export type DisclosureItemId = (typeof disclosureItems)[number]['id']
