const headerOf = (name: string) => Buffer.from(name).toString('base64').replace(/=+$/, '')

/** A fetch that speaks to one namespace of sqld and tells of every request it sends. */
export const namespaceFetch = (name: string, onRequest: (request: Request) => void = () => {}): typeof fetch => {
  return async (input, init) => {
    const request = new Request(input, init)
    request.headers.set('x-namespace-bin', headerOf(name))
    onRequest(request)
    return fetch(request)
  }
}
