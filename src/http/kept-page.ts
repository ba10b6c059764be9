import { utf8 } from '../crypto/bytes.ts'
import { renderDocument } from '../ui/document.tsx'
import type { DeskContext } from './factory.ts'
import type { Page } from './kept-lists.ts'

type Node = Parameters<typeof renderDocument>[0]

/** Everything the page depends on, as it was understood: never the address as it was typed. */
export type Key = readonly unknown[]
type Rendered = { key: Key; render: () => Promise<Node> }

const send = (c: DeskContext, body: Page) => c.body(body, 200, { 'Content-Type': 'text/html; charset=UTF-8' })

/** A list is rendered once in ten seconds for all who ask the same (product §10.23). */
export const keptPage = async (c: DeskContext, { key, render }: Rendered) => {
  const { now, memory } = c.get('deps')
  const name = JSON.stringify(key)
  const kept = memory.lists.at(name, now())
  if (kept) return send(c, kept)
  const turn = memory.lists.turn()
  const rendered = utf8(renderDocument(await render()))
  if (c.get('kept') === 'moment') memory.lists.keep({ key: name, page: rendered, now: now(), turn })
  return send(c, rendered)
}
