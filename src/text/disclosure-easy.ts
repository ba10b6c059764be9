import type { OpeningText } from './opening-ja.ts'

/** The items of 職業安定法施行規則4条の2③ in やさしい日本語, each with its official term. */
export const disclosureEasy: OpeningText['disclosure'] = {
  duties: { label: '{仕事|しごと}の {内容|ないよう}', official: '{業務|ぎょうむ}の{内容|ないよう}' },
  dutiesScopeOfChange: {
    label: 'あとで {変|か}わるかもしれない {仕事|しごと}',
    official: '{業務|ぎょうむ}の{変更|へんこう}の{範囲|はんい}',
  },
  contractTerm: { label: '{働|はたら}く {期間|きかん}', official: '{労働契約|ろうどうけいやく}の{期間|きかん}' },
  renewal: {
    label: '{期間|きかん}が {終|お}わった あと',
    official: '{契約|けいやく}の{更新|こうしん}の{有無|うむ}',
  },
  renewalCriteria: {
    label: '{続|つづ}けるかどうかの {決|き}め{方|かた}',
    official: '{有期労働契約|ゆうきろうどうけいやく}を{更新|こうしん}する{場合|ばあい}の{基準|きじゅん}',
  },
  probation: { label: 'ためしに {働|はたら}く {期間|きかん}', official: '{試用期間|しようきかん}' },
  workplace: { label: '{働|はたら}く {場所|ばしょ}', official: '{就業|しゅうぎょう}の{場所|ばしょ}' },
  workplaceScopeOfChange: {
    label: 'あとで {変|か}わるかもしれない {場所|ばしょ}',
    official: '{就業場所|しゅうぎょうばしょ}の{変更|へんこう}の{範囲|はんい}',
  },
  startEnd: {
    label: '{始|はじ}まりと {終|お}わりの {時間|じかん}',
    official: '{始業|しぎょう}・{終業|しゅうぎょう}の{時刻|じこく}',
  },
  overtime: {
    label: '{残業|ざんぎょう}（{長|なが}く {働|はたら}くこと）',
    official: '{所定労働時間|しょていろうどうじかん}を{超|こ}える{労働|ろうどう}の{有無|うむ}',
  },
  breaks: { label: '{休|やす}み{時間|じかん}', official: '{休憩時間|きゅうけいじかん}' },
  holidays: { label: '{休|やす}みの {日|ひ}', official: '{休日|きゅうじつ}' },
  wage: { label: '{給料|きゅうりょう}', official: '{賃金|ちんぎん}の{額|がく}' },
  fixedOvertimePay: {
    label: '{決|き}まった {額|がく}の {残業|ざんぎょう}の お{金|かね}',
    official: '{固定残業代|こていざんぎょうだい}',
  },
  discretionary: {
    label: '{働|はたら}く {時間|じかん}を {自分|じぶん}で {決|き}める {決|き}まり',
    official: '{裁量労働制|さいりょうろうどうせい}など',
  },
  insurance: {
    label: '{保険|ほけん}',
    official: '{社会保険|しゃかいほけん}・{労働保険|ろうどうほけん}の{適用|てきよう}',
  },
  employerName: {
    label: '{雇|やと}う {会社|かいしゃ}',
    official: '{求人者|きゅうじんしゃ}の{氏名|しめい}または{名称|めいしょう}',
  },
  dispatch: {
    label: '{派遣|はけん}で {働|はたら}く {場合|ばあい}',
    official: '{派遣労働者|はけんろうどうしゃ}として{雇用|こよう}する{旨|むね}',
  },
  passiveSmoking: {
    label: 'たばこ',
    official: '{受動喫煙|じゅどうきつえん}を{防止|ぼうし}するための{措置|そち}',
  },
}
