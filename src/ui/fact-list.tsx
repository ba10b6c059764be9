import type { Child } from 'hono/jsx'
import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'

export type Fact = { icon: IconName; text: Child; label?: Child }

/** Facts with an icon each; with `label` they read as question and answer. */
export const FactList = ({ facts, layout = 'plain' }: { facts: readonly Fact[]; layout?: 'plain' | 'grid' }) => (
  <ul class="facts" data-layout={layout}>
    {facts.map(({ icon, text, label }) => (
      <li>
        <Icon name={icon} />
        <span>
          {label ? <b class="facts__label">{label}</b> : null}
          {text}
        </span>
      </li>
    ))}
  </ul>
)
