import type { Rung } from '../../desk/openings/opening.ts'
import { familyOf } from '../../desk/openings/opening.ts'
import { formHelp, formWords } from '../../text/employer-form.ts'
import { openingJa } from '../../text/opening-ja.ts'
import type { FormState } from '../../ui/form-state.ts'
import { TimeRange } from '../../ui/time-range.tsx'
import { AnyOf, Count, Line } from './fields.tsx'

const Hours = ({ form }: { form: FormState }) => (
  <TimeRange
    form={form}
    from="startsAt"
    until="endsAt"
    legend={formWords.hours}
    help={formHelp.hours}
    isRequired
    words={{ from: formWords.from, until: formWords.until }}
  />
)

export const WhenFields = ({ form, rung }: { form: FormState; rung: Rung }) => (
  <>
    <AnyOf form={form} name="days" isRequired words={openingJa.weekdays} layout="row" />
    <Hours form={form} />
    {familyOf(rung) === 'trial' ? (
      <>
        <Count form={form} name="lengthDays" isRequired suffix={formWords.days} />
        <Count form={form} name="breakMinutes" suffix={formWords.minutes} />
      </>
    ) : (
      <>
        <Count form={form} name="breakMinutes" isRequired suffix={formWords.minutes} />
        <Line form={form} name="overtime" isRequired />
        <Line form={form} name="holidays" isRequired />
      </>
    )}
  </>
)
