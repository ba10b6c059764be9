import type { Rung } from '../../desk/openings/opening.ts'
import { familyOf } from '../../desk/openings/opening.ts'
import { choiceWords, formLabels, formWords } from '../../text/employer-form.ts'
import { employerText } from '../../text/employer.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { Details } from '../../ui/details.tsx'
import { isPointedAt, valueOf } from '../../ui/form-state.ts'
import type { FormState } from '../../ui/form-state.ts'
import { AnyOf, Count, Line, OneOf, Paragraph } from './fields.tsx'

type Props = { form: FormState; rung: Rung }

const isFilled = (form: FormState, names: readonly string[]): boolean =>
  isPointedAt(form, names) || names.some((name) => !['', 'none'].includes(valueOf(form, name)))

/** Only where something is heavy or dangerous. */
const BodyFields = ({ form }: Pick<Props, 'form'>) => (
  <Details summary={employerText.draft.body} isOpen={isFilled(form, ['liftOften', 'liftKg', 'hazards'])}>
    <div class="stack">
      <OneOf form={form} name="liftOften" words={choiceWords.liftOften} layout="row" />
      <Count form={form} name="liftKg" suffix={formWords.kilograms} />
      <AnyOf form={form} name="hazards" words={choiceWords.hazards} />
    </div>
  </Details>
)

// A tour is looked at and not worked in: nobody asks it whether it is work.
const TrialFields = ({ form, rung }: Props) => (
  <>
    <OneOf form={form} name="workContent" isRequired words={choiceWords.workContent} />
    {rung === 'tour' ? null : <AnyOf form={form} name="likeness" words={choiceWords.likeness} />}
  </>
)

const JobFields = ({ form }: Pick<Props, 'form'>) => (
  <>
    <Line form={form} name="dutiesChangeScope" isRequired />
    <Line form={form} name="licences" />
  </>
)

export const WhatFields = ({ form, rung }: Props) => (
  <>
    <Line form={form} name="title" isRequired maxLength={40} />
    <Paragraph form={form} name="tasks" isRequired rows={4} />
    {familyOf(rung) === 'trial' ? <TrialFields form={form} rung={rung} /> : <JobFields form={form} />}
    <Line form={form} name="bring" />
    <BodyFields form={form} />
    <Details summary={formLabels.support} isOpen={isFilled(form, ['support'])}>
      <AnyOf form={form} name="support" words={openingJa.support} />
    </Details>
  </>
)
