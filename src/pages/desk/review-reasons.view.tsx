import type { Child } from 'hono/jsx'
import { rejectionGrounds } from '../../desk/openings/opening.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { officeText } from '../../text/office.ts'
import { reviewText } from '../../text/review.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Radios } from '../../ui/choices.tsx'
import { TextArea } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { PageHead, Troubles } from './casework-parts.tsx'
import { DeskPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { HandWarning } from './review-hand.view.tsx'
import { MarkFields } from './review-marks.view.tsx'
import type { Reviewed } from './review-reading.ts'

const text = officeText.review

export type ReasonProps = { frame: Frame; reviewed: Reviewed; form: FormState }

type SheetProps = ReasonProps & { title: string; lead: string; children?: Child }

const Sheet = ({ frame, reviewed, form, title, lead, children }: SheetProps) => (
  <DeskPage {...frame} town={reviewed.town} title={title} current="openings">
    <BackLink href={paths.desk.opening(reviewed.opening.id)}>{reviewed.edition.title}</BackLink>
    <Troubles form={form} />
    <PageHead title={title}>
      <p>
        {reviewed.edition.title}（{reviewed.edition.employerName}）
      </p>
    </PageHead>
    <HandWarning {...reviewed} me={frame.actor.id} />
    <p class="lead">{lead}</p>
    {children}
    <p class="muted small">{officeText.askOffice(reviewed.town.phone)}</p>
  </DeskPage>
)

const Buttons = ({ id, word, kind }: { id: string; word: string; kind: 'primary' | 'danger' }) => (
  <Actions>
    <Button kind={kind}>{word}</Button>
    <LinkButton kind="text" href={paths.desk.opening(id)}>
      {officeText.cancel}
    </LinkButton>
  </Actions>
)

export const ReturnView = (props: ReasonProps) => {
  const { id, version, family } = props.reviewed.opening
  return (
    <Sheet {...props} title={text.returning.title} lead={text.returning.lead}>
      <PostForm action={paths.desk.openingReturn(id)} idempotencyKey={newPressKey()} version={version}>
        <TextArea
          form={props.form}
          name="reason"
          label={text.returning.labels.reason}
          help={text.returning.help}
          isRequired
          maxLength={400}
        />
        <MarkFields form={props.form} family={family} />
        <Buttons id={id} word={text.returning.submit} kind="primary" />
      </PostForm>
    </Sheet>
  )
}

export const RejectView = (props: ReasonProps) => {
  const { id, version } = props.reviewed.opening
  return (
    <Sheet {...props} title={text.rejecting.title} lead={text.rejecting.lead}>
      <PostForm action={paths.desk.openingReject(id)} idempotencyKey={newPressKey()} version={version}>
        <Radios
          form={props.form}
          name="ground"
          legend={text.rejecting.labels.ground}
          help={text.rejecting.groundHelp}
          isRequired
          options={rejectionGrounds.map((ground) => ({ value: ground, label: reviewText.grounds[ground] }))}
        />
        <TextArea
          form={props.form}
          name="reason"
          label={text.rejecting.labels.reason}
          help={text.rejecting.help}
          isRequired
          maxLength={400}
        />
        <Buttons id={id} word={text.rejecting.submit} kind="danger" />
      </PostForm>
    </Sheet>
  )
}

export const StopView = (props: ReasonProps) => {
  const { id, version } = props.reviewed.opening
  return (
    <Sheet {...props} title={text.stopping.title} lead={text.stopping.lead}>
      <PostForm action={paths.desk.openingStop(id)} idempotencyKey={newPressKey()} version={version}>
        <Buttons id={id} word={text.stopping.submit} kind="danger" />
      </PostForm>
    </Sheet>
  )
}
