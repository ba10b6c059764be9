import type { TellingWord } from '../../../desk/inquiries/telling-words.ts'
import { restDays } from '../../../desk/inquiries/inquiry.ts'
import type { CivilDate } from '../../../law/calendar.ts'
import { newPressKey } from '../../../http/page.ts'
import { paths } from '../../../paths.ts'
import type { PublicText } from '../../../text/ja.ts'
import { Button, LinkButton, PrintButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { TextArea } from '../../../ui/field.tsx'
import type { FormState } from '../../../ui/form-state.ts'
import { Actions, PostForm } from '../../../ui/forms.tsx'
import { Honeypot } from '../../../ui/honeypot.tsx'
import { ruby } from '../../../ui/ruby.tsx'
import { codeInHalves } from '../../parts/code-in-halves.ts'
import { Said } from '../../parts/said.tsx'
import { kana } from '../../parts/kana.ts'
import { dateWords } from '../../parts/opening-words.ts'
import { UnnamedTroubles } from '../unnamed-form.tsx'
import { AskPage, TellingNotice } from './parts.tsx'
import type { AskFrame } from './parts.tsx'
import type { About } from './reading.ts'
import { Address } from '../../../ui/address.tsx'

type FormProps = AskFrame & {
  about: About
  form: FormState
  since: string
  telling: readonly TellingWord[]
}

const AboutOpening = ({ t, about }: { t: PublicText; about: NonNullable<About> }) => (
  <p>
    <b>{ruby(t.inquiry.aboutHeading)}</b>
    <br />
    {about.listing ? (
      <a href={paths.opening(t.language, about.number)}>
        <Said t={t} listing={about.listing} field="title" />
      </a>
    ) : null}{' '}
    <span class="muted">{ruby(t.inquiry.aboutNumber(about.number))}</span>
  </p>
)

// 個人情報保護法62条 (R8-02): what it is for stands before the field.
const Purpose = ({ t }: { t: PublicText }) => (
  <Card heading={ruby(t.inquiry.purposeHeading)} tone="wash">
    <ul>
      {t.inquiry.purpose.map((line) => (
        <li>{ruby(typeof line === 'string' ? line : line(restDays))}</li>
      ))}
    </ul>
  </Card>
)

const AskForm = ({ t, about, form, since, telling }: FormProps) => (
  <PostForm action={paths.ask(t.language)} idempotencyKey={newPressKey()} label={kana(t.inquiry.title)} isLong>
    <input type="hidden" name="about" value={about?.number ?? ''} />
    <TextArea
      form={form}
      name="message"
      label={ruby(t.inquiry.labels.message)}
      help={ruby(t.inquiry.help.message)}
      rows={8}
      isRequired
    />
    <Honeypot label={kana(t.unnamed.trap)} since={since} />
    <Actions>
      <Button kind="primary" size="large">
        {ruby(telling.length > 0 ? t.inquiry.telling.change : t.inquiry.submit)}
      </Button>
      {telling.length > 0 ? (
        <Button kind="secondary" size="large" name="sure" value="yes">
          {ruby(t.inquiry.telling.asIs)}
        </Button>
      ) : null}
    </Actions>
  </PostForm>
)

export const AskView = (props: FormProps) => {
  const { t, town, baseUrl, isDemo, about, form, telling } = props
  const isTelling = telling.length > 0
  return (
    <AskPage
      {...{ t, town, baseUrl, isDemo }}
      title={isTelling ? t.inquiry.telling.title : t.inquiry.title}
      hrefIn={(language) => paths.ask(language, { about: about?.number })}
      canonical={paths.ask(t.language)}
      noIndex={about !== null}
    >
      <UnnamedTroubles form={form} t={t} />
      <h1>{ruby(isTelling ? t.inquiry.telling.title : t.inquiry.title)}</h1>
      {isTelling ? (
        <TellingNotice t={t} telling={telling} />
      ) : (
        <>
          <p class="lead">{ruby(t.inquiry.lead)}</p>
          <p>{ruby(t.inquiry.ways)}</p>
        </>
      )}
      {about ? <AboutOpening t={t} about={about} /> : null}
      {isTelling ? null : <Purpose t={t} />}
      <AskForm {...props} />
      {isTelling ? <Purpose t={t} /> : null}
      <p>
        <a href={paths.askAnswer(t.language)}>{ruby(t.inquiry.haveCode)}</a>
      </p>
    </AskPage>
  )
}

type SentProps = AskFrame & { code: string; expected: CivilDate }

export const AskedView = ({ code, expected, ...frame }: SentProps) => {
  const { t } = frame
  const { sent } = t.inquiry
  return (
    <AskPage {...frame} title={sent.title} hrefIn={paths.ask} noIndex>
      <div class="receipt">
        <h1>{ruby(sent.title)}</h1>
        <p>{ruby(sent.codeLabel)}</p>
        <p class="receipt__number" data-size="large" translate="no">
          {codeInHalves(code)}
        </p>
        <p>
          <b>{ruby(sent.writeDown)}</b>
        </p>
        <p>{ruby(sent.onlyOnce)}</p>
        <PrintButton>{ruby(sent.print)}</PrintButton>
      </div>
      <h2>{ruby(sent.nextHeading)}</h2>
      <ol>
        <li>{ruby(sent.expected(dateWords(t, expected)))}</li>
        <li>{ruby(sent.read)}</li>
        <li>{ruby(sent.gone(restDays))}</li>
      </ol>
      <p class="number address">
        <Address text={`${frame.baseUrl}${paths.askAnswer(t.language)}`} />
      </p>
      <Actions>
        <LinkButton kind="secondary" href={paths.askAnswer(t.language)}>
          {ruby(sent.toAnswer)}
        </LinkButton>
      </Actions>
    </AskPage>
  )
}
