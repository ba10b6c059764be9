/** The allow-list: nothing else is ever written, whatever an event carries. */
export const loggedFields = ['event', 'requestId', 'route', 'status', 'kind'] as const

/** One JSON line an event, from an allow-list of fields: never a message, a path with an id, or a value. */
export type Logged = { event: string; requestId: string; route?: string; status?: number; kind?: string }

export const log = (logged: Logged): void => {
  // oxlint-disable-next-line no-console -- the only writer of the log
  console.log(JSON.stringify(logged, [...loggedFields]))
}
