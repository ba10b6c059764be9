import { trades } from '../../desk/employers/employer.ts'
import { choiceWords, declaration, declares, formHelp, formWords } from '../../text/employer-form.ts'
import { employerText } from '../../text/employer.ts'
import { SingleCheckbox } from '../../ui/choices.tsx'
import { Details } from '../../ui/details.tsx'
import { errorOf } from '../../ui/form-state.ts'
import type { FormState } from '../../ui/form-state.ts'
import { Count, FromList, Line, OneOf } from './fields.tsx'

type Of = { form: FormState }

const tradeChoices = trades.map((value) => ({ value, label: choiceWords.trade[value] }))
const rare = ['kind', 'employs', 'corporateNumber', 'fax', 'noticeBy', 'contactKana'] as const

const RareFields = ({ form }: Of) => (
  <Details summary={employerText.draft.moreFirm} isOpen={rare.some((name) => errorOf(form, name) !== undefined)}>
    <div class="stack">
      <OneOf form={form} name="kind" words={choiceWords.kind} />
      <OneOf form={form} name="employs" words={choiceWords.employs} />
      <Line form={form} name="contactKana" />
      <Line form={form} name="fax" width="medium" inputMode="tel" />
      <OneOf form={form} name="noticeBy" words={choiceWords.noticeBy} layout="row" />
      <Line form={form} name="corporateNumber" width="medium" inputMode="numeric" />
    </div>
  </Details>
)

/** 職業安定法5条の6①②③ (R1-12): the firm's own declaration. */
const Declaration = ({ form }: Of) => (
  <>
    <ul>
      {declaration.map((point) => (
        <li>{point}</li>
      ))}
    </ul>
    <SingleCheckbox form={form} name="declares" label={declares} help={formHelp.declares} isRequired />
  </>
)

export const FirmFields = ({ form }: Of) => (
  <>
    <Line form={form} name="employerName" isRequired autoComplete="organization" />
    <Line form={form} name="employerKana" isRequired />
    <FromList
      form={form}
      name="trade"
      isRequired
      emptyLabel={formWords.chooseOne}
      options={tradeChoices}
      width="full"
    />
    <Count form={form} name="staffCount" isRequired suffix={formWords.people} />
    <Line form={form} name="contactName" isRequired autoComplete="name" />
    <Line form={form} name="employerPhone" isRequired width="medium" inputMode="tel" autoComplete="tel" />
    <Line form={form} name="email" isRequired inputMode="email" autoComplete="email" />
    <RareFields form={form} />
    <Declaration form={form} />
  </>
)
