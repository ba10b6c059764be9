import type { Child } from 'hono/jsx'
import type { TellingWord } from '../../../desk/inquiries/telling-words.ts'
import type { PublicTown } from '../../../desk/settings/settings.ts'
import type { Language } from '../../../paths.ts'
import type { PublicText } from '../../../text/ja.ts'
import { Document } from '../../../ui/document.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { plainText, ruby } from '../../../ui/ruby.tsx'
import { AskDesk } from '../../parts/ask-desk.tsx'
import { kana } from '../../parts/kana.ts'
import { PublicPage } from '../shell.tsx'

/** The town is null when neither database could be read: the form still stands. */
export type AskFrame = { t: PublicText; town: PublicTown | null; baseUrl: string; isDemo: boolean }

type AskPageProps = AskFrame & {
  title: string
  hrefIn: (language: Language) => string
  canonical?: string
  noIndex?: boolean
  children?: Child
}

const Body = ({ t, town, children }: Pick<AskPageProps, 't' | 'town' | 'children'>) => (
  <div class="columns">
    <div class="stack">{children}</div>
    {town ? (
      <aside>
        <AskDesk town={town} t={t} isAsking />
      </aside>
    ) : null}
  </div>
)

export const AskPage = ({ t, town, baseUrl, isDemo, children, ...page }: AskPageProps) =>
  town ? (
    <PublicPage {...page} t={t} town={town} baseUrl={baseUrl} isDemo={isDemo}>
      <Body t={t} town={town}>
        {children}
      </Body>
    </PublicPage>
  ) : (
    <Document
      lang={t.lang}
      bodyClass="public"
      reading={t.language === 'easy' ? 'easy' : undefined}
      title={plainText(page.title)}
      skipLabel={kana(t.shell.skip)}
      noIndex
    >
      <Body t={t} town={null}>
        {children}
      </Body>
    </Document>
  )

/** Each word as it was typed, and what it looks like. */
export const TellingNotice = ({ t, telling }: { t: PublicText; telling: readonly TellingWord[] }) => {
  const text = t.inquiry.telling
  return (
    <Notice tone="warning" icon="eye" heading={ruby(text.heading)}>
      <ul>
        {telling.map(({ kind, word }) => (
          <li>
            {ruby(text.quoted(text.kinds[kind]))}
            <mark>{word}</mark>
          </li>
        ))}
      </ul>
      <p>{ruby(text.text)}</p>
    </Notice>
  )
}
