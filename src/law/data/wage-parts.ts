export const wagePartsSource = {
  source: '最低賃金法4条3項、同施行規則1条。食事・部屋は同法5条（適正に評価されたものでなければ賃金に算入されない）。',
  checkedOn: '2026-11-21',
} as const

/** What does not count towards the minimum wage (R2-20, R2-24), with the words by which a firm names it. */
export const uncountedParts = [
  { part: 'temporary', article: '最低賃金法施行規則1条1項', words: '臨時の賃金|結婚手当|お祝い金|祝い金' },
  { part: 'bonus', article: '最低賃金法施行規則1条1項', words: '賞与|ボーナス|寸志' },
  {
    part: 'premium',
    article: '最低賃金法施行規則1条2項',
    words: '残業代|残業手当|時間外手当|休日手当|休日出勤手当|深夜手当|深夜割増|割増賃金|割増',
  },
  { part: 'fullAttendance', article: '最低賃金法4条3項3号', words: '精皆勤手当|皆勤手当|精勤手当' },
  { part: 'commuting', article: '最低賃金法4条3項3号', words: '通勤手当|通勤費|交通費|ガソリン代' },
  { part: 'family', article: '最低賃金法4条3項3号', words: '家族手当|扶養手当|子ども手当' },
  { part: 'meals', article: '最低賃金法5条', words: 'まかない|賄い|食事代|昼食代|食事|お弁当' },
  { part: 'room', article: '最低賃金法5条', words: '寮費|社宅|家賃|住み込み|部屋代' },
] as const

export type UncountedPart = (typeof uncountedParts)[number]['part']

/** Trades (日本標準産業分類) for which some prefecture has a 特定最低賃金: mining, manufacturing, freight, department stores and car dealers. */
export const specialMinimumWageTrades = ['C', 'E', 'H', 'I'] as const
