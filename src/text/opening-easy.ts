import type { ClockSpan, Day, FixedOvertime, OpeningText } from './opening-ja.ts'

import { disclosureEasy } from './disclosure-easy.ts'

// やさしい日本語: a space between phrases, one fact a sentence, the reading of every kanji as {漢字|かんじ}.

const dayReadings: Readonly<Record<number, string>> = {
  1: 'ついたち',
  2: 'ふつか',
  3: 'みっか',
  4: 'よっか',
  5: 'いつか',
  6: 'むいか',
  7: 'なのか',
  8: 'ようか',
  9: 'ここのか',
  10: 'とおか',
  14: 'じゅうよっか',
  20: 'はつか',
  24: 'にじゅうよっか',
}
// Keeps a number and its counter on one line.
const joined = '\u2060'
const dayOf = (day: number): string =>
  dayReadings[day] ? `{${day}日|${dayReadings[day]}}` : `${day}${joined}{日|にち}`
const daysLong = (days: number): string => (days === 1 ? '{1日|いちにち}' : dayOf(days))
const minutesOf = (minutes: number): string =>
  `${minutes}${joined}{分|${/[013468]$/u.test(String(minutes)) ? 'ぷん' : 'ふん'}}`
const peopleOf = (people: number): string => {
  if (people === 1) return '{1人|ひとり}'
  return people === 2 ? '{2人|ふたり}' : `${people}${joined}{人|にん}`
}
const yen = (amount: number): string => `${amount.toLocaleString('ja-JP')}${joined}{円|えん}`
const span = (minutes: number): string => {
  const hours = Math.floor(minutes / 60)
  const words = [hours > 0 ? `${hours}${joined}{時間|じかん}` : '', minutes % 60 > 0 ? minutesOf(minutes % 60) : '']
  return words.filter(Boolean).join(' ')
}

export const clock = (time: string): string => {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const rest = minute === 0 ? '' : `${joined}${minutesOf(minute)}`
  if (hour === 12) return `{昼|ひる}の 12${joined}{時|じ}${rest}`
  const [half, counted] = hour < 12 ? ['{午前|ごぜん}', hour] : ['{午後|ごご}', hour - 12]
  return `${half} ${counted}${joined}{時|じ}${rest}`
}

