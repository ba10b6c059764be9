import type { TownCover, TownTask } from './types.ts'

/** Next steps are their consultant's; a message is somebody else's. */
export const tasks: readonly TownTask[] = [
  {
    client: 'abe',
    kind: 'step',
    writtenDaysAgo: 9,
    dueInDays: -2,
    text: '歩いて行ける所の新しい求人を、本人と一緒に見る',
  },
  { client: 'ogata', kind: 'step', writtenDaysAgo: 6, dueInDays: 0, text: '断られた理由を本人と話し、次の候補を選ぶ' },
  { client: 'kishi', kind: 'step', writtenDaysAgo: 4, dueInDays: 2, text: '見学のあとの気持ちを電話で聞く' },
  {
    client: 'kaneko',
    kind: 'step',
    writtenDaysAgo: 1,
    dueInDays: 5,
    text: '長靴の大きさを確かめて、受け入れ先に伝える',
  },
  { client: 'kubo', kind: 'step', writtenDaysAgo: 58, dueInDays: 9, text: '冬のあいだの通い方を相談する' },
  { client: 'terui', kind: 'step', writtenDaysAgo: 8, dueInDays: -1, text: '本人に電話し、次に会う日を決める' },
  {
    client: 'chiba',
    kind: 'step',
    writtenDaysAgo: 3,
    dueInDays: 1,
    text: '見学の日の待ち合わせ場所を、紙に書いて渡す',
  },
  { client: 'takeuchi', kind: 'step', writtenDaysAgo: 7, dueInDays: 4, text: '働き始めて困っていることを聞く' },
  { client: 'nakano', kind: 'step', writtenDaysAgo: 5, dueInDays: 0, text: '返事を待つあいだの過ごし方を話す' },
  { client: 'nemoto', kind: 'step', writtenDaysAgo: 4, dueInDays: 1, text: '座ってできる仕事の一覧を用意する' },
  { client: 'noguchi', kind: 'step', writtenDaysAgo: 7, dueInDays: -3, text: '見学の感想を聞き、続けるかを決める' },
  { client: 'hosaka', kind: 'step', writtenDaysAgo: 2, dueInDays: 3, text: '更衣室と休む場所を下見する' },
  { client: 'muto', kind: 'step', writtenDaysAgo: 4, dueInDays: 0, text: '提案した体験の日程を本人に伝える' },
  { client: 'yagi', kind: 'step', writtenDaysAgo: 5, dueInDays: 2, text: '袋づめの作業が続けられそうかを聞く' },
  { client: 'arai', kind: 'step', writtenDaysAgo: 6, dueInDays: -1, text: '体験を見送った気持ちを聞く' },
  { client: 'ishiguro', kind: 'step', writtenDaysAgo: 2, dueInDays: 1, text: '返事がなければ、ほかの候補も見せる' },
  {
    client: 'kishi',
    kind: 'message',
    by: 'yokoyama',
    writtenDaysAgo: 1,
    dueInDays: -1,
    text: 'きのう窓口に見えました。見学の持ち物をもう一度知りたいとのこと。電話は午後がよいそうです。',
  },
  {
    client: 'nakano',
    kind: 'message',
    by: 'shimizu',
    writtenDaysAgo: 0,
    dueInDays: 0,
    text: '食料の支援の日に会いました。来週の面談は行けるとのことです。',
  },
  {
    client: 'maki',
    kind: 'message',
    by: 'natsui',
    writtenDaysAgo: 0,
    dueInDays: 0,
    text: '別の件で来所。川ぞいの道が工事で、通うのに15分かかるそうです。',
  },
  {
    client: 'saeki',
    kind: 'message',
    by: 'sakamaki',
    writtenDaysAgo: 6,
    dueInDays: -6,
    doneDaysAgo: 5,
    text: '書類の郵送先を変えたいと電話がありました。',
  },
]

export const covers: readonly TownCover[] = [
  { absent: 'ooba', standIn: 'natsui', by: 'sakamaki', plannedDaysAgo: 5, fromInDays: -1, untilInDays: 3 },
  { absent: 'shimizu', standIn: 'kuwabara', by: 'shimizu', plannedDaysAgo: 2, fromInDays: 5, untilInDays: 9 },
]
