import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { newSecret } from '../crypto/tokens.ts'
import { renderDocument } from '../ui/document.tsx'
import type { DeskContext } from './factory.ts'

type Node = Parameters<typeof renderDocument>[0]

export const page = (c: DeskContext, node: Node, status: ContentfulStatusCode = 200) =>
  c.html(renderDocument(node), status)

/** One for each form as it is rendered; a second press of the same form is the same act. */
export const newPressKey = (): string => newSecret()

/** Where someone asks from, for limits only: the address Cloudflare reports, an IPv6 by its /64. */
export const placeOf = (c: DeskContext): string => {
  const address = c.req.header('cf-connecting-ip') ?? 'local'
  return address.includes(':') ? address.split(':').slice(0, 4).join(':') : address
}
