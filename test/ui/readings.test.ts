import { describe, expect, test } from 'vitest'
import { readingCounters, readingNouns, readingStems, readingWords } from '../../src/text/readings.ts'
import { markReadings, readingsOf, unreadIn } from '../../src/ui/readings.ts'

describe('R7-10: readings from the glossary', () => {
  test.each([
    ['求人', '{求人|きゅうじん}'],
    ['求人票', '{求人票|きゅうじんひょう}'],
    ['求人番号のこと', '{求人番号|きゅうじんばんごう}のこと'],
    ['事務所の清掃', '{事務所|じむしょ}の{清掃|せいそう}'],
    ['清掃道具', '{清掃|せいそう}{道具|どうぐ}'],
    ['お金はいりません', 'お{金|かね}はいりません'],
    ['棚に並べます', '{棚|たな}に{並|なら}べます'],
    ['窓口に聞いてください', '{窓口|まどぐち}に{聞|き}いてください'],
    ['箱を運び、数を数えます', '{箱|はこ}を{運|はこ}び、{数|かず}を{数|かぞ}えます'],
    ['歩いて3分', '{歩|ある}いて3{分|ぷん}'],
    ['週に2時間', '週に2{時間|じかん}'],
    ['15分かかります', '15分かかります'],
    ['2か月', '2か{月|げつ}'],
    ['支援付き短期バイト', '{支援付|しえんつ}き{短期|たんき}バイト'],
    ['食べ物を片づけます', '{食|た}べ{物|もの}を{片|かた}づけます'],
    ['会社', '{会社|かいしゃ}'],
    ['折り紙', '{折|お}り紙'],
  ])('%s is marked %s', (plain, marked) => {
    expect(markReadings(plain)).toBe(marked)
  })

  test.each([
    ['人', 'ひと or にん'],
    ['日', 'ひ or にち'],
    ['一日', 'いちにち or ついたち'],
    ['行って', 'いって or おこなって'],
    ['開く', 'あく or ひらく'],
    ['入れます', 'いれます or はいれます'],
    ['市場', 'しじょう or いちば'],
    ['水・木', 'すい or みず'],
    ['20日', 'はつか'],
    ['2人', 'ふたり'],
    ['3分の1', 'さんぶん'],
    ['ゴミ箱の中', 'ゴミばこ'],
    ['運送会社', 'うんそうがいしゃ'],
    ['パン会社', 'パンがいしゃ'],
    ['作業小屋', 'さぎょうごや'],
    ['仕事場', 'a part of a longer word'],
    ['二人前', 'ににんまえ'],
    ['大声', 'おおごえ'],
    ['例えば', 'たとえば'],
    ['山田', 'a name'],
  ])('%s is left alone (%s)', (plain) => {
    expect(readingsOf(plain).filter(({ reading }) => reading)).toEqual([])
  })

  test('marks that are there stay, and what touches one is no word of its own', () => {
    expect(markReadings('{入|はい}ります。仕事')).toBe('{入|はい}ります。{仕事|しごと}')
    expect(markReadings('{小|しょう}学校')).toBe('{小|しょう}学校')
    const once = markReadings('棚に並べた商品を、お客さんに渡します。')
    expect(markReadings(once)).toBe(once)
  })

  test('the kanji without a reading are named, each once', () => {
    expect(unreadIn('{仕事|しごと}の日、休みの日、山田さん')).toEqual(['日', '休', '山田'])
    expect(unreadIn(markReadings('仕事を休みます'))).toEqual([])
  })

  test('braces of plain text are only letters, and no letter is lost', () => {
    const odd = '{仕|し} 仕事| 𠮟る {'
    expect(
      readingsOf(odd)
        .map(({ base }) => base)
        .join(''),
    ).toBe(odd)
  })

  test('every word of the glossary is marked, has kana for a reading and stands there once', () => {
    const all = [...readingWords, ...readingNouns, ...readingStems, ...readingCounters]
    expect(all.filter((word) => !/^[^{}|]*\{\p{Script=Han}+\|[ぁ-んー]+\}/u.test(word))).toEqual([])
    const plain = [...readingWords, ...readingNouns].map((word) => word.replaceAll(/\{([^|]+)\|[^}]+\}/gu, '$1'))
    expect(plain.filter((word, index) => plain.indexOf(word) !== index)).toEqual([])
  })
})
