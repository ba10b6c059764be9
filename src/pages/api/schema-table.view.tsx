import type { SchemaPart } from './document-shape.ts'
import { codesOf, insideOf, typeWords } from './schema-words.ts'

type FieldsProps = { fields: Readonly<Record<string, SchemaPart>> }

const isCode = (fields: Readonly<Record<string, SchemaPart>>): boolean =>
  Object.keys(fields).toSorted().join() === 'code,label'

// A code with its word is the same everywhere: its codes say enough.
const Inside = ({ part }: { part: SchemaPart }) => {
  const fields = insideOf(part)
  const codes = codesOf(part)
  return (
    <>
      {codes.length === 0 ? null : (
        <div class="small">
          <code>{codes.join(' | ')}</code>
        </div>
      )}
      {Object.keys(fields).length === 0 || isCode(fields) ? null : <Fields fields={fields} />}
    </>
  )
}

const Fields = ({ fields }: FieldsProps) => (
  <dl class="api-fields">
    {Object.entries(fields).map(([name, part]) => (
      <div>
        <dt>
          <code>{name}</code>{' '}
          <span class="small muted">
            {isCode(insideOf(part)) ? `${typeWords(part)} { code, label }` : typeWords(part)}
          </span>
        </dt>
        <dd>
          {part.description}
          <Inside part={part} />
        </dd>
      </div>
    ))}
  </dl>
)

export const SchemaTable = ({ name, schema }: { name: string; schema: SchemaPart }) => (
  <section class="stack" id={`schema-${name}`}>
    <h3>
      <code>{name}</code>
    </h3>
    <p>{schema.description}</p>
    <Fields fields={schema.properties ?? {}} />
  </section>
)
