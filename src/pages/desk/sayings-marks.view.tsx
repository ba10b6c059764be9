import { sayingFields } from '../../desk/openings/saying.ts'
import type { SayingLanguage, SayingWords } from '../../desk/openings/saying.ts'
import type { SayingMark } from '../../desk/openings/saying-marks.ts'
import { sayingsText as text } from '../../text/desk-sayings.ts'
import { listingWords } from '../../text/listing-words.ts'
import { fieldId } from '../../ui/form-state.ts'
import { Icon } from '../../ui/icon.tsx'
import { ruby } from '../../ui/ruby.tsx'

const byField = (marks: readonly SayingMark[]) => [...Map.groupBy(marks, ({ field }) => field)]

export const SayingMarks = ({ marks }: { marks: readonly SayingMark[] }) => (
  <section class="stack" id="marks">
    <h3>{text.marks.heading}</h3>
    {marks.length === 0 ? <p>{text.marks.none}</p> : <p class="muted small">{text.marks.help}</p>}
    <ul class="findings">
      {byField(marks).map(([field, found]) => (
        <li class="finding" data-tone="look">
          <Icon name="alert" />
          <div>
            <p>
              <a href={`#${fieldId(field)}`}>{text.labels[field]}</a>
            </p>
            {found.map(({ kind, ...mark }) => (
              <p>{text.marks.kinds[kind](mark)}</p>
            ))}
          </div>
        </li>
      ))}
    </ul>
  </section>
)

type PreviewProps = { language: SayingLanguage; words: SayingWords }

export const SayingPreview = ({ language, words }: PreviewProps) => {
  const t = listingWords[language]
  const said = (line: string) => (language === 'easy' ? ruby(line) : line)
  const filled = sayingFields.filter((field) => words[field] !== '')
  return (
    <section class="stack">
      <h3>{text.preview}</h3>
      <div class="card" lang={t.lang} data-reading={language === 'easy' ? 'easy' : undefined}>
        {filled.map((field) =>
          words[field].split('\n').map((line) =>
            field === 'title' ? (
              <p>
                <b>{said(line)}</b>
              </p>
            ) : (
              <p>{said(line)}</p>
            ),
          ),
        )}
      </div>
    </section>
  )
}
