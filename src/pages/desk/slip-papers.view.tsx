import type { SlipPapersRecord } from '../../desk/referrals/look-at-papers.ts'
import { kindsAt, setFor } from '../../desk/referrals/paper.ts'
import { slipPaperKinds } from '../../desk/referrals/paper-forms.ts'
import { paths } from '../../paths.ts'
import { deskText } from '../../text/desk.ts'
import { paperText } from '../../text/referral-papers.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import type { Trouble } from './casework-parts.tsx'
import { PageHead } from './casework-parts.tsx'
import type { Frame } from './frame.tsx'
import { DeskPage } from './frame.tsx'
import { GiveForm, GivenPapers } from './referral-papers.view.tsx'

const { page: text } = paperText
type Props = { frame: Frame; record: SlipPapersRecord; trouble?: Trouble | undefined }

export const SlipPapersView = ({ frame, record, trouble }: Props) => {
  const { slip } = record
  return (
    <DeskPage {...frame} title={text.title} current="issue" town={record.town}>
      <BackLink href={paths.desk.issueSlip(slip.id)}>{deskText.back.toIssue}</BackLink>
      <PageHead title={text.title}>
        <p>{slip.title}</p>
        <p class="muted">{text.lead}</p>
      </PageHead>
      <div class="columns">
        <GiveForm
          action={paths.desk.slipPapers(slip.id)}
          kinds={kindsAt(slip, slipPaperKinds)}
          chosen={kindsAt(slip, setFor(slip, slip.family))}
          family={slip.family}
          ways={['print', 'fax', 'post']}
          trouble={trouble}
        />
        <GivenPapers
          papers={record.papers}
          family={slip.family}
          hrefOf={(paper) => paths.desk.slipPaper({ ...paper, referralId: slip.id })}
        />
      </div>
    </DeskPage>
  )
}
