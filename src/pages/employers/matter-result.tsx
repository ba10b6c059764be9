import { matterHireForm, matterResultForm, hireIn } from '../../desk/referrals/result-forms.ts'
import { resultByMatter } from '../../desk/referrals/result-by-firm.ts'
import { waitsForResult } from '../../desk/referrals/referral.ts'
import { found } from '../../desk/refusals.ts'
import { attempt } from '../../http/attempt.ts'
import { readAs } from '../../http/form.ts'
import type { Sent } from '../../http/form.ts'
import { pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { firmResultText as text } from '../../text/results.ts'
import { LinkButton } from '../../ui/button.tsx'
import { hasErrors, valueOf } from '../../ui/form-state.ts'
import { MatterCode, MatterFrame } from './matter-frame.view.tsx'
import type { MatterProps } from './matter-frame.view.tsx'
import { holderOf } from './matter-kind.ts'
import type { About, MatterKind } from './matter-kind.ts'
import { AboutReferral, HireForm, ResultForm, disclosedTyped, mayHire, resultLabels } from './result.view.tsx'
import type { Asked } from './result.view.tsx'

type AskProps = MatterProps & { asked: Asked }

const askedIn = ({ resulting, resultOf }: About): Asked => ({ ...found(resultOf), full: found(resulting) })

const ResultView = ({ asked, ...props }: AskProps) => (
  <MatterFrame {...props} title={text.title}>
    <p class="lead">{text.lead}</p>
    <AboutReferral asked={asked} />
    {mayHire(asked) ? (
      <>
        <p>
          <LinkButton kind="primary" icon="check" href={paths.matter(props.id, { how: 'hire' })}>
            {text.toHire}
          </LinkButton>
        </p>

        <p>{text.notHired}</p>
      </>
    ) : null}
    <ResultForm form={props.form} asked={asked} action={paths.matter(props.id)}>
      <MatterCode form={props.form} />
    </ResultForm>
  </MatterFrame>
)

const HireView = ({ asked, ...props }: AskProps) => {
  const { form } = props
  const shown = hasErrors(form) ? form : { ...form, values: { ...disclosedTyped(asked), ...form.values } }
  return (
    <MatterFrame {...props} form={shown} title={text.hireTitle}>
      <p class="lead">{text.hireLead}</p>
      <AboutReferral asked={asked} />
      <HireForm form={shown} asked={asked} action={paths.matter(props.id)} today={props.today}>
        <MatterCode form={shown} />
      </HireForm>
      <p>
        <a href={paths.matter(props.id)}>{text.toOthers}</a>
      </p>
    </MatterFrame>
  )
}

const ResultToldView = (props: MatterProps) => (
  <MatterFrame {...props} title={text.doneTitle} isOver>
    <div class="receipt">
      <p>{text.done}</p>
      <p>{text.doneText}</p>
    </div>
  </MatterFrame>
)

const isHire = (sent: Sent): boolean => sent.typed['result']?.[0] === 'hired'
const read = (sent: Sent) => {
  if (!isHire(sent)) return readAs(matterResultForm, sent)
  const draft = readAs(matterHireForm, sent)
  return draft.isFine ? { ...draft, input: { ...hireIn(draft.input), code: draft.input.code } } : draft
}

/** `referral.result`: what came of a referral, in the firm's own words. */
export const resultMatter: MatterKind = {
  labels: resultLabels,
  asks: ({ about, ...props }) =>
    valueOf(props.form, 'result') === 'hired' ? (
      <HireView {...props} asked={askedIn(about)} />
    ) : (
      <ResultView {...props} asked={askedIn(about)} />
    ),
  how: ({ about, ...props }) => <HireView {...props} asked={askedIn(about)} />,
  isOver: ({ resultOf }) => resultOf === undefined || !waitsForResult(resultOf.state),
  press: async (c, { matter, sent, again }) => {
    const draft = read(sent)
    if (!draft.isFine) return again({ draft, status: 422 })
    const leadsTo = () => paths.matter(matter.id)
    const desk = await pressedDesk(c, { sent, leadsTo, actor: holderOf(matter) })
    const said = { ...draft.input, matterId: matter.id, referralId: matter.subjectId }
    const done = await attempt(() => resultByMatter(desk, said))
    if (!done.isDone) return again({ draft, refusal: done.reason, status: done.status })
    return c.redirect(paths.matter(matter.id), 303)
  },
  receipt: ({ about: _about, ...props }) => <ResultToldView {...props} />,
}
