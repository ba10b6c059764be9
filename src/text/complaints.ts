// Words of the complaint log (職業安定法29条の4).

export const complaintsText = {
  title: '苦情の記録',
  lead: 'いつ、だれから、何を聞き、どうしたかを残します（職業安定法第29条の4）。内容は封をして保管し、開いた人も記録に残ります。',
  add: '苦情を記録する',
  tabsLabel: '対応',
  tabs: { open: '対応中', answered: '対応済み' },
  caption: (state: string, count: number) => `${state} ${count}件`,
  columns: { received: '受けた日', side: 'だれから', channel: 'どこで', about: '何について', days: '対応' },
  empty: {
    open: '対応中の苦情はありません。',
    answered: '対応済みの苦情はまだありません。',
  },
  emptyHow: {
    open: '電話や窓口で苦情を受けたら、「苦情を記録する」から残してください。',
    answered: '対応を書くと、ここに移ります。',
  },
  channels: { phone: '電話', counter: '窓口', letter: '手紙', mail: 'メール', web: '画面' },
  sides: { client: '求職者・相談者', employer: '事業所', resident: '住民・そのほか' },
  states: { open: '対応中', answered: '対応済み' },
  waits: (days: number) => (days === 0 ? 'きょう受けました' : `受けてから${days}開庁日`),
  noAbout: '窓口のこと',
  opening: (number: string) => `求人・体験 番号 ${number}`,
  back: '苦情の一覧に戻る',

  form: {
    title: '苦情を記録する',
    lead: '聞いたとおりに、短く書きます。だれのことか分かる名前や病名は、なるべく書かないでください。',
    labels: {
      receivedOn: '受けた日',
      channel: 'どこで受けたか',
      side: 'だれから',
      employerId: '事業所',
      openingNumber: '求人・体験の番号',
      content: '内容',
    },
    help: {
      employerId: '事業所についての苦情のときだけ選びます。',
      openingNumber: '求人・体験についての苦情のときだけ入れます。例：8K3M2Q7R',
      content: '2,000字まで。例：紹介された仕事の時間が、聞いていたものと違った。',
    },
    noFirm: '（事業所のことではない）',
    submit: '記録する',
  },
  page: {
    title: (day: string) => `${day}の苦情`,
    facts: '受けたとき',
    content: '内容',
    response: '対応',
    answered: '対応した日',
    answerHeading: '対応を書く',
    answerLead: '何をしたか、相手にどう伝えたかを書きます。書いたあとは直せません。',
    labels: { answeredOn: '対応した日', response: '対応したこと' },
    help: '2,000字まで。例：事業所に確かめ、求人の時間を直してもらった。本人に電話で伝え、分かってもらえた。',
    submit: '対応済みにする',
    onRecord: 'このページを開いたことは、操作の記録に残ります。',
  },
  done: {
    record: '苦情を記録しました。対応したら、ここに書いてください。',
    answer: '対応を記録しました。',
  },
} as const
