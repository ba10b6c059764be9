import type { Typed } from '../../desk/openings/answers.ts'
import { paths } from '../../paths.ts'
import { choiceWords, formLabels } from '../../text/employer-form.ts'
import { employerText } from '../../text/employer.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { refusalTexts } from '../../text/refusals.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Actions } from '../../ui/forms.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Lines } from '../parts/lines.tsx'
import { AskDesk } from './ask.tsx'
import { EmployerPage } from './frame.tsx'
import type { Frame } from './frame.tsx'

const text = employerText.moved

type Words = Readonly<Record<string, string>>
const fieldWords: Readonly<Record<string, string>> = formLabels
const codeWords: Readonly<Record<string, Words>> = {
  ...choiceWords,
  days: openingJa.weekdays,
  support: openingJa.support,
}

const worded = (name: string, codes: readonly string[]): string => {
  const words = Object.hasOwn(codeWords, name) ? codeWords[name] : undefined
  return codes.map((code) => words?.[code] ?? code).join('、')
}

type MovedProps = { frame: Frame; matterId: string; typed: Typed }

const Unsaved = ({ typed }: Pick<MovedProps, 'typed'>) => {
  const rows = Object.entries(typed)
    .filter(([name, values]) => Object.hasOwn(fieldWords, name) && values.join('') !== '')
    .map(([name, values]) => ({ key: fieldWords[name], value: <Lines text={worded(name, values)} /> }))
  return rows.length === 0 ? null : (
    <section class="stack">
      <h2>{text.unsavedHeading}</h2>
      <p>{text.unsaved}</p>
      <SummaryList rows={rows} />
    </section>
  )
}

/** Where the draft goes on, the way to bring it back, and what was typed here meanwhile. */
export const MovedView = ({ frame, matterId, typed }: MovedProps) => (
  <EmployerPage frame={frame} title={text.title} current="newOpening">
    <h1>{text.title}</h1>
    <p class="lead">{refusalTexts.movedOn}</p>
    <Actions>
      <LinkButton kind="primary" href={paths.matter(matterId)}>
        {text.goOnHere}
      </LinkButton>
    </Actions>
    <Unsaved typed={typed} />
    <AskDesk town={frame.town} />
  </EmployerPage>
)
