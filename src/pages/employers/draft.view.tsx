import type { DraftAtHand } from '../../desk/openings/open-draft.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { employerText } from '../../text/employer.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { hasErrors } from '../../ui/form-state.ts'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { AskDesk } from './ask.tsx'
import { TermsFields } from './fields-terms.tsx'
import { WhatFields, WhenFields } from './fields-what.tsx'
import { FirmFields, WhereFields } from './fields-where.tsx'
import { EmployerPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { Lines } from './lines.tsx'
import { stepTitle, Where } from './where.tsx'

const text = employerText.draft
type DraftProps = { frame: Frame; draft: DraftAtHand; form: FormState }

const Back = ({ opening }: Pick<DraftAtHand, 'opening'>) =>
  opening.state === 'returned' ? (
    <BackLink href={paths.employer.opening(opening.id)}>{text.backReturned}</BackLink>
  ) : (
    <BackLink href={paths.employer.newOpening()}>{text.back}</BackLink>
  )

const Returned = ({ reason }: { reason: string | null }) =>
  reason === null ? null : (
    <Notice tone="warning" heading={text.returnedHeading}>
      <Lines text={reason} />
    </Notice>
  )

export const DraftView = ({ frame, draft, form }: DraftProps) => {
  const { opening, workplaces } = draft
  const isOfFirm = draft.firm !== null
  return (
    <EmployerPage frame={frame} title={stepTitle({ frame, step: 2, form })} current="newOpening">
      <Back opening={opening} />
      <Where frame={frame} step={2} />
      <h1>
        {openingJa.rungs[opening.rung].name}：{text.title}
      </h1>
      <ErrorSummary form={form} heading={employerText.errorSummary} />
      {opening.state === 'returned' ? <Returned reason={opening.reasonText} /> : null}
      {hasErrors(form) ? null : <p class="lead">{text.lead}</p>}
      <div class="wizard">
        <div class="wizard__form">
          <PostForm action={paths.employer.draft(opening.id)} idempotencyKey={newPressKey()} version={opening.version}>
            <WhatFields form={form} />
            <WhenFields form={form} />
            <TermsFields form={form} rung={opening.rung} />
            <WhereFields form={form} workplaces={workplaces} isMember={isOfFirm} />
            {isOfFirm ? null : <FirmFields form={form} />}
            <p class="muted">{text.saved}</p>
            <Actions>
              <Button kind="primary" size="large">
                {text.submit}
              </Button>
            </Actions>
          </PostForm>
        </div>
        <aside>
          <AskDesk town={frame.town} />
        </aside>
      </div>
    </EmployerPage>
  )
}
