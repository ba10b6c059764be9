import { circumstancesOf } from '../../desk/openings/circumstances.ts'
import { checksOf, findingsOf } from '../../desk/openings/lawfulness.ts'
import type { Finding } from '../../desk/openings/finding.ts'
import type { OpeningEdition, Rung } from '../../desk/openings/opening.ts'
import type { Employer } from '../../desk/employers/employer.ts'
import type { Settings } from '../../desk/settings/settings.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { findingText } from '../../text/findings.ts'
import { reviewText } from '../../text/review.ts'
import { ofWording } from '../parts/finding-sentence.ts'

const isWorded = (field: string): field is keyof typeof reviewText.fields => Object.hasOwn(reviewText.fields, field)

export type Checked = { tone: 'wrong' | 'look' | 'info' | 'done'; title: string; law: string; help: readonly string[] }

const toneOf = { stops: 'wrong', review: 'look', hint: 'info' } as const

const fineOf = (code: string): readonly Checked[] => {
  const words = findingText(code)
  return words?.done ? [{ tone: 'done', title: words.done, law: words.law, help: [] }] : []
}

// A code whose words are still to come is shown all the same: it is never passed over.
const foundOf = (finding: Finding): Checked => {
  const { code, effect, field, figure, article } = finding
  const words = findingText(code)
  const exact = figure !== undefined && words?.figure ? [words.figure(figure)] : []
  const where = isWorded(field) ? [reviewText.findings.field(reviewText.fields[field])] : []
  const wording = code === 'wording' ? [ofWording(finding)] : []
  return {
    tone: toneOf[effect],
    title: words?.wrong ?? reviewText.findings.unnamed.wrong,
    law: article ?? words?.law ?? reviewText.findings.unnamed.law,
    help: [...where, ...wording, ...exact, ...(words ? [words.fix] : [])],
  }
}

/** What of a firm counts for its postings. */
export type FirmFacts = Pick<Employer, 'selfDeclaredOn' | 'trade' | 'staffCount' | 'employs'>

type Examined = { edition: OpeningEdition; rung: Rung; on: CivilDate; employer: FirmFacts; settings: Settings }

// The age codes are one thing that was looked at.
const isAbout = (check: string, { code }: Finding): boolean =>
  code === check || (check.startsWith('age_') && code.startsWith('age_'))

/** Everything that was looked at, what stops first and what is fine last. */
export const examine = ({ edition, rung, on, employer, settings }: Examined): readonly Checked[] => {
  const declared: readonly Finding[] =
    employer.selfDeclaredOn !== null ? [] : [{ code: 'notSelfDeclared', field: 'declares', effect: 'stops' }]
  const around = circumstancesOf(employer, settings)
  const findings = [...findingsOf({ edition, rung, on, around }), ...declared]
  const checks = [...checksOf[edition.terms.family], 'notSelfDeclared']
  const fine = checks.filter((check) => !findings.some((finding) => isAbout(check, finding)))
  const found = (effect: Finding['effect']) => findings.filter((one) => one.effect === effect).map(foundOf)
  return [...found('stops'), ...found('review'), ...found('hint'), ...fine.flatMap(fineOf)]
}

export const countOf = (checked: readonly Checked[], tone: Checked['tone']): number =>
  checked.filter((one) => one.tone === tone).length
