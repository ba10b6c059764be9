import type { ImportKind, RowState } from '../../desk/imports/import.ts'
import type { ImportSeen } from '../../desk/imports/look-at-import.ts'
import { importsText as text } from '../../text/imports.ts'
import { Details } from '../../ui/details.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { Lines, OtherBox } from './import-lines.view.tsx'

const words = text.page

export type Part = { kind: ImportKind; seen: ImportSeen; form: FormState }

const linesIn = ({ seen }: Part, state: RowState) => seen.lines.filter((line) => line.state === state)

const hasTwin = ({ twins, twinLines }: ImportSeen['lines'][number]) => twins.length + twinLines.length > 0

export const Mend = (part: Part) => {
  const lines = linesIn(part, 'mend')
  if (lines.length === 0) return null
  return (
    <section class="stack">
      <h2>{words.heading(words.mendHeading, lines.length)}</h2>
      <p>{words.mendLead}</p>
      <Lines kind={part.kind} heading={words.mendHeading} lines={lines} />
    </section>
  )
}

/** Before it is handed on each may be said to be another; after that the second person reads which were. */
export const Twins = (part: Part) => {
  const { kind, form } = part
  const isAsked = part.seen.run.state === 'checked'
  const lines = isAsked ? linesIn(part, 'twin') : linesIn(part, 'fine').filter(hasTwin)
  if (lines.length === 0) return null
  return (
    <section class="stack">
      <h2>{words.heading(words.twinHeading[kind], lines.length)}</h2>
      <p>{isAsked ? words.twinLead[kind] : words.twinLet}</p>
      <Lines
        kind={kind}
        heading={words.twinHeading[kind]}
        lines={lines}
        {...(isAsked && { finding: (line) => <OtherBox line={line} kind={kind} form={form} /> })}
      />
    </section>
  )
}

/** Nothing has to be done about them: they are folded away. */
export const Fine = (part: Part) => {
  const lines = linesIn(part, 'fine').filter((line) => !hasTwin(line))
  if (lines.length === 0) return null
  return (
    <Details summary={words.heading(words.fineHeading, lines.length)}>
      <Lines kind={part.kind} heading={words.fineHeading} lines={lines} />
    </Details>
  )
}
