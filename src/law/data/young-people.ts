export const youngPeopleSource = {
  source: '労働基準法56条・60〜62条、年少者労働基準規則7条・8条、女性労働基準規則2条・3条（e-Gov 2026年6月時点）。',
  checkedOn: '2026-11-21',
} as const

/** 労働基準法61条, 62条, 年少者労働基準規則8条 (R2-54): the kinds a small firm may meet; the ordinance has more. */
export const hazards = [
  { code: 'boiler', article: '年少則8条1号' },
  { code: 'crane', article: '年少則8条3号' },
  { code: 'truck2t', article: '年少則8条6号' },
  { code: 'runningMachine', article: '年少則8条9号' },
  { code: 'press', article: '年少則8条15号' },
  { code: 'height5m', article: '年少則8条24号' },
  { code: 'scaffold', article: '年少則8条25号' },
  { code: 'explosive', article: '年少則8条28号' },
  { code: 'flammable', article: '年少則8条29号' },
  { code: 'incineration', article: '年少則8条42号' },
  // 清掃 beside 焼却 and と殺 is the clearing of waste; sweeping a shop is not claimed to be it.
  { code: 'wasteClearing', article: '年少則8条42号' },
  { code: 'slaughter', article: '年少則8条42号' },
  { code: 'deepNight', article: '労働基準法61条' },
] as const

export type Sex = 'female' | 'male'

/** Kilograms from which a load is forbidden, carried now and then or all the time. */
export type LiftingLimit = { readonly intermittent: number; readonly continuous: number }

type LiftingRule = LiftingLimit & { readonly sex: Sex; readonly underAge: number; readonly article: string }

/** 年少者労働基準規則7条, 女性労働基準規則2条1項1号 (R2-53): of one sex the youngest first; men of 18 and more have no limit. */
export const liftingRules: readonly LiftingRule[] = [
  { sex: 'female', underAge: 16, intermittent: 12, continuous: 8, article: '年少則7条' },
  { sex: 'female', underAge: 18, intermittent: 25, continuous: 15, article: '年少則7条' },
  { sex: 'female', underAge: Infinity, intermittent: 30, continuous: 20, article: '女性則2条1項1号' },
  { sex: 'male', underAge: 16, intermittent: 15, continuous: 10, article: '年少則7条' },
  { sex: 'male', underAge: 18, intermittent: 30, continuous: 20, article: '年少則7条' },
]
