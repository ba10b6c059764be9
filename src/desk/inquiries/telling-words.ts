import { hitsIn } from '../../law/text-hits.ts'
import type { TextRule } from '../../law/text-hits.ts'

// Words that would tell who wrote. They are marked, not taken away: the person decides. A false alarm is a defect (product §10.8).

const tellingKinds = ['email', 'phone', 'postal', 'name', 'address', 'birth'] as const
export type TellingKind = (typeof tellingKinds)[number]
export type TellingWord = { kind: TellingKind; word: string }
type Rule = TextRule & { kind: TellingKind }

const dash = '[-‐‑‒–—―−ー]'
const gap = `(?:${dash}|[() ]){0,2}`
const letter = '[\\p{Script=Han}々ァ-ヶー]'
const nameLetter = '[\\p{Script=Han}々ぁ-んァ-ヶー]'
const name = `(?:${letter}{1,5}[ ・]?${nameLetter}{0,8}|[ぁ-ん]{2,6}(?: [ぁ-ん]{1,6})?)`
const self = '(?:私|わたし|わたくし|僕|ぼく|俺|おれ|自分|当方)'
// Bounded: looked for backwards from every place of the text, an endless row of commas would be walked again for each.
const pause = '[、,! ]{0,4}'
const greeting = '(?:はじめまして|初めまして|こんにちは|こんばんは|おはようございます|お世話になります|すみません)'
const number = '[0-9一二三四五六七八九十]{1,4}'
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*'

// The most frequent family names that are no everyday word: 「林です」 may be a wood.
const family =
  '(?:佐藤|鈴木|高橋|田中|伊藤|渡辺|渡邊|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|斎藤|斉藤|清水|山崎|阿部|池田|橋本|山下|石川|中島|前田|藤田|小川|後藤|岡田|長谷川|村上|近藤|石井|坂本|遠藤|青木|藤井|西村|福田|太田|三浦|藤原|岡本|松田|中川|中野|原田|小野|田村|竹内|金子|和田|中山|石田|上田|森田)'
// What may stand before 「と言います」 at the start of a sentence and is nobody's name.
const noName =
  '(?!何|なん|無理|駄目|だめ|反対|大丈夫|不可|仕事|見学|体験|清掃|介護|質問|相談|みんな|皆|家族|母|父|医者|先生|店長|会社|本人|友)'
// 「名前は言いたくない」 is the opposite of telling one.
const noAnswer =
  '(?!言|書|出|知|伏|秘|教|何|なん|不|無|な[いし]|匿|必|覚|忘|伝|内|どう|いら|い[いり]|要|別|まだ|この|その|後|あと|ここ|こち)'

type Written = readonly [TellingKind, string, Omit<TextRule, 'pattern'>?]

const places =
  /^\s?(?:の|にある)?\s?(?:バス停|停留所|交差点|お?店|公園|会社|工場|現場|スーパー|パン|事業所|職場|仕事|求人|体験|見学|病院|駅|会場|あたり|方面)/u

const written: readonly Written[] = [
  ['email', '(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+'],
  ['phone', `(?<![0-9]${dash}?)(?:\\+81${gap}|0)[0-9](?:${gap}[0-9]){8,9}(?!${dash}?[0-9])`],
  ['postal', `〒 ?[0-9]{3}${dash}?[0-9]{4}`],
  [
    'postal',
    `(?<![0-9]|[0-9]${dash})[0-9]{3}${dash}[0-9]{4}(?![0-9]|${dash}[0-9])`,
    {
      after: /^\s?(?:円|人|名|個|本|枚|歩|分|時|m|メートル|kg|キロ|グラム|g)/u,
    },
  ],

  ['name', `${noName}${name}と申します(?![かと])`],
  ['name', `${self}(?:の名前)?[はが、,]? ?${noName}${name}(?:と|って)(?:言い|云い|いい)ます(?![かとが])`],
  [
    'name',
    `(?<=^(?:${greeting}${pause})?)${noName}${letter}{1,4}[ ・]?${nameLetter}{0,4}と(?:言い|云い|いい)ます(?![かとが])`,
  ],
  [
    'name',
    `(?:名前|なまえ|氏名|本名|名字|苗字)(?:は|が|:)? ?${noAnswer}${name}(?:です|だ)(?!か|が、?ない)`,
    {
      before: /(?<!私|わたし|わたくし|僕|ぼく|俺|自分|本人|子ども|息子|娘|夫|妻|母|父)の$/u,
    },
  ],
  ['name', `(?<=^(?:${greeting}${pause})?|${self}は)${family}[ 　]?${nameLetter}{0,4}です(?!か)`],
  [
    'name',
    "\\b[Mm]y (?:full )?name is (?!not\\b|in\\b|on\\b|a\\b|the\\b|difficult|secret|hard)\\p{L}[\\p{L}'-]*(?: \\p{Lu}[\\p{L}'-]*)*",
  ],
  [
    'name',
    "\\b(?:I am|I'm|I’m|This is) (?:(?:Mr|Ms|Mrs)\\.? )?\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+(?! (?:and I speak|citizen|speaker|national))",
  ],

  [
    'address',
    `${nameLetter}{0,12}${number}丁目(?:${number}(?:番地?|${dash})?(?:の?${number}号?)?)?`,
    {
      after: places,
      // A bus stop is called by its block: 循環バス「中央三丁目」.
      before: /(?:バス停?|停留所)[「『]$/u,
    },
  ],
  ['address', `${nameLetter}{0,12}${number}番地(?:の?${number})?`, { after: places }],
  ['address', `${number}番${number}号`],
  [
    'address',
    `[市区町村郡]${nameLetter}{1,10}[0-9]{1,4}${dash}[0-9]{1,4}(?:${dash}[0-9]{1,4})?(?!円|時|人|分)`,
    {
      after: places,
    },
  ],
  ['address', '[0-9]{2,4}号室'],

  [
    'birth',
    '(?:(?:19|20)[0-9]{2}年|(?:明治|大正|昭和|平成|令和)(?:[0-9]{1,2}|元)年)? ?[0-9]{1,2}月 ?[0-9]{1,2}日 ?(?:生まれ|うまれ|生(?![活産]))',
  ],
  ['birth', '(?:19|20)[0-9]{2}[/.-][0-9]{1,2}[/.-][0-9]{1,2} ?(?:生まれ|うまれ|生(?![活産]))'],
  [
    'birth',
    '(?:生年月日|誕生日)(?:は|が|:)? ?(?:[0-9]{2,4}|昭和|平成|令和|大正)[^、]{3,12}?(?:日|[0-9]{1,2}(?![0-9/.年月日-]))',
  ],
  [
    'birth',
    `\\b(?:born(?: on)?|birth(?:day|date)?(?: is)?:?) (?:${month} [0-9]{1,2}|[0-9]{1,2}(?:st|nd|rd|th)? ${month})`,
  ],
]

const rules: readonly Rule[] = written.map(([kind, pattern, back]) => ({
  kind,
  pattern: new RegExp(pattern, 'gu'),
  ...back,
}))

const literally = (word: string): RegExp => new RegExp(word.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&'), 'gu')
const never = /(?!)/u

/** In the order of the text, as they were typed. `known` is what tells of the desk itself: its phone, its address. */
export const tellingWords = (text: string, known: readonly string[] = []): readonly TellingWord[] =>
  hitsIn({ text, rules, names: known.filter((word) => word !== '').map(literally), denial: never }).map(
    ({ rule: { kind }, word }) => ({ kind, word }),
  )
