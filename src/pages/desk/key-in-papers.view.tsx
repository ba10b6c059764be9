import type { Employer } from '../../desk/employers/employer.ts'
import { rungsOf } from '../../desk/openings/opening.ts'
import type { Family } from '../../desk/openings/opening.ts'
import { paths } from '../../paths.ts'
import { keyInText } from '../../text/key-in.ts'
import { questionWords } from '../../text/posting-questions.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { LinkButton, PrintButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { askedOf, labelOf, numbersOf, questionGroups, sentenceOf } from '../parts/posting-questions.ts'
import type { Question } from '../parts/posting-questions.ts'
import { SheetPaper } from '../parts/sheet.view.tsx'
import type { SheetTown } from '../parts/sheet.view.tsx'
import { PageHead } from './casework-parts.tsx'
import { DeskPage } from './frame.tsx'
import type { DeskTown, Frame } from './frame.tsx'

const { sheet, script } = keyInText

const families = ['trial', 'employment'] as const

const FamilyTabs = ({ family, hrefOf }: { family: Family; hrefOf: (asked: string) => string }) => (
  <Tabs
    label={keyInText.familyTabs}
    links={families.map((one) => ({
      href: hrefOf(askedOf(one)),
      label: keyInText.families[one],
      isCurrent: one === family,
    }))}
  />
)

type FirmSheetProps = { frame: Frame; family: Family; town: DeskTown & SheetTown; firm: Employer }

export const FirmSheetView = ({ frame, family, town, firm }: FirmSheetProps) => (
  <DeskPage {...frame} title={sheet.titles[family]} current="employers" deskName={town.deskName}>
    <BackLink href={paths.desk.employer(firm.id)}>{firm.name}</BackLink>
    <FamilyTabs family={family} hrefOf={(asked) => paths.keyIn.firmSheet(firm.id, asked)} />
    <div class="stack" data-screen>
      {firm.sheetCode === null ? <Notice tone="warning">{sheet.noCodeDesk}</Notice> : null}
    </div>
    <div class="actions">
      <PrintButton>{keyInText.print}</PrintButton>
    </div>
    <SheetPaper family={family} town={town} firm={{ name: firm.name, phone: firm.phone, code: firm.sheetCode }} />
  </DeskPage>
)

const Spoken = ({ question, number }: { question: Question; number: number | undefined }) => (
  <li class="spoken">
    <span class="spoken__number">{number ?? ''}</span>
    <div>
      <p class="spoken__say">「{sentenceOf(question)}」</p>
      <p class="muted small">
        {labelOf(question)}
        {question.words ? `：${Object.values(question.words).join('／')}` : ''}
        {question.unit ? `（${question.unit}）` : ''}
      </p>
    </div>
  </li>
)

type ScriptProps = { frame: Frame; family: Family; town: DeskTown }

export const ScriptView = ({ frame, family, town }: ScriptProps) => {
  const numbers = numbersOf(family)
  return (
    <DeskPage {...frame} town={town} title={script.title} current="openings">
      <BackLink href={paths.keyIn.start()}>{keyInText.start.title}</BackLink>
      <PageHead title={script.title}>
        <p class="muted">{script.lead}</p>
      </PageHead>
      <FamilyTabs family={family} hrefOf={paths.keyIn.script} />
      <div class="actions">
        <LinkButton kind="primary" href={paths.keyIn.start({ channel: 'phone' })}>
          {script.start}
        </LinkButton>
        <PrintButton>{keyInText.readBack.print}</PrintButton>
      </div>
      <p class="lead">{script.opening}</p>
      <p class="spoken__say">「{questionWords.rung.say}」</p>
      <p class="muted small">{rungsOf[family].map((rung) => sheet.rungs[rung]).join('／')}</p>
      {questionGroups[family].map(({ name, questions }) => (
        <section class="stack">
          <h2>{name === 'people' ? keyInText.groups.people[family] : keyInText.groups[name]}</h2>
          <ol class="spoken-list">
            {questions.map((question) => (
              <Spoken question={question} number={numbers[question.name]} />
            ))}
          </ol>
        </section>
      ))}
      <p class="lead">{script.closing}</p>
    </DeskPage>
  )
}
