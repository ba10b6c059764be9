// Words for a pause, the end and the new beginning of a support.

export const turnText = {
  act: { suspend: '支援を休みにする', close: '支援を終える', reopen: '支援を再開する' },
  heading: '休む・終える・再開する',
  lead: {
    suspend: 'しばらく休むときに使います。記録は書けます。再開もすぐにできます。',
    close: '支援を終えると、記録は読むだけになります。また相談に来られたら、再開して続きから書けます。',
    reopen: '続きから記録を書けるようになります。終えたときの計画は終わったままなので、新しい計画を作ります。',
  },
  labels: {
    reason: 'わけ',
    turnedOn: '日付',
    untilOn: 'いつまで（分かれば）',
    note: { suspend: '本人と話したこと', close: '終わりの話', reopen: '再開のいきさつ' },
  },
  help: {
    reason: 'この言葉だけは、集計のために封をせずに残します。くわしいことは下の欄に書きます。',
    note: {
      suspend: '休む間の連絡のしかた、再開のきっかけなど。封をして保管します。',
      close: 'どうなったか、本人の言葉、また来られること・来る先を伝えたか。封をして保管します。',
      reopen: '何があって再開するか。封をして保管します。',
    },
  },
  reasons: {
    suspended: {
      ownWish: '本人の希望',
      otherMatters: 'ほかのことを先にする',
      otherService: 'ほかの支援を先に使う',
      noContact: '連絡がつかない',
      other: 'そのほか',
    },
    closed: {
      settled: '仕事が続いている',
      goalReached: '目標にとどいた',
      handedOn: 'ほかの窓口に引き継いだ',
      moved: '引っ越した',
      ownWish: '本人の希望',
      noContact: '連絡がつかない',
      other: 'そのほか',
    },
    open: {
      cameBack: 'また相談に来られた',
      jobEnded: '仕事が終わった',
      againWanted: '本人の希望',
      mistake: '終える手続きのまちがい',
      other: 'そのほか',
    },
  },
  running: {
    heading: 'まだ終えられません',
    lead: '続いている紹介・受け入れがあります。先に結果か終わりを記録してください。',
    referral: '紹介',
    placement: '就職・受け入れ',
  },
  keeping: {
    heading: '記録の保管',
    from: '起算日（支援を終えた日）',
    special: '本人が話したこと',
    record: '登録・紹介の記録',
    until: (day: string) => `${day}まで保管し、そのあと消します`,
    note: '町の規程にもっと長い定めがあるときは、それによります。',
  },
  now: { suspended: '休止中です', closed: '支援を終えています' },
  since: (day: string) => `${day}から`,
  until: (day: string) => `${day}まで`,
  back: '記録に戻る',
} as const
