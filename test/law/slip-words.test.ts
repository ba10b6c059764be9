import { expect, test } from 'vitest'
import { slipWordsIn } from '../../src/law/slip-words.ts'

const kinds = (text: string) => slipWordsIn(text).map(({ kind }) => kind)

test('R2-41: words that tell a firm of an illness, a disability or a benefit are found, denied or not', () => {
  const told: readonly (readonly [string, string])[] = [
    ['うつ病なので午前がつらい', 'illness'],
    ['てんかんはありません', 'illness'],
    ['月に1回、通院します', 'illness'],
    ['糖尿病のため間食が要ります', 'illness'],
    ['心療内科に行く日は休みます', 'illness'],
    ['発達障害があります', 'disability'],
    ['ＡＤＨＤなので指示は一つずつ', 'disability'],
    ['療育手帳を持っています', 'disability'],
    ['ひきこもりが長かったので', 'disability'],
    ['生活保護を受けています', 'benefit'],
    ['ケースワーカーにも連絡してください', 'benefit'],
    ['借金があるので早く働きたい', 'benefit'],
  ]
  for (const [text, kind] of told) expect(kinds(text), text).toContain(kind)
})

test('R2-41: what is asked for without a name of an illness is let through', () => {
  const fine = [
    'はじめは指示を1つずつ。休憩は静かな場所で。',
    '重い物は2人で運ばせてください',
    'うつむいて作業すると疲れるので、台を高くしてください',
    '障害物のない通路だと助かります',
    '2時間ごとに5分、座って休みたい',
    '大きな音が続く場所は避けてください',
    '火・木の午前。最初の週は2時間まで',
    '最初の日は、支援員が同行します',
    '薬局の前のバス停から来ます',
    '手帳にメモを取らせてください',
    'がんばりすぎないよう、声をかけてください',
    '高い所の作業はできません',
    '水を飲みながら働きたい',
  ]
  for (const text of fine) expect(kinds(text), text).toEqual([])
})
