import type { Child } from 'hono/jsx'
import { paths } from '../../paths.ts'
import type { Language } from '../../paths.ts'
import type { PublicText } from '../../text/ja.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Document } from '../../ui/document.tsx'
import { Actions } from '../../ui/forms.tsx'
import { plainText, ruby } from '../../ui/ruby.tsx'
import { PublicPage } from '../public/shell.tsx'
import { AskDesk } from './ask-desk.tsx'
import type { ErrorProps, ErrorStatus } from './error-page.view.tsx'
import { kana } from './kana.ts'

type PublicErrorProps = ErrorProps & { t: PublicText; baseUrl: string; hrefIn: (language: Language) => string }

// Nobody signs in here, and a form that cannot be read is a request that cannot be read.
const wordsFor = (t: PublicText, status: ErrorStatus) => t.errors[status === 401 || status === 422 ? 400 : status]

type ShellProps = PublicErrorProps & { title: string; children?: Child }

const Shell = ({ t, town, baseUrl, hrefIn, isDemo, title, children }: ShellProps) =>
  town ? (
    <PublicPage t={t} town={town} baseUrl={baseUrl} isDemo={isDemo} title={title} hrefIn={hrefIn} isNowhere noIndex>
      {children}
    </PublicPage>
  ) : (
    <Document
      lang={t.lang}
      bodyClass="public"
      reading={t.language === 'easy' ? 'easy' : undefined}
      title={plainText(title)}
      skipLabel={kana(t.shell.skip)}
      noIndex
    >
      {children}
    </Document>
  )

export const PublicErrorView = (props: PublicErrorProps) => {
  const { t, town, status, requestId } = props
  const { title, text } = wordsFor(t, status)
  return (
    <Shell {...props} title={title}>
      <div class="stack">
        <h1>{ruby(title)}</h1>
        <p class="lead">{ruby(text)}</p>
        {requestId ? <p class="muted small number">{requestId}</p> : null}
        <Actions>
          <LinkButton kind="primary" href={paths.openings(t.language)}>
            {ruby(t.shell.openings)}
          </LinkButton>
          <LinkButton kind="secondary" href={paths.home(t.language)}>
            {ruby(t.shell.home)}
          </LinkButton>
        </Actions>
        {town ? <AskDesk town={town} t={t} isShort /> : null}
      </div>
    </Shell>
  )
}
