import type { Opening, OpeningState } from '../../desk/openings/opening.ts'
import { employerText as text } from '../../text/employer.ts'
import type { IconName } from '../../ui/icon.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import type { Tone } from '../../ui/status-tag.tsx'

const looks = {
  draft: { tone: 'plain', icon: 'edit' },
  submitted: { tone: 'look', icon: 'clock' },
  returned: { tone: 'wrong', icon: 'alert' },
  rejected: { tone: 'plain', icon: 'stop' },
  published: { tone: 'done', icon: 'check' },
  paused: { tone: 'look', icon: 'pause' },
  closed: { tone: 'plain', icon: 'flag' },
} as const satisfies Record<OpeningState, { tone: Tone; icon: IconName }>

const wordOf = ({ state, closedAs }: Pick<Opening, 'state' | 'closedAs'>): string =>
  state === 'closed' && closedAs !== null ? text.closedAs[closedAs] : text.states[state]

export const StateTag = ({ opening }: { opening: Pick<Opening, 'state' | 'closedAs'> }) => {
  const { tone, icon } = looks[opening.state]
  return (
    <StatusTag tone={tone} icon={icon}>
      {wordOf(opening)}
    </StatusTag>
  )
}
