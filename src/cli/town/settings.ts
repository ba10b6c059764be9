import type { Settings } from './types.ts'

export const areas = ['駅前', '中央', 'みなみ丘', '川沿い', '緑町', '温泉通り'] as const

export const busStops = [
  'こもれび駅前',
  '駅前通り',
  '市役所前',
  '中央三丁目',
  '市民ホール前',
  '図書館前',
  '市立病院前',
  '川沿い橋',
  '選果場前',
  '河川公園',
  '緑町公園',
  '緑町会館前',
  '工業団地入口',
  '工業団地中央',
  'みなみ丘小学校前',
  'みなみ丘団地',
  '牧場入口',
  '温泉通り入口',
  '足湯広場',
] as const

export const settings = {
  town: 'こもれび市',
  townKana: 'こもれびし',
  prefecture: '01',
  population: 38_000,
  desk: 'こもれび市しごと相談つなぐデスク',
  deskKana: 'こもれびししごとそうだんつなぐですく',
  section: '福祉部 くらし支援課（こもれび市くらし・しごと相談センター内）',
  postalCode: '099-0000',
  address: '北海道こもれび市中央3条2丁目1番1号 市役所1階 5番窓口',
  wayThere:
    '循環バス「市役所前」からすぐ。こもれび駅からは歩いて12分です。正面玄関を入って右手、5番窓口までお越しください。',
  phone: '0199-55-2101',
  fax: '0199-55-2109',
  email: 'tsunagu@city-komorebi.example.jp',
  openDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
  opensAt: '08:45',
  closesAt: '17:15',
  openingHours: '月曜日から金曜日まで、午前8時45分から午後5時15分まで（お昼休みも開いています）',
  closedDays: '土曜日・日曜日、祝日、12月29日から1月3日まで',
  legalBasis: 'art29',
  legalBasisText:
    'この窓口は、職業安定法第29条に基づいて厚生労働大臣に通知し、こもれび市が行う無料の職業紹介事業です。相談も紹介も、事業所の方から求職者の方まで、どなたからも料金をいただきません。',
  legalBasisNumber: '北海道労働局 29-地-9901',
  notifiedDaysAgo: 1_280,
  scopeOccupations: '全職種',
  scopeArea: '就業場所がこもれび市内にある求人。市外の就業場所の求人は、ハローワークをご案内します。',
  scopePeople: 'こもれび市にお住まいの方、市内で働くことを希望する方',
  sealName: 'こもれび市長之印',
  complaints:
    '紹介や就業先についての苦情・ご相談は、窓口（電話 0199-55-2101）で受け付けます。お名前を出さずにお話しいただけます。北海道労働局に申し出ることもできます。',
  purposeOfUse:
    'お預かりした個人情報は、仕事の相談、紹介、働きはじめたあとの支援のためだけに使います。事業所や他の機関には、ご本人が同意した内容だけをお伝えします。同意しなくても、相談や紹介で不利になることはありません。',
} as const satisfies Settings
