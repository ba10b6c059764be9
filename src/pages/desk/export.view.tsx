import type { RefusalReason } from '../../desk/refusals.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { deskText } from '../../text/desk.ts'
import { importsText } from '../../text/imports.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { Radios } from '../../ui/choices.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextArea } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Troubles } from './casework-parts.tsx'
import { choicesOf } from './casework-words.ts'
import { SignInAgain } from './sign-in-again.tsx'
import { DeskPage } from './frame.tsx'
import type { DeskTown, Frame } from './frame.tsx'

const text = importsText.export

type Props = {
  frame: Frame
  town: DeskTown
  form: FormState
  isDone: boolean
  /** Whether this sign-in is fresh enough for it. */
  isFresh: boolean
  refusal: RefusalReason | undefined
}

export const ExportView = ({ frame, town, form, isDone, isFresh, refusal }: Props) => (
  <DeskPage {...frame} town={town} title={text.title} current="clients">
    <BackLink href={paths.desk.clients()}>{importsText.clients.back}</BackLink>
    <Troubles form={form} />
    {isDone ? <Notice tone="success">{text.done}</Notice> : null}
    <PageHead title={text.title}>
      <p>{text.lead}</p>
    </PageHead>
    <Notice tone="warning">
      <p>{text.warning}</p>
      <p>{text.limit}</p>
    </Notice>
    <SignInAgain frame={frame} back={paths.bring.export()} isFresh={isFresh} refusal={refusal} />
    <PostForm action={paths.bring.export()} idempotencyKey={newPressKey()}>
      <TextArea
        form={form}
        name="purpose"
        label={importsText.labels.purpose}
        help={text.help.purpose}
        rows={2}
        maxLength={200}
        isRequired
      />
      <DateField
        form={form}
        name="from"
        legend={importsText.labels.from}
        help={text.period}
        units={deskText.dateUnits}
      />
      <DateField form={form} name="until" legend={importsText.labels.until} units={deskText.dateUnits} />
      <Radios
        form={form}
        name="encoding"
        legend={importsText.labels.encoding}
        isRequired
        layout="row"
        options={choicesOf(text.encodings)}
      />
      <Button kind="primary">{text.submit}</Button>
    </PostForm>
  </DeskPage>
)
