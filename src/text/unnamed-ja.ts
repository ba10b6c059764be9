// Words of the forms of the public window, which ask for no name.

export const unnamedJa = {
  marks: { required: '※必須', optional: '※任意' },
  errorHeading: '入力を確かめてください',
  trap: 'ここには何も書かないでください',
  errors: {
    blank: (label: string) => `「${label}」を入れてください`,
    long: (label: string) => `「${label}」を短くしてください`,
    characters: (label: string) => `「${label}」に使えない文字が入っています。打ち直してください`,
    choice: (label: string) => `「${label}」を選んでください`,
    myNumber: (label: string) =>
      `「${label}」にマイナンバーのような12けたの数字があります。消してから送ってください。マイナンバーはお預かりしません`,
  },
  refusals: {
    away: 'いま送れません。送った内容は保存されていません。お急ぎのときは、窓口に電話してください。書いた内容は下に残っています。',
    unsure:
      '通信が途中で切れ、届いたか確かめられません。少し待ってもう一度送るか、窓口に電話してください。書いた内容は下に残っています。',
    tooMany: '短い時間に何度も送られたため、いまは受け付けられません。1時間ほど待つか、窓口に電話してください。',
    hasty: '確かめのため、もう一度ボタンを押してください。書いた内容は下に残っています。',
    other: '送れませんでした。少し待って、もう一度お試しください。書いた内容は下に残っています。',
  },
}
