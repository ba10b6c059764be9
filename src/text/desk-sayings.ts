// Words for staff who say an opening in やさしい日本語 and in English.

type Mark = { found: string; instead?: string | undefined }

export const sayingsText = {
  title: 'やさしい日本語と英語の文',
  back: '求人・体験に戻る',
  lead: '事業所の文を、やさしい日本語や英語に書きかえます。書くと、住民のページにすぐ出ます。書いていないところは、もとの文がそのまま出ます。',
  tabsLabel: '言語',
  languages: { easy: 'やさしい日本語', en: '英語' },
  standings: {
    none: 'まだありません',
    shown: '出しています',
    outOfDate: '古くなっています',
    takenBack: '取り下げています',
  },
  outOfDate: {
    heading: 'もとの文が新しくなりました',
    text: '下の文は、前の内容のときに書いたものです。いま住民には、もとの文が出ています。確かめて直し、もう一度出してください。',
  },
  takenBackNote: '前に書いた文が残っています。直して、もう一度出せます。',
  notNow: 'この求人・体験は、いまは書きかえられません。確認を待っているとき、公開中、休止中に書けます。',
  original: 'もとの文（事業所）',
  empty: '（書かれていません）',
  written: '書きかえた文',
  labels: {
    title: '題名',
    tasks: '仕事の内容',
    firstDay: '最初の日',
    wayThere: '行き方',
    meets: '最初に会う人',
    bring: '持ち物',
    language: '言語',
    edition: '版',
    version: '版',
    press: 'ボタン',
  },
  help: {
    easy: {
      title: '読みがなは {求人|きゅうじん} のように書きます。',
      tasks: '1つの文に1つのこと。です・ます。ことばの間に空白を入れます。段落は改行で分けます。',
    },
    en: {
      title: '短く、動詞で始めます。例：Clean toys at a nursery school',
      tasks: '短い文で。段落は改行で分けます。',
    },
  },
  press: { write: 'この文を出す', check: '確かめる', readings: '読みがなを入れる' },
  readingsHelp:
    '「読みがなを入れる」は、読みがはっきりしている言葉だけに入れます。残った漢字は「気になるところ」に出ます。',
  takeBack: '取り下げる',
  takeBackHelp: '取り下げると、住民にはもとの文が出ます。書いた文は残ります。',
  marks: {
    heading: '気になるところ',
    none: '気になるところはありません。',
    help: '印があっても出せます。人が読んで決めてください。',
    kinds: {
      longSentence: ({ found }: Mark) => `文が長いです（40文字まで）：「${found}」`,
      manyKanji: ({ found }: Mark) => `1つの文に漢字が多いです（13字まで）：「${found}」`,
      hardWord: ({ found, instead }: Mark) => `むずかしい言葉です：「${found}」→「${instead ?? ''}」`,
      unread: ({ found }: Mark) => `読みがなのない漢字です：「${found}」`,
      noSpace: ({ found }: Mark) => `空白がなく続いています：「${found}」`,
      era: ({ found }: Mark) => `元号です。西暦で書きます：「${found}」`,
      negation: ({ found }: Mark) => `「ない」が二つ重なっています：「${found}」`,
      wording: ({ found, instead }: Mark) =>
        instead
          ? `求人に書けない言葉かもしれません：「${found}」→「${instead}」`
          : `求人に書けない言葉かもしれません：「${found}」`,
      brokenReading: ({ found }: Mark) => `読みがなの書き方が違います：「${found}」`,
      contact: ({ found }: Mark) => `連絡先は書きません。窓口が受けます：「${found}」`,
      longEnglish: ({ found }: Mark) => `文が長いです（25語まで）：「${found}」`,
      japaneseLeft: ({ found }: Mark) =>
        `日本語が残っています。看板などは「工房 (kobo)」のように音を添えます：「${found}」`,
      leftOut: () => '空いています。住民には、もとの文が出ます。',
    },
  },
  preview: '住民に見える形',
  done: {
    write: '文を出しました。住民のページに出ています。',
    back: '取り下げました。住民にはもとの文が出ています。',
  },
  late: '記録しました。住民のページには、1分ほどで出ます。',
  link: 'やさしい日本語・英語の文',
  linkState: (easy: string, en: string) => `やさしい日本語：${easy}／英語：${en}`,
} as const
