import type { NavLink } from './site-header.tsx'

export type TabLink = NavLink & { count?: number }

export const Tabs = ({ label, links }: { label: string; links: readonly TabLink[] }) => (
  <nav class="tabs" aria-label={label}>
    <ul>
      {links.map(({ href, label: word, isCurrent, count }) => (
        <li>
          <a href={href} aria-current={isCurrent ? 'page' : undefined}>
            {word}
            {count === undefined ? null : <span class="tabs__count">{count}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
