import type { Child } from 'hono/jsx'
import { Hidden } from './hidden.tsx'

export type SummaryRow = {
  key: Child
  value: Child
  /** `about` is read aloud after the label: 「変更（勤務時間）」. */
  change?: { href: string; label: string; about: string }
}

export const SummaryList = ({ rows }: { rows: readonly SummaryRow[] }) => (
  <dl class="summary">
    {rows.map(({ key, value, change }) => (
      <div class="summary__row">
        <dt>{key}</dt>
        <dd>
          <div class="summary__value">{value}</div>
          {change ? (
            <a class="summary__change" href={change.href}>
              {change.label}
              <Hidden>（{change.about}）</Hidden>
            </a>
          ) : null}
        </dd>
      </div>
    ))}
  </dl>
)
