import { expect } from 'vitest'
import { wholeApp } from '../../src/windows/whole.ts'
import { newSecret } from '../../src/crypto/tokens.ts'
import type { Deps } from '../../src/http/factory.ts'
import { paths } from '../../src/paths.ts'
import type { Language } from '../../src/paths.ts'
import { testApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { formTo } from '../support/form.ts'
import { personWith } from '../support/person.ts'
import type { Fields, Person } from '../support/person.ts'
import { rowsOf } from '../support/rows.ts'
import { seededTown } from '../support/town.ts'
import { faultsIn } from './valid-html.ts'

let places = 0

/** A visitor at an address of their own, as Cloudflare reports it. */
export const visitorAt = (deps: Deps, place?: string): Person => {
  const app = wholeApp(deps)
  places += 1
  const from = place ?? `2001:db8:${places.toString(16)}::1`
  return personWith(async (request) => {
    request.headers.set('cf-connecting-ip', from)
    return app.fetch(request)
  }, [])
}

export const patience = 3_000

export type Shown = { status: number; html: string; headers: Headers }
export const shownOf = async (response: Response): Promise<Shown> => ({
  status: response.status,
  html: await response.text(),
  headers: response.headers,
})

/** The words of a page without its readings. */
export const visible = (html: string): string =>
  html.replaceAll(/<rp>[^<]*<\/rp>|<rt>[^<]*<\/rt>|<\/?ruby>/gu, '').replaceAll('\u2060', '')

export const codeIn = (html: string): string =>
  /data-size="large"[^>]*>\s*([2-9A-HJ-NP-Z]{4} [2-9A-HJ-NP-Z]{4})/u.exec(html)?.[1] ?? ''

type Asking = { language?: Language; about?: string; fields?: Fields }

/** Opens the form, waits as long as a person needs, and sends it. */
export const askThrough = async ({ app, person }: { app: TestApp; person: Person }, asking: Asking = {}) => {
  const { language = 'ja', about, fields = {} } = asking
  const page = await (await person.get(paths.ask(language, { about }))).text()
  app.pass(patience)
  return shownOf(await person.press(page, { action: paths.ask(language), fields: { website: '', ...fields } }))
}

/** The same press once more: its key and its fields. */
export const pressOf = (html: string, { action, fields }: { action: string; fields: Fields }): Fields => ({
  ...formTo(html, action).hidden,
  ik: newSecret(),
  website: '',
  ...fields,
})

export const readWith = async (person: Person, { language = 'ja', code }: { language?: Language; code: string }) =>
  shownOf(await person.post(paths.askAnswer(language), { code }))

/** What every page of asking is: sound HTML, kept nowhere, remembering nobody. */
export const fine = async ({ html, headers }: Shown) => {
  expect(await faultsIn(html)).toEqual([])
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('set-cookie')).toBeNull()
}

/** The demo town, one published opening of it, and somebody new with every question. */
export const askStage = async () => {
  const { desk, public: listings, ...town } = await seededTown()
  const app = testApp({ ...town, desk, public: listings })
  const [row] = await rowsOf(
    desk,
    "select o.number, e.title from opening o join opening_edition e on e.opening_id = o.id and e.edition = o.edition where o.state = 'published' limit 1",
  )
  const person = () => visitorAt(app.deps)
  return {
    app,
    desk,
    listings,
    opening: { number: String(row?.['number']), title: String(row?.['title']) },
    person,
    ask: (message: string, more: Omit<Asking, 'fields'> = {}) =>
      askThrough({ app, person: person() }, { ...more, fields: { message } }),
    inquiries: async () => Number((await rowsOf(desk, 'select count(*) as n from inquiry'))[0]?.['n']),
    requests: () => ({ desk: desk.requests(), public: listings.requests() }),
    forget: () => {
      desk.forget()
      listings.forget()
    },
  }
}
