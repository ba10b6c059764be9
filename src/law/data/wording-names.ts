// Proper names and denials, in text folded to half width. A false alarm is a defect.

const kanjiOrKatakana = String.raw`\p{Script=Han}\p{Script=Katakana}ー・&A-Za-z0-9`

/** Names in which the words of the rules are no conditions. */
export const properNames: readonly RegExp[] = [
  new RegExp(
    `(?:株式会社|有限会社|合同会社|合資会社|社団法人|財団法人|NPO法人|宗教法人|\\(株\\)|\\(有\\)|㈱|㈲)[${kanjiOrKatakana}]{1,20}`,
    'gu',
  ),
  new RegExp(`[${kanjiOrKatakana}]{1,12}(?:株式会社|有限会社|合同会社|\\(株\\)|\\(有\\)|㈱|㈲)`, 'gu'),
  /(?:女子|男子)(?:大学(?!生)|大(?!生)|短大|短期大学|高等学校|高校(?!生)|中学|校|学院|学園|美術|医科|栄養|体育|寮|トイレ|更衣|便所|チーム|部|会|バレー|サッカー|バスケ|野球|ソフト|マラソン|ラグビー|カーリング|選手)/g,
  /(?:協同|森林|信用|管理|共済|健康保険|商店街|振興|漁業|農業|酪農|生活|商業|事業|水産|企業|土地改良)組合/g,
  /[\p{Script=Han}ー\p{Script=Katakana}]{0,12}労働組合(?=の?(?:事務|会館|本部|支部|連合|書記|売店|の?清掃))/gu,
  /(?:カメラマン|ウェイター|ウエイター|ガードマン)(?:館|写真|スタジオ|商会|工房|倶楽部|クラブ|協会|堂|ズ|カフェ|食堂|亭)/g,
  /(?:喫茶店?|カフェ|食堂|居酒屋|スナック|店名は?|店|雑誌|映画|絵本|漫画|ドラマ|劇団|ブランド|チーム|商品名?|屋号は?|写真館|スタジオ|美容室|番組|劇)[「『][^」』]{1,20}[」』]/g,
  /[「『][^」』]{1,20}[」』](?=という(?:店|名|会社|映画|本|商品|チーム))/g,
]

const particles = '(?:に|で|を|は|が|も|と|の)*'
const linking = `(?:の(?:方|人|有無))?(?:など|等)?${particles}`
const subject = `(?:(?:募集|採用|仕事|職場|条件|求人|制限|応募)${particles})?`
const saying = `(?:という(?:わけ|こと|決まり|条件|ルール)?${particles})?(?:特に|とくに|一切|いっさい|全く|まったく)?`
const refusal = [
  '問いません|問わ(?:ず|ない)|とわない|不問|関係(?:なく|ありません|ない|なし)|かかわらず|関わらず',
  'こだわり(?:ません|なし)|こだわらない|限りません|かぎりません|決めていません|決めてません',
  '(?:あり|設けてい|設け|付けてい|つけてい|してい|し|求めてい|求め|ござい)ません(?!か)',
  'な(?:い|し|く)|無し|無い|不要|ゼロ|禁止|出(?:ま|し)?ません|出ない|払(?:い|われ)ません|いりません|要りません',
  'より?ません|よらない|よらず|応じません|なりません|ならない|頼みません|頼まない|頼まず',
].join('|')

/** What takes a condition back when it follows at once: 「〜は問いません」「〜ではありません」. */
const denied = `${linking}${subject}${saying}(?:${refusal})`
export const denial = new RegExp(`^${denied}`)

/** The same behind a list of such words: 「日給・時給はありません」. */
export const denialOfList = (words: string): RegExp => new RegExp(`^(?:[・、や/と](?:${words}))*${denied}`)

/** What makes a forbidden question a promise not to ask it, anywhere in the rest of the sentence. */
export const notAsked =
  /(?:聞|きき|尋|伺|うかが|求め|書|記入|記載|答え|教え|提出|持参|取り|頼)[^。]{0,8}(?:ません(?!か)|ない|ず)|不要|必要(?:は)?(?:あり|ござい)ません|必要ない|いりません|問いません|問わ|禁止/
