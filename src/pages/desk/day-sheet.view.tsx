import type { CivilDate } from '../../law/calendar.ts'
import type { Settings } from '../../desk/settings/settings.ts'
import { isStaff } from '../../access/actor.ts'
import { paths } from '../../paths.ts'
import { dayText } from '../../text/day.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { PrintButton } from '../../ui/button.tsx'
import { fullDay } from './casework-words.ts'
import { dayGroups } from './day-line.ts'
import type { DayGroup, DayLine } from './day-line.ts'
import { splitOf } from './today-parts.tsx'
import { DeskPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { hasTwoWorries } from './placements-parts.tsx'
import { todayText } from '../../text/desk-placements.ts'

const text = dayText.paper

type SheetProps = {
  frame: Frame
  today: CivilDate
  settings: Settings
  lines: Readonly<Record<DayGroup, readonly DayLine[]>>
}

const Line = ({ line }: { line: DayLine }) => (
  <tr>
    <td class="day-sheet__box">
      <span aria-hidden="true">□</span>
    </td>
    <th scope="row">
      <span class="keep">{line.name}</span>
    </th>
    <td>
      {line.paper} {line.group === 'waiting' ? null : <span class="keep">{line.when}</span>}
      {hasTwoWorries(line.signs ?? null) ? ` ${todayText.twoWorries}` : ''}
      {line.standIn ? `（${dayText.standIn(line.standIn)}）` : ''}
    </td>
    <td class="day-sheet__note"></td>
  </tr>
)

const Group = ({ group, lines }: { group: DayGroup; lines: readonly DayLine[] }) => {
  const { first, rest } = splitOf({ group, lines })
  return (
    <tbody>
      <tr class="day-sheet__group">
        <th scope="rowgroup" colspan={4}>
          {dayText.sections[group]} {lines.length}
        </th>
      </tr>
      {first.map((line) => (
        <Line line={line} />
      ))}
      {rest.length === 0 ? null : (
        <tr>
          <td class="day-sheet__box" />
          <td colspan={3}>{text.more(rest.length)}</td>
        </tr>
      )}
    </tbody>
  )
}

/** The day to carry about: initials and numbers, boxes to tick, room for notes. */
export const DaySheetView = ({ frame, today, settings, lines }: SheetProps) => {
  const some = dayGroups.filter((group) => lines[group].length > 0)
  return (
    <DeskPage {...frame} title={text.title} current="today" isPaper deskName={settings.deskName}>
      <div class="stack" data-screen="true">
        <BackLink href={paths.desk.today()}>{text.back}</BackLink>
        <p>{text.lead}</p>
        <div class="actions">
          <PrintButton>{text.print}</PrintButton>
        </div>
      </div>
      <article class="paper day-sheet">
        <header class="paper__head">
          <h1>{fullDay(today)}</h1>
          <p>
            {text.who}：{isStaff(frame.actor) ? frame.actor.name : ''}
          </p>
        </header>
        {some.length === 0 ? (
          <p>{text.empty}</p>
        ) : (
          <table>
            <thead>
              <tr>
                {Object.values(text.columns).map((word) => (
                  <th scope="col">{word}</th>
                ))}
              </tr>
            </thead>
            {some.map((group) => (
              <Group group={group} lines={lines[group]} />
            ))}
          </table>
        )}
        <section class="day-sheet__notes">
          <h2>{text.notes}</h2>
        </section>
        <footer class="paper__foot">
          <span>{text.noNames}</span>
          <span>{settings.deskName}</span>
        </footer>
      </article>
    </DeskPage>
  )
}
