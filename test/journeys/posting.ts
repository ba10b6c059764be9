import type { Fields, Person } from '../support/person.ts'
import type { TestApp } from '../support/app.ts'
import { visitor } from '../../src/access/actor.ts'
import { openMail } from '../../src/desk/outbox/open-mail.ts'
import { latestMails } from '../../src/desk/outbox/store.ts'
import { paths } from '../../src/paths.ts'

// A firm that posts for the first time: what it types, and the way from the first page to the code.

export const place = {
  placeName: 'こもれびベーカリー',
  area: '駅前',
  address: 'こもれび市駅前1-2-3',
  wayThere: 'バス停「駅前通り」から歩いて3分',
  passiveSmoking: 'indoorNoSmoking',
}
export const firm = {
  employerName: 'こもれびベーカリー株式会社',
  employerKana: 'こもれびべーかりー',
  trade: 'I',
  staffCount: '４人',
  employerPhone: '０１９９ー５５ー０００１',
  contactName: '担当 花子',
  contactKana: '',
  email: 'bakery@example.jp',
  declares: 'yes',
}
// Not asked of a trial, or of a job offer: `answerAll` gives each question only its own.
const what = {
  title: '袋づめと ならべる仕事',
  tasks: '焼けたパンを袋に入れます。\r\n棚にならべます。',
  days: ['tue', 'thu'],
  startsAt: '９：３０',
  endsAt: '11時半',
  places: '２人',
  meets: '店長',
  bring: '',
  firstDay: '',
}
export const trial = {
  ...what,
  lengthDays: '3',
  insuredBy: 'employer',
  workContent: 'practise',
  reimbursement: '',
  harassmentContact: 'つなぐデスク',
}
export const job = {
  ...what,
  wageBasis: 'hourly',
  wageYen: '１，４００円',
  wageNote: '',
  contractTerm: 'fixed',
  contractMonths: '1',
  renewal: 'none',
  renewalCriteria: '',
  probation: 'none',
  probationTerms: '',
  dutiesChangeScope: '変更なし',
  workplaceChangeScope: '変更なし',
  breakMinutes: '0',
  overtime: '時間外なし',
  holidays: '月・水・金・土・日',
  insuredHealth: 'no',
  insuredPension: 'no',
  insuredEmployment: 'no',
  selection: 'none',
}

export const whereTo = (response: Response): string => response.headers.get('location') ?? ''

/** The page after the first question: the draft's address. */
export const beginDraft = async (person: Person, rung: string): Promise<string> => {
  const start = await (await person.get(paths.employer.newOpening())).text()
  return whereTo(await person.press(start, { action: paths.employer.newOpening(), fields: { rung } }))
}

const isOf = (names: readonly string[]) => (entry: readonly [string, unknown]) => names.includes(entry[0])

const questionOf = (path: string): string => path.replace(/\?.*$/u, '')

/** Walks the questions of a draft with these answers, one page after the other; ends at the check, or where a question is asked again. */
// oxlint-disable-next-line max-params -- who, where and what read as a walk does
export const answerAll = async (person: Person, draft: string, fields: Fields): Promise<Response> => {
  let last = await person.get(draft)
  const seen = new Set<string>()
  while (/\/q\//u.test(whereTo(last)) && !seen.has(questionOf(whereTo(last)))) {
    const action = questionOf(whereTo(last))
    seen.add(action)
    const page = await (await person.get(action)).text()
    const names = controlsIn(page)
    const own = Object.fromEntries(Object.entries(fields).filter(isOf(names)))
    last = await person.press(page, { action, fields: { ...answersIn(page), ...own } })
  }
  return last
}

export const mailsOf = async (app: TestApp) => {
  const desk = app.deskAs(visitor)
  const { rows } = await desk.read({ rows: latestMails(20) })
  const opened = await Promise.all(rows.map((row) => openMail(desk.keys, row)))
  return opened.filter((mail) => mail !== null)
}

/** The code of the newest letter of a kind, as it was sealed for sending. */
export const lastCode = async (app: TestApp, kind: 'postingCode' | 'signInLink'): Promise<string> => {
  const codes = (await mailsOf(app)).flatMap(({ mail }) =>
    mail.kind === kind && 'code' in mail.params ? [mail.params.code] : [],
  )
  return codes[0] ?? ''
}

const plain = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'")
const attribute = (tag: string, name: string): string =>
  plain(new RegExp(`\\b${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? '')

/** The names of a page's controls, hidden ones left out. */
export const controlsIn = (html: string): readonly string[] =>
  [...html.matchAll(/<(?:input|textarea|select)\b[^>]*>/gu)]
    .filter(([tag]) => attribute(tag, 'type') !== 'hidden')
    .map(([tag]) => attribute(tag, 'name'))

/** What stands in a form's controls, as a browser would send it. */
export const answersIn = (html: string): Record<string, string[]> => {
  const answers: Record<string, string[]> = {}
  const add = (name: string, value: string) => {
    if (name !== '') answers[name] = [...(answers[name] ?? []), value]
  }
  for (const [tag] of html.matchAll(/<input\b[^>]*>/gu)) {
    const type = attribute(tag, 'type')
    const isOff = (type === 'radio' || type === 'checkbox') && !/\bchecked\b/u.test(tag)
    if (type !== 'hidden' && !isOff) add(attribute(tag, 'name'), attribute(tag, 'value'))
  }
  for (const [, tag = '', text = ''] of html.matchAll(/<textarea\b([^>]*)>\n?([\s\S]*?)<\/textarea>/gu)) {
    add(attribute(tag, 'name'), plain(text))
  }
  for (const [, tag = '', options = ''] of html.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/gu)) {
    const chosen = [...options.matchAll(/<option\b[^>]*>/gu)]
      .map(([option]) => option)
      .find((option) => /\bselected\b/u.test(option))
    add(attribute(tag, 'name'), attribute(chosen ?? '', 'value'))
  }
  return answers
}
