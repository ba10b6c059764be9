import type { Listing } from '../../../desk/openings/listing.ts'
import { paths } from '../../../paths.ts'
import type { Language } from '../../../paths.ts'
import { BackLink } from '../../../ui/breadcrumb.tsx'
import { LinkButton, PrintButton, ShareButton } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { mailtoOf } from '../../../ui/safe-href.ts'
import { Notice } from '../../../ui/notice.tsx'
import { ruby } from '../../../ui/ruby.tsx'
import { AskDesk } from '../../parts/ask-desk.tsx'
import { OpeningDetail } from '../../parts/opening-detail.tsx'
import { plainTitle } from '../../parts/said.tsx'
import { CardList } from '../card-list.tsx'
import { JobPosting } from './job-posting.view.tsx'
import { PublicPage } from '../shell.tsx'
import type { Frame } from '../shell.tsx'

type OpeningProps = Frame & { listing: Listing; isPaused: boolean; alike: readonly Listing[] }
type GoneProps = Frame & { number: string; alike: readonly Listing[] }

const inLanguages = (number: string) => (language: Language) => paths.opening(language, number)

const Alike = ({ t, alike }: Pick<OpeningProps, 't' | 'alike'>) =>
  alike.length === 0 ? null : (
    <section class="stack">
      <h2>{ruby(t.detail.alike)}</h2>
      <CardList listings={alike} t={t} level={3} />
    </section>
  )

/** To take along, to hand on, and to say that something in it is not so (職業安定法施行規則4条の3④二, R1-23). */
const TakeAlong = ({ t, listing, baseUrl }: Pick<OpeningProps, 't' | 'listing' | 'baseUrl'>) => {
  const { print, share, mail, wrong } = t.detail
  const { number } = listing
  const title = plainTitle({ t, listing })
  const address = `${baseUrl}${paths.opening(t.language, number)}`
  return (
    <ul class="take-along">
      <li>
        <PrintButton>{ruby(print)}</PrintButton>
      </li>
      <li>
        <a href={paths.openingFlyer(t.language, number)}>
          <Icon name="paper" />
          <span>{ruby(t.paper.flyer.link)}</span>
        </a>
      </li>
      <li>
        <ShareButton title={title} address={address}>
          {ruby(share)}
        </ShareButton>
      </li>
      <li>
        <a href={mailtoOf({ subject: title, body: address })}>
          <Icon name="mail" />
          <span>{ruby(mail)}</span>
        </a>
      </li>
      <li>
        <a href={paths.openingWrong(t.language, number)}>
          <Icon name="flag" />
          <span>{ruby(wrong)}</span>
        </a>
      </li>
    </ul>
  )
}

export const OpeningView = ({ listing, isPaused, alike, ...frame }: OpeningProps) => {
  const { t, town, baseUrl } = frame
  return (
    <PublicPage {...frame} title={plainTitle({ t, listing })} hrefIn={inLanguages(listing.number)} noIndex={isPaused}>
      <div class="page-top">
        <BackLink href={paths.openings(t.language)}>{ruby(t.detail.back)}</BackLink>
        <a class="page-top__jump" href="#ask">
          <Icon name="ask" />
          <span>{ruby(t.detail.askJump)}</span>
        </a>
      </div>
      {isPaused ? (
        <Notice tone="warning" icon="pause" heading={ruby(t.detail.paused)}>
          <p>{ruby(t.detail.pausedText)}</p>
        </Notice>
      ) : null}
      <OpeningDetail
        listing={listing}
        t={t}
        aside={
          <div class="stack" id="ask">
            <AskDesk town={town} t={t} number={listing.number} />
            <TakeAlong t={t} listing={listing} baseUrl={baseUrl} />
          </div>
        }
      />
      <Alike t={t} alike={alike} />
      {isPaused ? null : <JobPosting {...frame} listing={listing} />}
    </PublicPage>
  )
}

/** Nobody leaves with nothing: the whole list, and the desk. */
const WaysOn = ({ t, town }: Pick<Frame, 't' | 'town'>) => (
  <>
    <p>
      <LinkButton kind="primary" href={paths.openings(t.language)}>
        {ruby(t.search.seeAll)}
      </LinkButton>
    </p>
    <AskDesk town={town} t={t} isShort />
  </>
)

/** 410: the number was once here. What resembles it is offered. */
export const GoneView = ({ number, alike, ...frame }: GoneProps) => {
  const { t, town } = frame
  return (
    <PublicPage {...frame} title={t.detail.goneTitle} hrefIn={inLanguages(number)} noIndex>
      <h1>{ruby(t.detail.goneTitle)}</h1>
      <p>{ruby(t.detail.goneText(number))}</p>
      <Alike t={t} alike={alike} />
      <WaysOn town={town} t={t} />
    </PublicPage>
  )
}

/** 404 while the copy answers: nobody is told that an opening does not exist which is only newer than the copy. */
export const NotInCopyView = ({ number, ...frame }: Frame & { number: string }) => {
  const { t, town } = frame
  return (
    <PublicPage {...frame} title={t.copy.absentTitle} hrefIn={inLanguages(number)} noIndex>
      <h1>{ruby(t.copy.absentTitle)}</h1>
      <p>{ruby(t.copy.absentText(number))}</p>
      <WaysOn town={town} t={t} />
    </PublicPage>
  )
}
