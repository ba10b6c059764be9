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

// How much stands on a page: lines of 32 characters, each row with its own margin of half a line.
const lettersInLine = 32
const linesOnPage = 30
const linesOf = ([head, said]: ConditionRow): number =>
  0.5 + Math.max(Math.ceil(head.length / 11), ...said.split('\n').map((part) => Math.ceil(part.length / lettersInLine)))

/** The rows in pages: none is cut, and a page begins where the last is full. */
export const pagesOf = (rows: readonly ConditionRow[]): readonly (readonly ConditionRow[])[] => {
  const pages: ConditionRow[][] = [[]]
  let filled = 0
  for (const row of rows) {
    if (filled + linesOf(row) > linesOnPage && filled > 0) {
      pages.push([])
      filled = 0
    }
    pages.at(-1)?.push(row)
    filled += linesOf(row)
  }
  return pages
}

const read = ([head, said]: ConditionRow): Line => [<WithReadings text={head} />, <Lines text={said} />]

const issuedBy = ({ paper: { words } }: PaperProps): readonly Line[] => {
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
  const pages = pagesOf(conditionsOf(edition))
  const title = isTrial ? conditionsText.trialTitle : conditionsText.title
  return (
    <>
      {pages.map((rows, index) => (
        <Sheet
          {...props}
          title={<WithReadings text={index === 0 ? title : `${title}（${text.continued}）`} />}
          page={index + 1}
          pages={pages.length}
          isRead
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
          <Rows rows={[...rows.map(read), ...(index === pages.length - 1 ? issuedBy(props) : [])]} />
        </Sheet>
      ))}
    </>
  )
}
