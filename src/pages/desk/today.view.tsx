import type { CoverLine } from '../../desk/caseloads/cover-store.ts'
import type { ImportWaiting } from '../../desk/caseloads/duties-store.ts'
import type { Settings } from '../../desk/settings/settings.ts'
import { newPressKey } from '../../http/page.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import type { DayQuery } from '../../paths.ts'
import { dayText } from '../../text/day.ts'
import { todayText } from '../../text/desk-placements.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Empty, PageHead } from './casework-parts.tsx'
import { fullDay, shortDay } from './casework-words.ts'
import { dayGroups } from './day-line.ts'
import type { DayGroup, DayLine } from './day-line.ts'
import type { Frame } from './frame.tsx'
import { DeskPage } from './frame.tsx'
import { isDone } from './office-parts.tsx'
import { DayList } from './today-parts.tsx'

type TodayProps = {
  imports: readonly ImportWaiting[]
  frame: Frame
  today: CivilDate
  lines: Readonly<Record<DayGroup, readonly DayLine[]>>
  covers: readonly CoverLine[]
  settings: Settings
  after: DayQuery
}

type Undo = { action: string; version: number; fields: Readonly<Record<string, string>> }

/** How the thing just done is taken back; an address that was written by hand leads to nothing that it may not. */
const undoOf = ({ done, kind, line = '', version = '', was = '' }: DayQuery): Undo | null => {
  if (!/^[\w-]{1,64}$/u.test(line) || !/^\d{1,9}$/u.test(version)) return null
  const of = { version: Number(version) }
  if (done === 'done' || done === 'dropped') return { ...of, action: paths.desk.taskTurn(line), fields: { to: 'open' } }
  if (done === 'planned') return { ...of, action: paths.desk.taskTurn(line), fields: { to: 'dropped' } }
  if (done !== 'moved' || !/^\d{4}-\d{2}-\d{2}$/u.test(was)) return null
  const action = kind === 'followUp' ? paths.desk.followUpMove(line) : paths.desk.taskMove(line)
  return { ...of, action, fields: { how: 'back', on: was } }
}

export const DayNotice = ({ after }: { after: DayQuery }) => {
  const { done = '' } = after
  if (!isDone(dayText.after, done)) return null
  const undo = undoOf(after)
  return (
    <Notice tone="success">
      <p>{dayText.after[done]}</p>
      {undo ? (
        <PostForm action={undo.action} idempotencyKey={newPressKey()} version={undo.version} layout="row">
          {Object.entries(undo.fields).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <Button kind="secondary" size="small">
            {dayText.undo}
          </Button>
        </PostForm>
      ) : null}
    </Notice>
  )
}

const Covers = ({ frame, covers }: Pick<TodayProps, 'frame' | 'covers'>) =>
  covers.length === 0 ? null : (
    <Notice tone="info" icon="people">
      {covers.map(({ cover, absentName, standInName }) => {
        const days = { from: shortDay(cover.fromOn), until: shortDay(cover.untilOn) }
        return (
          <p>
            {cover.absentId === frame.actor.id
              ? dayText.coverOwn(standInName, days)
              : dayText.coverOther(absentName, days)}
          </p>
        )
      })}
    </Notice>
  )

/** A list that a colleague prepared waits for the yes of this person. */
export const ImportsWaiting = ({ imports }: Pick<TodayProps, 'imports'>) =>
  imports.length === 0 ? null : (
    <Notice tone="info" icon="people">
      {imports.map(({ id, preparedBy }) => (
        <p>
          {dayText.importWaits(preparedBy)} <a href={paths.bring.run('clients', { id })}>{dayText.toImport}</a>
        </p>
      ))}
    </Notice>
  )

const Counts = ({ lines }: Pick<TodayProps, 'lines'>) => {
  const some = dayGroups.filter((group) => lines[group].length > 0)
  return some.length === 0 ? null : (
    <nav class="day-counts" aria-label={dayText.countsLabel}>
      <ul>
        {some.map((group) => (
          <li data-group={group}>
            <a href={`#${group}`}>
              {dayText.sections[group]} <b>{lines[group].length}</b>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const Nothing = ({ lines }: Pick<TodayProps, 'lines'>) =>
  lines.late.length + lines.today.length > 0 ? null : (
    <Empty text={dayText.free} how={lines.soon.length > 0 ? dayText.freeHow : dayText.freeHowAll}>
      <LinkButton kind="secondary" size="small" href={paths.desk.clients()}>
        {todayText.toClients}
      </LinkButton>
    </Empty>
  )

const Side = () => (
  <>
    <LinkButton kind="secondary" size="small" icon="mail" href={paths.desk.messages()}>
      {dayText.message}
    </LinkButton>
    <LinkButton kind="secondary" size="small" icon="print" href={paths.desk.daySheet()}>
      {dayText.sheet}
    </LinkButton>
  </>
)

export const TodayView = ({ frame, today, lines, covers, imports, settings, after }: TodayProps) => (
  <DeskPage {...frame} title={todayText.title} current="today" town={settings}>
    <DayNotice after={after} />
    <PageHead title={`${todayText.title} ${fullDay(today)}`} side={<Side />} />
    <Counts lines={lines} />
    <Covers frame={frame} covers={covers} />
    <ImportsWaiting imports={imports} />
    <Nothing lines={lines} />
    {dayGroups.map((group) => (
      <DayList group={group} lines={lines[group]} />
    ))}
    <p>
      <a href={paths.desk.covers()}>{dayText.covers}</a>
    </p>
  </DeskPage>
)
