import type { Child } from 'hono/jsx'
import type { NavLink } from './site-header.tsx'

export type SiteFooterProps = { navLabel: string; links: readonly NavLink[]; children?: Child }

/** children: name, address, phone and hours of the desk. */
export const SiteFooter = ({ navLabel, links, children }: SiteFooterProps) => (
  <footer class="site-footer">
    <div class="site-footer__inner">
      <div class="site-footer__about">{children}</div>
      <nav aria-label={navLabel}>
        <ul class="site-footer__links">
          {links.map(({ href, label }) => (
            <li>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  </footer>
)
