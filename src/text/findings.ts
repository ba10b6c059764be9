// What the law found in a posting: its article, what the desk reads and does, what the firm reads at the field, and what is said when it is fine.

type Figure = number | undefined
export type FindingText = {
  law: string
  /** The desk's line. */
  wrong: string
  /** What the desk does about it. */
  fix: string
  /** What the firm reads at the field; none where the form says it anyway. */
  firm?: (figure: Figure) => string
  /** Said when it was looked at and nothing was found. */
  done?: string
  figure?: (figure: number) => string
}

const yen = (amount: Figure): string => `${(amount ?? 0).toLocaleString('ja-JP')}円`

const trial = {
  nightWork: {
    law: '労働基準法第61条の考え方（体験・実習は夜10時～朝5時に行わない）',
    wrong: '夜10時から朝5時にかかっています。',
    fix: '時間を変えるか、賃金を払う求人として出し直すよう事業所に伝えてください。',
    firm: () => '体験・実習は夜10時から朝5時まではできません。時間を変えるか、賃金を払う求人に切り替えてください',
    done: '夜10時～朝5時にかからない',
  },
  notInsured: {
    law: '体験・実習の取り決め（認定就労訓練は生活困窮者自立支援法施行規則第21条）',
    wrong: 'けがや物をこわしたときの保険がありません。',
    fix: '事業所・支援機関・市のだれがかけるかを決めてください。',
    firm: () =>
      '体験・実習では、けがや物をこわしたときの保険をだれかがかけておく必要があります。窓口に相談すると、市や支援機関の保険を使えることがあります',
    done: 'けがと賠償の保険がある',
  },
  likeness: {
    law: '労働基準法第9条（労働者にあたるかどうか）',
    wrong: '雇用にあたる答えがあります。',
    fix: '賃金を払う求人として出し直すよう、事業所に伝えてください。',
    firm: () =>
      '印の付いた受け入れは、体験ではなく雇用になります（労働基準法第9条）。やり方を変えて印を外すか、雇う求人に切り替えてください',
    done: '労働にあたらない受け入れ',
  },
  likenessReview: {
    law: '労働基準法第9条（指揮監督・成果の使われ方）',
    wrong: '職員と同じ指示を受ける、成果を事業に使うなど、労働に近い点があります。',
    fix: '何をどこまでしてもらうのかを、事業所に電話で確かめてください。',
    firm: () => '労働に近い点があるので、窓口の担当者が内容をうかがいます',
  },
  trialMoney: {
    law: '職業安定法第4条第1項・労働基準法第9条',
    wrong: '賃金・ノルマ・残業などにあたる言葉があります。',
    fix: 'お金や出来高を約束するなら求人です。言葉を直すか、求人として出し直してもらってください。',
    firm: () =>
      '見学・体験・実習では、時給・出来高・ノルマ・残業などの約束はできません。言葉を直すか、雇う求人に切り替えてください',
    done: '賃金にあたる約束がない',
  },
  trialAtHome: {
    law: '労働基準法第9条・家内労働法',
    wrong: '自宅での体験になっています。',
    fix: '自宅で行えるのは雇用だけです。場所を変えてもらってください。',
    firm: () => '見学・体験・実習は、本人の自宅ではできません。自宅で働いてもらうのは、雇うときだけです',
  },
  allowanceNotAllowed: {
    law: '労働基準法第11条（賃金）',
    wrong: '手当が書かれています。',
    fix: '手当を出せるのは、認定就労訓練（雇用なし）だけです。',
    firm: () => '手当を出せるのは、認定を受けた就労訓練だけです。空けてください',
  },
  realWork: {
    law: '労働基準法第9条（労働者にあたるかどうか）',
    wrong: '本番の作業を手伝う内容です。',
    fix: '短い体験の範囲か、労働にあたらないかを事業所に確かめてください。',
    firm: () => '本番の作業を手伝う内容なので、窓口で内容を確認します',
    done: '見学・練習の範囲の内容',
  },
  overDayLimit: {
    law: '窓口の目安（労働基準法第9条の考え方）',
    wrong: '日数が目安をこえています。',
    fix: '期間を短くするか、雇用の求人にできないか相談してください。',
    firm: () => '日数が目安をこえているので、窓口で内容を確認します',
    done: '日数が目安の範囲',
  },
  overHoursLimit: {
    law: '窓口の目安（労働基準法第9条の考え方）',
    wrong: '1日の時間が目安をこえています。',
    fix: '時間を短くするか、雇用の求人にできないか相談してください。',
    firm: () => '1日の時間が目安をこえているので、窓口で内容を確認します',
    done: '1日の時間が目安の範囲',
  },
  conditionUnmet: {
    law: '生活困窮者自立支援法第16条・認定就労訓練の指針',
    wrong: '雇用なしの訓練の条件がそろっていません。',
    fix: '守れない条件があるときは、雇用型の訓練か求人にしてもらってください。',
    firm: () =>
      '雇用しない訓練は、すべての約束に印が付くときだけ行えます。付けられないものがあるときは、雇う求人にしてください',
  },
  certificateNumberMissing: {
    law: '生活困窮者自立支援法第16条',
    wrong: '認定の番号がありません。',
    fix: '認定通知書を確かめてください。',
    firm: () => '認定通知書にある番号を入れてください',
  },
  certifierMissing: {
    law: '生活困窮者自立支援法第16条',
    wrong: '認定した人がありません。',
    fix: '認定通知書を確かめてください。',
    firm: () => '認定した人を選んでください',
  },
  certificateNotInForce: {
    law: '生活困窮者自立支援法第16条',
    wrong: '認定の日がないか、先の日付です。',
    fix: '認定通知書を確かめてください。',
    firm: () => '認定の日を入れてください。まだ認定を受けていないときは出せません',
  },
  accidentNotInsured: {
    law: '生活困窮者自立支援法施行規則第21条',
    wrong: 'けがの補償がありません。',
    fix: 'だれがかけるかを決めてください。',
  },
} as const satisfies Record<string, FindingText>

