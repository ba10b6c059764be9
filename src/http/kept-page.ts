import { renderDocument } from '../ui/document.tsx'
import type { DeskContext } from './factory.ts'

type Node = Parameters<typeof renderDocument>[0]

/** Everything the page depends on, as it was understood: never the address as it was typed. */
export type Key = readonly unknown[]
type Rendered = { key: Key; render: () => Promise<Node> }

/** A list is rendered once in ten seconds for all who ask the same (product §10.23). */
export const keptPage = async (c: DeskContext, { key, render }: Rendered) => {
  const { now, memory } = c.get('deps')
  const name = JSON.stringify(key)
  const kept = memory.lists.at(name, now())
  if (kept !== undefined) return c.html(kept)
  const turn = memory.lists.turn()
  const html = renderDocument(await render())
  if (c.get('kept') === 'moment') memory.lists.keep({ key: name, html, now: now(), turn })
  return c.html(html)
}
