// Words of the review desk: how long a posting waits, who has it in hand, what the firm is asked and told, what changed.

import { formLabels } from './employer-form.ts'

export const reviewText = {
  queue: {
    lead: (target: number) =>
      `早く受け付けたものから並んでいます。受付から${target}開庁日のうちに確かめるのが目標です。`,
    columns: { title: '内容', firm: '事業所', wait: '待っている日数', hand: '確認する人', look: '確かめること' },
    received: (day: string) => `${day}受付`,
    days: (count: number) => (count === 0 ? 'きょう受付' : `${count}開庁日`),
    due: (day: string) => `期限 ${day}`,
    overdue: (count: number) => `期限を${count}開庁日すぎています`,
    dueToday: 'きょうが期限',
    nobody: 'まだいません',
    mine: (time: string) => `あなた（${time}から）`,
    other: ({ name, time }: { name: string; time: string }) => `${name}さん（${time}から）`,
    notCalled: '電話がまだ',
    notAssented: '事業所の「はい」待ち',
    asked: (count: number) => `質問中 ${count}`,
    answered: (count: number) => `答えあり ${count}`,
    summary: (overdue: number) =>
      overdue === 0 ? '期限をすぎたものはありません。' : `期限をすぎたものが${overdue}件あります。`,
  },

  hand: {
    label: '確認する人',
    free: 'まだだれも受け持っていません。ほかの人と重ならないように、はじめに押してください。',
    take: 'わたしが確認する',
    mine: (time: string) => `あなたが確認しています（${time}から）。ほかの人の画面にも出ています。`,
    other: ({ name, time }: { name: string; time: string }) => `${name}さんが確認中（${time}から）`,
    otherText: '2人で別々に決めないように、先に声をかけてください。離れているときは、引き継げます。',
    takeOver: 'わたしが引き継ぐ',
    unheld: 'この申込みは、まだだれも受け持っていません。このままでも進められます。',
    lasts: '2時間たつと、受け持ちは自動で外れます。',
    done: 'あなたが受け持ちました。ほかの人の画面にも出ています。',
  },

  wait: {
    label: '待っている日数',
    text: ({ days, due }: { days: string; due: string }) => `${days}・期限 ${due}`,
  },

  assent: {
    label: '事業所の「はい」',
    given: '内容に「はい」をもらっています',
    missing: 'この内容への「はい」を、まだもらっていません。もらうまで公開できません。',
  },

  ready: {
    notCalled: '事業所に電話で確かめると、公開できます。',
    notAssented: '事業所から、この内容に「はい」をもらうと、公開できます。',
    toFindings: '確かめること・質問を見る',
  },

  thread: {
    heading: '事業所への質問',
    none: 'まだ質問していません。',
    asked: ({ name, when }: { name: string; when: string }) => `${name}さんが質問（${when}）`,
    answered: ({ how, when }: { how: string; when: string }) => `答え（${when}・${how}）`,
    how: { web: '事業所の画面から', link: 'メールのリンクから', phone: '電話で' },
    waiting: '答えを待っています',
    ask: '質問を書く',
    labels: { question: '聞きたいこと', answer: '事業所の答え', behalfReason: '書き取る理由' },
    help: {
      question: '1回に1つだけ。例：土曜日も、同じ時刻に始まりますか。',
      mailed: 'このまま事業所にメールで届きます。夜8時から朝8時までは、朝に届きます。',
      unmailed: 'メールのない事業所です。記録してから、電話で聞いてください。',
      answer: '電話で聞いたことを、そのまま書いてください。',
      behalfReason: '事業所の代わりに書いた理由が、記録に残ります。',
    },
    behalfReason: '担当の方が電話で答えたため',
    send: '質問を送る',
    record: '電話で聞いた答えを書く',
    save: '答えを記録する',
    doneAsk: '質問を記録しました。メールのある事業所には、メールで届きます。',
    doneReply: '事業所の答えを記録しました。',
  },

  firmThread: {
    heading: '窓口からの質問',
    waiting: '答えをお待ちしています。',
    labels: { answer: 'お答え' },
    help: '分かるところまででかまいません。お電話でもお受けします。',
    submit: '答えを送る',
    yours: ({ when }: { when: string }) => `お答え（${when}）`,
    sent: 'お答えを受け付けました。窓口の担当者が読みます。',
  },

  reply: {
    title: '質問へのお答え',
    lead: '窓口から、お申込みの内容について質問があります。サインインはいりません。',
    facts: { opening: '求人・体験', number: '受付番号', question: '質問' },
    labels: { answer: 'お答え', code: 'コード' },
    help: '分かるところまででかまいません。人の名前は書かないでください。',
    submit: 'この答えを送る',
    doneTitle: 'お答えを受け付けました',
    done: 'ありがとうございます。窓口の担当者が読んで、確認を続けます。',
    doneText: 'このページとコードは、もう使いません。付け加えたいことがあるときは、窓口にお電話ください。',
  },

  marks: {
    legend: '印を付けるところ',
    help: '印を付けたところが、事業所の画面の同じ質問のそばに出ます。書けるところは、どう直すかを短く書いてください。',
    note: (part: string) => `${part}のどこを、どう直すか`,
    noteLabel: 'どう直すか',
    firmHeading: '直していただきたいところ',
    noNote: 'もう一度確かめてください',
    line: ({ part, note }: { part: string; note: string }) => (note === '' ? `・${part}` : `・${part}：${note}`),
  },

  /** A part of the posting, under the form's own name of its first question. */
  parts: {
    title: '題名',
    tasks: '仕事・作業の内容',
    workContent: 'してもらうこと',
    liftOften: '重いもの・あぶない作業',
    licences: '免許・資格',
    days: '曜日と時刻',
    breakMinutes: '休憩',
    overtime: '残業',
    holidays: '休みの日',
    lengthDays: '日数',
    workplaceId: '場所',
    meets: '迎える人・最初の日',
    bring: '持ちもの・服装',
    places: '人数',
    recruitsUntil: '募集の期間',
    wageYen: '賃金・手当',
    contractTerm: '契約の期間と更新',
    probation: '試用期間',
    dutiesChangeScope: '仕事の内容が変わる範囲',
    workplaceChangeScope: '働く場所が変わる範囲',
    insuredHealth: '社会保険・労働保険',
    insuredBy: 'けが・物をこわしたときの保険',
    reimbursement: '実費・手当',
    harassmentContact: '困ったときの相談先',
    certificate: '就労訓練の認定',
    ageLimit: '年齢の条件',
    selection: '決めるまでのながれ',
    support: 'できる配慮',
  },

  changes: {
    heading: '前の版から変わったところ',
    caption: (count: number) => `変わったところ ${count}か所`,
    columns: { field: '項目', before: '前の版', after: 'こんどの版' },
    material: '働く人に知らせる条件が変わっています。紹介中の人には、前の版の条件がそのまま使われます。',
    slight: '働く人に知らせる条件は、変わっていません。',
    same: '前の版と同じ内容で、出し直されています。',
    empty: '（なし）',
    join: '、',
    hours: (count: number) => `${count}時間`,
    yes: 'はい',
    no: 'いいえ',
  },

  codes: {
    hazards: {
      heights: '高いところ',
      machines: '動いている機械',
      vehicles: '車両・重機の運転',
      explosives: '火薬・引火しやすいもの',
      heavy: '重いもの',
      night: '夜10時から朝5時',
    },
    likeness: {
      pay: '成果や時間に応じて払う',
      quota: 'ノルマがある',
      shift: '勤務表に入れる',
      orders: '細かく指示する',
      sanction: '休むと不利になる',
      replaces: 'ほかの人の代わりをする',
      noStop: '途中でやめられない',
    },
    conditions: {
      plan: '支援の計画がある',
      reviewed: '計画を定期に見直す',
      freeDays: '日や時間を選べる',
      noSanction: '休んでも不利にならない',
      noQuota: 'ノルマがない',
      noOvertime: '残業がない',
      distinct: '働く人と見分けられる',
      talks: '相談の時間がある',
      toEmployment: '雇用へ進む見通しがある',
      safety: '安全と衛生に気を配る',
      insured: '保険がある',
    },
  },

  /** Every field an edition has; the form's own words where it asks for it. */
  fields: {
    ...formLabels,
    occupation: '職業の分類',
    startsOn: '始まる日',
    endsOn: '終わる日',
    prefecture: '都道府県',
    facts: '働く場所のようす',
    placeKind: '場所の種類',
    recruitsUntil: '募集の締切',
    liftKg: '持つ重さ',
    liftOften: '重いものを持つこと',
    hazards: '18歳未満の人ができない作業',
    likeness: '労働に近いところ',
    allowancePerDay: '訓練の手当（1日）',
    certificate: '認定の番号',
    certifiedBy: '認定したところ',
    certifiedOn: '認定の日',
    conditions: '就労訓練の条件',
    renewalLimit: '更新の上限',
    probationMonths: '試用期間の長さ',
    probationWageYen: '試用期間中の賃金',
    probationHours: '試用期間中の時間',
    probationDuties: '試用期間中の仕事',
    fixedOvertimeYen: '固定残業代',
    fixedOvertimeHours: '固定残業代の時間',
    fixedOvertimeExcess: 'こえた分を別に払うか',
    discretionary: '裁量労働制',
    insuredAccident: '労災保険',
    dispatch: '派遣で働く場合',
    ageLimit: '年齢の条件',
    ageException: '年齢の条件の理由',
    licences: '免許・資格',
    wishesSubsidy: '助成金の希望',
  },

  /** 職業安定法5条の6①, 29条④; each names its article, on the screen, in the mail and on paper. */
  grounds: {
    unlawful: '内容が法令に反している（職業安定法第5条の6第1項第1号）',
    improper: '賃金や時間などの条件が、通常とくらべて著しく不適当（同項第2号）',
    violator: '労働の法令違反で公表・送致などを受けた事業所（同項第3号）',
    notDisclosed: '労働条件の明示がない（同項第4号）',
    antiSocial: '暴力団員などにあたる（同項第5号）',
    noReport: '正当な理由なく、窓口の求めに報告しない（同項第6号）',
    outOfScope: 'この窓口が取り扱う職種・地域などの範囲の外（職業安定法第29条第4項）',
  },

  rejection: {
    title: '求人・体験の申込みについて（お知らせ）',
    toFirm: (name: string) => `${name} 御中`,
    intro: 'お申込みいただいた次の求人・体験は、下の理由によりお受けできませんでした。',
    rows: {
      opening: '題名',
      number: '受付番号',
      received: '受付日',
      decided: 'お知らせの日',
      ground: '理由の区分と根拠',
      reason: '理由',
    },
    told: 'このお知らせは、職業安定法施行規則第4条の5第4項により、理由をお伝えするものです。',
    again:
      '理由がなくなったときは、いつでもあらためてお申し込みいただけます。ご不明な点や、納得のいかない点は、窓口にお電話ください。',
    seal: '公印',
    print: '印刷する',
    link: 'お知らせの書面（印刷用）',
    byPaper: 'この事業所にはメールがありません。お知らせの書面を印刷して、お渡しするか郵送してください。',
  },

  findings: {
    unnamed: {
      law: '窓口の確認項目',
      wrong: '確かめることがあります。',
      fix: '内容を事業所に確かめてください。',
    },
    field: (label: string) => `項目：${label}`,
  },
} as const

const partWords: Readonly<Record<string, string>> = reviewText.parts
/** The part's word; a field that has none yet keeps its own name. */
export const partWord = (field: string): string =>
  (Object.hasOwn(partWords, field) ? partWords[field] : undefined) ?? field
