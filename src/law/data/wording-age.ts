import { job, wanted } from './wording-kinds.ts'
import type { WordingRule } from './wording-kinds.ts'

const equalAges = '労働施策総合推進法9条'

// Ages of customers, of a pension or of people who already work are no condition.
const otherAgesBefore =
  /(?:定年|再雇用|継続雇用|雇用延長|最高齢|平均年齢|扶養|年金|利用者|入居者|入所者|会員|対象|参加者|樹齢|お子さん|敬老|老人|体操|講座|教室|大会)[^。]*$/
const otherAgesAfter =
  /^(?:の)?(?:お子|子ども|子供|こども|児童|児|生徒|利用者|入居|入所|お客|高齢者|お年寄り|患者|会員|男の子|女の子|親|猫|犬|馬|牛|木|桜|店長|先輩|社長|職人|方(?:が|の)(?:利用|入居|通|暮|住|デイ|お宅|家|見守り|食事))|^(?:の(?:方|人|かた))?(?:も|でも)|^[^。、]{0,12}(?:定年|再雇用|継続雇用|延長|働け|働い|働く|在籍|活躍して|勤め|続けられ|利用|雇用(?:し|を|が|あり))/

/** 労働施策総合推進法9条 (R2-30). */
export const ageWords: readonly WordingRule[] = [
  {
    kind: 'age',
    pattern: /(?<!\d)(?!18歳未満)\d{2}\s*[歳才]\s*(?:以上|以下|まで|迄|未満|くらい|ぐらい|位|前後|程度)/g,
    before: otherAgesBefore,
    after: otherAgesAfter,
    suggestion: 'useAgeField',
    article: equalAges,
  },
  {
    kind: 'age',
    pattern: /(?<!\d)\d{2}\s*[歳才]?\s*(?:~|-|から)\s*\d{2}\s*[歳才](?:まで|くらい)?/g,
    before: otherAgesBefore,
    after: otherAgesAfter,
    suggestion: 'useAgeField',
    article: equalAges,
  },
  {
    kind: 'age',
    pattern: new RegExp(
      `[1-7]0代(?:の?(?:方|人|スタッフ|社員|男性|女性))?(?:が?(?:多数)?活躍(?:中|して)|が?中心|向け${job}|${wanted})`,
      'g',
    ),
    before: /\d0代(?:から|~|-)$|(?:\d0代[^。]*){2}$/,
    suggestion: 'leaveOutAge',
    article: equalAges,
  },
  {
    kind: 'age',
    pattern: new RegExp(
      `若い(?:方|人|かた|ひと|力|スタッフ|人材|男性|女性|世代|子)(?:、?(?:ぜひ)?(?:お待ち|待って)|、?${wanted})`,
      'g',
    ),
    suggestion: 'leaveOutAge',
    article: equalAges,
  },
  {
    kind: 'age',
    pattern: new RegExp(
      `若者(?:向け${job}|${wanted})|若手(?:の(?:方|人)|人材|社員|スタッフ)?${wanted}|シニア(?:の方)?(?:限定|のみ|に限)`,
      'g',
    ),
    suggestion: 'leaveOutAge',
    article: equalAges,
  },
  {
    kind: 'age',
    pattern:
      /(?<!から|~|-)[1-7]0代(?:くらい|ぐらい)?まで|[1-7]0代(?:~|-|から)[1-4]0代(?:の(?:方|人)|くらい|まで)?|(?:[二三四五六七]?十[一二三四五六七八九]?)[歳才](?:以上|以下|まで|未満|くらい)/g,
    before: otherAgesBefore,
    after: new RegExp(`${otherAgesAfter.source}|^[^。、]{0,6}(?:活躍|が|は)`),
    suggestion: 'useAgeField',
    article: equalAges,
  },
  {
    kind: 'age',
    pattern: /(?:高齢|年配|年輩|お年寄り)(?:の(?:方|人)|者)?(?:は|が)?、?(?:不可|お断り|ご遠慮|遠慮して|無理|NG)/g,
    suggestion: 'leaveOutAge',
    article: equalAges,
  },
  {
    kind: 'age',
    pattern: /若くて[^。、]{0,8}(?:方|人|男性|女性)(?!も)/g,
    suggestion: 'leaveOutAge',
    article: equalAges,
  },
  {
    kind: 'age',
    pattern: /年齢制限|18歳未満(?:の(?:方|人))?(?:は|が)?(?:不可|お断り|応募でき|ご遠慮|採用でき)/g,
    suggestion: 'useAgeField',
    article: equalAges,
  },
]
