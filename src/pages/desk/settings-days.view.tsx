import { adminText } from '../../text/admin.ts'
import { TextArea, TextField } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { settingGroups, suffixOf } from './settings-reading.view.tsx'

const text = adminText.settings
const { labels, help } = text

export const ClosureFields = ({ form }: { form: FormState }) => (
  <section class="stack">
    <h2>{text.groups.closure}</h2>
    <p>{text.groupHelp.closure}</p>
    {(['closureFrom', 'closureUntil'] as const).map((name) => (
      <TextField form={form} name={name} label={labels[name]} help={help.monthDay} width="short" isRequired />
    ))}
    <TextArea
      form={form}
      name="closedDates"
      label={labels.closedDates}
      help={help.closedDates}
      rows={3}
      maxLength={1000}
    />
  </section>
)

type NumberGroup = 'trial' | 'review' | 'confirm' | 'clock' | 'result' | 'silent'

export const NumberFields = ({ form, group }: { form: FormState; group: NumberGroup }) => (
  <section class="stack">
    <h2>{text.groups[group]}</h2>
    <p>{text.groupHelp[group]}</p>
    {settingGroups[group].map((name) => (
      <TextField
        form={form}
        name={name}
        label={labels[name]}
        inputMode="numeric"
        width="short"
        suffix={suffixOf(name)}
        isRequired
      />
    ))}
  </section>
)
