import type { Listing } from '../../../desk/openings/listing.ts'
import { paths } from '../../../paths.ts'
import type { Language } from '../../../paths.ts'
import { officeName } from '../../../text/office-name.ts'
import { BackLink } from '../../../ui/breadcrumb.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Qr } from '../../../ui/qr.tsx'
import { plainText, ruby } from '../../../ui/ruby.tsx'
import { AsTyped } from '../../parts/as-typed.tsx'
import { OpeningTags } from '../../parts/opening-tags.tsx'
import { dateWords, papersWords } from '../../parts/opening-words.ts'
import { Address } from '../../../ui/address.tsx'
import { plainTitle } from '../../parts/said.tsx'
import { FlyerRows, roomForTitle, SaidShort } from './flyer-rows.view.tsx'
import { flyerLength } from './flyer-length.ts'
import { PrintHelp } from './print-help.tsx'
import { PublicPage } from '../shell.tsx'
import type { Frame } from '../shell.tsx'

type FlyerProps = Frame & { listing: Listing; isPaused: boolean }
type Sheet = Omit<FlyerProps, 'isPaused'>

const inLanguages = (number: string) => (language: Language) => paths.openingFlyer(language, number)

const Head = ({ t, town, listing }: Sheet) => (
  <header class="flyer__head">
    <p class="flyer__office">
      <b>
        <AsTyped t={t} text={officeName(town)} />
      </b>
      <span>{ruby(t.paper.flyer.heading)}</span>
    </p>
    <OpeningTags listing={listing} t={t} />
    <h1>
      <SaidShort t={t} listing={listing} field="title" most={roomForTitle} />
    </h1>
    <p class="flyer__who">
      <AsTyped t={t} text={`${listing.employerName} · ${listing.area}`} />
    </p>
  </header>
)

const Ask = ({ t, town, listing, baseUrl }: Sheet) => {
  const { flyer, phone, counter } = t.paper
  const { number } = listing
  return (
    <section class="flyer__ask">
      <div>
        <h2>{ruby(flyer.askHeading)}</h2>
        <p class="flyer__phone">
          {ruby(phone)} <b>{town.phone}</b>
        </p>
        <p>{ruby(t.ask.aboutThis(number))}</p>
        <p>{ruby(flyer.ask)}</p>
        <p>
          {ruby(counter)}: <AsTyped t={t} text={`${town.address}　${town.openingHours}`} />
        </p>
        <p>
          {ruby(flyer.web)}: <Address text={`${baseUrl}${paths.ask(t.language)}`} />
        </p>
        <p>
          <b>{ruby(flyer.more)}</b>
        </p>
      </div>
      <Qr text={`${baseUrl}${paths.opening(t.language, number)}`} label={plainText(flyer.qr(number))} />
    </section>
  )
}

const Foot = ({ t, town, listing }: Sheet) => (
  <footer class="paper__foot">
    <span class="number">{ruby(t.opening.number(listing.number))}</span>
    <span>{ruby(t.paper.flyer.informationOf(dateWords(t, listing.confirmedOn)))}</span>
    <span>{ruby(t.paper.flyer.until(dateWords(t, listing.validUntil)))}</span>
    <span>
      {ruby(t.paper.phone)} {town.phone}
    </span>
  </footer>
)

/** The back of it stays empty: one A4, black and white, read from two steps away. */
export const FlyerView = ({ isPaused, ...sheet }: FlyerProps) => {
  const { t, listing } = sheet
  const { number } = listing
  return (
    <PublicPage
      {...sheet}
      title={t.paper.flyer.title(plainTitle({ t, listing }))}
      hrefIn={inLanguages(number)}
      canonical={paths.opening(t.language, number)}
      noIndex
      isPaper
    >
      <BackLink href={paths.opening(t.language, number)}>{ruby(t.paper.flyer.back)}</BackLink>
      {isPaused ? (
        <div data-screen="true">
          <Notice tone="warning" icon="pause" heading={ruby(t.detail.paused)}>
            <p>{ruby(t.paper.flyer.paused)}</p>
          </Notice>
        </div>
      ) : null}
      <PrintHelp t={t} />
      <article class="paper flyer" data-length={flyerLength({ t, listing })}>
        <Head {...sheet} />
        <p class="paper__big">{ruby(papersWords(t, listing))}</p>
        <FlyerRows t={t} listing={listing} />
        <Ask {...sheet} />
        <Foot {...sheet} />
      </article>
    </PublicPage>
  )
}
