import { checksOf, findingsOf } from '../../desk/openings/lawfulness.ts'
import type { Finding } from '../../desk/openings/lawfulness.ts'
import type { OpeningEdition, Rung } from '../../desk/openings/opening.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { officeText } from '../../text/office.ts'
import { wordFor } from './casework-words.ts'

const text = officeText.review

export type Checked = { tone: 'wrong' | 'look' | 'done'; title: string; law: string; help: readonly string[] }
type Code = keyof typeof text.finding

const isCode = (code: string): code is Code => Object.hasOwn(text.finding, code)
const isFigured = (code: string): code is keyof typeof text.figure => Object.hasOwn(text.figure, code)

const fineOf = (code: Code): Checked => ({
  tone: 'done',
  title: text.finding[code].done,
  law: text.finding[code].law,
  help: [],
})

const foundOf = ({ code, effect, field, figure }: Finding): Checked => {
  const words = text.finding[isCode(code) ? code : 'notDisclosed']
  const exact = figure !== undefined && isFigured(code) ? [text.figure[code](figure)] : []
  const missing = code === 'notDisclosed' ? [text.missing(wordFor(text.fields, field))] : []
  return {
    tone: effect === 'stops' ? 'wrong' : 'look',
    title: words.wrong,
    law: words.law,
    help: [...exact, ...missing, words.fix],
  }
}

type Examined = { edition: OpeningEdition; rung: Rung; on: CivilDate; isDeclared: boolean }

/** Everything that was looked at, what stops first and what is fine last. */
export const examine = ({ edition, rung, on, isDeclared }: Examined): readonly Checked[] => {
  const declared: readonly Finding[] = isDeclared
    ? []
    : [{ code: 'notSelfDeclared', field: 'declares', effect: 'stops' }]
  const findings = [...findingsOf({ edition, rung, on }), ...declared]
  const codes: readonly Code[] = [...checksOf[edition.terms.family], 'notSelfDeclared']
  const fine = codes.filter((code) => findings.every((finding) => finding.code !== code))
  return [
    ...findings.filter(({ effect }) => effect === 'stops').map(foundOf),
    ...findings.filter(({ effect }) => effect === 'review').map(foundOf),
    ...fine.map(fineOf),
  ]
}

export const countOf = (checked: readonly Checked[], tone: Checked['tone']): number =>
  checked.filter((one) => one.tone === tone).length
