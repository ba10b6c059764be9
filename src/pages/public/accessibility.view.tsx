import { paths } from '../../paths.ts'
import type { PublicText } from '../../text/ja.ts'
import type { Section } from '../../text/documents-ja.ts'
import { ruby } from '../../ui/ruby.tsx'
import { AskDesk } from '../parts/ask-desk.tsx'
import { dateWords } from '../parts/opening-words.ts'
import type { accessibilityRecord } from './accessibility-record.ts'
import { Sections } from './documents.view.tsx'
import { PublicPage } from './shell.tsx'
import type { Frame } from './shell.tsx'

type TestRecord = typeof accessibilityRecord

const testedIn = (t: PublicText, record: TestRecord): Section => {
  const { heading, limits, ...tested } = t.documents.accessibility.tested
  return {
    heading,
    text: [tested.on(dateWords(t, record.testedOn))],
    list: [
      tested.kinds(record.kinds),
      tested.pages(record.pages),
      tested.browser(record.browser),
      tested.axe(record.axe),
      tested.rules(record.rules.join(', ')),
      tested.narrow(record.narrow),
      tested.phone(record.phone),
      ...tested.others,
      tested.findings(record.findings),
    ],
    note: limits,
  }
}

/** The policy, and what the tests themselves say they tested and when. */
export const AccessibilityView = ({ record, ...frame }: Frame & { record: TestRecord }) => {
  const { t, town } = frame
  const { title, lead, before, after } = t.documents.accessibility
  return (
    <PublicPage {...frame} title={title} description={lead} hrefIn={paths.accessibility}>
      <div class="prose">
        <h1>{ruby(title)}</h1>
        <p class="lead">{ruby(lead)}</p>
        <Sections sections={[...before, testedIn(t, record), ...after]} />
      </div>
      <AskDesk town={town} t={t} />
    </PublicPage>
  )
}
