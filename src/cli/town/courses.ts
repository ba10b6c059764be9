import type { TownCorrection, TownDraft, TownReview, TownTurn } from './types.ts'

export const reviews: readonly TownReview[] = [
  {
    client: 'nishio',
    daysAgo: 30,
    stages: ['s4', 's3', 's5'],
    work: 'began',
    changes: '出勤の前に自分で弁当を作るようになった。休んだ日は1日だけ。',
    remaining: '月末の忙しい時間に、手順をとばしてしまうことがある。',
    ownWords: '「明日も行こうと思って寝ています」',
    next: 'continue',
  },
  {
    client: 'hino',
    daysAgo: 20,
    stages: ['s4', 's4', 's5'],
    work: 'both',
    changes: '分からないことを、その日のうちに聞けるようになった。',
    remaining: '冬の朝の足もと。道が凍る日の通い方を決めておく。',
    ownWords: '「名前で呼ばれるのがうれしい」',
    next: 'continue',
  },
  {
    client: 'saeki',
    daysAgo: 61,
    stages: ['s3', 's3', 's4'],
    work: 'none',
    changes: '体験の記録を自分で書いて見せてくれた。',
    remaining: '長く立つと足が痛む。',
    ownWords: '「座る時間があれば、もう少しやれる」',
    next: 'continue',
  },
  {
    client: 'saeki',
    daysAgo: 12,
    stages: ['s4', 's4', 's5'],
    work: 'began',
    changes: '仕事の日を一度も休まずに2か月。となりの席の人と昼を食べている。',
    remaining: '時間を増やすかどうかを、年明けに話し合う。',
    ownWords: '「いまの長さがちょうどいい」',
    next: 'continue',
  },
  {
    client: 'kubo',
    daysAgo: 21,
    stages: ['s5', 's4', 's5'],
    work: 'more',
    changes: '週3日から4日にふえ、給料日に家計の表を自分でつけている。',
    remaining: '新しい人に教える役を頼まれ、少し緊張している。',
    ownWords: '「教えるのは、まだちょっとこわい」',
    next: 'replan',
  },
  {
    client: 'kajiwara',
    daysAgo: 178,
    stages: ['s2', 's3', 's2'],
    work: 'none',
    changes: '終えたあと、しばらく休むことを自分で決められた。',
    remaining: '音の大きい所は避ける。',
    ownWords: '「いまは休みたい」',
    next: 'close',
  },
]

export const turns: readonly TownTurn[] = [
  {
    client: 'kajiwara',
    daysAgo: 172,
    state: 'closed',
    reason: 'ownWish',
    note: 'いったん終わりにして休む。また話したくなったら、この番号にかけてよいと伝えた。',
  },
  {
    client: 'kajiwara',
    daysAgo: 9,
    state: 'open',
    reason: 'cameBack',
    note: '電話で「また話を聞いてほしい」とのこと。',
  },
  {
    client: 'nemoto',
    daysAgo: 48,
    state: 'suspended',
    reason: 'ownWish',
    untilDaysAhead: 30,
    note: '家の片づけが終わるまで休みたい。月に一度、はがきで様子を聞く。',
  },
  {
    client: 'nemoto',
    daysAgo: 15,
    state: 'open',
    reason: 'againWanted',
    note: '片づけが早く終わり、本人から電話があった。',
  },
  {
    client: 'abe',
    daysAgo: 10,
    state: 'suspended',
    reason: 'otherMatters',
    untilDaysAhead: 45,
    note: '通院と引っ越しが重なるので、年明けまで休む。電話は出られる。',
  },
  {
    client: 'higa',
    daysAgo: 3,
    state: 'suspended',
    reason: 'otherMatters',
    untilDaysAhead: 21,
    note: '試験が終わるまで休む。終わった日に本人から連絡する約束。',
  },
  {
    client: 'ogata',
    daysAgo: 6,
    state: 'closed',
    reason: 'handedOn',
    note: '本人の希望で、家に近い支援機関に引き継いだ。引き継ぎの面談に同席し、うまくいかないときは戻れると伝えた。',
  },
  {
    client: 'terui',
    daysAgo: 5,
    state: 'closed',
    reason: 'goalReached',
    note: '知り合いの店で週5日の仕事が決まったと電話。お祝いを伝え、困ったらいつでもと話した。',
  },
]

/** Said wrong the first time: the entry of that day, and how it should read. */
export const corrections: readonly TownCorrection[] = [
  { client: 'nakano', daysAgo: 3, text: '先の記録の曜日は聞きまちがい。行けるのは火曜日と金曜日の午前。' },
  { client: 'saeki', daysAgo: 8, text: '先の記録の時間を訂正。職場に着いたのは9時ではなく8時半。' },
  { client: 'muto', daysAgo: 2, text: '先の記録は別の日の訪問とまぜて書いていた。玄関先で5分話しただけ。' },
]

export const drafts: readonly TownDraft[] = [
  { client: 'nakano', daysAgo: 0, kind: 'visit', text: '見学のあと、帰りのバスの中で話したこと：' },
  { client: 'iida', daysAgo: 1, kind: 'phone', text: '保育園の行事の日を聞いた。12月の' },
]
