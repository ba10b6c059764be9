import type { Settlement } from '../../desk/corrections/correction.ts'
import { mostLetters } from '../../desk/corrections/forms.ts'
import type { Reported } from '../../desk/corrections/read-reports.ts'
import { isToConfirm } from '../../desk/openings/still-true.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { deskCorrectionsText as text } from '../../text/desk-corrections.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Details } from '../../ui/details.tsx'
import { TextArea } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { isPointedAt } from '../../ui/form-state.ts'
import { PostForm } from '../../ui/forms.tsx'
import { Telephone } from '../parts/telephone.tsx'

type Of = { reported: Reported }

/** What is pressed here is about the reports that stand on this page, not about one that comes meanwhile. */
const lastOf = ({ reports }: Reported): string =>
  reports.filter(({ report }) => report.state !== 'settled').at(-1)?.report.id ?? ''

const AskForm = ({ reported }: Of) => {
  const { opening, employer, hasEmail } = reported
  return (
    <>
      <p>{hasEmail ? text.ask.mail : text.ask.phone}</p>
      {hasEmail ? null : (
        <p>
          <Telephone number={employer.phone} />
        </p>
      )}
      <PostForm action={paths.desk.correctionAsk(opening.id)} idempotencyKey={newPressKey()} layout="row">
        <input type="hidden" name="last" value={lastOf(reported)} />
        {hasEmail ? (
          <Button kind="secondary" name="how" value="mail">
            {text.ask.submitMail}
          </Button>
        ) : null}
        <Button kind={hasEmail ? 'text' : 'secondary'} name="how" value="phone">
          {text.ask.submitPhone}
        </Button>
      </PostForm>
    </>
  )
}

/** Asking comes first where the posting is still shown (R1-23). */
export const AskFirm = ({ reported }: Of) => {
  const isAsked = reported.reports.every(({ report }) => report.state !== 'open')
  return (
    <Card heading={text.ask.heading}>
      {!isToConfirm(reported.opening) ? (
        <p>{text.ask.notOpen}</p>
      ) : isAsked ? (
        <p>{text.ask.asked}</p>
      ) : (
        <AskForm reported={reported} />
      )}
    </Card>
  )
}

const wordFor = ({ opening }: Reported, how: Exclude<Settlement, 'unfounded'>): string => {
  if (how === 'suspended' && opening.state === 'paused') return text.settle.already.suspended
  if (how === 'stopped' && opening.state === 'closed') return text.settle.already.stopped
  return text.settle.buttons[how]
}

/** A closed posting can only be said to be closed, or to have been right. */
const waysFor = ({ opening }: Reported): readonly Exclude<Settlement, 'unfounded'>[] =>
  opening.state === 'closed' ? ['stopped'] : ['suspended', 'corrected', 'stopped']

const kinds = { suspended: 'primary', corrected: 'secondary', stopped: 'secondary' } as const

const Kept = ({ reported }: Of) => (
  <>
    <input type="hidden" name="last" value={lastOf(reported)} />
  </>
)

export const Settle = ({ reported, form }: Of & { form: FormState }) => {
  const { opening } = reported
  const action = paths.desk.correctionSettle(opening.id)
  return (
    <Card heading={text.settle.heading}>
      <p>{text.settle.lead}</p>
      <PostForm action={action} idempotencyKey={newPressKey()} version={opening.version} layout="row">
        <Kept reported={reported} />
        {waysFor(reported).map((how) => (
          <Button kind={kinds[how]} name="how" value={how}>
            {wordFor(reported, how)}
          </Button>
        ))}
      </PostForm>
      <Details summary={text.settle.unfounded} isOpen={isPointedAt(form, ['reason'])}>
        <PostForm action={action} idempotencyKey={newPressKey()} version={opening.version}>
          <Kept reported={reported} />
          <TextArea
            form={form}
            name="reason"
            label={text.settle.labels.reason}
            help={text.settle.help}
            rows={3}
            maxLength={mostLetters}
            isRequired
          />
          <Button kind="secondary" name="how" value="unfounded">
            {text.settle.submit}
          </Button>
        </PostForm>
      </Details>
    </Card>
  )
}
