// The words of a firm's answer that the desk's own forms share.

/** 公正な採用選考の基本: what nobody asks or looks into. */
const fairMatters = [
  '本籍・出生地、国籍',
  '家族のこと（職業、続柄、健康、地位、学歴、収入、資産など）',
  '住まいのこと（間取り、部屋の数、持ち家かどうかなど）',
  '生活環境・家庭環境',
  '宗教',
  '支持政党',
  '人生観・生活信条',
  '尊敬する人物',
  '思想',
  '労働組合・学生運動などの社会運動',
  '購読新聞・雑誌・愛読書',
  '身元調査',
  '全国統一の様式などによらない応募書類（社用紙）',
  '選考に必要のない健康診断・病歴・障害の有無',
] as const

const labels = {
  code: 'コード',
  answer: 'お返事',
  reason: '見送る理由',
  slot1On: '候補1の日',
  slot1At: '候補1の時刻',
  slot2On: '候補2の日',
  slot2At: '候補2の時刻',
  slot3On: '候補3の日',
  slot3At: '候補3の時刻',
  isDayOffFine: '休みの日でもかまいません',
  closedUntil: '休業の最後の日',
  meeting: 'オンラインで会うときのアドレス',
  message: '窓口への一言',
} as const

export const answerFieldText = {
  labels,
  slot: (number: number) => `候補${number}`,
  parts: { on: '日', at: '時刻' },
  isDayOffFine: '土日・祝日・年末年始、休業の期間の日を入れたときだけ、印を付けてください。',
  matters: fairMatters,
  closings: {
    title: '休業の期間',
    lead: 'この期間は、お返事のおたずねや催促を止めます。',
    none: '登録されている休業の期間はありません。',
    open: '休業の期間を加える・消す',
    labels: { from: '始まりの日', until: '終わりの日' },
    help: '1日だけのときは、同じ日を入れてください。',
    add: '休業の期間を加える',
    remove: '消す',
    span: ({ from, until }: { from: string; until: string }) => (from === until ? from : `${from}から${until}まで`),
    done: { add: '休業の期間を加えました。', remove: '休業の期間を消しました。' },
  },
} as const
