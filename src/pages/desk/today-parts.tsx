import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { dayText } from '../../text/day.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { Hidden } from '../../ui/hidden.tsx'
import { Icon } from '../../ui/icon.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { PostForm } from '../../ui/forms.tsx'
import { Telephone } from '../parts/telephone.tsx'
import type { DayGroup, DayLine } from './day-line.ts'
import { Alert } from './placements-parts.tsx'

type LineProps = { line: DayLine }

const versionOf = (version: number | undefined) => (version === undefined ? {} : { version })

const Finish = ({ line }: LineProps) =>
  line.finish ? (
    <PostForm action={line.finish.action} idempotencyKey={newPressKey()} version={line.finish.version} layout="row">
      <input type="hidden" name="to" value="done" />
      <Button kind="secondary" size="small" icon="check">
        {line.finish.label}
        <Hidden>（{line.name}）</Hidden>
      </Button>
    </PostForm>
  ) : null

const Later = ({ line }: LineProps) =>
  line.put ? (
    <details class="later">
      <summary>
        {dayText.later}
        <Hidden>（{line.name}）</Hidden>
      </summary>
      <div class="later__ways">
        <PostForm action={line.put.action} idempotencyKey={newPressKey()} layout="row" {...versionOf(line.put.version)}>
          {line.put.about ? (
            <input type="hidden" name="about" value={line.put.about} />
          ) : (
            <input type="hidden" name="was" value={line.put.was} />
          )}
          <Button kind="secondary" size="small" name="how" value="tomorrow">
            {dayText.tomorrow}
          </Button>
          <Button kind="secondary" size="small" name="how" value="week">
            {dayText.week}
          </Button>
        </PostForm>
        <LinkButton kind="text" size="small" href={line.put.chooseAt}>
          {dayText.choose}
          <Hidden>（{line.name}）</Hidden>
        </LinkButton>
      </div>
    </details>
  ) : null

const What = ({ line }: LineProps) => (
  <div class="day-row__what">
    {line.what} {line.phone ? <Telephone number={line.phone} /> : null}
    {line.when ? ' ' : null}
    {line.when ? <span class="day-row__when keep">{line.when}</span> : null}{' '}
    {line.tag ? <StatusTag tone={line.tag.tone}>{line.tag.word}</StatusTag> : null}{' '}
    <Alert lastSigns={line.signs ?? null} />
    {line.standIn ? <StatusTag tone="cool">{dayText.standIn(line.standIn)}</StatusTag> : null}
  </div>
)

export const DayRow = ({ line }: LineProps) => (
  <li class="day-row" data-tone={line.tone}>
    <span class="day-row__mark">
      <Icon name={line.icon} />
    </span>
    <a class="day-row__who" href={paths.desk.client(line.clientId)}>
      {line.name}
    </a>
    <What line={line} />
    <div class="day-row__actions">
      {line.open ? (
        <LinkButton kind="secondary" size="small" href={line.open.href}>
          {line.open.label}
          <Hidden>（{line.name}）</Hidden>
        </LinkButton>
      ) : null}
      <Finish line={line} />
      <Later line={line} />
    </div>
  </li>
)

const tones = {
  late: 'wrong',
  today: 'today',
  waiting: 'today',
  silent: 'today',
  noStep: 'soon',
  soon: 'soon',
} as const satisfies Record<DayGroup, string>

type ListProps = { group: DayGroup; lines: readonly DayLine[] }

/** What is due is shown whole; of what may wait, so many lines that the next part stays in sight. */
const folded: readonly DayGroup[] = ['silent', 'noStep']
const atOnce = 8

export const splitOf = ({ group, lines }: ListProps) => {
  const isLong = folded.includes(group) && lines.length > atOnce + 2
  return isLong ? { first: lines.slice(0, atOnce), rest: lines.slice(atOnce) } : { first: lines, rest: [] }
}

const Rest = ({ lines }: { lines: readonly DayLine[] }) =>
  lines.length === 0 ? null : (
    <Details summary={dayText.more(lines.length)}>
      <ul>
        {lines.map((line) => (
          <DayRow line={line} />
        ))}
      </ul>
    </Details>
  )

export const DayList = ({ group, lines }: ListProps) => {
  if (lines.length === 0) return null
  const { first, rest } = splitOf({ group, lines })
  return (
    <section class="day-list" id={group} data-tone={tones[group]}>
      <h2>
        {dayText.sections[group]} <span class="count">{lines.length}</span>
      </h2>
      <ul>
        {first.map((line) => (
          <DayRow line={line} />
        ))}
      </ul>
      <Rest lines={rest} />
    </section>
  )
}
