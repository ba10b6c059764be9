import { paths } from '../../paths.ts'
import { sectionText } from '../../text/client-sections.ts'
import { intakeText } from '../../text/intake.ts'
import { deskText } from '../../text/desk.ts'
import { clientText } from '../../text/desk-clients.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Radios, SingleCheckbox } from '../../ui/choices.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Details } from '../../ui/details.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { hasErrors } from '../../ui/form-state.ts'
import { PostForm } from '../../ui/forms.tsx'
import { newPressKey } from '../../http/page.ts'
import type { Trouble } from './casework-parts.tsx'
import { ReachWays } from './about-fields.view.tsx'
import { PageHead, Troubles, stateOf } from './casework-parts.tsx'
import { choicesOf } from './casework-words.ts'
import type { DeskTown, Frame } from './frame.tsx'
import { DeskPage } from './frame.tsx'
import { KeepsWords, askedTwice } from './unasked-words.tsx'

const { labels, help } = clientText.form
const { reach, around } = sectionText.sections
const intakeLabels = { ...reach.fields, came: around.fields.came, ...labels }

const Purpose = ({ form }: { form: FormState }) => (
  <Card heading={clientText.form.purposeHeading} tone="wash">
    <ul>
      {clientText.form.purpose.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
    <p class="small muted">{clientText.form.law}</p>
    <SingleCheckbox form={form} name="purposeShown" label={labels.purposeShown} isRequired />
  </Card>
)

const First = ({ form }: { form: FormState }) => (
  <>
    <TextField form={form} name="name" label={labels.name} help={help.name} isRequired maxLength={40} width="medium" />
    <TextField form={form} name="kana" label={labels.kana} help={help.kana} isRequired maxLength={60} width="medium" />
    <TextField form={form} name="phone" label={labels.phone} help={help.phone} type="tel" width="medium" />
    <ReachWays form={form} />
    <TextField form={form} name="reachable" label={labels.reachable} help={help.reachable} maxLength={120} />
    <Radios
      form={form}
      name="came"
      legend={sectionText.sections.around.fields.came}
      help={sectionText.sections.around.help.came}
      layout="row"
      options={choicesOf(sectionText.codes.came)}
    />
    <TextArea form={form} name="wish" label={labels.wish} help={help.wish} rows={3} maxLength={600} />
  </>
)

const More = ({ form }: { form: FormState }) => (
  <div class="stack">
    <TextField form={form} name="email" label={labels.email} type="email" width="medium" />
    <TextField form={form} name="address" label={labels.address} maxLength={120} />
    <DateField form={form} name="bornOn" legend={labels.bornOn} help={help.bornOn} units={deskText.dateUnits} />
    <TextArea form={form} name="concern" label={labels.concern} help={help.concern} rows={3} maxLength={600} />
    <TextArea form={form} name="strength" label={labels.strength} help={help.strength} rows={3} maxLength={600} />
    <SingleCheckbox
      form={form}
      name="wantsEmailDisclosure"
      label={labels.wantsEmailDisclosure}
      help={help.wantsEmailDisclosure}
    />
  </div>
)

export const NewClientView = ({
  frame,
  town,
  trouble,
}: {
  frame: Frame
  town: DeskTown
  trouble?: Trouble | undefined
}) => {
  const form = askedTwice(stateOf({ labels: intakeLabels, trouble, first: { came: ['unasked'] } }), trouble)
  return (
    <DeskPage {...frame} title={clientText.form.title} current="clients" town={town}>
      <BackLink href={paths.desk.clients()}>{deskText.back.clients}</BackLink>
      <Troubles form={form} />
      <PageHead
        title={clientText.form.title}
        side={
          <LinkButton kind="text" size="small" icon="print" href={paths.desk.intakeSheet()}>
            {intakeText.sheetLink}
          </LinkButton>
        }
      >
        <p class="muted">{intakeText.lead}</p>
      </PageHead>
      <PostForm action={paths.desk.newClient()} idempotencyKey={newPressKey()}>
        <Purpose form={form} />
        <First form={form} />
        <Details summary={clientText.form.more} isOpen={hasErrors(form)}>
          <More form={form} />
        </Details>
        <KeepsWords form={form} />
        <p class="muted">{clientText.form.after}</p>
        <Button kind="primary">{clientText.form.submit}</Button>
      </PostForm>
    </DeskPage>
  )
}