const wage = {
  belowMinimumWage: {
    law: '最低賃金法第4条',
    wrong: '最低賃金を下回っています。',
    fix: '賃金の額を事業所に確かめてください。',
    firm: (figure) =>
      `「賃金の額」は、時給にすると最低賃金の ${yen(figure)} に届いていません。${yen(figure)} 以上にしてください（最低賃金法第4条）`,
    figure: (figure) => `時間額 ${yen(figure)}以上が必要です。`,
    done: '最低賃金以上',
  },
  wageUnclear: {
    law: '最低賃金法第4条',
    wrong: '時間あたりの賃金を計算できません。',
    fix: '時刻・曜日・休憩を事業所に確かめてください。',
    firm: () => '時間あたりの金額を計算できません。時刻・曜日・休憩を確かめてください',
  },
  guaranteeMissing: {
    law: '最低賃金法第4条・労働基準法第27条',
    wrong: '出来高の仕事で、1時間の保証額がありません。',
    fix: '1時間の保証額を書いてもらってください。',
    firm: () => '出来高の仕事は、1時間あたり必ず払う額を入れてください（労働基準法第27条）',
  },
  uncountedParts: {
    law: '最低賃金法第4条第3項・第5条',
    wrong: '賃金に通勤手当・家族手当・食事などが含まれている書き方です。',
    fix: 'それらを除いて最低賃金に届くかを確かめてください。',
    firm: () => '通勤手当・家族手当・賞与・食事などは、最低賃金の計算に入りません。除いた額を確かめてください',
  },
  reducedWagePermit: {
    law: '最低賃金法第7条',
    wrong: '最低賃金の減額の特例を前提にしています。',
    fix: '減額は一人ずつの許可です。求人の条件にはできません。',
    firm: () => '最低賃金の減額の特例は、一人ずつの許可です。求人の条件には書けません（最低賃金法第7条）',
  },
  specialMinimumWage: {
    law: '最低賃金法第15条',
    wrong: '業種によっては、特定最低賃金がさらに高いことがあります。',
    fix: '労働局の一覧で、この業種の額を確かめてください。',
    firm: () => 'この業種には、さらに高い「特定最低賃金」があることがあります。労働局の一覧で確かめてください',
  },
} as const satisfies Record<string, FindingText>

