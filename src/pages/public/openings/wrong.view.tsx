import { correctionKinds } from '../../../desk/corrections/correction.ts'
import { mostLetters } from '../../../desk/corrections/forms.ts'
import { newPressKey } from '../../../http/page.ts'
import { paths } from '../../../paths.ts'
import type { Language } from '../../../paths.ts'
import { BackLink } from '../../../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { Radios } from '../../../ui/choices.tsx'
import { TextArea } from '../../../ui/field.tsx'
import type { FormState } from '../../../ui/form-state.ts'
import { PostForm } from '../../../ui/forms.tsx'
import { Honeypot } from '../../../ui/honeypot.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { ruby } from '../../../ui/ruby.tsx'
import { AsTyped } from '../../parts/as-typed.tsx'
import { AskDesk } from '../../parts/ask-desk.tsx'
import { kana } from '../../parts/kana.ts'
import { PublicPage } from '../shell.tsx'
import type { Frame } from '../shell.tsx'
import { UnnamedTroubles } from '../unnamed-form.tsx'

type WrongProps = Frame & { number: string; title: string; form: FormState; since: string }
type PathIn = (language: Language, number: string) => string

const inLanguages = (path: PathIn, number: string) => (language: Language) => path(language, number)

const Fields = ({ t, form }: Pick<WrongProps, 't' | 'form'>) => {
  const { labels, kinds, help } = t.corrections
  return (
    <>
      <Radios
        form={form}
        name="kind"
        legend={ruby(labels.kind)}
        isRequired
        options={correctionKinds.map((value) => ({ value, label: ruby(kinds[value]) }))}
      />
      <TextArea
        form={form}
        name="words"
        label={ruby(labels.words)}
        help={ruby(help.words)}
        rows={4}
        maxLength={mostLetters}
      />
    </>
  )
}

export const WrongView = ({ number, title, form, since, ...frame }: WrongProps) => {
  const { t, town } = frame
  const words = t.corrections
  return (
    <PublicPage {...frame} title={words.title} hrefIn={inLanguages(paths.openingWrong, number)} noIndex>
      <BackLink href={paths.opening(t.language, number)}>{ruby(words.back)}</BackLink>
      <UnnamedTroubles form={form} t={t} />
      <h1>{ruby(words.title)}</h1>
      <p>
        <b>
          <AsTyped t={t} text={title} />
        </b>{' '}
        <span class="muted number">{ruby(words.about(number))}</span>
      </p>
      <p class="lead">{ruby(words.lead)}</p>
      <p>{ruby(words.purpose)}</p>
      <PostForm action={paths.openingWrong(t.language, number)} idempotencyKey={newPressKey()} isLong>
        <Honeypot label={kana(t.unnamed.trap)} since={since} />
        <Fields t={t} form={form} />
        <Button kind="primary" size="large">
          {ruby(words.submit)}
        </Button>
      </PostForm>
      <AskDesk town={town} t={t} number={number} />
    </PublicPage>
  )
}

type ThanksProps = Frame & { number: string }

export const WrongThanks = ({ number, ...frame }: ThanksProps) => {
  const { t, town } = frame
  const { thanks } = t.corrections
  return (
    <PublicPage {...frame} title={thanks.title} hrefIn={inLanguages(paths.openingWrongThanks, number)} noIndex>
      <h1>{ruby(thanks.title)}</h1>
      <Notice tone="success">
        <p>{ruby(thanks.text)}</p>
      </Notice>
      <p>{ruby(thanks.until)}</p>
      <p>{ruby(thanks.answer)}</p>
      <AskDesk town={town} t={t} number={number} />
      <p>
        <LinkButton kind="secondary" href={paths.openings(t.language)}>
          {ruby(thanks.all)}
        </LinkButton>
      </p>
    </PublicPage>
  )
}
