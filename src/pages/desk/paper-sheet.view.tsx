import type { Child } from 'hono/jsx'
import type { OpenedPaper, PaperRecord } from '../../desk/referrals/look-at-papers.ts'
import { paperText } from '../../text/referral-papers.ts'
import { ruby } from '../../ui/ruby.tsx'
import { fullDay } from './casework-words.ts'
import { ComplaintsFoot, SealedHead } from './paper.tsx'

// One page of a paper: whose it is and which above, where to call and which page below.

const text = paperText.sheet

export type PaperProps = { paper: OpenedPaper; record: PaperRecord; baseUrl: string }
export type Line = readonly [head: Child, value: Child]

type SheetProps = PaperProps & {
  title: Child
  page?: number
  pages?: number
  /** read: furigana needs taller lines; conditions: as many rows as fit; day: large letters; card: ends where its words end. */
  layout?: 'read' | 'conditions' | 'day' | 'card'
  children?: Child
}

const FaxLine = ({ paper, record, pages = 1 }: Pick<SheetProps, 'paper' | 'record' | 'pages'>) => (
  <p class="ref-paper__fax">
    <b>{text.fax(pages)}</b>
    <br />
    {paper.kind === 'disclosure' ? text.faxToClient : text.faxTo(record.edition.employerName)}
    <br />
    {text.faxWrong}
  </p>
)

/** The number, the edition and the issue: the same words above and below. */
const NumberLines = ({ paper, record: { opening } }: Pick<SheetProps, 'paper' | 'record'>) => (
  <>
    {text.letterNumber}：{paper.words.letterNumber || text.beforeNumber}
    <br />
    {text.openingNumber}：{opening.number}・{text.edition(paper.edition)}
    <br />
    {fullDay(paper.issuedOn)}・{text.issue(paper.issue)}
  </>
)

export const Sheet = (props: SheetProps) => {
  const { paper, title, page = 1, pages = 1, layout, children } = props
  const { town, letterNumber } = paper.words
  return (
    <article class="paper ref-paper" data-layout={layout}>
      {paper.way === 'fax' && page === 1 ? <FaxLine {...props} /> : null}
      <SealedHead town={town} seal={text.seal}>
        <NumberLines {...props} />
      </SealedHead>
      <h1>{title}</h1>
      {children}
      <div class="ref-paper__foot">
        <ComplaintsFoot town={town} />
        <p class="ref-paper__page">
          <span>
            {letterNumber || text.beforeNumber}・{text.edition(paper.edition)}・{text.issue(paper.issue)}
          </span>
          <span>{text.page(page, pages)}</span>
        </p>
      </div>
    </article>
  )
}

export const Rows = ({ rows }: { rows: readonly Line[] }) => (
  <table>
    <tbody>
      {rows.map(([head, value]) => (
        <tr>
          <th scope="row">{typeof head === 'string' ? ruby(head) : head}</th>
          <td>{value}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

export const Ticks = ({ words }: { words: readonly string[] }) => (
  <>
    {words.map((word) => (
      <span class="ref-paper__tick">□ {word}</span>
    ))}
  </>
)

/** What the firm may read of the person, field by field. */
export const Told = ({ told, none }: { told: OpenedPaper['words']['told']; none: Child }) => {
  const names: Readonly<Record<string, string>> = paperText.told
  if (told.length === 0) return <>{none}</>
  return (
    <>
      {told.map(([field, said], index) => (
        <>
          {index > 0 ? <br /> : null}
          {told.length > 1 ? `${names[field] ?? field}：` : ''}
          {said}
        </>
      ))}
    </>
  )
}

export const whenIn = ({ visitOn, visitAt }: { visitOn: string; visitAt: string }): string =>
  [visitOn && fullDay(visitOn), visitAt].filter(Boolean).join(' ')
