import type { Fields, Person } from './person.ts'

// A browser that follows every link it is shown and fills in every form, as a person would and as nobody should.

const plain = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

const attributesIn = (tag: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...tag.matchAll(/\s([\w-]+)(?:="([^"]*)")?(?=[\s/>])/gu)].map(([, name = '', value = '']) => [name, plain(value)]),
  )

/** Addresses of this site in links, forms and redirects. */
export const addressesIn = (html: string): string[] =>
  [...html.matchAll(/\s(?:href|action|formaction|src)="([^"]*)"/gu)].map(([, address = '']) => plain(address))

export type FilledForm = { action: string; fields: Fields }
type Filling = 'plausible' | 'hostile'

const hostileText = `=cmd|' /C calc'!A0 "><svg onload=alert(1)> ＝１＋１ ${'長'.repeat(30)}\u202E`

const textFor = (tag: Readonly<Record<string, string>>, filling: Filling): string => {
  const { name = '', type = 'text', value = '', inputmode = '' } = tag
  if (filling === 'hostile') return hostileText
  if (value !== '') return value
  if (name.endsWith('-year')) return '2026'
  if (name.endsWith('-month')) return '11'
  if (name.endsWith('-day')) return '18'
  if (type === 'email') return 'someone@example.jp'
  if (type === 'tel') return '0123-45-6789'
  if (type === 'number' || inputmode === 'numeric') return '1'
  if (type === 'time') return '10:00'
  return 'ためしの文です'
}

const inputsIn = (html: string, filling: Filling): [string, string][] => {
  const tags = [...html.matchAll(/<input\b[^>]*>/gu)].map(([tag]) => attributesIn(tag))
  const chosen = new Map<string, string>()
  const texts: [string, string][] = []
  for (const tag of tags) {
    const { name = '', type = 'text', value = 'on' } = tag
    if (name === '' || type === 'submit' || 'disabled' in tag) continue
    const isChoice = type === 'radio' || type === 'checkbox'
    // The first of a group, unless one is marked already.
    if (isChoice && (!chosen.has(name) || 'checked' in tag)) chosen.set(name, value)
    if (!isChoice) texts.push([name, type === 'hidden' ? (tag.value ?? '') : textFor(tag, filling)])
  }
  return [...texts, ...chosen]
}

const areasIn = (html: string, filling: Filling): [string, string][] =>
  [...html.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/gu)].map(([, opening = '', inside = '']) => {
    const tag = attributesIn(` ${opening} `)
    return [tag.name ?? '', textFor({ ...tag, value: plain(inside).trim() }, filling)]
  })

const selectsIn = (html: string): [string, string][] =>
  [...html.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/gu)].map(([, opening = '', inside = '']) => {
    const options = [...inside.matchAll(/<option\b[^>]*>/gu)].map(([tag]) => attributesIn(tag))
    const marked = options.find((tag) => 'selected' in tag && tag.value !== '')
    return [attributesIn(` ${opening} `).name ?? '', (marked ?? options.find(({ value }) => value !== ''))?.value ?? '']
  })

/** Every POST form of the page, filled in; fields outside the form that name it are not ours. */
export const filledForms = (html: string, filling: Filling = 'plausible'): FilledForm[] =>
  [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/gu)].flatMap(([, opening = '', inside = '']) => {
    const { method = 'get', action = '' } = attributesIn(` ${opening} `)
    if (method.toLowerCase() !== 'post') return []
    const fields = [...inputsIn(inside, filling), ...areasIn(inside, filling), ...selectsIn(inside)]
    return [{ action, fields: Object.fromEntries(fields.filter(([name]) => name !== '')) }]
  })

const idLike = /^(?:[0-9A-HJKMNP-TV-Z]{26}|[A-Z]*\d[\w-]*|[\w-]{20,})$/u

/** /desk/clients/01K…/notes?x=1 → /desk/clients/:id/notes?x */
export const shapeOf = (path: string): string => {
  const [bare = '', query = ''] = path.split('?')
  const segments = bare.split('/').map((segment) => (idLike.test(segment) ? ':id' : segment))
  const names = query.split('&').map((pair) => pair.split('=')[0])
  return query === '' ? segments.join('/') : `${segments.join('/')}?${[...new Set(names)].join('&')}`
}

export type Seen = { path: string; status: number; headers: Headers; body: string }
type Crawl = {
  person: Person
  from: readonly string[]
  /** Which of the addresses on a page are gone to. */
  follows: (address: string) => boolean
  /** Pages of one shape, so that a list of two hundred does not fill the day. */
  mostOfShape: number
  most: number
  see: (seen: Seen) => void
}

const isPage = (address: string) => /^\/(?!\/)/u.test(address) && !address.startsWith('/assets/')

type Crawled = {
  /** One page for every shape of form that was shown. */
  pages: ReadonlyMap<string, string>
  visited: ReadonlySet<string>
}

/** Follows links breadth first and hands on every answer. */
export const crawl = async ({ person, from, follows, mostOfShape, most, see }: Crawl): Promise<Crawled> => {
  const queue = [...from]
  const known = new Set(queue)
  const shapes = new Map<string, number>()
  const pagesOfForms = new Map<string, string>()
  const visited = new Set<string>()
  for (const path of queue) {
    const shape = shapeOf(path)
    const before = shapes.get(shape) ?? 0
    if (before >= mostOfShape || visited.size >= most) continue
    shapes.set(shape, before + 1)
    visited.add(path)
    const response = await person.get(path)
    const body = await response.text()
    see({ path, status: response.status, headers: response.headers, body })
    for (const { action } of filledForms(body)) {
      if (!pagesOfForms.has(shapeOf(action))) pagesOfForms.set(shapeOf(action), path)
    }
    const location = response.headers.get('location')
    const next = [...addressesIn(body), ...(location === null ? [] : [location])].map(
      (address) => address.split('#')[0] ?? '',
    )
    for (const address of next.filter((one) => isPage(one) && follows(one))) {
      if (known.has(address)) continue
      known.add(address)
      queue.push(address)
    }
  }
  return { pages: pagesOfForms, visited }
}
