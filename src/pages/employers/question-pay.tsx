import { choiceWords, formWords } from '../../text/employer-form.ts'
import { employerText } from '../../text/employer.ts'
import { SingleCheckbox } from '../../ui/choices.tsx'
import { Details } from '../../ui/details.tsx'
import { errorOf, valueOf } from '../../ui/form-state.ts'
import type { FormState } from '../../ui/form-state.ts'
import { Count, Line, OneOf } from './fields.tsx'

type Of = { form: FormState }

const InsuranceFields = ({ form }: Of) => (
  <section class="stack">
    <h2>{formWords.insurance}</h2>
    <p class="muted">{formWords.insuranceNote}</p>
    <OneOf form={form} name="insuredEmployment" isRequired words={choiceWords.insured} layout="row" />
    <OneOf form={form} name="insuredHealth" isRequired words={choiceWords.insured} layout="row" />
    <OneOf form={form} name="insuredPension" isRequired words={choiceWords.insured} layout="row" />
  </section>
)

const rare = ['fixedOvertimeYen', 'fixedOvertimeHours', 'fixedOvertimeExcess', 'discretionary', 'dispatch'] as const

const RareFields = ({ form }: Of) => (
  <Details
    summary={employerText.draft.more.pay}
    isOpen={rare.some((name) => errorOf(form, name) !== undefined || valueOf(form, name) !== '')}
  >
    <div class="stack">
      <Count form={form} name="fixedOvertimeYen" suffix={formWords.yen} />
      <Count form={form} name="fixedOvertimeHours" suffix={formWords.hourCount} />
      <OneOf form={form} name="fixedOvertimeExcess" words={choiceWords.fixedOvertimeExcess} layout="row" />
      <Line form={form} name="discretionary" />
      <Line form={form} name="dispatch" width="medium" />
      <SingleCheckbox form={form} name="wishesSubsidy" label={formWords.subsidy} help={formWords.subsidyHelp} />
    </div>
  </Details>
)

export const PayFields = ({ form }: Of) => (
  <>
    <OneOf form={form} name="wageBasis" isRequired words={choiceWords.wageBasis} layout="row" />
    <Count form={form} name="wageYen" isRequired suffix={formWords.yen} />
    <Line form={form} name="wageNote" />
    <InsuranceFields form={form} />
    <RareFields form={form} />
  </>
)
