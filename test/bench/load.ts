import { Agent, request } from 'node:http'
import { readFileSync } from 'node:fs'

// A closed loop of keep-alive connections, bounded in count and time, on loopback only.

export type Load = { url: string; connections: number; seconds: number; mostRequests: number; cookie?: string }
export type Run = { perSecond: number; p50: number; p99: number; failed: number; requests: number }

const once = (
  { url, cookie }: Pick<Load, 'url' | 'cookie'>,
  agent: Agent,
): Promise<{ ms: number; isFine: boolean }> => {
  const startedAt = performance.now()
  const { promise, resolve } = Promise.withResolvers<{ ms: number; isFine: boolean }>()
  const sent = request(url, { agent, ...(cookie && { headers: { cookie } }) }, (response) => {
    response.resume()
    response.on('end', () => resolve({ ms: performance.now() - startedAt, isFine: response.statusCode === 200 }))
  })
  sent.on('error', () => resolve({ ms: performance.now() - startedAt, isFine: false }))
  sent.end()
  return promise
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

export const load = async ({ connections, seconds, mostRequests, ...of }: Load): Promise<Run> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const until = performance.now() + seconds * 1000
  const startedAt = performance.now()
  const times: number[] = []
  let failed = 0
  const loop = async () => {
    while (performance.now() < until && times.length < mostRequests) {
      const { ms, isFine } = await once(of, agent)
      times.push(ms)
      if (!isFine) failed += 1
    }
  }
  await Promise.all(Array.from({ length: connections }, loop))
  const span = (performance.now() - startedAt) / 1000
  agent.destroy()
  const sorted = times.toSorted((left, right) => left - right)
  return { perSecond: times.length / span, p50: at(sorted, 0.5), p99: at(sorted, 0.99), failed, requests: times.length }
}

const ticksPerSecond = 100

/** CPU milliseconds a process has used, from /proc; null where there is none (macOS). */
export const cpuOf = (pid: number | undefined): number | null => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond
  } catch {
    return null
  }
}
