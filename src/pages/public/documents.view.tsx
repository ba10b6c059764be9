import { paths } from '../../paths.ts'
import type { Section } from '../../text/documents-ja.ts'
import { ruby } from '../../ui/ruby.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { AsTyped } from '../parts/as-typed.tsx'
import { AskDesk } from '../parts/ask-desk.tsx'
import { PapersAndFeeds } from './papers-and-feeds.tsx'
import { PublicPage } from './shell.tsx'
import type { Frame } from './shell.tsx'

export const Sections = ({ sections }: { sections: readonly Section[] }) => (
  <>
    {sections.map(({ heading, text, list, note }) => (
      <>
        <h2>{ruby(heading)}</h2>
        {text.map((paragraph) => (
          <p>{ruby(paragraph)}</p>
        ))}
        {list ? (
          <ul>
            {list.map((entry) => (
              <li>{ruby(entry)}</li>
            ))}
          </ul>
        ) : null}
        {note ? <p>{ruby(note)}</p> : null}
      </>
    ))}
  </>
)

export const PrivacyView = (frame: Frame) => {
  const { t, town } = frame
  const { title, lead, sections } = t.documents.privacy
  return (
    <PublicPage {...frame} title={title} description={lead} hrefIn={paths.privacy}>
      <div class="prose">
        <h1>{ruby(title)}</h1>
        <p class="lead">{ruby(lead)}</p>
        <Sections sections={sections} />
        <p>
          <a href={paths.securityText()}>{ruby(t.documents.security)}</a>
        </p>
      </div>
      <AskDesk town={town} t={t} />
    </PublicPage>
  )
}

// 職業安定法29条の4, 同施行規則17条の7: 取扱職種の範囲等, 苦情の処理, 情報の取扱い.
const Legal = ({ t, town }: Frame) => {
  const { legal } = t.documents
  const rows = [
    { key: ruby(legal.basis), value: <AsTyped t={t} text={town.legalBasis} /> },
    { key: ruby(legal.number), value: <AsTyped t={t} text={town.legalNumber} /> },
    { key: ruby(legal.scope), value: <AsTyped t={t} text={town.handlingScope} /> },
    { key: ruby(legal.complaints), value: <AsTyped t={t} text={town.complaints} /> },
  ]
  return (
    <>
      <h2>{ruby(t.documents.legalHeading)}</h2>
      {t.language === 'ja' ? null : <p class="muted">{ruby(t.documents.asTyped)}</p>}
      <SummaryList rows={rows} />
    </>
  )
}

export const AboutView = (frame: Frame) => {
  const { t, town } = frame
  const { title, lead, sections } = t.documents.about
  return (
    <PublicPage {...frame} title={title} description={lead} hrefIn={paths.about}>
      <div class="prose">
        <h1>{ruby(title)}</h1>
        <p class="lead">{ruby(lead)}</p>
        <Sections sections={sections} />
        <p>
          <a href={paths.privacy(t.language)}>{ruby(t.shell.privacy)}</a>
        </p>
        <Legal {...frame} />
        <PapersAndFeeds t={t} />
      </div>
      <AskDesk town={town} t={t} />
    </PublicPage>
  )
}
