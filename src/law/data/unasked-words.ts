import type { TextRule } from '../text-hits.ts'
import { notAsked } from './wording-names.ts'

export const unaskedWordsSource = {
  source:
    '職業安定法5条の5、平成11年労働省告示第141号 第五の一、個人情報の保護に関する法律2条3項。言葉の一覧は当方の知見。',
  checkedOn: '2026-11-21',
} as const

export type UnaskedKind = 'origin' | 'status' | 'family' | 'creed' | 'union' | 'crime'

export type UnaskedRule = TextRule & { readonly kind: UnaskedKind }

const kin =
  '(?:ご)?(?:家族|両親|お?父(?:さん|親)?|お?母(?:さん|親)?|兄弟?|姉妹?|弟|妹|夫|妻|ご主人|旦那(?:さん)?|奥さん|配偶者|親|保護者|息子|娘)'

const rule = (kind: UnaskedKind, pattern: RegExp): UnaskedRule => ({ kind, pattern, after: notAsked })

/** 指針 第五の一(二) (R1-31): what a desk does not collect of a person who looks for work. */
export const unaskedWords: readonly UnaskedRule[] = [
  rule('origin', /本籍地?(?!売)|出生地|戸籍(?:謄本|抄本)|国籍/g),
  // 出身校 and 出身の先輩 are of schools and firms.
  rule(
    'origin',
    /出身地(?!方の(?:料理|食))|(?:[\p{Script=Han}]{1,5}[都道府県市区町村島]|北海道|東京|大阪|京都|沖縄|外国|海外|中国|韓国|朝鮮|台湾|[ァ-ヴー]{2,10})(?:の)?出身(?!校|者会|の(?:先輩|力士|歌手|作家|選手))/gu,
  ),
  rule(
    'status',
    /被差別部落|同和(?:地区|出身)|部落(?:の)?出身|門地|家柄|社会的身分|人種|(?<!少数)民族(?!衣装|料理|音楽|楽器|学|館|村|舞踊)/g,
  ),
  rule(
    'family',
    new RegExp(`(?<![\\p{Script=Han}])${kin}の(?:お)?(?:職業|職種|勤め先|勤務先|収入|年収|月収|学歴|資産|財産)`, 'gu'),
  ),
  rule(
    'creed',
    /(?:支持|応援)(?:する|している|の)?政党|(?:公明|自民|共産|立憲民主|国民民主|社民|維新)[^。]{0,3}(?:支持|党員)|党員(?:証|で|だ|に)/g,
  ),
  rule(
    'creed',
    /(?<!無)宗教(?!法人|学|画|音楽|建築)|信仰(?:心|して|が|を|は|の)|信者|入信|新興宗教|(?<!防災|設計|発想や)思想(?!家)|人生観|尊敬する人物?|購読(?:している|する)?(?:新聞|雑誌)|愛読書/g,
  ),
  rule(
    'union',
    /労働組合(?:に|へ)(?:の)?(?:加入|入|所属|参加)|労働組合(?:の)?(?:組合員|役員|活動)|ユニオンに(?:加入|入|所属)|組合活動|学生運動|ストライキに参加/g,
  ),
  rule(
    'crime',
    /犯罪歴|前科(?!目)|逮捕(?:歴|され|さ)|服役|刑務所(?!の?(?:作業製品|近く|前|横|隣|裏))|少年院|執行猶予|保護観察(?!所の近く)|有罪|累犯|罪を犯/g,
  ),
]

/** What makes of a word a promise, a name or the lack of the thing: 「宗教は聞いていない」「前科なし」 still tells, the first does not. */
export const unaskedNames: readonly RegExp[] = [
  /[\p{Script=Han}ー\p{Script=Katakana}]{0,12}労働組合(?=の?(?:事務|会館|本部|支部|連合|書記|売店|の?清掃))/gu,
  /刑務所(?=の(?:給食|調理|警備|事務|作業)(?:の)?(?:仕事|求人|募集))/g,
  /(?:「|『)[^」』]{1,30}(?:」|』)(?=という(?:本|映画|番組|店|曲))/g,
]
