// The questions of a posting as a sheet prints them (label), as the phone asks them (say), and what helps to answer (hint).

export const questionWords = {
  rung: { label: '種類', say: 'きょうは、見学や体験の受け入れでしょうか。それとも、お給料を払うお仕事でしょうか。' },

  title: {
    label: '題名',
    say: '一覧の見出しにします。ひとことで言うと、どんなことをしてもらいますか。',
    hint: '例：パン工房で 袋づめと ならべる仕事',
  },
  tasks: {
    label: 'すること',
    say: '来た人がすることを、順番に教えてください。',
    hint: '例：焼けたパンを袋に入れる。シールをはる。棚にならべる',
  },
  workContent: {
    label: 'してもらう程度',
    say: '見るだけですか。練習として少しやってみますか。それとも、本番の作業を手伝ってもらいますか。',
  },
  likeness: {
    label: '働き方（あてはまるもの）',
    say: '次の中に、あてはまるものはありますか。あてはまるときは、お給料を払うお仕事としてお受けすることがあります。',
  },
  dutiesChangeScope: {
    label: '仕事の内容が変わる範囲',
    say: 'この先、別の仕事をお願いすることはありますか。',
    hint: 'なければ「変更なし」',
  },
  licences: { label: 'いる免許・資格', say: '免許や資格はいりますか。', hint: 'いらないときは空けておく' },
  bring: { label: '持ちもの・服装', say: '持ってくるもの、着てくるものはありますか。', hint: '例：動きやすい服' },
  liftOften: { label: '重いものを持つこと', say: '重いものを持つことはありますか。' },
  liftKg: { label: '重さ', say: 'いちばん重くて、何キロくらいですか。' },
  hazards: { label: '気をつける作業', say: '次の作業はありますか。18歳未満の人はできない作業です。' },
  support: { label: 'できる配慮', say: '次のうち、できることはありますか。応募する人の安心につながります。' },

  days: { label: '曜日', say: '何曜日ですか。' },
  startsAt: { label: '始まり', say: '何時からですか。' },
  endsAt: { label: '終わり', say: '何時までですか。' },
  breakMinutes: { label: '休憩', say: 'とちゅうの休憩は、何分ですか。', hint: 'ないときは 0' },
  lengthDays: { label: '日数', say: '全部で何日間ですか。' },
  overtime: {
    label: '残業',
    say: '残業はありますか。あるときは、ひと月に何時間くらいですか。',
    hint: 'なければ「時間外なし」',
  },
  holidays: { label: '休みの日', say: 'お休みの日は、いつですか。', hint: '例：土・日・祝日' },

  workplaceId: { label: '場所', say: '場所は、前と同じでしょうか。' },
  placeKind: { label: '場所の種類', say: '職場の中ですか。屋外ですか。家でするお仕事ですか。' },
  placeName: { label: '場所の名前', say: '働く場所の名前を教えてください。', hint: '例：本店、みなみ丘の畑' },
  area: { label: '地区', say: 'どの地区ですか。', hint: '例：駅前、みなみ丘' },
  address: { label: '住所', say: '番地まで、住所を教えてください。' },
  wayThere: {
    label: '行き方',
    say: 'いちばん近いバス停や駅はどこですか。',
    hint: '例：バス停「中央公園」から歩いて3分',
  },
  passiveSmoking: { label: 'たばこの煙への対策', say: 'たばこは、どうなっていますか。建物の中は禁煙ですか。' },
  workplaceChangeScope: {
    label: '働く場所が変わる範囲',
    say: 'この先、別の場所で働いてもらうことはありますか。',
    hint: 'なければ「変更なし」',
  },
  meets: {
    label: '迎える人',
    say: '来た人が最初に会うのは、どなたですか。お名前ではなく、役割で教えてください。',
    hint: '例：店長',
  },
  firstDay: {
    label: '最初の日のながれ',
    say: '最初の日は、どこへ行って、何から始めますか。',
    hint: '例：裏口の呼び鈴を押す。着替えて、店の中を案内',
  },

  places: { label: '人数', say: '何人、来てほしいですか。' },
  startsOn: { label: '始まる日', say: 'いつから始められますか。すぐでよければ、そのままでかまいません。' },
  recruitsUntil: { label: '募集の期限', say: 'いつまで募集しますか。決まっていなければ、そのままでかまいません。' },
  insuredBy: { label: 'けが・物をこわしたときの保険', say: 'けがや、物をこわしたときの保険は、どなたがかけますか。' },
  reimbursement: {
    label: '実費・持ち出し',
    say: 'バス代やお昼など、出していただけるものはありますか。',
    hint: '例：バス代を実費で',
  },
  harassmentContact: {
    label: '困ったときの相談先',
    say: '来た人が困ったとき、だれに話せばよいですか。',
    hint: '例：店長、つなぐデスク',
  },
  allowancePerDay: { label: '訓練の手当（1日）', say: '訓練の手当は、1日いくらですか。出ないときは空けておきます。' },
  certificate: { label: '認定の番号', say: '就労訓練事業の認定の番号を教えてください。' },
  certifiedBy: { label: '認定した人', say: 'どなたの認定ですか。' },
  certifiedOn: { label: '認定の日', say: '認定の日はいつですか。' },
  conditions: { label: '訓練で守ること', say: '次のことを守っていただけますか。一つずつ確かめます。' },

  contractTerm: { label: '契約の期間', say: '働く期間は決めますか。' },
  contractMonths: { label: '契約の長さ', say: '何か月ですか。', hint: '期間を決めるときだけ' },
  renewal: { label: '契約の更新', say: '期間が終わったあと、続けてもらうことはありますか。' },
  renewalCriteria: { label: '更新の決め方', say: '続けるかどうかは、どうやって決めますか。' },
  renewalLimit: {
    label: '更新の上限',
    say: '更新は何回まで、または何年までですか。',
    hint: '上限がなければ「上限なし」',
  },
  probation: { label: '試用期間', say: 'ためしの期間はありますか。その間、条件は変わりますか。' },
  probationMonths: { label: '試用期間の長さ', say: 'ためしの期間は何か月ですか。' },
  probationWageYen: { label: '試用期間の賃金', say: 'その間のお給料は、いくらですか。' },
  probationHours: { label: '試用期間の時間', say: 'その間の時間や休みは変わりますか。' },
  probationDuties: { label: '試用期間の仕事', say: 'その間の仕事は変わりますか。' },
  probationTerms: { label: '試用期間のほかの条件', say: 'ほかに変わることはありますか。' },
  selection: {
    label: '決めるまでのながれ',
    say: '会わずに決めますか。見学や、おためしのあとで決めますか。履歴書は使いません。',
  },
  ageLimit: {
    label: '年齢の条件',
    say: '年齢の条件はありますか。法律で決まった理由があるときだけ、付けられます。',
    hint: 'なければ空けておく',
  },
  ageException: { label: '年齢の条件の理由', say: '年齢の条件の理由は、次のどれですか。' },

  wageBasis: { label: '賃金の決め方', say: 'お給料は、時給ですか。日給ですか。月給ですか。' },
  wageYen: { label: '賃金の額', say: '税金などを引く前で、いくらですか。' },
  wageNote: {
    label: '手当・通勤費・支払日',
    say: '通勤費や手当は出ますか。いつ締めて、いつ払いますか。',
    hint: '例：通勤費は実費。月末しめ、翌月15日払い',
  },
  fixedOvertimeYen: { label: '固定残業代', say: '残業代が初めから入っていますか。入っていれば、いくらですか。' },
  fixedOvertimeHours: { label: '固定残業代の時間', say: '何時間分ですか。' },
  fixedOvertimeExcess: { label: 'こえた分の支払い', say: 'その時間をこえた分は、別に払いますか。' },
  discretionary: {
    label: '裁量労働制など',
    say: '時間の決め方に、特別な決まりはありますか。',
    hint: 'なければ空けておく',
  },
  dispatch: { label: '派遣かどうか', say: '派遣で働いてもらいますか。', hint: '派遣でなければ空けておく' },
  insuredEmployment: { label: '雇用保険', say: '雇用保険に入りますか。週20時間からが目安です。' },
  insuredHealth: { label: '健康保険', say: '健康保険に入りますか。' },
  insuredPension: { label: '厚生年金', say: '厚生年金に入りますか。労災保険は、1時間のお仕事でも必ずかかります。' },
  wishesSubsidy: { label: '助成金', say: '雇い入れの助成金を使いたいお考えはありますか。' },
} as const

export type QuestionName = keyof typeof questionWords

/** Choices that the public page says in other words. */
export const questionChoices = {
  liftOften: { none: 'ない', sometimes: 'ときどき', always: 'よくある' },
  placeKind: { workplace: '職場', outdoors: '屋外', home: '自宅（雇用）' },
  wishesSubsidy: { yes: '使いたい' },
} as const

export const questionUnits = {
  yen: '円',
  minutes: '分',
  days: '日',
  months: 'か月',
  people: '人',
  hours: '時間',
  kilograms: 'kg',
} as const
