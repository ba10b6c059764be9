import { newSecret } from '../../src/crypto/tokens.ts'
import { formTo } from './form.ts'

export const ORIGIN = 'http://localhost'

export type Fields = Readonly<Record<string, string | readonly string[]>>

/** A browser without scripts: keeps its cookies and sends forms as a browser would. */
export type Person = {
  get: (path: string) => Promise<Response>
  /** Sends a form with a press key of its own; give `ik` to press the same form again. */
  post: (path: string, fields?: Fields) => Promise<Response>
  /** Fills in the form of a page that goes to `action` and presses its button: hidden fields go with it. */
  press: (html: string, form: { action: string; fields?: Fields }) => Promise<Response>
  /** Sends a form with a file, as a browser does it. */
  upload: (
    path: string,
    form: { fields?: Fields; file?: { name: string; bytes: Uint8Array<ArrayBuffer> }; ik?: string },
  ) => Promise<Response>
  /** The Cookie header as it stands. */
  cookie: () => string
}

const bodyOf = (fields: Fields) => {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each)
  return body
}

export const personWith = (fetchFrom: (request: Request) => Promise<Response>, first: readonly string[]): Person => {
  const jar = new Map(first.map((pair) => pair.split('=', 2)).map(([name = '', value = '']) => [name, value]))
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const send = async (path: string, init: RequestInit) => {
    const headers = { origin: ORIGIN, ...(jar.size > 0 && { cookie: cookie() }) }
    const response = await fetchFrom(new Request(new URL(path, ORIGIN), { ...init, headers, redirect: 'manual' }))
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (value === '' || /max-age=0\b/i.test(set)) jar.delete(name)
      if (value !== '' && !/max-age=0\b/i.test(set)) jar.set(name, value)
    }
    return response
  }
  const post = async (path: string, fields: Fields = {}) =>
    send(path, { method: 'POST', body: bodyOf({ ik: newSecret(), ...fields }) })
  const upload: Person['upload'] = async (path, { fields = {}, file, ik = newSecret() }) => {
    const body = new FormData()
    body.set('ik', ik)
    for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each)
    body.set('file', file ? new File([file.bytes], file.name) : new File([], ''))
    return send(path, { method: 'POST', body })
  }
  return {
    get: async (path) => send(path, {}),
    post,
    upload,
    press: async (html, { action, fields = {} }) => post(action, { ...formTo(html, action).hidden, ...fields }),
    cookie,
  }
}
