import type { Child } from 'hono/jsx'

/** Read aloud, not seen: names the row a repeated link belongs to. */
export const Hidden = ({ children }: { children?: Child }) => <span class="hidden">{children}</span>
