import type { Child } from 'hono/jsx'
import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'

export type Tone = 'plain' | 'done' | 'look' | 'wrong' | 'cool' | 'warm'

/** The icon also chooses the hue where it has one of its own (the rungs). */
export const StatusTag = ({ tone, icon, children }: { tone: Tone; icon?: IconName; children?: Child }) => (
  <span class="tag" data-tone={tone} data-icon={icon}>
    {icon ? <Icon name={icon} /> : null}
    <span>{children}</span>
  </span>
)
