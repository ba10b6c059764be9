import { supportCodes, weekdays } from '../../desk/openings/codes.ts'
import { formHelp, formLabels, formWords } from '../../text/employer-form.ts'
import { employerText } from '../../text/employer.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { Checkboxes } from '../../ui/choices.tsx'
import { Details } from '../../ui/details.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { TimeRange } from '../../ui/time-range.tsx'
import { Line, Paragraph } from './fields.tsx'

const { groups } = employerText.draft
type Props = { form: FormState }

export const WhatFields = ({ form }: Props) => (
  <section class="stack">
    <h2>{groups.what}</h2>
    <Line form={form} name="title" isRequired maxLength={40} />
    <Paragraph form={form} name="tasks" isRequired rows={4} />
    <Line form={form} name="places" isRequired width="short" inputMode="numeric" suffix={formWords.people} />
    <Line form={form} name="meets" isRequired maxLength={60} />
    <Line form={form} name="bring" />
    <Paragraph form={form} name="firstDay" />
    <Details summary={formLabels.support} isOpen={(form.values['support'] ?? []).length > 0}>
      <Checkboxes
        form={form}
        name="support"
        legend={formLabels.support}
        help={formHelp.support}
        options={supportCodes.map((value) => ({ value, label: openingJa.support[value] }))}
      />
    </Details>
  </section>
)

export const WhenFields = ({ form }: Props) => (
  <section class="stack">
    <h2>{groups.when}</h2>
    <Checkboxes
      form={form}
      name="days"
      legend={formLabels.days}
      isRequired
      options={weekdays.map((value) => ({ value, label: openingJa.weekdays[value] }))}
      layout="row"
    />
    <TimeRange
      form={form}
      from="startsAt"
      until="endsAt"
      legend={formWords.hours}
      help={formHelp.hours}
      isRequired
      words={{ from: formWords.from, until: formWords.until }}
    />
  </section>
)
