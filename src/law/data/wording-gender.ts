import { job, people, role, wanted } from './wording-kinds.ts'
import type { WordingRule } from './wording-kinds.ts'

const equalSexes = '男女雇用機会均等法5条'

const guests =
  /^(?:の)?(?:お客|ご?利用|会員|ジム|教室|サロン|施設|入居|寮|浴場|温泉|風呂|トイレ|更衣|フロア|車両|席|スペース|エステ|美容|アパート|マンション|シェア|ヨガ|フィットネス|宿|イベント|プラン|サービス|クリニック|病棟|日)|^が(?:利用|入居|通|泊)/

const replaced = (words: string, replacement: string): WordingRule => ({
  kind: 'gender',
  pattern: new RegExp(words, 'g'),
  before: /元$/,
  after: /^(?:の方)?(?:の|が)(?:お店|店|やって|経営|営)/,
  suggestion: 'replaceWord',
  replacement,
  article: equalSexes,
})

const titles: readonly WordingRule[] = [
  replaced('営業マン|営業レディ?', '営業職'),
  replaced('セールスマン|セールスレディ?', '販売職'),
  replaced(
    '(?<!ウェイター[・/と、]|ウエイター[・/と、])(?:ウェイトレス|ウエイトレス|ウェートレス)(?![・/と、]ウ[ェエ][イー]ター)',
    'ホールスタッフ',
  ),
  replaced('(?<!トレス[・/と、])(?:ウェイター|ウエイター)(?![・/と、]ウ[ェエ][イー]トレス)', 'ホールスタッフ'),
  replaced('カメラマン', '撮影スタッフ'),
  replaced('看護婦', '看護師'),
  replaced('助産婦', '助産師'),
  replaced('保健婦', '保健師'),
  replaced('(?<!確)保母|保父', '保育士'),
  replaced('スチュワーデス', '客室乗務員'),
  replaced('ガードマン', '警備員'),
  replaced('掃除婦|掃除のおば(?:さん|ちゃん)(?=を|募集|求)', '清掃スタッフ'),
  replaced('家政婦', '家事スタッフ'),
  replaced('寮母', '寮の管理スタッフ'),
  replaced('マスター(?=募集|候補|急募)', '店長・責任者'),
]

/** 男女雇用機会均等法5条, 7条 (R2-32). */
export const genderWords: readonly WordingRule[] = [
  ...titles,
  {
    kind: 'gender',
    pattern: new RegExp(`(?:女性|女の(?:方|人|子)|婦人|男性|男の(?:方|人|子))${role}${people}${wanted}`, 'g'),
    before:
      /(?:男性|女性|男の人|女の人)(?:の方)?(?:も|と|や|・|、|\/|か|または|および)?$|(?:スタッフ|職場|従業員|社員|仲間|今)(?:は|が)(?:全員|みな|みんな)?$/,
    after: guests,
    suggestion: 'leaveOutSex',
    article: equalSexes,
  },
  {
    kind: 'gender',
    pattern: new RegExp(`(?:女性|男性|女子|男子|主婦)(?:向け${job}|向き|に(?:ぴったり|最適|おすすめ)${job})`, 'g'),
    suggestion: 'leaveOutSex',
    article: equalSexes,
  },
  {
    kind: 'gender',
    pattern: new RegExp(`(?:女子|男子)(?:社員|スタッフ|学生|大生|高生|高校生)?${people}${wanted}`, 'g'),
    after: guests,
    suggestion: 'leaveOutSex',
    article: equalSexes,
  },
  {
    kind: 'gender',
    pattern: new RegExp(
      `(?<!主夫[・/と、]?)(?<!パパ[・/と、]?)(?<!夫[・/と、])(?:主婦|ママ|お母さん|奥さん|奥様)(?:さん)?(?:(?:・|、|や)(?:学生|シニア|フリーター)(?:さん)?)?${people}${wanted}`,
      'g',
    ),
    suggestion: 'replaceWord',
    replacement: '主婦（夫）歓迎',
    article: equalSexes,
  },
  {
    kind: 'gender',
    pattern: new RegExp(
      `(?:(?:フロア|キャンペーン|パチンコ|フロント)(?:レディー?|ガール)|(?:レディー?|ガール|ボーイ)(?:さん)?(?=募集|急募|歓迎|求む)|ベルボーイ|看板娘(?=を|募集|候補|に)|(?:男手|女手)(?=を|が(?:ほし|欲し|必要|足り)|募集)|(?:おば(?:さん|ちゃん)|お姉さん|おじさん|お嬢さん|お兄さん)(?=を?(?:募集|求む|急募)|歓迎|限定))`,
      'g',
    ),
    suggestion: 'leaveOutSex',
    article: equalSexes,
  },
  {
    kind: 'gender',
    pattern:
      /(?:できれば|なるべく|できるだけ)(?:女性|男性)|男性の(?:力|手)(?=が|を)|容姿端麗|(?:美人|OL)(?:さん)?(?=募集|歓迎)/g,
    suggestion: 'leaveOutSex',
    article: equalSexes,
  },
  {
    kind: 'gender',
    pattern: /(?:男性|女性|男子|女子|男女各?)\s*\d+\s*[名人]/g,
    before: /(?:スタッフ|職場|従業員|社員|現在|今|利用者|定員|お客|客室|店|家)[^、]*(?:、[^、]*\d+\s*[名人])?、?$/,
    after: /^[^。]*(?:働|い(?:ます|る)|在籍|活躍|の(?:職場|店|会社|チーム|部屋)|です)/,
    suggestion: 'leaveOutSex',
    article: equalSexes,
  },
  {
    kind: 'gender',
    pattern: /職人気質の男|女性らしい|女らしい|男らしい|女性ならでは|男性ならでは/g,
    after: /^[^。、]{0,4}(?:服|デザイン|商品|雑貨|アクセサリー)/,
    suggestion: 'leaveOutSex',
    article: equalSexes,
  },
  {
    kind: 'gender',
    pattern:
      /身長\s*\d{3}\s*(?:cm|センチ)?\s*(?:以上|以下)|体重\s*\d{2,3}\s*(?:kg|キロ)?\s*(?:以上|以下)|体力(?:に(?:は)?自信)?のある(?:方|人|男)/g,
    suggestion: 'describeTheWork',
    article: '男女雇用機会均等法7条',
  },
  {
    kind: 'gender',
    pattern: /(?:全国)?転勤(?:に応じ(?:られる|て)|が?(?:でき|可能)|のでき)[^。、]{0,4}(?:方|人|こと)/g,
    suggestion: 'describeTheWork',
    article: '男女雇用機会均等法7条',
  },
]
