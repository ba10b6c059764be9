import { setTimeout as sleep } from 'node:timers/promises'

const headerOf = (name: string) => Buffer.from(name).toString('base64').replace(/=+$/, '')

const naps = [20, 50, 100, 200]

// sqld keeps a hundred namespaces awake; one that is just falling asleep answers 404 for a moment.
const awake = async (request: Request): Promise<Response> => {
  for (const nap of naps) {
    const response = await fetch(request.clone())
    if (response.status !== 404) return response
    await sleep(nap)
  }
  return fetch(request)
}

/** A fetch that speaks to one namespace of sqld and tells of every request it sends. */
export const namespaceFetch = (name: string, onRequest: (request: Request) => void = () => {}): typeof fetch => {
  return async (input, init) => {
    const request = new Request(input, init)
    request.headers.set('x-namespace-bin', headerOf(name))
    onRequest(request)
    return awake(request)
  }
}