export const openingEasy: OpeningText = {
  rungs: {
    tour: { name: '{見学|けんがく}', what: '{仕事|しごと}の {場所|ばしょ}を {見|み}ます' },
    experience: { name: '{体験|たいけん}', what: '{仕事|しごと}を {少|すこ}し ためします' },
    practice: { name: '{実習|じっしゅう}', what: '{何日|なんにち}か {仕事|しごと}の {練習|れんしゅう}を します' },
    trainingNonEmployment: {
      name: '{働|はたら}く {練習|れんしゅう}（{会社|かいしゃ}と {契約|けいやく}なし）',
      what: '{手伝|てつだ}って もらいながら {練習|れんしゅう}します',
    },
    supportedShortJob: {
      name: '{支援付|しえんつ}き {短期|たんき}バイト',
      what: '{手伝|てつだ}って もらいながら {短|みじか}い {間|あいだ} {働|はたら}きます',
    },
    shortHoursJob: {
      name: '{短|みじか}い {時間|じかん}の {仕事|しごと}',
      what: '{短|みじか}い {時間|じかん}だけ {働|はたら}きます',
    },
    regularJob: {
      name: 'ふつうの {仕事|しごと}',
      what: '{会社|かいしゃ}や {店|みせ}の {人|ひと}に なって {働|はたら}きます',
    },
    trainingEmployment: {
      name: '{働|はたら}く {練習|れんしゅう}（{会社|かいしゃ}と {契約|けいやく}あり）',
      what: '{手伝|てつだ}って もらいながら {働|はたら}きます',
    },
  },
  pay: {
    unpaid: '{給料|きゅうりょう}なし',
    paid: '{給料|きゅうりょう}あり',
    hourly: (amount: number) => `{1時間|いちじかん} ${yen(amount)}`,
    daily: (amount: number) => `{1日|いちにち} ${yen(amount)}`,
    monthly: (amount: number) => `{1か月|いっかげつ} ${yen(amount)}`,
    piece: (amount: number) =>
      `できた {数|かず}で {決|き}まる（{1時間|いちじかん} ${yen(amount)}より {少|すく}なくは ならない）`,
  },
  yen,
  date: ({ year, month, day }: Day) => `${year}{年|ねん} ${month}{月|がつ} ${dayOf(day)}`,
  shortDate: ({ month, day }: Day) => `${month}{月|がつ} ${dayOf(day)}`,
  hours: ({ startsAt, endsAt }: ClockSpan) => `${clock(startsAt)}から ${clock(endsAt)}まで`,
  weekdays: {
    mon: '{月曜日|げつようび}',
    tue: '{火曜日|かようび}',
    wed: '{水曜日|すいようび}',
    thu: '{木曜日|もくようび}',
    fri: '{金曜日|きんようび}',
    sat: '{土曜日|どようび}',
    sun: '{日曜日|にちようび}',
  },
  weekdayJoin: '・',
  timeAndSize: ({ time, size }: { time: string; size: string }) => `${time}（${size}）`,
  weekly: (minutes: number) => `{1週間|いっしゅうかん}に ${span(minutes)}`,
  lengthDays: (days: number) => (days === 1 ? '{1日|いちにち}だけ' : `${daysLong(days)}{間|かん}`),
  places: (people: number) => peopleOf(people),
  minutes: (minutes: number) => (minutes === 0 ? 'ありません' : span(minutes)),
  months: (months: number) => `${months}${joined}か{月|げつ}`,
  asOf: (date: string) => `${date}の {情報|じょうほう}です`,
  number: (number: string) => `{番号|ばんごう} ${number}`,
  noPapers: '{履歴書|りれきしょ}は いりません。{面接|めんせつ}は ありません',
  noResume: '{履歴書|りれきしょ}は いりません',
  interview: '{履歴書|りれきしょ}は いりません。{面接|めんせつ}が あります',
  selection: {
    none: '{試験|しけん}や {面接|めんせつ}は ありません',
    tourThenTalk: '{仕事|しごと}の {場所|ばしょ}を {見|み}て {話|はな}してから {決|き}めます',
    trialThenDecide: '{仕事|しごと}を ためしてから {決|き}めます',
    interview: '{面接|めんせつ}を して {決|き}めます',
  },
  support: {
    mentor: '{同|おな}じ {人|ひと}が {教|おし}えます',
    photoManual: '{写真|しゃしん}や {絵|え}で {教|おし}えます',
    breakOk: '{疲|つか}れたら {休|やす}めます',
    quiet: '{静|しず}かな {場所|ばしょ}です',
    noPhone: '{電話|でんわ}に {出|で}なくて いいです',
    noCustomer: 'お{客|きゃく}さんと {話|はな}さなくて いいです',
    alone: '{一人|ひとり}で できます',
    pair: '{二人|ふたり}で します',
    seated: '{座|すわ}って できます',
    lateStart: '{朝|あさ} {遅|おそ}い {時間|じかん}に {始|はじ}まります',
    dayOffOk: '{休|やす}む {日|ひ}の {朝|あさ}に {連絡|れんらく}すれば {休|やす}めます',
    medicalVisit: '{病院|びょういん}に {行|い}く {日|ひ}は {休|やす}めます',
    wheelchair: '{車|くるま}いすで {入|はい}れます',
    noCar: '{車|くるま}が なくても {行|い}けます',
    transport: '{車|くるま}で {送|おく}り{迎|むか}えが あります',
    consultantVisit: '{支援員|しえんいん}が {仕事|しごと}の {場所|ばしょ}に {来|き}ます',
    interpreter: 'やさしい {日本語|にほんご}や {書|か}いて {話|はな}すことが できます',
  },
  workplace: {
    sound: {
      name: '{音|おと}',
      values: {
        quiet: '{静|しず}かです',
        some: '{話|はな}す {声|こえ}や {機械|きかい}の {音|おと}が あります',
        loud: '{大|おお}きな {音|おと}が します。{耳栓|みみせん}を {使|つか}えます',
      },
    },
    smell: {
      name: 'におい',
      values: { none: 'ありません', some: '{時々|ときどき} あります', strong: '{強|つよ}いです' },
    },
    posture: {
      name: '{体|からだ}の {使|つか}い{方|かた}',
      values: {
        seated: '{座|すわ}って します',
        mixed: '{立|た}ったり {座|すわ}ったり します',
        standing: 'ずっと {立|た}ちます',
        walking: '{歩|ある}きます',
        lifting: '{重|おも}い {物|もの}を {持|も}ちます',
      },
    },
    people: {
      name: 'まわりの {人|ひと}',
      values: {
        alone: 'だいたい {一人|ひとり}です',
        few: '{2人|ふたり}から {5人|ごにん}です',
        many: '{6人|ろくにん} {以上|いじょう}です',
      },
    },
    phone: {
      name: '{電話|でんわ}',
      values: { none: '{出|で}なくて いいです', sometimes: '{時々|ときどき} {出|で}ます', often: 'よく {出|で}ます' },
    },
    customers: {
      name: 'お{客|きゃく}さんと {話|はな}すこと',
      values: { none: 'ありません', greeting: 'あいさつだけ します', often: 'よく {話|はな}します' },
    },
    pace: {
      name: '{速|はや}さ',
      values: {
        own: '{自分|じぶん}の {速|はや}さで いいです',
        team: 'まわりの {人|ひと}と {同|おな}じ {速|はや}さです',
        deadline: '{急|いそ}ぐことが あります',
      },
    },
    instruction: {
      name: '{教|おし}え{方|かた}',
      values: {
        photo: '{写真|しゃしん}や {絵|え}で {教|おし}えます',
        show: 'やって {見|み}せます',
        oral: '{話|はな}して {教|おし}えます',
        written: '{書|か}いた ものが あります',
      },
    },
    breaks: {
      name: '{休|やす}み{時間|じかん}',
      values: {
        any: '{疲|つか}れたら いつでも {休|やす}めます',
        set: '{決|き}まった {時間|じかん}に {休|やす}みます',
        room: '{休|やす}む {部屋|へや}が あります',
      },
    },
    tools: {
      name: '{使|つか}う {物|もの}',
      values: {
        hand: '{手|て}で します',
        simple: '{簡単|かんたん}な {機械|きかい}を {使|つか}います',
        machine: '{大|おお}きな {機械|きかい}の {近|ちか}くです',
        knife: '{包丁|ほうちょう}などを {使|つか}います',
      },
    },
    place: {
      name: '{場所|ばしょ}',
      values: {
        indoor: '{建物|たてもの}の {中|なか}',
        outdoor: '{外|そと}',
        cold: '{寒|さむ}い {場所|ばしょ}',
        hot: '{暑|あつ}い {場所|ばしょ}',
        wet: '{水|みず}を {使|つか}います',
        home: '{家|いえ}で できます',
      },
    },
    access: {
      name: '{入|はい}りやすさ',
      values: {
        wheelchair: '{車|くるま}いすで {入|はい}れます',
        steps: '{段|だん}が あります',
        toilet: '{使|つか}いやすい トイレが あります',
      },
    },
  },
  factJoin: '。',
  passiveSmoking: {
    noSmokingSite: '{建物|たてもの}の {中|なか}も {外|そと}も たばこは だめです',
    noSmokingSiteOutdoorArea: 'たばこは だめです。{外|そと}に たばこを {吸|す}う {場所|ばしょ}が あります',
    indoorNoSmoking: '{建物|たてもの}の {中|なか}は たばこは だめです',
    indoorDedicatedRoom: 'たばこを {吸|す}う {部屋|へや}が あります。ほかの {場所|ばしょ}は だめです',
    indoorHeatedRoom: '{加熱式|かねつしき}たばこの {部屋|へや}が あります。ほかの {場所|ばしょ}は だめです',
    smokingAllowedRoom: 'たばこを {吸|す}って いい {部屋|へや}が あります',
    indoorSmoking: '{建物|たてもの}の {中|なか}で たばこを {吸|す}う {人|ひと}が います',
    outdoorWork: '{外|そと}の {仕事|しごと}です',
    noSmokingVehicle: '{車|くるま}の {中|なか}は たばこは だめです',
  },
  insuredBy: {
    employer: '{会社|かいしゃ}が {保険|ほけん}に {入|はい}ります',
    agency: '{支援|しえん}する {所|ところ}が {保険|ほけん}に {入|はい}ります',
    city: '{市|し}が {保険|ほけん}に {入|はい}ります',
  },
  workContent: {
    watch: '{見|み}るだけです。{仕事|しごと}は しません',
    practise: '{練習|れんしゅう}を します',
    real: '{本当|ほんとう}の {仕事|しごと}を {少|すこ}し {手伝|てつだ}います',
  },
  contract: {
    indefinite: '{終|お}わりの {日|ひ}は {決|き}まって いません',
    fixed: (length: string) => `${length} {働|はたら}きます`,
    auto: '{続|つづ}けて {働|はたら}きます',
    maybe: '{続|つづ}けて {働|はたら}くことが あります',
    none: '{続|つづ}けて {働|はたら}くことは ありません',
  },
  probationMonths: (months: number) => `{期間|きかん}： ${months}か{月|げつ}`,
  probationWage: (pay: string) => `その {間|あいだ}の {給料|きゅうりょう}： ${pay}`,
  probationHours: '{時間|じかん}と {休|やす}み： ',
  probationDuties: '{仕事|しごと}： ',
  renewalLimit: '{続|つづ}けられる {長|なが}さ： ',
  fixedOvertime: ({ amount, hours }: FixedOvertime) =>
    `${yen(amount)}（${hours}${joined}{時間|じかん}の {残業|ざんぎょう}の お{金|かね}）`,
  fixedOvertimeApart: 'ふつうの {給料|きゅうりょう}とは {別|べつ}に もらえます。',
  fixedOvertimeExcess: {
    yes: 'もっと {長|なが}く {働|はたら}いたら、その お{金|かね}も もらえます。',
    no: 'もっと {長|なが}く {働|はたら}いた ときの お{金|かね}は、まだ {聞|き}いて いません。',
  },
  placeKinds: {
    workplace: '{会社|かいしゃ}や お{店|みせ}で {働|はたら}きます',
    outdoors: '{外|そと}で {働|はたら}きます',
    home: '{自分|じぶん}の {家|いえ}で {働|はたら}きます',
  },
  lifting: { none: 'ありません', sometimes: 'ときどき あります', always: 'よく あります' },
  kilograms: (kg: number) => `${kg}キログラム くらいまで`,
  under18: '{18歳|じゅうはっさい}より {下|した}の {人|ひと}は できない {仕事|しごと}が あります',
  ageException: {
    '1': '{仕事|しごと}を やめる {年齢|ねんれい}が {決|き}まって いるから です（1{号|ごう}）',
    '2': '{法律|ほうりつ}で {年齢|ねんれい}が {決|き}まって いるから です（2{号|ごう}）',
    '3i': '{長|なが}く {働|はたら}いて {仕事|しごと}を {覚|おぼ}えて もらうため です（3{号|ごう}イ）',
    '3ro': '{技術|ぎじゅつ}を {伝|つた}えるため です（3{号|ごう}ロ）',
    '3ha': '{劇|げき}などの {役|やく}のため です（3{号|ごう}ハ）',
    '3ni': '{60歳|ろくじゅっさい}より {上|うえ}の {人|ひと}などを {集|あつ}めるため です（3{号|ごう}ニ）',
  },
  probation: {
    none: 'ありません',
    same: 'あります。{条件|じょうけん}は {同|おな}じです',
    differs: 'あります。その {間|あいだ}は {条件|じょうけん}が {違|ちが}います',
  },
  insurance: {
    accident: '{労災保険|ろうさいほけん}',
    employment: '{雇用保険|こようほけん}',
    health: '{健康保険|けんこうほけん}',
    pension: '{厚生年金保険|こうせいねんきんほけん}',
  },
  insured: { yes: '{入|はい}ります', no: '{入|はい}りません' },
  not: 'ありません',
  disclosure: disclosureEasy,
  also: {
    licences: {
      label: 'いる {免許|めんきょ}・{資格|しかく}',
      official: '{必要|ひつよう}な{免許|めんきょ}・{資格|しかく}',
    },
    lifting: { label: '{重|おも}い ものを {持|も}つこと', official: '{重量物|じゅうりょうぶつ}の{取扱|とりあつか}い' },
    ageLimit: {
      label: '{年齢|ねんれい}の {決|き}まり',
      official: '{年齢制限|ねんれいせいげん}と{例外事由|れいがいじゆう}',
    },
  },
  trial: {
    noWage: '{給料|きゅうりょう}は ありません。{会社|かいしゃ}の {人|ひと}に なる {契約|けいやく}も ありません。',
    noPromise: '{会社|かいしゃ}に {入|はい}る {約束|やくそく}では ありません。{入|はい}らなくても いいです。',
    mayStop: 'いつでも やめられます。やめても {困|こま}ることは ありません。',
    workContent: '{作業|さぎょう}',
    length: '{何日|なんにち}',
    insuredBy: 'けがを したとき・{物|もの}を {壊|こわ}したとき',
    allowance: '{練習|れんしゅう}の お{金|かね}（{1日|いちにち}）',
    reimbursement: 'バス{代|だい}など',
    noReimbursement: '{出|で}ません。{窓口|まどぐち}に {聞|き}いて ください',
    harassment: 'いやなことを されたとき {話|はな}す {所|ところ}',
    passiveSmoking: 'たばこ',
    address: '{場所|ばしょ}',
  },
  job: {
    contract: '{会社|かいしゃ}と {契約|けいやく}を して {働|はたら}きます。{労災保険|ろうさいほけん}が あります。',
    sheet: '{窓口|まどぐち}で {同|おな}じ ことを {書|か}いた {紙|かみ}を わたします。',
  },
  headings: {
    keyFacts: '{大切|たいせつ}な こと',
    tasks: '{仕事|しごと}の {内容|ないよう}',
    trialTasks: 'すること',
    firstDay: '{最初|さいしょ}の {日|ひ}',
    support: '{手伝|てつだ}い',
    workplace: '{働|はたら}く {場所|ばしょ}の ようす',
    trial: '{約束|やくそく}と お{知|し}らせ',
    conditions: '{条件|じょうけん}の {全部|ぜんぶ}',
    dates: 'この {情報|じょうほう}について',
  },
  keys: {
    startsOn: '{始|はじ}まる {日|ひ}',
    when: 'いつ',
    where: 'どこ',
    wayThere: '{行|い}き{方|かた}',
    pay: '{給料|きゅうりょう}',
    places: '{何人|なんにん}',
    meets: '{最初|さいしょ}に {会|あ}う {人|ひと}',
    bring: '{持|も}って いく {物|もの}',
    how: '{決|き}め{方|かた}',
    employer: '{会社|かいしゃ}',
    receivedOn: '{受|う}け{付|つ}けた {日|ひ}',
    publishedOn: '{出|だ}した {日|ひ}',
    confirmedOn: '{内容|ないよう}を {確|たし}かめた {日|ひ}',
    validUntil: 'いつまで',
    number: '{番号|ばんごう}',
  },
  until: (date: string) => `${date}まで`,
  ended: '{期限|きげん}を {過|す}ぎて います。',
  asTyped:
    'この {仕事|しごと}の {文|ぶん}は まだ やさしい {日本語|にほんご}に して いません。{会社|かいしゃ}が {書|か}いた ままです。{分|わ}からない ときは、{窓口|まどぐち}に {聞|き}いて ください。',
  said: 'この {文|ぶん}は {窓口|まどぐち}が やさしい {日本語|にほんご}に しました。{条件|じょうけん}の {中|なか}には、{会社|かいしゃ}が {書|か}いた ままの {文|ぶん}も あります。',
}
