import type { Child } from 'hono/jsx'

export type DetailsProps = { summary: Child; isOpen?: boolean; children?: Child }

export const Details = ({ summary, isOpen, children }: DetailsProps) => (
  <details class="details" open={isOpen}>
    <summary>
      <span>{summary}</span>
    </summary>
    <div class="details__body">{children}</div>
  </details>
)
