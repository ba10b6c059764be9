import { passiveSmokingCodes, trades } from '../../desk/employers/employer.ts'
import type { Workplace } from '../../desk/employers/employer.ts'
import { choiceWords, declaration, declares, formHelp, formLabels, formWords } from '../../text/employer-form.ts'
import { employerText } from '../../text/employer.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { Radios, SingleCheckbox } from '../../ui/choices.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Details } from '../../ui/details.tsx'
import { isChosen } from '../../ui/form-state.ts'
import type { FormState } from '../../ui/form-state.ts'
import { Line, Paragraph } from './fields.tsx'

const { groups } = employerText.draft
type Props = { form: FormState }

const PlaceFields = ({ form, isRequired }: Props & { isRequired: boolean }) => (
  <>
    <Line form={form} name="placeName" isRequired={isRequired} maxLength={60} />
    <Line form={form} name="area" isRequired={isRequired} width="medium" maxLength={30} />
    <Line form={form} name="address" isRequired={isRequired} autoComplete="address-line1" />
    <Paragraph form={form} name="wayThere" rows={2} />
    <SelectField
      form={form}
      name="passiveSmoking"
      label={formLabels.passiveSmoking}
      help={formHelp.passiveSmoking}
      isRequired={isRequired}
      emptyLabel={formWords.chooseOne}
      options={passiveSmokingCodes.map((value) => ({ value, label: openingJa.passiveSmoking[value] }))}
      width="full"
    />
  </>
)

const isElsewhere = (form: FormState, workplaces: readonly Workplace[]): boolean =>
  workplaces.length === 0 || isChosen({ form, name: 'workplaceId', code: 'new' })

type WhereProps = Props & { workplaces: readonly Workplace[]; isMember: boolean }

/** A firm that posted before chooses; the fields of a new place stand below, scripts or not. */
export const WhereFields = ({ form, workplaces, isMember }: WhereProps) => (
  <section class="stack">
    <h2>{groups.where}</h2>
    {isMember ? (
      <>
        <Radios
          form={form}
          name="workplaceId"
          legend={formLabels.workplaceId}
          help={formWords.newPlaceHelp}
          isRequired
          options={[
            ...workplaces.map(({ id, name, address }) => ({ value: id, label: name, hint: address })),
            { value: 'new', label: formWords.newPlace },
          ]}
        />
        <Details summary={formWords.newPlaceFields} isOpen={isElsewhere(form, workplaces)}>
          <div class="stack">
            <PlaceFields form={form} isRequired={false} />
          </div>
        </Details>
      </>
    ) : (
      <PlaceFields form={form} isRequired />
    )}
  </section>
)

export const FirmFields = ({ form }: Props) => (
  <section class="stack">
    <h2>{groups.firm}</h2>
    <Line form={form} name="employerName" isRequired autoComplete="organization" />
    <Line form={form} name="employerKana" isRequired />
    <SelectField
      form={form}
      name="trade"
      label={formLabels.trade}
      help={formHelp.trade}
      isRequired
      emptyLabel={formWords.chooseOne}
      options={trades.map((value) => ({ value, label: choiceWords.trade[value] }))}
      width="full"
    />
    <Line form={form} name="staffCount" isRequired width="short" inputMode="numeric" suffix={formWords.people} />
    <Line form={form} name="contactName" isRequired autoComplete="name" />
    <Line form={form} name="contactKana" />
    <Line form={form} name="employerPhone" isRequired width="medium" inputMode="tel" autoComplete="tel" />
    <Line form={form} name="email" isRequired inputMode="email" autoComplete="email" />
    <div class="stack">
      <h3>{formLabels.declares}</h3>
      <p class="muted">{formHelp.declares}</p>
      <ul>
        {declaration.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <SingleCheckbox form={form} name="declares" label={declares} isRequired />
    </div>
  </section>
)