const hours = {
  breakTooShort: {
    law: '労働基準法第34条',
    wrong: '休憩が足りません。',
    fix: '6時間をこえるときは45分、8時間をこえるときは60分以上にしてもらってください。',
    firm: (figure) =>
      `「休憩」は ${figure ?? 0}分 以上にしてください。6時間をこえる日は45分、8時間をこえる日は60分です（労働基準法第34条）`,
    figure: (figure) => `${figure}分以上が必要です。`,
    done: '休憩の長さ',
  },
  breakFillsShift: {
    law: '労働基準法第34条',
    wrong: '休憩が働く時間より長くなっています。',
    fix: '時刻と休憩を確かめてください。',
    firm: () => '休憩が働く時間と同じか、長くなっています。時刻と休憩を確かめてください',
  },
  overDailyHours: {
    law: '労働基準法第32条第2項',
    wrong: '1日8時間をこえています。',
    fix: '決まった時間は1日8時間までです。変形労働時間制なら、その定めを確かめてください。',
    firm: () =>
      '休憩を除いて、1日8時間までにしてください（労働基準法第32条）。変形労働時間制のときは、窓口にお電話ください',
    done: '1日8時間まで',
  },
  overWeeklyHours: {
    law: '労働基準法第32条・第40条（同法施行規則第25条の2）',
    wrong: '1週間の時間が上限をこえています。',
    fix: '曜日か時間を減らしてもらうか、変形労働時間制の定めを確かめてください。',
    firm: (figure) =>
      `休憩を除いて、1週間 ${figure ?? 40}時間までにしてください（労働基準法第32条）。変形労働時間制のときは、窓口にお電話ください`,
    figure: (figure) => `この事業所の上限は、週${figure}時間です。`,
    done: '1週間の時間が上限の範囲',
  },
  noRestDay: {
    law: '労働基準法第35条',
    wrong: '週に1日の休みがありません。',
    fix: '休みの日を確かめてください。',
    firm: () => '少なくとも週に1日は、休みの日が必要です（労働基準法第35条）',
    done: '週に1日の休みがある',
  },
  nightPremiumDue: {
    law: '労働基準法第37条第4項・第61条',
    wrong: '夜10時から朝5時にかかります。',
    fix: '深夜の割増（25%以上）と、18歳未満にはできないことを確かめてください。',
    firm: () => '夜10時から朝5時は、25%以上の割増賃金が必要です。18歳未満の方にはご紹介しません',
  },
  employmentInsuranceLikely: {
    law: '雇用保険法第6条',
    wrong: '週の時間から、雇用保険に入る見込みです。',
    fix: '事業所に確かめてください。時間を減らすようすすめてはいけません。',
    firm: () =>
      '週の時間から、雇用保険に入る働き方になる見込みです。分からないときは、窓口かハローワークにお聞きください',
  },
  socialInsuranceLikely: {
    law: '健康保険法第3条・厚生年金保険法第12条',
    wrong: '時間と期間から、社会保険に入る見込みです。',
    fix: '事業所に確かめてください。時間を減らすようすすめてはいけません。',
    firm: () =>
      '時間と期間から、社会保険に入る働き方になる見込みです。分からないときは、窓口か年金事務所にお聞きください',
  },
} as const satisfies Record<string, FindingText>

const age = {
  law: '労働施策総合推進法第9条・同法施行規則第1条の3',
  fix: '年齢の制限をなくすか、例外事由の号を確かめてください。',
} as const

