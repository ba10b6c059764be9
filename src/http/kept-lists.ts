/** The bytes of a page: half as large as its text in memory, and nothing is left to do when it is asked for. */
export type Page = Uint8Array<ArrayBuffer>

/** Pages as they were rendered, for a moment, in one isolate. What is there anyone may see. */
export type KeptLists = {
  at: (key: string, now: number) => Page | undefined
  /** Keeps what was rendered since `turn`, unless a list has changed in between. */
  keep: (rendered: { key: string; page: Page; now: number; turn: number }) => void
  turn: () => number
  forget: () => void
  size: () => number
}

const mostKept = 200

/** `keptMs` of 0 keeps nothing. */
export const createKeptLists = (keptMs: number): KeptLists => {
  const pages = new Map<string, { page: Page; until: number }>()
  let turn = 0
  const drop = (key: string | undefined) => key !== undefined && pages.delete(key)
  return {
    at: (key, now) => {
      const kept = pages.get(key)
      if (kept && now < kept.until) return kept.page
      drop(key)
      return undefined
    },
    keep: ({ key, page, now, turn: renderedIn }) => {
      if (keptMs === 0 || renderedIn !== turn) return
      // Set anew, it is the youngest again: a Map remembers the order.
      drop(key)
      pages.set(key, { page, until: now + keptMs })
      if (pages.size > mostKept) drop(pages.keys().next().value)
    },
    turn: () => turn,
    forget: () => {
      turn += 1
      pages.clear()
    },
    size: () => pages.size,
  }
}
