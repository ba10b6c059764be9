import { mayRole } from '../../access/policy.ts'
import type { Settings } from '../../desk/settings/settings.ts'
import type { SettingsEdition } from '../../desk/settings/store.ts'
import type { Typed } from '../../http/form.ts'
import { newPressKey } from '../../http/page.ts'
import { prefectures } from '../../law/prefectures.ts'
import { paths } from '../../paths.ts'
import { adminText } from '../../text/admin.ts'
import { Button } from '../../ui/button.tsx'
import { Checkboxes, SingleCheckbox } from '../../ui/choices.tsx'
import { Details } from '../../ui/details.tsx'
import { SelectField, TextArea, TextField } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ClosureFields, NumberFields } from './settings-days.view.tsx'
import { Reading, monthDayWords } from './settings-reading.view.tsx'
import { PageHead, Troubles } from './casework-parts.tsx'
import { fullDay } from './casework-words.ts'
import { DeskPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { Late } from './office-parts.tsx'

const text = adminText.settings
const { labels, help } = text

const typedOf = (value: Settings[keyof Settings]): readonly string[] => {
  if (typeof value === 'boolean') return value ? ['yes'] : []
  return typeof value === 'object' ? value : [String(value)]
}

const slashed = (date: string) => date.replaceAll('-', '/')

export const typedOfSettings = (settings: Settings): Typed => ({
  ...Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, typedOf(value)])),
  closureFrom: [monthDayWords(settings.closureFrom)],
  closureUntil: [monthDayWords(settings.closureUntil)],
  closedDates: [settings.closedDates.map(slashed).join('\n')],
})

type LongName = 'openingHours' | 'closedDays' | 'legalBasis' | 'complaints'

// Two lines to read in, one line to be kept: a sentence longer than a field is wide.
const Long = ({ form, name }: { form: FormState; name: LongName }) => (
  <TextArea
    form={form}
    name={name}
    label={labels[name]}
    help={name === 'complaints' ? help.complaints : help.oneLine}
    rows={name === 'closedDays' ? 2 : 3}
    isRequired
    maxLength={120}
  />
)

const DeskFields = ({ form }: { form: FormState }) => (
  <section class="stack">
    <h2>{text.groups.desk}</h2>
    <TextField form={form} name="townName" label={labels.townName} isRequired width="medium" maxLength={30} />
    <TextField form={form} name="deskName" label={labels.deskName} isRequired maxLength={60} />
    <SelectField
      form={form}
      name="prefecture"
      label={labels.prefecture}
      help={help.prefecture}
      isRequired
      options={prefectures.map(({ code, name }) => ({ value: code, label: name }))}
    />
    <TextField form={form} name="address" label={labels.address} isRequired maxLength={120} />
    <TextField form={form} name="phone" label={labels.phone} type="tel" isRequired width="medium" />
    <TextField form={form} name="fax" label={labels.fax} type="tel" width="medium" maxLength={20} />
    <TextField form={form} name="email" label={labels.email} type="email" isRequired />
  </section>
)

const LawFields = ({ form }: { form: FormState }) => (
  <>
    <section class="stack">
      <h2>{text.groups.hours}</h2>
      <Long form={form} name="openingHours" />
      <Long form={form} name="closedDays" />
    </section>
    <section class="stack">
      <h2>{text.groups.law}</h2>
      <Long form={form} name="legalBasis" />
      <TextField form={form} name="legalNumber" label={labels.legalNumber} isRequired maxLength={60} />
      <TextArea
        form={form}
        name="handlingScope"
        label={labels.handlingScope}
        help={help.handlingScope}
        isRequired
        maxLength={400}
      />
      <TextField form={form} name="sealName" label={labels.sealName} help={help.sealName} isRequired maxLength={30} />
      <Long form={form} name="complaints" />
    </section>
  </>
)

const ScopeFields = ({ form }: { form: FormState }) => (
  <section class="stack">
    <h2>{text.groups.scope}</h2>
    <p>{text.groupHelp.scope}</p>
    <Details
      summary={labels.scopePrefectures}
      isOpen={form.values['scopePrefectures'] !== undefined && form.values['scopePrefectures'].length > 0}
    >
      <Checkboxes
        form={form}
        name="scopePrefectures"
        legend={labels.scopePrefectures}
        help={help.scopePrefectures}
        options={prefectures.map(({ code, name }) => ({ value: code, label: name }))}
        layout="row"
      />
    </Details>
    <SingleCheckbox form={form} name="allowsInterview" label={labels.allowsInterview} help={help.allowsInterview} />
  </section>
)

const LogFields = ({ form }: { form: FormState }) => (
  <section class="stack">
    <h2>{text.groups.log}</h2>
    <p>{text.groupHelp.log}</p>
    <SingleCheckbox form={form} name="logShowsNames" label={labels.logShowsNames} help={help.logShowsNames} />
  </section>
)

type SettingsProps = {
  frame: Frame
  newest: SettingsEdition
  form: FormState
  isDone?: boolean
  isLate?: boolean
}

export const SettingsView = ({ frame, newest, form, isDone, isLate }: SettingsProps) => {
  const { edition, validFrom, settings } = newest
  const mayChange = mayRole(frame.actor.role, 'settings.change')
  return (
    <DeskPage {...frame} town={settings} title={text.title} current="settings">
      <Troubles form={form} />
      {isLate ? <Late>{text.late}</Late> : null}
      {isDone ? <Notice tone="success">{text.done}</Notice> : null}
      <PageHead title={text.title}>
        <p class="muted">{validFrom ? text.edition(edition, fullDay(validFrom)) : text.noEdition}</p>
      </PageHead>
      <p>{mayChange ? text.lead : text.readLead}</p>
      {mayChange ? (
        <PostForm action={paths.desk.settings()} idempotencyKey={newPressKey()}>
          <input type="hidden" name="edition" value={form.values['edition']?.[0] ?? String(edition)} />
          <DeskFields form={form} />
          <LawFields form={form} />
          <ClosureFields form={form} />
          <ScopeFields form={form} />
          <NumberFields form={form} group="trial" />
          <NumberFields form={form} group="review" />
          <NumberFields form={form} group="confirm" />
          <NumberFields form={form} group="clock" />
          <NumberFields form={form} group="result" />
          <NumberFields form={form} group="silent" />
          <LogFields form={form} />
          <Actions>
            <Button kind="primary">{text.save}</Button>
          </Actions>
        </PostForm>
      ) : (
        <Reading settings={settings} />
      )}
    </DeskPage>
  )
}
