import type { Child } from 'hono/jsx'
import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'
import type { Tone } from './status-tag.tsx'

export type TimelineEntry = {
  when: Child
  /** Machine form of `when`: 2026-11-21 or an ISO instant. */
  dateTime?: string
  title: Child
  by?: Child
  tone?: Tone
  icon?: IconName
  children?: Child
}

export const Timeline = ({ entries }: { entries: readonly TimelineEntry[] }) => (
  <ol class="timeline">
    {entries.map((entry) => (
      <li class="timeline__entry" data-tone={entry.tone ?? 'plain'}>
        <span class="timeline__mark">{entry.icon ? <Icon name={entry.icon} /> : null}</span>
        <p class="timeline__when">
          <time datetime={entry.dateTime}>{entry.when}</time>
          {entry.by ? <span>{entry.by}</span> : null}
        </p>
        <p class="timeline__title">{entry.title}</p>
        {entry.children ? <div class="timeline__body">{entry.children}</div> : null}
      </li>
    ))}
  </ol>
)
