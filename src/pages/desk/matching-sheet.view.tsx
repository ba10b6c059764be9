import type { Child } from 'hono/jsx'
import type { OpeningsSheet } from '../../desk/matching/look-at-openings.ts'
import { projectionOf } from '../../desk/openings/listing.ts'
import type { Listing } from '../../desk/openings/listing.ts'
import { paths } from '../../paths.ts'
import { listingWords } from '../../text/listing-words.ts'
import { matchingText } from '../../text/matching.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { PrintButton } from '../../ui/button.tsx'
import { ruby } from '../../ui/ruby.tsx'
import { AsTyped } from '../parts/as-typed.tsx'
import { OpeningTags } from '../parts/opening-tags.tsx'
import { whenWords, wordOf } from '../parts/opening-words.ts'
import { Said } from '../parts/said.tsx'
import { Empty } from './casework-parts.tsx'
import type { Frame } from './frame.tsx'
import { DeskPage } from './frame.tsx'
import { ComplaintsFoot, Office } from './paper.tsx'

const { easy } = listingWords

const { sheet: text } = matchingText

type Chosen = { listing: Listing; fit: OpeningsSheet['openings'][number]['fit'] }

const chosenIn = (record: OpeningsSheet): readonly Chosen[] =>
  record.openings.flatMap(({ full, fit }) => {
    const projected = projectionOf(full)
    return projected ? [{ listing: projected.listing, fit }] : []
  })

/** What is good to ask: what helps this person and is not said of the place; a line to write on is there always. */
const Ask = ({ fit }: Pick<Chosen, 'fit'>) => (
  <ul>
    {fit.asks
      .flatMap(({ code, of = [] }) =>
        code === 'way' ? [easy.opening.support.noCar] : of.map((one) => wordOf(easy.opening.support, one)),
      )
      .map((words) => (
        <li>{ruby(text.asking(words))}</li>
      ))}
    <li class="talk-sheet__blank">{ruby(text.nothing)}</li>
  </ul>
)

type Row = { name: string; value: Child; place?: 'wide' | 'ask' }

const rowsOf = ({ listing, fit }: Chosen): readonly Row[] => [
  { name: text.rows.when, value: <b>{ruby(whenWords(easy, listing))}</b>, place: 'wide' },
  { name: text.rows.what, value: <Said t={easy} listing={listing} field="tasks" />, place: 'wide' },
  { name: text.rows.where, value: <AsTyped t={easy} text={`${listing.placeName}（${listing.area}）`} /> },
  {
    name: text.rows.meets,
    value: listing.meets === '' ? ruby(text.unknown) : <Said t={easy} listing={listing} field="meets" />,
  },
  { name: text.rows.ask, value: <Ask fit={fit} />, place: 'ask' },
]

const Opening = ({ chosen, index }: { chosen: Chosen; index: number }) => (
  <section class="talk-sheet__opening">
    <div class="talk-sheet__top">
      <OpeningTags listing={chosen.listing} t={easy} />
      <ul class="talk-sheet__marks">
        {text.marks.map((mark) => (
          <li>{ruby(mark)}</li>
        ))}
      </ul>
    </div>
    <h2>
      {index + 1}. <Said t={easy} listing={chosen.listing} field="title" />
    </h2>
    <dl>
      {rowsOf(chosen).map(({ name, value, place }) => (
        <div class={place && `talk-sheet__${place}`}>
          <dt>{ruby(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  </section>
)

/** To look at together: up to five on one A4, no name on it, so that it may be taken home. */
export const MatchingSheetView = ({ frame, record }: { frame: Frame; record: OpeningsSheet }) => {
  const { head, town } = record
  const chosen = chosenIn(record)
  return (
    <DeskPage {...frame} title={matchingText.title} current="clients" isPaper deskName={town.deskName}>
      <div class="print-help" data-screen="true">
        <BackLink href={paths.desk.clientOpenings(head.id)}>{text.back}</BackLink>
        <PrintButton>{text.print}</PrintButton>
      </div>
      {chosen.length === 0 ? (
        <Empty text={text.empty} how={text.emptyHow} />
      ) : (
        <article class="paper talk-sheet" lang="ja" data-openings={String(chosen.length)}>
          <header class="paper__head">
            <p>
              <Office town={town} />
            </p>
            <p>{ruby(text.day)}</p>
          </header>
          <h1>{ruby(text.title)}</h1>
          <p>{ruby(text.lead)}</p>
          {chosen.map((one, index) => (
            <Opening chosen={one} index={index} />
          ))}
          <ComplaintsFoot town={town} />
        </article>
      )}
    </DeskPage>
  )
}
