import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { newSecret } from '../crypto/tokens.ts'
import { renderDocument } from '../ui/document.tsx'
import type { DeskContext } from './factory.ts'

type Node = Parameters<typeof renderDocument>[0]

export const page = (c: DeskContext, node: Node, status: ContentfulStatusCode = 200) =>
  c.html(renderDocument(node), status)

/** One for each form as it is rendered; a second press of the same form is the same act. */
export const newPressKey = (): string => newSecret()

// `2001:db8::7` hides groups of zeros: they are counted before the first four are taken.
const networkOf = (address: string): string => {
  const [head = '', tail] = address.split('::')
  const [first, last] = [head, tail ?? ''].map((part) => part.split(':').filter((group) => group !== ''))
  const hidden = tail === undefined ? 0 : Math.max(0, 8 - (first?.length ?? 0) - (last?.length ?? 0))
  const groups = [...(first ?? []), ...Array.from({ length: hidden }, () => '0'), ...(last ?? [])]
  return groups.slice(0, 4).join(':')
}

/** Where someone asks from, for limits only: the address Cloudflare reports, an IPv6 by its /64. */
export const placeOf = (c: DeskContext): string => {
  const address = c.req.header('cf-connecting-ip') ?? 'local'
  return address.includes(':') ? networkOf(address) : address
}