const conditions = {
  notSelfDeclared: {
    law: '職業安定法第5条の6第2項・第3項',
    wrong: '事業所の自己申告がありません。',
    fix: '事業所に電話して、自己申告をもらってください。',
    done: '事業所の自己申告がある',
  },
  notDisclosed: {
    law: '職業安定法第5条の3・同施行規則第4条の2第3項',
    wrong: '明示する労働条件に足りない項目があります。',
    fix: '事業所に差し戻して、書き足してもらってください。',
    done: '明示する労働条件がそろっている',
  },
  age_exceptionMissing: {
    ...age,
    wrong: '年齢の制限に、例外事由がありません。',
    firm: () => '年齢の制限は、法律で認められた理由があるときだけ書けます。理由を選ぶか、制限をなくしてください',
    done: '年齢の制限がないか、例外事由がある',
  },
  age_reasonMissing: { ...age, wrong: '年齢を制限する理由がありません。', firm: () => '理由を選んでください' },
  age_needsIndefinite: {
    ...age,
    wrong: 'この例外事由は、期間を決めない契約だけです。',
    firm: () => 'この理由は、期間を決めずに雇うときだけ使えます（労働施策総合推進法施行規則第1条の3）',
  },
  age_experienceAsked: {
    ...age,
    wrong: 'この例外事由では、経験を問えません。',
    firm: () => 'この理由では、経験を条件にできません',
  },
  age_onlyUpperLimit: {
    ...age,
    wrong: 'この例外事由で書けるのは、上の年齢だけです。',
    firm: () => 'この理由で書けるのは「○歳未満」のような上の年齢だけです',
  },
  age_spanTooWide: {
    ...age,
    wrong: '3号ロは、30歳から49歳のうちの5年から10年の幅だけです。',
    firm: () => 'この理由で書けるのは、30歳から49歳のうち、5年から10年の幅だけです',
  },
  age_limitReversed: { ...age, wrong: '年齢の範囲が逆になっています。', firm: () => '年齢の範囲を確かめてください' },
  outOfScope: {
    law: '職業安定法第29条第3項・第4項',
    wrong: '働く場所が、通知した取扱いの範囲の外です。',
    fix: '範囲の外として断るか、範囲の変更の通知を考えてください。',
    firm: () => '働く場所が、この窓口の取り扱う範囲の外です。窓口でご相談します',
    done: '取扱いの範囲の中',
  },
  interviewOutOfScope: {
    law: '職業安定法第29条第4項',
    wrong: '面接のある求人は、通知した取扱いの範囲の外です。',
    fix: 'ハローワークをご案内してください。',
    firm: () => 'この窓口では、面接をする求人は取り扱っていません。ほかの決め方にするか、ハローワークに出してください',
  },
  hostEmploysNobody: {
    law: '職業安定法第4条第1項（雇用関係）',
    wrong: '人を雇わない受け入れ先からの求人です。',
    fix: '見学・体験として出し直してもらってください。',
    firm: () =>
      '人を雇っていない受け入れ先からは、見学・体験だけをお受けしています。これから雇うときは「雇っている・これから雇う」を選んでください',
  },
  heavyLoad: {
    law: '女性労働基準規則第2条・年少者労働基準規則第7条',
    wrong: '持ち上げる重さが、だれにでも頼める重さをこえています。',
    fix: '二人で持つ、台車を使うなどのやり方があるか確かめてください。',
    firm: () => '女性と18歳未満の方には頼めない重さです。軽くするやり方があれば書いてください',
    figure: (figure) => `${figure}kg以上は、女性に頼めません。`,
  },
  subsidyGuard: {
    law: '雇用保険法施行規則第110条・第110条の3',
    wrong: '雇い入れの助成金を考えています。',
    fix: '紹介の前に採用を決めていないか、3年以内に働いていないか、実習が合わせて3か月をこえないかを確かめてください。',
    firm: () =>
      '助成金は、紹介の前に採用を決めたとき、3年以内に働いてもらっていたとき、実習が合わせて3か月をこえたときは、受けられないことがあります',
  },
  wording: {
    law: '職業安定法第3条・男女雇用機会均等法第5条など',
    wrong: '言い換えたほうがよい言葉があります。',
    fix: '事業所の言いたいことを聞いて、言い換えをすすめてください。',
    firm: () => '言い換えたほうがよい言葉があります。窓口の担当者がご相談します',
    done: '差別につながる言葉がない',
  },
} as const satisfies Record<string, FindingText>

const words = { ...trial, ...wage, ...hours, ...conditions }
export type FindingCode = keyof typeof words

const isFindingCode = (code: string): code is FindingCode => Object.hasOwn(words, code)

export const findingCodes: readonly FindingCode[] = Object.keys(words).filter(isFindingCode)

/** null for a code of the form alone. */
export const findingText = (code: string): FindingText | null => (isFindingCode(code) ? words[code] : null)

/** What is found in a text, and what to write instead. */
export const wordingWords = {
  found: (word: string) => `「${word}」`,
  replace: (replacement: string) => `「${replacement}」のように書けます`,
  suggestions: {
    replaceWord: '性別によらない言い方にします',
    leaveOutSex: '性別にふれずに書きます',
    describeTheWork: '年齢ではなく、仕事の内容やいる力を書きます',
    useAgeField: '年齢の条件は「年齢の制限」に、理由といっしょに書きます',
    leaveOutAge: '年齢にふれずに書きます',
    leaveOutNationality: '国籍にふれずに書きます',
    leaveOutCreed: '信条にふれずに書きます',
    leaveOutUnion: '労働組合のことは書きません',
    leaveOutBackground: '生まれや家族のことは書きません',
    leaveOutDisability: '障害や病気で断る書き方はしません',
    doNotAsk: '採用選考で聞いてはいけないことです（公正な採用選考の14事項）',
    stateFacts: '数や事実で書きます',
  },
} as const
