import { signalOf } from './namespace.ts'

// Faults between the desk and its database, at the only place they happen in life: on the wire.

/** timeout: done by the server, and nobody waited for the answer · busy: the server says that another holds the lock. */
export type Fault = 'none' | 'cutBefore' | 'cutAfter' | 'timeout' | 'busy' | { failingStatement: number }

const failing = { sql: "insert into mark (name, value) values ('fault', null)", args: [], want_rows: false }

type Step = { stmt: unknown }
type Pipeline = { requests: { type: string; batch?: { steps: Step[] } }[] }

// The body is what @libsql/client wrote: Hrana 2 over HTTP, BEGIN as the first step of a batch.
// oxlint-disable-next-line typescript/consistent-type-assertions -- the shape is the protocol's
const pipelineIn = (body: string): Pipeline => JSON.parse(body) as Pipeline

const withFailing = (body: string, statement: number): string => {
  const pipeline = pipelineIn(body)
  const steps = pipeline.requests.find(({ type }) => type === 'batch')?.batch?.steps ?? []
  const [begin, , commit] = [steps[0], 1, steps.length - 2]
  const isWrite = JSON.stringify(begin).includes('BEGIN IMMEDIATE')
  const step = steps[statement + 1]
  if (!isWrite || !step || statement + 1 >= commit) return body
  step.stmt = failing
  return JSON.stringify(pipeline)
}

const lost = () => new TypeError('fetch failed')
const tooLate = () => new DOMException('The operation was aborted due to timeout', 'TimeoutError')
const busy = { type: 'error', error: { message: 'SQLite error: database is locked', code: 'SQLITE_BUSY' } }
const isBusy = (body: string) =>
  Response.json({ baton: null, base_url: null, results: pipelineIn(body).requests.map(() => busy) })

/** Asks before every request what shall happen to it; the server really executes what is cut after. */
export const faultyFetch = (send: typeof fetch, next: () => Fault): typeof fetch => {
  return async (input, init) => {
    const fault = next()
    if (fault === 'cutBefore') throw lost()
    const request = new Request(input, init)
    if (fault === 'none') return send(request, signalOf(init))
    if (fault === 'busy') return isBusy(await request.text())
    if (fault === 'cutAfter' || fault === 'timeout') {
      await (await send(request)).arrayBuffer()
      throw fault === 'timeout' ? tooLate() : lost()
    }
    const body = withFailing(await request.text(), fault.failingStatement)
    return send(new Request(request.url, { method: request.method, headers: request.headers, body }))
  }
}
