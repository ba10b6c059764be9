import type { DeskContext } from './factory.ts'

const hasExecution = (c: DeskContext): boolean => {
  try {
    return c.executionCtx !== undefined
  } catch {
    return false
  }
}

/** Work after the answer; outside the Worker there is no one to wait, so it just runs. */
export const later = (c: DeskContext, work: Promise<unknown>): void => {
  const quiet = work.catch(() => undefined)
  if (hasExecution(c)) c.executionCtx.waitUntil(quiet)
}
