import type { Child } from 'hono/jsx'
import { Icon } from './icon.tsx'

export const BackLink = ({ href, children }: { href: string; children?: Child }) => (
  <a class="back" href={href}>
    <Icon name="back" />
    <span>{children}</span>
  </a>
)
