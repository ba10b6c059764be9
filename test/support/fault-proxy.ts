import { Agent, createServer, request } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** dead: nobody is there · frozen: takes the request and never answers · slow: answers after two seconds · error: answers 500. */
export type Fault = 'none' | 'dead' | 'frozen' | 'slow' | 'error'

export type FaultProxy = {
  url: string
  set: (fault: Fault) => void
  /** Requests that came, whatever became of them, since the last `forget`. */
  requests: () => number
  forget: () => void
  close: () => Promise<void>
}

const slowMs = 2000

/** A server on loopback in front of a real one, that fails as databases fail: on the wire. */
export const startFaultProxy = async (target: string): Promise<FaultProxy> => {
  const { hostname, port } = new URL(target)
  const agent = new Agent({ keepAlive: true, maxSockets: 32 })
  const sockets = new Set<Socket>()
  let fault: Fault = 'none'
  let count = 0

  const pass = (from: IncomingMessage, to: ServerResponse) => {
    const { method, url, headers } = from
    const onward = request({ agent, hostname, port, method, path: url, headers }, (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(to)
    })
    onward.on('error', () => to.destroy())
    from.pipe(onward)
  }
  const answers: Record<Fault, (from: IncomingMessage, to: ServerResponse) => void> = {
    none: pass,
    dead: (from) => from.socket.destroy(),
    frozen: (from) => from.resume(),
    slow: (from, to) => void setTimeout(() => pass(from, to), slowMs),
    error: (from, to) => {
      from.resume()
      to.writeHead(500).end('broken')
    },
  }
  const server = createServer((from, to) => {
    count += 1
    to.on('error', () => undefined)
    answers[fault](from, to)
  })
  server.on('connection', (socket) => {
    if (fault === 'dead') {
      count += 1
      socket.destroy()
      return
    }
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: urlOf(server.address()),
    set: (next) => {
      fault = next
      // A server that dies takes its connections along; one that comes back knows nothing of the old ones.
      if (next === 'dead' || next === 'none') for (const socket of sockets) socket.destroy()
    },
    requests: () => count,
    forget: () => {
      count = 0
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      agent.destroy()
      await new Promise((resolve) => {
        server.close(resolve)
      })
    },
  }
}

const urlOf = (address: AddressInfo | string | null): string => {
  if (address === null || typeof address === 'string') throw new TypeError('the proxy listens on a port')
  return `http://127.0.0.1:${address.port}`
}
