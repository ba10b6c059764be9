import type { Rung } from '../../desk/openings/opening.ts'
import { familyOf } from '../../desk/openings/opening.ts'
import { choiceWords, formWords } from '../../text/employer-form.ts'
import { employerText } from '../../text/employer.ts'
import { Details } from '../../ui/details.tsx'
import { isPointedAt, valueOf } from '../../ui/form-state.ts'
import type { FormState } from '../../ui/form-state.ts'
import { AnyOf, Count, Day, FromList, Line, OneOf } from './fields.tsx'

type Props = { form: FormState; rung: Rung; mayInterview: boolean }
type Of = Pick<Props, 'form'>

/** 生活困窮者自立支援法16条: the certificate and the conditions of a training without employment (R2-04 to R2-06). */
const TrainingFields = ({ form }: Of) => (
  <>
    <Line form={form} name="certificate" isRequired width="medium" />
    <OneOf form={form} name="certifiedBy" isRequired words={choiceWords.certifiedBy} />
    <Day form={form} name="certifiedOn" isRequired />
    <AnyOf form={form} name="conditions" isRequired words={choiceWords.conditions} />
    <Count form={form} name="allowancePerDay" suffix={formWords.yen} />
  </>
)

const TrialFields = ({ form, rung }: Pick<Props, 'form' | 'rung'>) => (
  <>
    <OneOf form={form} name="insuredBy" isRequired words={choiceWords.insuredBy} />
    <Line form={form} name="reimbursement" />
    <Line form={form} name="harassmentContact" isRequired />
    {rung === 'trainingNonEmployment' ? <TrainingFields form={form} /> : null}
  </>
)

const rare = [
  'renewal',
  'renewalCriteria',
  'renewalLimit',
  'probation',
  'probationMonths',
  'probationWageYen',
  'probationHours',
  'probationDuties',
  'probationTerms',
  'ageLimit',
  'ageException',
] as const

const ages = Object.entries(choiceWords.ageException).map(([value, label]) => ({ value, label }))

const RareFields = ({ form }: Of) => (
  <Details
    summary={employerText.draft.more.people}
    isOpen={isPointedAt(form, rare) || valueOf(form, 'ageLimit') !== ''}
  >
    <div class="stack">
      <OneOf form={form} name="renewal" isRequired words={choiceWords.renewal} />
      <Line form={form} name="renewalCriteria" />
      <Line form={form} name="renewalLimit" />
      <OneOf form={form} name="probation" isRequired words={choiceWords.probation} />
      <Count form={form} name="probationMonths" suffix={formWords.months} />
      <Count form={form} name="probationWageYen" suffix={formWords.yen} />
      <Line form={form} name="probationHours" />
      <Line form={form} name="probationDuties" />
      <Line form={form} name="probationTerms" />
      <Line form={form} name="ageLimit" width="medium" />
      <FromList form={form} name="ageException" emptyLabel={formWords.none} options={ages} width="full" />
    </div>
  </Details>
)

const selections = (mayInterview: boolean): Readonly<Record<string, string>> => {
  const { interview, ...without } = choiceWords.selection
  return mayInterview ? { ...without, interview } : without
}

const JobFields = ({ form, mayInterview }: Pick<Props, 'form' | 'mayInterview'>) => (
  <>
    <OneOf form={form} name="contractTerm" isRequired words={choiceWords.contractTerm} layout="row" />
    <Count form={form} name="contractMonths" suffix={formWords.months} />
    <OneOf form={form} name="selection" isRequired words={selections(mayInterview)} />
    <RareFields form={form} />
  </>
)

const dates = ['startsOn', 'recruitsUntil'] as const
const isDated = (form: FormState): boolean =>
  dates.some((name) => ['year', 'month', 'day'].some((part) => valueOf(form, `${name}-${part}`) !== ''))

export const PeopleFields = ({ form, rung, mayInterview }: Props) => (
  <>
    <Count form={form} name="places" isRequired suffix={formWords.people} />
    <Details summary={employerText.draft.more.dates} isOpen={isPointedAt(form, dates) || isDated(form)}>
      <div class="stack">
        <Day form={form} name="startsOn" />
        <Day form={form} name="recruitsUntil" />
      </div>
    </Details>
    {familyOf(rung) === 'trial' ? (
      <TrialFields form={form} rung={rung} />
    ) : (
      <JobFields form={form} mayInterview={mayInterview} />
    )}
  </>
)
