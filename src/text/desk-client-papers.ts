// Words of the papers of one person.

export const clientPapersText = {
  heading: '印刷できる書類',
  lead: '開いたこと・印刷したことは、操作の記録に残ります。',
  told: '聞いたこと・求職の受付',
  plans: '計画',
  reviews: 'ふりかえり',
  none: 'まだありません。計画を作ると、ここに並びます。',
  timeline: '支援経過記録',
  timelineLead: '期間を選んで、記録を印刷の形で開きます。',
  labels: { from: 'いつから', until: 'いつまで' },
  show: '開く',
  badSpan: '期間を確かめてください。はじめの日から終わりの日までの順に入れます。',
} as const
