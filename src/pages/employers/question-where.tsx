import { passiveSmokingCodes } from '../../desk/employers/employer.ts'
import type { Workplace } from '../../desk/employers/employer.ts'
import { familyOf } from '../../desk/openings/opening.ts'
import type { Rung } from '../../desk/openings/opening.ts'
import { prefectures } from '../../law/prefectures.ts'
import { choiceWords, formLabels, formWords } from '../../text/employer-form.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { Radios } from '../../ui/choices.tsx'
import { Details } from '../../ui/details.tsx'
import { isChosen } from '../../ui/form-state.ts'
import type { FormState } from '../../ui/form-state.ts'
import { FromList, Line, OneOf, Paragraph } from './fields.tsx'

type Props = { form: FormState; isRequired: boolean }

const smokingChoices = passiveSmokingCodes.map((value) => ({ value, label: openingJa.passiveSmoking[value] }))
const prefectureChoices = prefectures.map(({ code, name }) => ({ value: code, label: name }))

const PlaceFields = ({ form, isRequired }: Props) => (
  <>
    <OneOf form={form} name="placeKind" words={choiceWords.placeKind} />
    <Line form={form} name="placeName" isRequired={isRequired} maxLength={60} />
    <FromList form={form} name="prefecture" emptyLabel={formWords.townPrefecture} options={prefectureChoices} />
    <Line form={form} name="area" isRequired={isRequired} width="medium" maxLength={30} />
    <Line form={form} name="address" isRequired={isRequired} autoComplete="address-line1" />
    <Paragraph form={form} name="wayThere" rows={2} />
    <FromList
      form={form}
      name="passiveSmoking"
      isRequired={isRequired}
      emptyLabel={formWords.chooseOne}
      options={smokingChoices}
      width="full"
    />
  </>
)

const isElsewhere = (form: FormState, workplaces: readonly Workplace[]): boolean =>
  workplaces.length === 0 || isChosen({ form, name: 'workplaceId', code: 'new' })

type WhereProps = { form: FormState; rung: Rung; workplaces: readonly Workplace[]; isMember: boolean }

/** A firm that posted before chooses; the fields of a new place stand below, scripts or not. */
const KnownPlaces = ({ form, workplaces }: Pick<WhereProps, 'form' | 'workplaces'>) => (
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
)

export const WhereFields = ({ form, rung, workplaces, isMember }: WhereProps) => (
  <>
    {isMember ? <KnownPlaces form={form} workplaces={workplaces} /> : <PlaceFields form={form} isRequired />}
    {familyOf(rung) === 'employment' ? <Line form={form} name="workplaceChangeScope" isRequired /> : null}
    <Line form={form} name="meets" isRequired maxLength={60} />
    <Paragraph form={form} name="firstDay" />
  </>
)
