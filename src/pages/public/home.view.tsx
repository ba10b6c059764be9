import type { Listing } from '../../desk/openings/listing.ts'
import { rungsOf } from '../../desk/openings/opening.ts'
import type { Rung } from '../../desk/openings/opening.ts'
import { paths } from '../../paths.ts'
import type { PublicText } from '../../text/ja.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { unmarkedForm } from '../../ui/form-state.ts'
import { SearchForm } from '../../ui/forms.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ruby } from '../../ui/ruby.tsx'
import { AskDesk } from '../parts/ask-desk.tsx'
import { kana } from '../parts/kana.ts'
import { rungIcons } from '../parts/opening-words.ts'
import { CardList } from './card-list.tsx'
import { foundAt } from './openings/search-query.ts'
import { PublicPage } from './shell.tsx'
import type { Frame } from './shell.tsx'

type Counts = readonly { rung: string; openings: number }[]
type HomeProps = Frame & { counts: Counts; newest: readonly Listing[] }

const Search = ({ t }: { t: PublicText }) => (
  <SearchForm action={foundAt(paths.openings(t.language))} label={kana(t.search.action)}>
    <TextField
      form={unmarkedForm({})}
      name="q"
      type="search"
      size="large"
      label={ruby(t.search.label)}
      help={ruby(t.search.help)}
    />
    <Button kind="primary" size="large" icon="search">
      {ruby(t.search.action)}
    </Button>
  </SearchForm>
)

const RungEntry = ({ t, rung, openings }: { t: PublicText; rung: Rung; openings: number }) => {
  const { name, what } = t.opening.rungs[rung]
  return (
    <li>
      <a class="rung" data-icon={rungIcons[rung]} href={paths.openings(t.language, { rung })}>
        <Icon name={rungIcons[rung]} />
        <span class="rung__name">{ruby(name)}</span>
        <span class="rung__what">{ruby(what)}</span>
        <span class="rung__count">{ruby(t.home.count(openings))}</span>
      </a>
    </li>
  )
}

const Rungs = ({ t, counts }: { t: PublicText; counts: Counts }) => {
  const openingsOf = (rung: Rung): number => counts.find((row) => row.rung === rung)?.openings ?? 0
  return (
    <section class="stack">
      <h2>{ruby(t.home.rungsHeading)}</h2>
      <p>{ruby(t.home.rungsText)}</p>
      {(['trial', 'employment'] as const).map((family) => (
        <div>
          <h3>
            <Icon name={family === 'trial' ? 'noYen' : 'yen'} />{' '}
            {ruby(family === 'trial' ? t.home.trials : t.home.jobs)}
          </h3>
          <ul class="rungs">
            {rungsOf[family].map((rung) => (
              <RungEntry t={t} rung={rung} openings={openingsOf(rung)} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

const Newest = ({ t, newest }: { t: PublicText; newest: readonly Listing[] }) => (
  <section class="stack">
    <h2>{ruby(t.home.newest)}</h2>
    {newest.length === 0 ? <p>{ruby(t.home.none)}</p> : <CardList listings={newest} t={t} level={3} />}
    {newest.length === 0 ? null : (
      <p class="actions">
        <LinkButton kind="secondary" href={paths.openings(t.language)}>
          {ruby(t.home.all)}
        </LinkButton>
      </p>
    )}
  </section>
)

const ForFirms = ({ t }: { t: PublicText }) => (
  <section class="card">
    <h2 class="card__heading">{ruby(t.home.firmsHeading)}</h2>
    <p>{ruby(t.home.firmsText)}</p>
    <LinkButton kind="secondary" href={paths.employer.newOpening()}>
      {ruby(t.home.firmsAction)}
    </LinkButton>
  </section>
)

export const HomeView = ({ counts, newest, ...frame }: HomeProps) => {
  const { t, town } = frame
  return (
    <PublicPage {...frame} title={t.home.title} description={t.home.lead} hrefIn={paths.home}>
      <section class="hero">
        <h1>{ruby(t.home.heading)}</h1>
        <p class="lead">{ruby(t.home.lead)}</p>
        <Search t={t} />
        <p>
          <a href={paths.card(t.language)}>{ruby(t.home.gotCard)}</a>
        </p>
      </section>
      <Rungs t={t} counts={counts} />
      <Newest t={t} newest={newest} />
      <div class="pair">
        <AskDesk town={town} t={t} isShort />
        <ForFirms t={t} />
      </div>
    </PublicPage>
  )
}
