import { callWays } from '../../desk/handovers/card.ts'
import type { Listing } from '../../desk/openings/listing.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import type { PublicText } from '../../text/ja.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Radios } from '../../ui/choices.tsx'
import { TextField } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { PostForm } from '../../ui/forms.tsx'
import { Honeypot } from '../../ui/honeypot.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ruby } from '../../ui/ruby.tsx'
import { AskDesk } from '../parts/ask-desk.tsx'
import { kana } from '../parts/kana.ts'
import { CardList } from './card-list.tsx'
import { PublicPage } from './shell.tsx'
import type { Frame } from './shell.tsx'
import { UnnamedTroubles } from './unnamed-form.tsx'

type FormProps = { form: FormState; since: string }

const Search = ({ t }: { t: PublicText }) => (
  <p>
    {ruby(t.cards.noCard)} <a href={paths.openings(t.language)}>{ruby(t.cards.search)}</a>
  </p>
)

/** The code is asked for here and never stands in an address. */
export const CardView = ({ form, since, ...frame }: Frame & FormProps) => {
  const { t, town } = frame
  const { title, lead, secret, labels, help, submit } = t.cards
  return (
    <PublicPage {...frame} title={title} hrefIn={paths.card} noIndex>
      <UnnamedTroubles form={form} t={t} />
      <h1>{ruby(title)}</h1>
      <p class="lead">{ruby(lead)}</p>
      <p>{ruby(secret)}</p>
      <PostForm action={paths.card(t.language)} idempotencyKey={newPressKey()}>
        <Honeypot label={kana(t.unnamed.trap)} since={since} />
        <TextField
          form={form}
          name="code"
          label={ruby(labels.code)}
          help={ruby(help.code)}
          isRequired
          size="large"
          width="medium"
          autoComplete="off"
          maxLength={20}
        />
        <Button kind="primary" size="large">
          {ruby(submit)}
        </Button>
      </PostForm>
      <Search t={t} />
      <AskDesk town={town} t={t} />
    </PublicPage>
  )
}

const ContactFields = ({ t, form }: { t: PublicText; form: FormState }) => {
  const { labels, help, contact } = t.cards
  return (
    <>
      <TextField
        form={form}
        name="nickname"
        label={ruby(labels.nickname)}
        help={ruby(help.nickname)}
        width="medium"
        maxLength={40}
        autoComplete="off"
      />
      <Radios
        form={form}
        name="way"
        legend={ruby(labels.way)}
        isRequired
        options={callWays.map((value) => ({ value, label: ruby(contact.ways[value]) }))}
      />
      <TextField
        form={form}
        name="phone"
        type="tel"
        label={ruby(labels.phone)}
        help={ruby(help.phone)}
        width="medium"
        maxLength={20}
        autoComplete="tel"
      />
      <TextField
        form={form}
        name="callTime"
        label={ruby(labels.callTime)}
        help={ruby(help.callTime)}
        maxLength={80}
        autoComplete="off"
      />
    </>
  )
}

const ContactForm = ({ t, form, since, code }: FormProps & { t: PublicText; code: string }) => {
  const { contact } = t.cards
  return (
    <section class="card">
      <h2 class="card__heading">{ruby(contact.heading)}</h2>
      <p>
        <b>{ruby(contact.lead)}</b>
      </p>
      <p>{ruby(contact.who)}</p>
      <p>{ruby(contact.kept)}</p>
      <PostForm action={paths.cardContact(t.language)} idempotencyKey={newPressKey()} isLong>
        <Honeypot label={kana(t.unnamed.trap)} since={since} />
        <input type="hidden" name="code" value={code} />
        <ContactFields t={t} form={form} />
        <Button kind="secondary" size="large">
          {ruby(contact.submit)}
        </Button>
      </PostForm>
    </section>
  )
}

type TriesProps = Frame & FormProps & { code: string; tries: readonly Listing[]; hasContact: boolean }

/** What the holder sees: three trials first; whoever wants a call says so below. */
export const TriesView = ({ form, since, code, tries, hasContact, ...frame }: TriesProps) => {
  const { t, town } = frame
  const words = t.cards
  return (
    <PublicPage {...frame} title={words.tries.title} hrefIn={paths.card} noIndex>
      <UnnamedTroubles form={form} t={t} />
      <h1>{ruby(words.tries.title)}</h1>
      {tries.length === 0 ? <p class="lead">{ruby(words.tries.none)}</p> : <p>{ruby(words.tries.lead)}</p>}
      {tries.length === 0 ? null : <CardList listings={tries} t={t} level={2} />}
      {hasContact ? (
        <Notice tone="info">
          <p>{ruby(words.contact.already)}</p>
        </Notice>
      ) : (
        <ContactForm t={t} form={form} since={since} code={code} />
      )}
      <AskDesk town={town} t={t} />
    </PublicPage>
  )
}

export const ContactReceived = (frame: Frame) => {
  const { t, town } = frame
  const { title, text, cancel } = t.cards.received
  return (
    <PublicPage {...frame} title={title} hrefIn={paths.cardContact} noIndex>
      <h1>{ruby(title)}</h1>
      <Notice tone="success">
        <p>{ruby(text)}</p>
      </Notice>
      <p>{ruby(cancel)}</p>
      <AskDesk town={town} t={t} />
      <p>
        <LinkButton kind="secondary" href={paths.openings(t.language)}>
          {ruby(t.cards.search)}
        </LinkButton>
      </p>
    </PublicPage>
  )
}
