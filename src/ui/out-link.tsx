import type { Child } from 'hono/jsx'
import { safeHref } from './safe-href.ts'

/** A link to an address somebody typed: where it is not safe only the words are shown. */
export const OutLink = ({ href, children }: { href: string; children?: Child }) => {
  const safe = safeHref(href)
  if (safe === null) return <span>{children}</span>
  return (
    <a href={safe} rel="external noreferrer nofollow ugc">
      {children}
    </a>
  )
}
