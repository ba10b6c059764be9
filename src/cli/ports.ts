import { createServer } from 'node:net'

const HOST = '127.0.0.1'

/** Listens on the port for a moment and lets it go: 0 asks the system for a free one. */
const tryPort = async (port: number): Promise<number> => {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const server = createServer()
  server.once('error', reject)
  server.listen(port, HOST, () => {
    const address = server.address()
    const found = typeof address === 'object' && address !== null ? address.port : port
    server.close(() => resolve(found))
  })
  return promise
}

export const freePort = async () => tryPort(0)

export const isPortFree = async (port: number) =>
  tryPort(port).then(
    () => true,
    () => false,
  )
