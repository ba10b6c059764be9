import { paths } from '../../paths.ts'
import type { Language } from '../../paths.ts'
import { apiText } from '../../text/api.ts'
import { AskDesk } from '../parts/ask-desk.tsx'
import { PublicPage } from '../public/shell.tsx'
import type { Frame } from '../public/shell.tsx'
import type { Operation, ShownDocument } from './document-shape.ts'
import { SchemaTable } from './schema-table.view.tsx'
import { codesOf, typeWords } from './schema-words.ts'

type ApiProps = Frame & { document: ShownDocument }

const text = apiText.page

// The page is written once, in Japanese with a part in English; the other languages lead to that part or to itself.
const hrefIn = (language: Language): string => (language === 'en' ? `${paths.api.home()}#english` : paths.api.home())

const Parameters = ({ operation }: { operation: Operation }) => (
  <>
    <h4>{text.parametersHeading}</h4>
    <dl class="api-fields">
      {operation.parameters.map(({ name, description, schema }) => (
        <div>
          <dt>
            <code>{name}</code> <span class="small muted">{typeWords(schema)}</span>
          </dt>
          <dd>
            {description}
            {codesOf(schema).length === 0 ? null : (
              <div class="small">
                <code>{codesOf(schema).join(' | ')}</code>
              </div>
            )}
          </dd>
        </div>
      ))}
    </dl>
  </>
)

const Answers = ({ operation }: { operation: Operation }) => (
  <>
    <h4>{text.answersHeading}</h4>
    <dl class="api-fields">
      {Object.entries(operation.responses).map(([status, { description, content = {} }]) => (
        <div>
          <dt>
            <code>{status}</code>
          </dt>
          <dd>
            {description}
            {Object.entries(content).map(([type, { schema }]) => (
              <div class="small">
                <code>{type}</code> <a href={`#schema-${typeWords(schema)}`}>{typeWords(schema)}</a>
              </div>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  </>
)

const OperationPart = ({ path, operation }: { path: string; operation: Operation }) => (
  <section class="stack">
    <h3>
      <code>GET {path}</code>
    </h3>
    <p>
      <b>{operation.summary}</b>
    </p>
    <p>{operation.description}</p>
    <Parameters operation={operation} />
    <Answers operation={operation} />
  </section>
)

const Formats = () => (
  <ul>
    <li>
      <a href={paths.api.document()}>{text.formats.document}</a>
    </li>
    <li>
      <a href={paths.csv()}>{text.formats.csv}</a>
    </li>
    <li>
      <a href={paths.feed('ja')}>{text.formats.feed}</a>
    </li>
  </ul>
)

const English = () => (
  <section id="english" class="stack" lang="en">
    <h2>{text.englishHeading}</h2>
    {text.english.map((paragraph) => (
      <p>{paragraph}</p>
    ))}
  </section>
)

/** Drawn from the document, so that the two cannot differ. */
export const ApiView = ({ document, ...frame }: ApiProps) => {
  const { info, servers, paths: addresses, components } = document
  const [{ url }] = servers
  return (
    <PublicPage {...frame} title={text.title} description={text.lead} hrefIn={hrefIn} canonical={paths.api.home()}>
      <div class="prose api">
        <h1>{text.title}</h1>
        <p class="lead">{text.lead}</p>
        <p>{info.description}</p>
        <h2>{text.example}</h2>
        <pre class="api__example">
          <code>curl '{`${url}${paths.api.openings({ rung: 'tour' })}`}'</code>
        </pre>
        <h2>{text.licenseHeading}</h2>
        <p>{text.licenseText}</p>
        <p>
          <a href={info.license.url}>{info.license.name}</a>
        </p>
        <h2>{text.formatsHeading}</h2>
        <Formats />
        <English />
        <h2>{text.operationsHeading}</h2>
        {Object.entries(addresses).map(([path, { get }]) => (
          <OperationPart path={path} operation={get} />
        ))}
        <h2>{text.schemasHeading}</h2>
        {Object.entries(components.schemas).map(([name, schema]) => (
          <SchemaTable name={name} schema={schema} />
        ))}
      </div>
      <AskDesk town={frame.town} t={frame.t} />
    </PublicPage>
  )
}
