import type { Listing } from '../../desk/openings/listing.ts'
import { paths } from '../../paths.ts'
import type { Language } from '../../paths.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { LinkButton, PrintButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ruby } from '../../ui/ruby.tsx'
import { AskDesk } from '../parts/ask-desk.tsx'
import { OpeningDetail } from '../parts/opening-detail.tsx'
import { CardList } from './card-list.tsx'
import { JobPosting } from './job-posting.view.tsx'
import { PublicPage } from './shell.tsx'
import type { Frame } from './shell.tsx'

type OpeningProps = Frame & { listing: Listing; isPaused: boolean }
type GoneProps = Frame & { number: string; alike: readonly Listing[] }

const inLanguages = (number: string) => (language: Language) => paths.opening(language, number)

export const OpeningView = ({ listing, isPaused, ...frame }: OpeningProps) => {
  const { t, town } = frame
  return (
    <PublicPage {...frame} title={listing.title} hrefIn={inLanguages(listing.number)} noIndex={isPaused}>
      <BackLink href={paths.openings(t.language)}>{ruby(t.detail.back)}</BackLink>
      {isPaused ? (
        <Notice tone="warning" icon="pause" heading={ruby(t.detail.paused)}>
          <p>{ruby(t.detail.pausedText)}</p>
        </Notice>
      ) : null}
      <OpeningDetail
        listing={listing}
        t={t}
        aside={
          <div class="stack">
            <AskDesk town={town} t={t} number={listing.number} />
            <PrintButton>{ruby(t.detail.print)}</PrintButton>
            <LinkButton
              kind="secondary"
              size="small"
              icon="paper"
              href={paths.openingFlyer(t.language, listing.number)}
            >
              {ruby(t.paper.flyer.link)}
            </LinkButton>
          </div>
        }
      />
      {isPaused ? null : <JobPosting {...frame} listing={listing} />}
    </PublicPage>
  )
}

/** 410: the number was once here. What resembles it is offered, so that nobody leaves with nothing. */
export const GoneView = ({ number, alike, ...frame }: GoneProps) => {
  const { t, town } = frame
  return (
    <PublicPage {...frame} title={t.detail.goneTitle} hrefIn={inLanguages(number)} noIndex>
      <h1>{ruby(t.detail.goneTitle)}</h1>
      <p>{ruby(t.detail.goneText(number))}</p>
      {alike.length === 0 ? null : (
        <section class="stack">
          <h2>{ruby(t.detail.alike)}</h2>
          <CardList listings={alike} t={t} level={3} />
        </section>
      )}
      <p>
        <LinkButton kind="primary" href={paths.openings(t.language)}>
          {ruby(t.search.seeAll)}
        </LinkButton>
      </p>
      <AskDesk town={town} t={t} />
    </PublicPage>
  )
}
