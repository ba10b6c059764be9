import type { SeenDay, SeenLine } from '../../desk/clients/seen.ts'
import { lockText } from '../../text/lock.ts'
import { Table } from '../../ui/table.tsx'
import { fullDay, wordFor } from './casework-words.ts'

const text = lockText.seen
const whats: Readonly<Record<string, string>> = text.whats

/** `logShowsNames` of the town: names of staff, or their role and agency alone. */
export type Naming = { isNamed: boolean }

const whoOf = (line: SeenLine, { isNamed }: Naming): string => {
  const role = wordFor(text.roles, line.actorRole)
  if (line.actorRole === 'system') return role
  const agency = line.agencyName ?? ''
  return isNamed && line.actorName ? text.named(line.actorName, text.unnamed(role, agency)) : text.unnamed(role, agency)
}

const whatOf = ({ act, outcome }: SeenLine): string => {
  const what = whats[act] ?? text.other
  return outcome === 'denied' ? text.denied(what) : what
}

const looks: readonly string[] = ['referral.readSlip', 'slip.readNamed']

const whyOf = ({ act, actorRole, purpose }: SeenLine): string => {
  if (purpose) return purpose
  if (actorRole === 'system') return text.whys.routine
  if (act === 'client.find') return text.whys.search
  if (actorRole === 'employer') return looks.includes(act) ? text.whys.selection : text.whys.answer
  if (actorRole === 'desk') return text.whys.slip
  return actorRole === 'consultant' ? text.whys.support : text.whys.agency
}

const Day = ({ day, lines, isNamed }: SeenDay & Naming) => (
  <section class="stack">
    <h2>{fullDay(day)}</h2>
    <Table
      caption={fullDay(day)}
      isCaptionHidden
      columns={[text.columns.when, text.columns.who, text.columns.what, text.columns.why].map((label) => ({ label }))}
      rows={lines.map((line) => ({
        cells: [
          <span class="number">{line.times.join('・')}</span>,
          whoOf(line, { isNamed }),
          whatOf(line),
          whyOf(line),
        ],
      }))}
    />
  </section>
)

export const SeenDays = ({ days, isNamed }: { days: readonly SeenDay[] } & Naming) =>
  days.length === 0 ? (
    <p class="muted">{text.empty}</p>
  ) : (
    <>
      {days.map((one) => (
        <Day {...one} isNamed={isNamed} />
      ))}
    </>
  )
