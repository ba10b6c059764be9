import type { ClientRecord } from '../../desk/placements/look-at-client.ts'
import type { TimelineEvent } from '../../desk/placements/timeline.ts'
import { paths } from '../../paths.ts'
import { referralText } from '../../text/desk-referrals.ts'
import { timelineText } from '../../text/desk-timeline.ts'
import { turnText } from '../../text/desk-turns.ts'
import type { IconName } from '../../ui/icon.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import type { TimelineEntry } from '../../ui/timeline.tsx'
import { fullDay, wordFor } from './casework-words.ts'

type Line = ClientRecord['lines'][number]
type Note = Extract<Line, { note: unknown }>['note']
type Contact = Pick<Note, 'kind' | 'withWhom' | 'outcome'>

export const contactWords = ({ kind, withWhom, outcome }: Contact): string =>
  timelineText.contact({
    kind: timelineText.kinds[kind],
    partner: withWhom === null || withWhom === 'person' ? '' : timelineText.partners[withWhom],
    outcome: outcome === null ? '' : timelineText.outcomesShort[outcome],
  })

const noteIcons = {
  phone: 'phone',
  visit: 'walk',
  meeting: 'people',
  mail: 'mail',
  memo: 'note',
} as const satisfies Record<Note['kind'], IconName>

const anchor = (id: string) => `note-${id}`
const { correction, events } = timelineText

const Marks = ({ note }: { note: Note }) => (
  <>
    {note.corrects ? <StatusTag tone="cool">{correction.is}</StatusTag> : null}{' '}
    {note.correctedBy ? <StatusTag tone="look">{correction.has}</StatusTag> : null}
  </>
)

const Below = ({ note, clientId, isOpen }: { note: Note; clientId: string; isOpen: boolean }) => (
  <p class="small timeline__links">
    {note.correctedBy ? <a href={`#${anchor(note.correctedBy)}`}>{correction.seeNew}</a> : null}
    {note.corrects ? <a href={`#${anchor(note.corrects)}`}>{correction.seeOld}</a> : null}
    {isOpen && !note.correctedBy ? <a href={paths.desk.noteCorrection(clientId, note.id)}>{correction.write}</a> : null}
  </p>
)

type Of = { clientId: string; isOpen: boolean }

const noteEntry = (note: Note, of: Of): TimelineEntry => ({
  when: fullDay(note.notedOn),
  dateTime: note.notedOn,
  icon: noteIcons[note.kind],
  by: note.authorName,
  title: (
    <span id={anchor(note.id)}>
      {contactWords(note)} <Marks note={note} />
    </span>
  ),
  children: (
    <>
      <p class={note.correctedBy ? 'muted' : undefined}>{note.body}</p>
      <Below note={note} {...of} />
    </>
  ),
})

type Told = { title: TimelineEntry['title']; icon: IconName }

const turnTold = ({ turn }: Extract<TimelineEvent, { what: 'turn' }>): string => {
  const reason = wordFor(turnText.reasons[turn.state], turn.reason)
  const until = turn.untilOn ? `・${events.until(fullDay(turn.untilOn))}` : ''
  return `${events.turns[turn.state]}（${reason}${until}）`
}

const linked = ({ href, word, title }: { href: string; word: string; title: string }) => (
  <>
    {word}：<a href={href}>{title}</a>
  </>
)

const told = (event: TimelineEvent, clientId: string): Told => {
  if (event.what === 'turn') {
    return { icon: event.turn.state === 'open' ? 'forward' : 'pause', title: turnTold(event) }
  }
  if (event.what === 'planAgreed' || event.what === 'planReviewed') {
    const { edition, what } = event
    return { icon: 'paper', title: <a href={paths.desk.plan({ clientId, edition })}>{events[what](edition)}</a> }
  }
  const { id, title } = event
  if (event.what === 'placement') {
    const word = events.placement[event.step]
    return { icon: 'sprout', title: linked({ href: paths.desk.placement(id), word, title }) }
  }
  const word = event.what === 'result' ? referralText.states[event.state] : events.referral[event.step]
  return { icon: 'connect', title: linked({ href: paths.desk.referral(id), word, title }) }
}

const entryOf = (line: Line, of: Of): TimelineEntry => {
  if ('note' in line) return noteEntry(line.note, of)
  const words = line.told === '' ? {} : { children: <p>{line.told}</p> }
  const { icon, title } = told(line.event, of.clientId)
  const quiet = <span class="timeline__event">{title}</span>
  return { when: fullDay(line.on), dateTime: line.on, icon, title: quiet, ...words }
}

const Pages = ({ record: { client, page, hasOlder } }: { record: ClientRecord }) => {
  const { pager } = timelineText
  if (page === 1 && !hasOlder) return null
  return (
    <nav class="pager" aria-label={pager.label}>
      <ul>
        {page > 1 ? (
          <li>
            <a href={paths.desk.client(client.id, page === 2 ? {} : { page: String(page - 1) })} rel="prev">
              {pager.previous}
            </a>
          </li>
        ) : null}
        <li>{pager.page(page)}</li>
        {hasOlder ? (
          <li>
            <a href={paths.desk.client(client.id, { page: String(page + 1) })} rel="next">
              {pager.next}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}

export const RecordTimeline = ({ record }: { record: ClientRecord }) => {
  const of = { clientId: record.client.id, isOpen: record.client.state !== 'closed' && record.head.opened === null }
  return (
    <section class="stack">
      <h2>{timelineText.timeline}</h2>
      {record.lines.length === 0 ? (
        <p class="muted">{timelineText.empty}</p>
      ) : (
        <Timeline entries={record.lines.map((line) => entryOf(line, of))} />
      )}
      <Pages record={record} />
    </section>
  )
}
