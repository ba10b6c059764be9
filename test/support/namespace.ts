import { keepingStreams } from './kept-streams.ts'

const headerOf = (name: string) => Buffer.from(name).toString('base64').replace(/=+$/, '')

// Passed on as it came: the request made above holds it weakly.
export const signalOf = (init?: RequestInit): RequestInit => (init?.signal ? { signal: init.signal } : {})

/** A fetch that speaks to one namespace of sqld and tells of every request it sends. */
export const namespaceFetch = (name: string, onRequest: (request: Request) => void = () => {}): typeof fetch => {
  const plain = (request: Request, init: RequestInit) => fetch(request, init)
  // The public database has twenty objects: opening it costs nothing worth keeping.
  const send = name.includes('public') ? plain : keepingStreams(plain)
  return async (input, init) => {
    const request = new Request(input, init)
    request.headers.set('x-namespace-bin', headerOf(name))
    onRequest(request)
    return send(request, signalOf(init))
  }
}
