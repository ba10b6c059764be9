import type { Child } from 'hono/jsx'
import type { CivilDate } from '../../law/calendar.ts'
import type { Listing } from '../../desk/openings/listing.ts'
import type { ListingText } from '../../text/listing-words.ts'
import { FactList } from '../../ui/fact-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ruby } from '../../ui/ruby.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { AsTyped } from './as-typed.tsx'
import { EmploymentConditions } from './opening-conditions.tsx'
import { TrialConditions } from './trial-conditions.tsx'
import { OpeningTags } from './opening-tags.tsx'
import { dateWords, wordOf } from './opening-words.ts'
import { Said, SaidParagraphs, sayingFor } from './said.tsx'
import { WorkplaceFacts } from './workplace-facts.tsx'
import { KeyFacts } from './key-facts.tsx'

type DetailProps = {
  listing: Listing
  t: ListingText
  /** Of the title; the sections stand one below. */
  level?: 1 | 2
  /** With it an opening past its date says so. */
  today?: CivilDate
  /** What stands beside it: how to ask. Without it the page is one column. */
  aside?: Child
}

type SectionProps = { heading: string; level: 1 | 2; children?: Child }

const Section = ({ heading, level, children }: SectionProps) => {
  const Heading = level === 1 ? 'h2' : 'h3'
  return (
    <section>
      <Heading>{ruby(heading)}</Heading>
      {children}
    </section>
  )
}

const Head = ({ listing, t, level, today }: DetailProps & { level: 1 | 2 }) => {
  const Title = level === 1 ? 'h1' : 'h2'
  return (
    <header class="opening-detail__head">
      <OpeningTags listing={listing} t={t} />
      <Title>
        <Said t={t} listing={listing} field="title" />
      </Title>
      <p class="opening-detail__meta">
        <AsTyped t={t} text={`${listing.employerName} · ${listing.area}`} />
        <span class="number">{ruby(t.opening.number(listing.number))}</span>
        <span>{ruby(t.opening.asOf(dateWords(t, listing.confirmedOn)))}</span>
      </p>
      {t.language === 'ja' ? null : (
        <p class="muted">{ruby(sayingFor({ t, listing }) ? t.opening.said : t.opening.asTyped)}</p>
      )}
      {today && listing.validUntil < today ? <Notice tone="warning">{ruby(t.opening.ended)}</Notice> : null}
    </header>
  )
}

const Dates = ({ listing, t }: Pick<DetailProps, 'listing' | 't'>) => {
  const { keys, until } = t.opening
  return (
    <SummaryList
      rows={[
        { key: ruby(keys.number), value: <span class="number">{listing.number}</span> },
        { key: ruby(keys.receivedOn), value: ruby(dateWords(t, listing.receivedOn)) },
        { key: ruby(keys.publishedOn), value: ruby(dateWords(t, listing.publishedOn)) },
        { key: ruby(keys.confirmedOn), value: ruby(dateWords(t, listing.confirmedOn)) },
        { key: ruby(keys.validUntil), value: ruby(until(dateWords(t, listing.validUntil))) },
      ]}
    />
  )
}

const Conditions = ({ listing, t }: Pick<DetailProps, 'listing' | 't'>) =>
  listing.terms.family === 'trial' ? (
    <TrialConditions t={t} listing={listing} terms={listing.terms} />
  ) : (
    <EmploymentConditions t={t} listing={listing} terms={listing.terms} />
  )

const Body = ({ listing, t, level }: Pick<DetailProps, 'listing' | 't'> & { level: 1 | 2 }) => {
  const { headings } = t.opening
  const isTrial = listing.terms.family === 'trial'
  return (
    <div class="opening-detail__body">
      <KeyFacts listing={listing} t={t} level={level} />
      <Section heading={isTrial ? headings.trialTasks : headings.tasks} level={level}>
        <SaidParagraphs t={t} listing={listing} field="tasks" />
      </Section>
      {listing.firstDay === '' ? null : (
        <Section heading={headings.firstDay} level={level}>
          <SaidParagraphs t={t} listing={listing} field="firstDay" />
        </Section>
      )}
      {listing.support.length === 0 ? null : (
        <Section heading={headings.support} level={level}>
          <FactList
            layout="grid"
            facts={listing.support.map((code) => ({ icon: 'check', text: ruby(wordOf(t.opening.support, code)) }))}
          />
        </Section>
      )}
      {listing.facts.length === 0 ? null : (
        <Section heading={headings.workplace} level={level}>
          <WorkplaceFacts facts={listing.facts} t={t} />
        </Section>
      )}
      <Section heading={isTrial ? headings.trial : headings.conditions} level={level}>
        <Conditions listing={listing} t={t} />
      </Section>
      <Section heading={headings.dates} level={level}>
        <Dates listing={listing} t={t} />
      </Section>
    </div>
  )
}

/** Everything a resident may know of an opening; the firm and the desk see the same. */
export const OpeningDetail = ({ listing, t, level = 1, today, aside }: DetailProps) => (
  <article class={aside ? 'opening-detail' : 'stack'}>
    <Head listing={listing} t={t} level={level} today={today} />
    <Body listing={listing} t={t} level={level} />
    {aside ? <aside class="opening-detail__aside">{aside}</aside> : null}
  </article>
)
