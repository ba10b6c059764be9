import { people } from './wording-kinds.ts'
import type { WordingKind, WordingRule, WordingSuggestion } from './wording-kinds.ts'

const refused =
  '(?:は|が|も)?(?:、)?(?:不可|お断り|おことわり|NG|ご遠慮|遠慮して|無理|だめ|ダメ|(?:採用|応募|勤務)(?:(?:は|を)?(?:し|でき)|は不可)|雇いま|雇わな|雇え|採らな|受け入れ(?:て(?:い)?)?ま)'
const only =
  '(?:限定|のみ|だけ(?:を)?(?:募集|採用)|に限(?!りません|らな|らず)|を?募集|を?希望(?!者|す)|を?優先|優遇|歓迎|を?求む|を?採用し|でお願い|であること|が望まし|がいい)'

type Treatment = { kind: WordingKind; suggestion: WordingSuggestion }

const rule = ({ kind, suggestion }: Treatment, pattern: string): WordingRule => ({
  kind,
  suggestion,
  pattern: new RegExp(pattern, 'gu'),
  article: '職業安定法3条',
})

const nationality: Treatment = { kind: 'nationality', suggestion: 'leaveOutNationality' }
const creed: Treatment = { kind: 'creed', suggestion: 'leaveOutCreed' }
const union: Treatment = { kind: 'union', suggestion: 'leaveOutUnion' }
const disability: Treatment = { kind: 'disability', suggestion: 'leaveOutDisability' }
const background: Treatment = { kind: 'background', suggestion: 'leaveOutBackground' }

/** 職業安定法3条 (R1-20, R2-33): race, nationality, creed, status, origin, former work, union. */
export const equalTreatmentWords: readonly WordingRule[] = [
  rule(nationality, `日本人(?:スタッフ)?${people}${only}`),
  rule(nationality, `日本国籍(?:の方|の人|を?(?:お持ち|持つ|持って|有する|有し)|が必要|${only})`),
  rule(nationality, `(?:外国人|外国籍|外国の方|外国の人|外人)${people}(?:の(?:応募|採用))?${refused}`),
  rule(nationality, `(?:外国人|外国籍の方)(?:のみ|限定|に限)`),
  rule(nationality, `日本語(?:が|を)?(?:母国語|母語|ネイティブ)`),
  rule(creed, `無宗教|信仰(?:心)?の(?:ある|ない)(?:方|人)`),
  rule(creed, `宗教(?:に|を)[^。、]{0,6}(?:入|信じ|やっ|して)[^。、]{0,5}(?:方|人)`),
  rule(creed, `(?:仏教徒|キリスト教徒|クリスチャン|信者|信徒|学会員?|教会員?|教団)${people}(?:${only}|${refused})`),
  rule(creed, `特定の(?:宗教|政党|思想)[^。]{0,14}(?:方|人)${refused}`),
  rule(creed, `政治活動(?:を|に)[^。、]{0,8}(?:方|人)`),
  rule(
    union,
    `(?:労働組合|組合|ユニオン)(?:に|へ)?(?:加入|入って|所属|参加)(?:して)?(?:い)?(?:ない|る|いる|した|の)[^。、]{0,4}(?:方|人|者)`,
  ),
  rule(union, `(?:組合|ユニオン)活動(?:を|に)[^。、]{0,8}(?:方|人)`),
  rule(union, `組合員${people}${refused}`),
  rule(union, `(?:労働組合|組合|ユニオン)(?:へ|に)?(?:の)?加入${refused}`),
  rule(background, `(?:独身|既婚|未婚)(?:者)?${people}(?:${only}|${refused})`),
  rule(background, `お?子(?:さん|様|ども|供)(?:の|が)(?:いる|いない|小さい)(?:方|人)(?:${only}|${refused})`),
  {
    ...rule(
      disability,
      `(?:障害|障がい)(?:のある|をお持ちの|者|の)(?:方|人)?${refused}|車いす(?:の(?:方|人))?${refused}|健常者${people}${only}?`,
    ),
    article: '障害者雇用促進法34条',
  },
  rule(background, `家柄(?:の|が)(?:良|よ|い)|血筋の(?:良|よ|い)`),
  rule(background, `(?:しっかり|きちんと|ちゃんと)した(?:家|ご家庭|家庭|お宅)(?:の(?:方|人)|で育)`),
  rule(background, `両親(?:の|が)?(?:そろ|揃)[^。、]{0,4}(?:方|人|家庭)`),
  rule(background, `(?:片親|母子家庭|父子家庭|生活保護(?:を受けている|の|受給)?)(?:の)?(?:方|人|者)?${refused}`),
  {
    ...rule(background, `[\\p{Script=Han}]{1,5}出身(?:者)?${people}(?:${only}|${refused})`),
    before: /(?:大学|高校|学校|校|学部|学科|業界)$/u,
  },
  rule(background, `(?:水商売|風俗|夜の(?:仕事|店))[^。、]{0,8}(?:方|人|者)?${refused}`),
  rule(background, `前職が[^。、]{1,10}(?:方|人)${refused}`),
]
