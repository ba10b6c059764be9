import type { Inquiry } from './types.ts'

// What residents asked without a name.

/** The answered one whose code the practice page tells. */
export const answeredKey = 'ask-seated'

export const inquiries: readonly Inquiry[] = [
  {
    key: 'ask-evening-bus',
    language: 'ja',
    opening: 'fukurou-early',
    turns: [
      {
        side: 'visitor',
        daysAgo: 6,
        clock: '16:40',
        text: '朝6時に間に合うバスはありますか。車は持っていません。自転車で通っている人はいますか。雪の日が心配です。',
      },
    ],
  },
  {
    key: 'ask-easy-kanji',
    language: 'easy',
    opening: null,
    turns: [
      {
        side: 'visitor',
        daysAgo: 2,
        clock: '13:20',
        text: 'かんじが すこししか よめません。それでも できる しごとは ありますか。ゆっくり おしえて ほしいです。',
      },
    ],
  },
  {
    key: 'ask-english-hall',
    language: 'en',
    opening: 'hall-short',
    turns: [
      {
        side: 'visitor',
        daysAgo: 1,
        clock: '10:50',
        text: 'I have never worked in Japan. Is it all right if I only come to look first? Can I bring a friend who helps me with Japanese?',
      },
    ],
  },
  {
    key: answeredKey,
    language: 'ja',
    opening: 'linen-short',
    turns: [
      {
        side: 'visitor',
        daysAgo: 8,
        clock: '11:05',
        text: '腰が悪くて、長く立っていられません。たたむ仕事は、いすに座ってできますか。10年くらい働いていませんが、聞いてもいいですか。',
      },
      {
        side: 'desk',
        daysAgo: 7,
        clock: '9:50',
        text: 'ご質問ありがとうございます。もちろん、聞いてくださってかまいません。\nたたむ台は高さが変えられ、いすに座って作業できます。1時間に1回、立って体を伸ばす時間があります。\n見学だけの日もあります。支援員が一緒に行くこともできます。よければ、来られそうな曜日を続けて書いてください。名前はいりません。',
      },
    ],
  },
  {
    key: 'ask-benefits',
    language: 'ja',
    opening: null,
    isClosed: true,
    turns: [
      {
        side: 'visitor',
        daysAgo: 12,
        clock: '14:15',
        text: '体験に行くと、いま受けている手当が減りますか。',
      },
      {
        side: 'desk',
        daysAgo: 11,
        clock: '10:30',
        text: '見学と体験には給料が出ないので、収入としては数えません。ただし手当の種類によって届け出がいることがあります。心配なときは、手当の窓口に「見学や体験に行く」と先に伝えてください。こちらから一緒に電話することもできます。',
      },
      {
        side: 'visitor',
        daysAgo: 10,
        clock: '15:00',
        text: 'よく分かりました。自分で聞いてみます。',
      },
    ],
  },
]
