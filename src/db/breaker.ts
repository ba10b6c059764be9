// A database that does not answer is not asked again and again: whoever waits for it waits in vain, and it recovers the sooner.

/** Open: nobody asks until then. Trying: one asks, the rest wait for what it finds; a trial that never comes back lapses. */
type Breaker =
  | { state: 'closed'; failures: number }
  | { state: 'open'; until: number }
  | { state: 'trying'; until: number }

const failuresInARow = 3
export const openForMs = 5000

export const closed: Breaker = { state: 'closed', failures: 0 }

/** Whether a request may ask now, and the breaker it leaves behind. */
export const beforeAsking = (breaker: Breaker, now: number): { mayAsk: boolean; breaker: Breaker } => {
  if (breaker.state === 'closed') return { mayAsk: true, breaker }
  if (now < breaker.until) return { mayAsk: false, breaker }
  return { mayAsk: true, breaker: { state: 'trying', until: now + openForMs } }
}

/** A request that was sent before the breaker opened fails late: it does not keep it open longer. */
export const afterFailure = (breaker: Breaker, now: number): Breaker => {
  if (breaker.state === 'open') return breaker
  if (breaker.state === 'trying') return { state: 'open', until: now + openForMs }
  const failures = breaker.failures + 1
  return failures < failuresInARow ? { state: 'closed', failures } : { state: 'open', until: now + openForMs }
}

export type Gate = { admits: (now: number) => boolean; failed: (now: number) => void; answered: () => void }

/** The breaker of one isolate. */
export const createGate = (): Gate => {
  let breaker: Breaker = closed
  return {
    admits: (now) => {
      const asked = beforeAsking(breaker, now)
      breaker = asked.breaker
      return asked.mayAsk
    },
    failed: (now) => {
      breaker = afterFailure(breaker, now)
    },
    answered: () => {
      breaker = closed
    },
  }
}
