// sqld parses the whole schema whenever a connection opens: 2.7 of the 3.0 ms of CPU that a small request costs it.
// Over streams that stay open for a moment the same requests ask the same server for the same work, for an eighth.

type Pipeline = { baton?: string | null; requests: { type: string; sql_id?: number }[] }
type Answer = { baton: string | null; results: unknown[] }
type Send = (request: Request, init: RequestInit) => Promise<Response>

// As many as `npm start` allows: more writers at once may spin in sqld for ever.
const mostOpen = 4
// sqld gives a stream up after ten seconds; what is not wanted soon makes room for another database.
const idleMs = 250

const isFleeting = ({ baton, requests }: Pipeline) => !baton && requests.at(-1)?.type === 'close'

// Texts that were stored under a number are dropped where the connection would have been.
const keptOpen = ({ requests }: Pipeline) => [
  ...requests.slice(0, -1),
  ...requests.filter(({ type }) => type === 'store_sql').map(({ sql_id: id }) => ({ type: 'close_sql', sql_id: id })),
]

/** Streams of one database that stay open from one request to the next. */
const openStreams = (send: Send) => {
  const free: { baton: string; drop: NodeJS.Timeout }[] = []
  const waiting: (() => void)[] = []
  let busy = 0

  const close = (like: Request, baton: string) => {
    const body = JSON.stringify({ baton, requests: [{ type: 'close' }] })
    return send(new Request(like.url, { method: 'POST', headers: like.headers, body }), {}).catch(() => undefined)
  }

  const keep = (like: Request, baton: string) => {
    const stream = {
      baton,
      drop: setTimeout(() => {
        free.splice(free.indexOf(stream), 1)
        void close(like, baton)
      }, idleMs).unref(),
    }
    free.push(stream)
  }

  return {
    take: async (): Promise<string | null> => {
      if (busy < mostOpen) busy += 1
      else await new Promise<void>((resolve) => waiting.push(resolve))
      const found = free.pop()
      if (found) clearTimeout(found.drop)
      return found?.baton ?? null
    },
    leave: (like: Request, baton: string | null) => {
      if (baton !== null) keep(like, baton)
      const next = waiting.shift()
      if (next) next()
      else busy -= 1
    },
  }
}

/** Wraps the fetch of one namespace: what opens a stream, does one thing and closes it, finds one open. */
export const keepingStreams = (send: Send): Send => {
  const streams = openStreams(send)

  const over = async (of: { request: Request; init: RequestInit; pipeline: Pipeline; baton: string | null }) => {
    const { url, headers } = of.request
    const body = JSON.stringify({ baton: of.baton, requests: keptOpen(of.pipeline) })
    const response = await send(new Request(url, { method: 'POST', headers, body }), of.init)
    if (!response.ok) return { response, next: null }
    const answer: Answer = await response.json()
    const asked = answer.results.slice(0, of.pipeline.requests.length - 1)
    const results = [...asked, { type: 'ok', response: { type: 'close' } }]
    return { response: Response.json({ ...answer, baton: null, results }), next: answer.baton }
  }

  return async (request, init) => {
    if (request.method !== 'POST' || !request.url.endsWith('/v2/pipeline')) return send(request, init)
    const again = request.clone()
    const text = await request.text()
    const pipeline: Pipeline = JSON.parse(text)
    // A pragma would outlive its request.
    if (!isFleeting(pipeline) || /\bpragma\b/iu.test(text)) return send(again, init)

    const baton = await streams.take()
    let next: string | null = null
    try {
      const done = await over({ request: again, init, pipeline, baton })
      next = done.next
      return done.response
    } finally {
      streams.leave(again, next)
    }
  }
}
