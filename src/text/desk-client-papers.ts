// Words of the papers of one person.

export const clientPapersText = {
  heading: '印刷できる書類',
  lead: '開いたこと・印刷したことは、操作の記録に残ります。',
  told: '本人に渡すもの・求職の受付',
  plans: '計画',
  reviews: 'ふりかえり',
  none: 'まだありません。計画を作ると、ここに並びます。',
  timeline: '支援経過記録',
  timelineLead: 'はじめの日と終わりの日を選びます。',
  labels: { from: 'いつから', until: 'いつまで' },
  show: '印刷の形で開く',
  badSpan: '期間を確かめてください。はじめの日から終わりの日までの順に入れます。',
} as const
