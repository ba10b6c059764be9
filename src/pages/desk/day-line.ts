import type { Day } from '../../desk/caseloads/look-at-day.ts'
import type { Named } from '../../desk/clients/name-cases.ts'
import type { CivilDate } from '../../law/calendar.ts'
import type { IconName } from '../../ui/icon.tsx'
import type { Tone } from '../../ui/status-tag.tsx'
import { caseName } from './casework-parts.tsx'

export const dayGroups = ['late', 'today', 'waiting', 'silent', 'noStep', 'soon'] as const
export type DayGroup = (typeof dayGroups)[number]

export type DayLine = {
  group: DayGroup
  tone?: 'wrong' | 'look'
  icon: IconName
  clientId: string
  name: string
  /** Of a colleague who is away. */
  standIn: string | null
  what: string
  /** The number to call, where the line is a call. */
  phone?: string
  /** For a sheet that is carried about: no firm, no words of a message. */
  paper: string
  when: string
  tag?: { tone: Tone; word: string }
  signs?: string | null
  /** Where it is done, when that is a page of its own. */
  open?: { href: string; label: string }
  finish?: { action: string; version: number; label: string }
  put?: { action: string; chooseAt: string; was: CivilDate; version?: number; about?: string }
}

/** What fits on one page of paper; the first groups are the day itself. */
const mostOnPaper = 36

export type PaperGroup = { group: DayGroup; lines: readonly DayLine[]; more: number }

/** The lines in their order as far as the page goes; what lies beyond is a count under its heading. */
export const onOnePage = (lines: Readonly<Record<DayGroup, readonly DayLine[]>>): readonly PaperGroup[] =>
  dayGroups
    .filter((group) => lines[group].length > 0)
    .map((group) => {
      const before = dayGroups.slice(0, dayGroups.indexOf(group)).reduce((sum, one) => sum + lines[one].length, 0)
      const shown = lines[group].slice(0, Math.max(0, mostOnPaper - before))
      return { group, lines: shown, more: lines[group].length - shown.length }
    })

type Seen = Pick<Day, 'today' | 'settings' | 'covers'>
type Case = { clientId: string; caseNumber: string; consultantId: string }

/** Whose line it is, and in whose place. */
export const basisOf = ({ covers, today }: Seen, { row, initials }: Named<Case>) => {
  const standingIn = covers.find(
    ({ cover }) => cover.absentId === row.consultantId && cover.fromOn <= today && today <= cover.untilOn,
  )
  return {
    clientId: row.clientId,
    name: caseName({ initials, caseNumber: row.caseNumber }),
    standIn: standingIn ? standingIn.absentName : null,
  }
}
