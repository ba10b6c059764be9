import type { Rung } from '../../desk/openings/opening.ts'
import { familyOf } from '../../desk/openings/opening.ts'
import { choiceWords, formHelp, formWords } from '../../text/employer-form.ts'
import { employerText } from '../../text/employer.ts'
import { Details } from '../../ui/details.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { errorOf } from '../../ui/form-state.ts'
import { Line, OneOf } from './fields.tsx'

const { groups, termsLead, moreConditions } = employerText.draft
type Props = { form: FormState }

const TrialFields = ({ form }: Props) => (
  <>
    <Line form={form} name="lengthDays" isRequired width="short" inputMode="numeric" suffix={formWords.days} />
    <OneOf form={form} name="insuredBy" isRequired words={choiceWords.insuredBy} />
    <OneOf form={form} name="workContent" isRequired words={choiceWords.workContent} />
    <Line form={form} name="reimbursement" />
    <Line form={form} name="harassmentContact" isRequired />
  </>
)

const PayFields = ({ form }: Props) => (
  <>
    <OneOf form={form} name="wageBasis" isRequired words={choiceWords.wageBasis} layout="row" />
    <Line form={form} name="wageYen" isRequired width="short" inputMode="numeric" suffix={formWords.yen} />
    <Line form={form} name="wageNote" />
  </>
)

const InsuranceFields = ({ form }: Props) => (
  <div class="stack">
    <h3>{formWords.insurance}</h3>
    <p class="muted">{formHelp.insurance}</p>
    <OneOf form={form} name="insuredEmployment" isRequired words={choiceWords.insured} layout="row" />
    <OneOf form={form} name="insuredHealth" isRequired words={choiceWords.insured} layout="row" />
    <OneOf form={form} name="insuredPension" isRequired words={choiceWords.insured} layout="row" />
  </div>
)

const rare = ['renewal', 'renewalCriteria', 'probation', 'probationTerms'] as const

const RareFields = ({ form }: Props) => (
  <Details summary={moreConditions} isOpen={rare.some((name) => errorOf(form, name) !== undefined)}>
    <div class="stack">
      <OneOf form={form} name="renewal" isRequired words={choiceWords.renewal} />
      <Line form={form} name="renewalCriteria" />
      <OneOf form={form} name="probation" isRequired words={choiceWords.probation} />
      <Line form={form} name="probationTerms" />
    </div>
  </Details>
)

const EmploymentFields = ({ form }: Props) => (
  <>
    <PayFields form={form} />
    <Line form={form} name="breakMinutes" isRequired width="short" inputMode="numeric" suffix={formWords.minutes} />
    <Line form={form} name="overtime" isRequired />
    <Line form={form} name="holidays" isRequired />
    <OneOf form={form} name="contractTerm" isRequired words={choiceWords.contractTerm} layout="row" />
    <Line form={form} name="contractMonths" width="short" inputMode="numeric" suffix={formWords.months} />
    <Line form={form} name="dutiesChangeScope" isRequired />
    <Line form={form} name="workplaceChangeScope" isRequired />
    <InsuranceFields form={form} />
    <OneOf form={form} name="selection" isRequired words={choiceWords.selection} />
    <RareFields form={form} />
  </>
)

export const TermsFields = ({ form, rung }: Props & { rung: Rung }) => {
  const family = familyOf(rung)
  return (
    <section class="stack">
      <h2>{groups.terms[family]}</h2>
      <p>{termsLead[family]}</p>
      {family === 'trial' ? <TrialFields form={form} /> : <EmploymentFields form={form} />}
    </section>
  )
}
