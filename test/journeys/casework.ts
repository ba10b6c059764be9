import { visitor } from '../../src/access/actor.ts'
import type { Family } from '../../src/desk/openings/opening.ts'
import { openingsIn } from '../../src/desk/openings/store.ts'
import { paths } from '../../src/paths.ts'
import type { TestApp } from '../support/app.ts'
import { filledIn } from '../support/form.ts'
import type { Fields, Person } from '../support/person.ts'

// A consultant's way with one client, as the pages lead it.

export const natsui = 'natsui@city-komorebi.example.jp'
export const ooba = 'ooba@city-komorebi.example.jp'
/** Of an agency without a basis for placement. */
export const tsuda = 'tsuda@nakapotsu.example.jp'

export const whereTo = (response: Response): string => response.headers.get('location') ?? ''
export const idIn = (path: string): string => path.split('?')[0]?.split('/').at(-1) ?? ''

export const newcomer = {
  purposeShown: 'yes',
  name: '星野 つばさ',
  kana: 'ほしの つばさ',
  phone: '０９０ー１２３４ー５６７８',
  reachable: '午後なら出られます',
  wish: '午前だけ、静かなところで働きたい',
  concern: '人の多いところは疲れる',
}

export const register = async (person: Person, more: Fields = {}): Promise<string> => {
  const form = await (await person.get(paths.desk.newClient())).text()
  return idIn(whereTo(await person.press(form, { action: paths.desk.newClient(), fields: { ...newcomer, ...more } })))
}

/** A published opening of the family with a free place. */
export const openingOf = async (app: TestApp, { family, today }: { family: Family; today: string }) => {
  const { openings } = await app.deskAs(visitor).read({ openings: openingsIn(['published']) })
  const free = openings.find(
    ({ opening, liveReferrals, hires }) =>
      opening.family === family &&
      (opening.validUntil ?? '') >= today &&
      liveReferrals < opening.inFlight &&
      hires + liveReferrals < opening.places,
  )
  if (!free) throw new Error(`no free opening of ${family}`)
  return free
}

export const proposal = {
  whyFits: '午前だけで、座ってできる',
  support: 'はじめは指示を一つずつ伝えてください',
}

export const propose = async (person: Person, of: { clientId: string; openingId: string }): Promise<string> => {
  const action = paths.desk.propose(of.clientId)
  const page = await (await person.get(`${action}?opening=${of.openingId}`)).text()
  return idIn(whereTo(await person.press(page, { action, fields: proposal })))
}

/** What the consultant heard, and from whom. */
export const told = { saidBy: 'employer', channel: 'phone', behalfReason: '店長から電話' } as const

/** Opens the referral and presses the form that goes to `action`. */
export const step = async (person: Person, of: { id: string; action: string; fields?: Fields }): Promise<Response> => {
  const page = await (await person.get(paths.desk.referral(of.id))).text()
  // A result tells whom it was heard from.
  const heard = of.action === paths.desk.referralSettle(of.id) ? told : {}
  return person.press(page, { action: of.action, fields: { ...heard, ...of.fields } })
}

/** The person lets this firm read the sentence that was proposed. */
export const agreement: Fields = { agreedHow: 'inPerson', support: proposal.support, showsSupport: 'yes' }

export const agree = async (person: Person, id: string): Promise<Response> =>
  step(person, { id, action: paths.desk.referralAgree(id), fields: agreement })

/** A hire with the conditions as they were disclosed, unless something of them is typed anew. */
export const hire = async (
  person: Person,
  of: { id: string; startedOn: string; fields?: Fields },
): Promise<Response> => {
  const action = paths.desk.referralResult(of.id)
  const page = await (await person.get(action)).text()
  const { ik: _, ...typed } = filledIn(page, action)
  return person.post(action, { ...typed, changed: 'none', ...told, ...onDay('startedOn', of.startedOn), ...of.fields })
}

export const onDay = (name: string, date: string): Fields => {
  const [year = '', month = '', day = ''] = date.split('-')
  return { [`${name}-year`]: year, [`${name}-month`]: month, [`${name}-day`]: day }
}
