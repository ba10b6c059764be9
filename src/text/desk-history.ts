// Words for what was before: days without pay, and what a subsidy asks for.

type Days = { total: number; here: number }

export const historyText = {
  trialDays: {
    key: '体験・実習をした日数',
    said: ({ total, here }: Days) => (total === 0 ? 'まだありません' : `${total}日（この事業所では${here}日）`),
  },
  unpaid: {
    key: 'この事業所の給料なしの受け入れ',
    said: ({ people, days }: { people: number; days: number }) =>
      people === 0 ? '12か月の間にはありません' : `12か月で${people}人・のべ${days}日`,
    help: '見学・体験・実習・就労訓練（雇用なし）の日数です。多いときは、仕事として払えないかを事業所と話してください。',
  },
  subsidy: {
    heading: '助成金について確かめること',
    fineHeading: '助成金について',
    wished: '事業所は、雇い入れの助成金を考えています。',
    trials: (days: number) => `この事業所で、体験・実習を${days}日しています。`,
    fine: 'いまの記録に、気になることはありません。採用を決める前に紹介すること、体験・実習を合わせて3か月までにすることが目安です。',
    blocksNothing:
      'このお知らせは、手続きを止めるものではありません。支給できるかどうかは労働局が決めるので、早めに事業所と確かめてください。',
    warnings: {
      selectionBeforeReferral: {
        title: '紹介より前に、採用が決まっているようです',
        text: '紹介の日より前の、返事・面談・採用の日が記録にあります。紹介の前に採用を決めると、助成金を受けられないことがあります。日付を確かめてください。',
      },
      practiceOverThreeMonths: {
        title: '体験・実習が、合わせて3か月をこえています',
        text: '同じ事業所での訓練や実習が3か月をこえると、助成金を受けられないことがあります。',
      },
      workHistoryWithinThreeYears: {
        title: '3年以内に、この事業所で働いています',
        text: '雇用・請負・派遣で働いたことが3年以内にあると、助成金を受けられないことがあります。この窓口を通らずに働いたことがないかも、本人に聞いてください。',
      },
    },
  },
} as const
