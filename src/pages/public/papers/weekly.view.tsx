import type { Listing } from '../../../desk/openings/listing.ts'
import { addDays } from '../../../law/calendar.ts'
import type { CivilDate } from '../../../law/calendar.ts'
import { paths } from '../../../paths.ts'
import type { PublicText } from '../../../text/ja.ts'
import { officeName } from '../../../text/office-name.ts'
import { BackLink } from '../../../ui/breadcrumb.tsx'
import { Qr } from '../../../ui/qr.tsx'
import { plainText, ruby } from '../../../ui/ruby.tsx'
import { AsTyped } from '../../parts/as-typed.tsx'
import { dateWords, wageWords, whenWords } from '../../parts/opening-words.ts'
import { Said } from '../../parts/said.tsx'
import { PrintHelp } from './print-help.tsx'
import { PublicPage } from '../shell.tsx'
import type { Frame } from '../shell.tsx'

type WeeklyProps = Frame & { on: CivilDate; listings: readonly Listing[]; isMore: boolean }
type RowProps = { t: PublicText; listing: Listing }

const newForDays = 7

const Kind = ({ t, listing }: RowProps) => {
  const isPaid = listing.family === 'employment'
  return (
    <>
      <b>{ruby(t.opening.rungs[listing.rung].name)}</b>
      <span class="weekly__pay" data-paid={isPaid ? 'true' : 'false'}>
        {ruby(isPaid ? wageWords(t, listing) || t.opening.pay.paid : t.opening.pay.unpaid)}
      </span>
    </>
  )
}

const Row = ({ t, listing }: RowProps) => (
  <tr>
    <th scope="row">
      <b>
        <Said t={t} listing={listing} field="title" />
      </b>
      <span>
        <AsTyped t={t} text={`${listing.area} · ${listing.employerName}`} />
      </span>
    </th>
    <td>
      <Kind t={t} listing={listing} />
    </td>
    <td>{ruby(whenWords(t, listing))}</td>
    <td class="number">
      <a href={paths.opening(t.language, listing.number)}>{listing.number}</a>
    </td>
  </tr>
)

type GroupProps = { t: PublicText; heading: string; listings: readonly Listing[]; empty?: string }

const Group = ({ t, heading, listings, empty }: GroupProps) => {
  if (listings.length === 0 && empty === undefined) return null
  return (
    <tbody>
      <tr class="weekly__group">
        <th scope="rowgroup" colspan={4}>
          {ruby(listings.length === 0 ? (empty ?? '') : heading)}
        </th>
      </tr>
      {listings.map((listing) => (
        <Row t={t} listing={listing} />
      ))}
    </tbody>
  )
}

// The first line of the table's head stands again on every sheet: whose list, of which day, whom to call.
const Columns = ({ t, town, on }: WeeklyProps) => {
  const { columns, issued } = t.paper.weekly
  return (
    <thead>
      <tr class="weekly__each">
        <td colspan={4}>
          <span>
            <AsTyped t={t} text={officeName(town)} />
          </span>
          <span>{ruby(issued(dateWords(t, on)))}</span>
          <span>
            {ruby(t.paper.phone)} {town.phone}
          </span>
        </td>
      </tr>
      <tr>
        <th scope="col">{ruby(columns.title)}</th>
        <th scope="col">{ruby(columns.rung)}</th>
        <th scope="col">{ruby(columns.when)}</th>
        <th scope="col">{ruby(columns.number)}</th>
      </tr>
    </thead>
  )
}

const Head = ({ t, town, on, baseUrl }: WeeklyProps) => {
  const { weekly, phone } = t.paper
  return (
    <header class="weekly__head">
      <div>
        <p>
          <AsTyped t={t} text={officeName(town)} />
        </p>
        <h1>{ruby(weekly.title)}</h1>
        <p>{ruby(weekly.lead)}</p>
        <p>{ruby(weekly.ask)}</p>
        <p class="weekly__phone">
          {ruby(phone)} <b>{town.phone}</b> <span>{ruby(weekly.issued(dateWords(t, on)))}</span>
        </p>
      </div>
      <Qr text={`${baseUrl}${paths.openings(t.language)}`} label={plainText(weekly.qr)} />
    </header>
  )
}

/** The list for a notice board: what came in the last seven days first. */
export const WeeklyView = (props: WeeklyProps) => {
  const { t, town, on, listings, isMore } = props
  const { weekly } = t.paper
  const since = addDays(on, 1 - newForDays)
  const newOnes = listings.filter(({ publishedOn }) => publishedOn >= since)
  const older = listings.filter(({ publishedOn }) => publishedOn < since)
  return (
    <PublicPage {...props} title={weekly.title} description={weekly.lead} hrefIn={paths.weekly} isPaper>
      <BackLink href={paths.openings(t.language)}>{ruby(t.paper.backHome)}</BackLink>
      <PrintHelp t={t} />
      <article class="paper weekly">
        <Head {...props} />
        <table class="weekly__table">
          <caption class="hidden">{ruby(weekly.title)}</caption>
          <Columns {...props} />
          <Group t={t} heading={weekly.newHeading(newOnes.length)} listings={newOnes} empty={weekly.noneNew} />
          <Group t={t} heading={weekly.olderHeading(older.length)} listings={older} />
        </table>
        {isMore ? <p>{ruby(weekly.more(listings.length))}</p> : null}
        <footer class="paper__foot">
          <span>
            <AsTyped t={t} text={`${officeName(town)}　${town.address}`} />
          </span>
          <span>
            {ruby(t.paper.phone)} {town.phone} <AsTyped t={t} text={town.openingHours} />
          </span>
        </footer>
      </article>
    </PublicPage>
  )
}
