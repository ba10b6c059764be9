import type { Child } from 'hono/jsx'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Hidden } from '../../ui/hidden.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { Icon } from '../../ui/icon.tsx'

type RowProps = {
  tone?: 'wrong' | 'look' | undefined
  icon: IconName
  clientId: string
  name: string
  action: { href: string; label: string }
  children?: Child
}

export const DayRow = ({ tone, icon, clientId, name, action, children }: RowProps) => (
  <li class="day-row" data-tone={tone}>
    <span class="day-row__mark">
      <Icon name={icon} />
    </span>
    <a class="day-row__who" href={paths.desk.client(clientId)}>
      {name}
    </a>
    <div class="day-row__what">{children}</div>
    <div class="day-row__actions">
      <LinkButton kind="secondary" size="small" href={action.href}>
        {action.label}
        <Hidden>（{name}）</Hidden>
      </LinkButton>
    </div>
  </li>
)

type ListProps = { tone: 'wrong' | 'today' | 'soon'; heading: string; count: number; children?: Child }

export const DayList = ({ tone, heading, count, children }: ListProps) =>
  count === 0 ? null : (
    <section class="day-list" data-tone={tone}>
      <h2>
        {heading} <span class="count">{count}</span>
      </h2>
      <ul>{children}</ul>
    </section>
  )
