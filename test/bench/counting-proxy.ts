import { createServer, request as forward } from 'node:http'
import { freePort } from '../../src/cli/ports.ts'

/** Stands between the Worker and sqld for one request a page, and counts. */
export const countingProxy = async (target: string) => {
  let count = 0
  const port = await freePort()
  const server = createServer((incoming, outgoing) => {
    count += 1
    const passed = forward(
      `${target}${incoming.url}`,
      { method: incoming.method, headers: incoming.headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
        answer.pipe(outgoing)
      },
    )
    incoming.pipe(passed)
  }).listen(port, '127.0.0.1')
  return {
    url: `http://127.0.0.1:${port}`,
    take: () => {
      const taken = count
      count = 0
      return taken
    },
    close: () => server.close(),
  }
}
