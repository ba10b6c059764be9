import type { Child } from 'hono/jsx'
import { Icon } from './icon.tsx'
import type { NavLink } from './site-header.tsx'

export const BackLink = ({ href, children }: { href: string; children?: Child }) => (
  <a class="back" href={href}>
    <Icon name="back" />
    <span>{children}</span>
  </a>
)

/** The last one is the page itself and is no link. */
export const Breadcrumb = ({ label, links }: { label: string; links: readonly NavLink[] }) => (
  <nav class="crumbs" aria-label={label}>
    <ol>
      {links.map(({ href, label: word }, index) => (
        <li>{index === links.length - 1 ? <span aria-current="page">{word}</span> : <a href={href}>{word}</a>}</li>
      ))}
    </ol>
  </nav>
)
