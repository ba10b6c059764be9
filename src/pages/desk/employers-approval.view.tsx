import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { firmsText } from '../../text/firms.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Telephone } from '../parts/telephone.tsx'
import { fullDay } from './casework-words.ts'
import type { FirmRecord } from './employers-reading.ts'

// What must be done before anything of a firm is public, and the way to deal with it no more.

const text = firmsText.page

type Props = { record: FirmRecord; mayAct: boolean }

/** What keeps a new firm from its first opening stands above everything else. */
export const Call = ({ record: { employer } }: Pick<Props, 'record'>) => (
  <Notice tone="warning" heading={text.notCalledHeading} icon="phone">
    <p>{text.callLead}</p>
    <p>
      <Telephone number={employer.phone} />
    </p>
    <PostForm
      action={paths.desk.employerCall(employer.id)}
      idempotencyKey={newPressKey()}
      version={employer.version}
      layout="row"
    >
      <Button kind="primary">{text.callSubmit}</Button>
    </PostForm>
  </Notice>
)

const Steering = ({ record: { employer } }: Pick<Props, 'record'>) =>
  employer.state === 'stopped' ? (
    <PostForm action={paths.desk.employerStart(employer.id)} idempotencyKey={newPressKey()} version={employer.version}>
      <p>{text.startLead}</p>
      <Button kind="secondary">{text.startSubmit}</Button>
    </PostForm>
  ) : (
    <p>
      <LinkButton kind="text" href={paths.desk.employerStop(employer.id)}>
        {text.stopLink}
      </LinkButton>
    </p>
  )

export const Approval = ({ record, mayAct }: Props) => {
  const { employer, caller } = record
  return (
    <Card heading={text.approval}>
      <SummaryList
        rows={[
          {
            key: text.declared,
            value: employer.selfDeclaredOn ? text.declaredOn(fullDay(employer.selfDeclaredOn)) : text.notDeclared,
          },
          {
            key: text.call,
            value: employer.calledOn ? text.calledOn(fullDay(employer.calledOn), caller) : text.notCalled,
          },
          { key: text.state, value: employer.state === 'active' ? text.active : text.stopped },
          ...(employer.stopReason && mayAct ? [{ key: text.stopReason, value: employer.stopReason }] : []),
        ]}
      />
      {mayAct ? <Steering record={record} /> : null}
    </Card>
  )
}
