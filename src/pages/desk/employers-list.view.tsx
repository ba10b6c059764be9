import type { Employer } from '../../desk/employers/employer.ts'
import type { FirmToVisit } from '../../desk/referrals/silent-firms.ts'
import type { Settings } from '../../desk/settings/settings.ts'
import { mayRole } from '../../access/policy.ts'
import { paths } from '../../paths.ts'
import { choiceWords } from '../../text/employer-form.ts'
import { firmsText } from '../../text/firms.ts'
import { importsText } from '../../text/imports.ts'
import { officeText } from '../../text/office.ts'
import { Notice } from '../../ui/notice.tsx'
import { Table } from '../../ui/table.tsx'
import { Telephone } from '../parts/telephone.tsx'
import { PageHead } from './casework-parts.tsx'
import { wordFor } from './casework-words.ts'
import { DeskPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { LineTag } from './office-parts.tsx'
import { SilentFirms } from './silent-firms.view.tsx'

const text = firmsText.list
const words = officeText.employers

type ListProps = {
  frame: Frame
  town: Settings
  firms: readonly Employer[]
  twins: ReadonlySet<string>
  silent: readonly FirmToVisit[]
}

/** How far the desk is with this firm. */
export const FirmTag = ({ firm }: { firm: Pick<Employer, 'state' | 'calledOn' | 'selfDeclaredOn'> }) => {
  if (firm.state === 'stopped') return <LineTag tone="wrong">{text.stopped}</LineTag>
  if (firm.selfDeclaredOn === null) return <LineTag tone="look">{words.columns.declared + words.notDeclared}</LineTag>
  if (firm.calledOn === null) return <LineTag tone="look">{text.notCalled}</LineTag>
  return <LineTag tone="done">{text.called}</LineTag>
}

export const EmployerList = ({ frame, town, firms, twins, silent }: ListProps) => (
  <DeskPage {...frame} town={town} title={words.title} current="employers">
    <PageHead title={words.title}>
      <p class="muted">{text.lead}</p>
      {mayRole(frame.actor.role, 'import.firms') ? (
        <p class="small">
          <a href={paths.bring.firms()}>{importsText.openFirms}</a>
        </p>
      ) : null}
    </PageHead>
    <SilentFirms firms={silent} settings={town} />
    {firms.length === 0 ? (
      <Notice tone="info">{words.empty}</Notice>
    ) : (
      <Table
        caption={words.caption(firms.length)}
        columns={Object.values(text.columns).map((label) => ({ label }))}
        rows={firms.map((firm) => ({
          cells: [
            <>
              <a href={paths.desk.employer(firm.id)}>{firm.name}</a>
              {twins.has(firm.id) ? (
                <>
                  <br />
                  <LineTag tone="look">{text.twin}</LineTag>
                </>
              ) : null}
            </>,
            wordFor(choiceWords.trade, firm.trade),
            <Telephone number={firm.phone} />,
            <FirmTag firm={firm} />,
          ],
        }))}
      />
    )}
  </DeskPage>
)
