import type { Dispute } from '../../desk/employers/dispute.ts'
import { disputeKinds } from '../../desk/employers/dispute.ts'
import type { Workplace } from '../../desk/employers/employer.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { deskText } from '../../text/desk.ts'
import { firmsText } from '../../text/firms.ts'
import { Radios } from '../../ui/choices.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { PostForm } from '../../ui/forms.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { fullDay } from './casework-words.ts'
import { FirmButtons, FirmShell } from './employers-edit.view.tsx'
import type { DeskTown, Frame } from './frame.tsx'

const text = firmsText.dispute
const { labels, help } = text

type Shell = { frame: Frame; town: DeskTown; firm: { id: string; name: string }; form: FormState }

export const NewDisputeView = ({ places, ...shell }: Shell & { places: readonly Workplace[] }) => {
  const { form, firm } = shell
  return (
    <FirmShell {...shell} title={text.title}>
      <p>{text.law}</p>
      <PostForm action={paths.desk.employerDisputes(firm.id)} idempotencyKey={newPressKey()}>
        <Radios
          form={form}
          name="kind"
          legend={labels.kind}
          isRequired
          options={disputeKinds.map((value) => ({ value, label: text.kinds[value], hint: text.kindHints[value] }))}
        />
        <SelectField
          form={form}
          name="workplaceId"
          label={labels.workplaceId}
          emptyLabel={text.whole}
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateField form={form} name="fromOn" legend={labels.fromOn} isRequired units={deskText.dateUnits} />
        <DateField form={form} name="untilOn" legend={labels.untilOn} help={help.untilOn} units={deskText.dateUnits} />
        <TextField form={form} name="source" label={labels.source} help={help.source} isRequired maxLength={120} />
        <FirmButtons firm={firm} word={text.submit} />
      </PostForm>
    </FirmShell>
  )
}

type EndProps = Shell & { dispute: Dispute; workplaceName: string | null; version: number }

export const EndDisputeView = ({ dispute, workplaceName, version, ...shell }: EndProps) => (
  <FirmShell {...shell} title={text.endTitle}>
    <SummaryList
      rows={[
        { key: labels.kind, value: text.kinds[dispute.kind] },
        { key: labels.workplaceId, value: workplaceName ?? text.whole },
        { key: labels.fromOn, value: fullDay(dispute.fromOn) },
        { key: labels.untilOn, value: dispute.untilOn ? fullDay(dispute.untilOn) : text.goesOn },
        { key: labels.source, value: dispute.source },
      ]}
    />
    <PostForm action={paths.desk.dispute(dispute.id)} idempotencyKey={newPressKey()} version={version}>
      <DateField
        form={shell.form}
        name="untilOn"
        legend={labels.untilOn}
        help={help.lastDay}
        isRequired
        units={deskText.dateUnits}
      />
      <FirmButtons firm={shell.firm} word={text.endSubmit} />
    </PostForm>
  </FirmShell>
)
