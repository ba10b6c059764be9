import { allow } from '../../desk/desk.ts'
import { openingOfReferral } from '../../desk/openings/store.ts'
import { resultByFirm } from '../../desk/referrals/result-by-firm.ts'
import { hireIn, ownHireForm, ownResultForm } from '../../desk/referrals/result-forms.ts'
import { waitsForResult } from '../../desk/referrals/referral.ts'
import { referralById } from '../../desk/referrals/store.ts'
import { found } from '../../desk/refusals.ts'
import type { RefusalReason } from '../../desk/refusals.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { attempt } from '../../http/attempt.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { readAs, readBody } from '../../http/form.ts'
import type { Draft, Sent } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { firmResultText as text } from '../../text/results.ts'
import { LinkButton } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { Notice } from '../../ui/notice.tsx'
import { matterText } from '../../text/matter.ts'
import { codeState } from '../parts/code-state.ts'
import { EmployerPage, frameOf } from './frame.tsx'
import type { Frame } from './frame.tsx'
import {
  AboutReferral,
  HireForm,
  ResultForm,
  disclosedTyped,
  hireLabels,
  mayHire,
  resultLabels,
} from './result.view.tsx'
import type { Asked } from './result.view.tsx'

type Again = { draft?: Draft<unknown>; refusal?: RefusalReason; status?: Parameters<typeof page>[2] }

type ViewProps = {
  frame: Frame
  id: string
  version: number
  asked: Asked
  form: FormState
  today: string
  isHire: boolean
  isDone: boolean
}

const Body = ({ id, version, asked, form, today, isHire }: ViewProps) => {
  const of = { form, asked, action: paths.employer.referralResult(id), version }
  if (asked.state === 'issued') {
    return (
      <p>
        {text.notYet} <a href={paths.employer.referralAnswer(id)}>{text.toAnswer}</a>
      </p>
    )
  }
  if (!waitsForResult(asked.state)) return <p>{text.over}</p>
  if (isHire) {
    return (
      <>
        <HireForm {...of} today={today} />
        <p>
          <a href={paths.employer.referralResult(id)}>{text.toOthers}</a>
        </p>
      </>
    )
  }
  return (
    <>
      {mayHire(asked) ? (
        <>
          <p>
            <LinkButton kind="primary" icon="check" href={paths.employer.referralResult(id, { about: 'hire' })}>
              {text.toHire}
            </LinkButton>
          </p>
          <p>{text.notHired}</p>
        </>
      ) : null}
      <ResultForm {...of} />
    </>
  )
}

const ResultView = (props: ViewProps) => {
  const { frame, asked, form, isHire, isDone } = props
  const title = isHire ? text.hireTitle : text.title
  return (
    <EmployerPage frame={frame} title={title} current="referrals">
      <h1>{title}</h1>
      <ErrorSummary form={form} heading={matterText.errorSummary} />
      <div class="stack prose">
        {isDone ? <Notice tone="success">{text.ownDone}</Notice> : null}
        <AboutReferral asked={asked} />
        <Body {...props} />
        <p>
          <a href={paths.employer.referrals()}>{text.toHome}</a>
        </p>
      </div>
    </EmployerPage>
  )
}

const isHireIn = (sent: Sent): boolean => sent.typed['result']?.[0] === 'hired'

const show = async (c: DeskContext, why: Again = {}) => {
  const [id, desk] = [idIn(c), deskOf(c)]
  const read = await desk.read({
    referral: referralById(id),
    full: openingOfReferral(id),
    town: settingsOn(c.get('today')),
  })
  const [referral, full] = [found(read.referral), found(read.full)]
  allow(desk, 'referral.result', full.opening)
  const asked = { ...referral, full }
  const isHire =
    (why.draft ? isHireIn(why.draft.sent) : c.req.query('about') === 'hire') && (mayHire(asked) || !!why.draft)
  const form = codeState({ labels: isHire ? hireLabels : resultLabels, ...why })
  const shown = isHire && !why.draft ? { ...form, values: disclosedTyped(asked) } : form
  const props = { frame: frameOf(c, read.town.settings), id, version: referral.version, today: desk.today, isHire }
  const isDone = c.req.query('done') !== undefined && !why.draft
  return page(c, <ResultView {...props} asked={asked} form={shown} isDone={isDone} />, why.status)
}

const readResult = (sent: Sent) => {
  if (!isHireIn(sent)) return readAs(ownResultForm, sent)
  const draft = readAs(ownHireForm, sent)
  return draft.isFine ? { ...draft, input: { ...hireIn(draft.input), version: draft.input.version } } : draft
}

/** What came of a referral, from the firm's own window. */
export const firmResultPages = factory
  .createApp()
  .get(paths.employer.referralResult(':id'), can('referral.result'), (c) => show(c))
  .post(paths.employer.referralResult(':id'), can('referral.result'), async (c) => {
    const [id, sent] = [idIn(c), await readBody(c)]
    const draft = readResult(sent)
    if (!draft.isFine) return show(c, { draft, status: 422 })
    const leadsTo = () => paths.employer.referralResult(id, { done: 'yes' })
    const desk = await pressedDesk(c, { sent, leadsTo })
    const done = await attempt(() => resultByFirm(desk, { ...draft.input, id }))
    if (!done.isDone) return show(c, { draft, refusal: done.reason, status: done.status })
    return c.redirect(leadsTo(), 303)
  })
