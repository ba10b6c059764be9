import { conditionsOf } from '../../desk/openings/conditions.ts'
import type { ConditionRow } from '../../desk/openings/conditions.ts'
import { conditionsText } from '../../text/conditions.ts'
import { referralText } from '../../text/desk-referrals.ts'
import { paperText } from '../../text/referral-papers.ts'
import { WithReadings } from '../../ui/ruby.tsx'
import { Lines } from '../parts/lines.tsx'
import { fullDay } from './casework-words.ts'
import { Rows, Sheet } from './paper-sheet.view.tsx'
import type { Line, PaperProps } from './paper-sheet.view.tsx'

const text = paperText.disclosure

// How much stands on a page, in millimetres of A4: a letter of 11 pt is 3.9 wide, a head with its readings taller than what it heads.
const roomOnPage = 186
const roomOf = ({ paper, record }: PaperProps): number =>
  roomOnPage - (record.opening.family === 'trial' ? 6 : 0) - (paper.way === 'fax' ? 22 : 0)
const heightOf = ([head, said]: ConditionRow): number => {
  const lines = said.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / 33)), 0)
  return 1.6 + Math.max(6.4 * Math.ceil(head.length / 11), 5.7 * lines)
}

/** The rows in pages: none is cut, and a page begins where the last is full. */
export const pagesOf = (rows: readonly ConditionRow[], room: number): readonly (readonly ConditionRow[])[] => {
  const pages: ConditionRow[][] = [[]]
  let filled = 0
  for (const row of rows) {
    if (filled > 0 && filled + heightOf(row) > room) {
      pages.push([])
      filled = 0
    }
    pages.at(-1)?.push(row)
    filled += heightOf(row)
  }
  return pages
}

const read = ([head, said]: ConditionRow): Line => [<WithReadings text={head} />, <Lines text={said} />]

const issuedBy = ({ paper: { words } }: PaperProps): readonly ConditionRow[] => {
  const { issuer, disclosedOn } = words
  const by = [issuer.agency, issuer.person, referralText.basis[issuer.basis], issuer.licence]
  return [
    [text.issuer, by.filter(Boolean).join('　')],
    [text.givenOn, fullDay(disclosedOn)],
  ]
}

/** 労働条件明示書 (職業安定法5条の3, R1-02 to R1-04): every item of the edition the referral froze. */
export const ConditionsPaper = (props: PaperProps) => {
  const { edition, opening } = props.record
  const isTrial = opening.family === 'trial'
  const pages = pagesOf([...conditionsOf(edition), ...issuedBy(props)], roomOf(props))
  const title = isTrial ? conditionsText.trialTitle : conditionsText.title
  return (
    <>
      {pages.map((rows, index) => (
        <Sheet
          {...props}
          title={<WithReadings text={index === 0 ? title : `${title}（${text.continued}）`} />}
          page={index + 1}
          pages={pages.length}
          layout="conditions"
        >
          {index > 0 ? null : isTrial ? (
            <p class="paper__big">
              <WithReadings text={conditionsText.trialIntro} />
            </p>
          ) : (
            <p>
              <WithReadings text={conditionsText.intro} />
            </p>
          )}
          <h2>{edition.title}</h2>
          <Rows rows={rows.map(read)} />
        </Sheet>
      ))}
    </>
  )
}
