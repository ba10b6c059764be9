import type { Child } from 'hono/jsx'
import type { Opening, OpeningEdition } from '../../desk/openings/opening.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { keyInText } from '../../text/key-in.ts'
import { matterText } from '../../text/matter.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { Button } from '../../ui/button.tsx'
import { Radios } from '../../ui/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import { hasErrors } from '../../ui/form-state.ts'
import type { FormState } from '../../ui/form-state.ts'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { readBackGroups } from '../parts/read-back-rows.ts'
import { Telephone } from '../parts/telephone.tsx'
import { WindowPage } from '../parts/window-page.tsx'
import type { WindowTown } from '../parts/window-page.tsx'
import { Lines } from '../parts/lines.tsx'

const { link: text, readBack } = keyInText

type ShownProps = { id: string; town: WindowTown; isDemo: boolean; form: FormState }
type FrameProps = ShownProps & { title: string; children?: Child }

const Frame = ({ town, isDemo, form, title, children }: FrameProps) => (
  <WindowPage
    title={hasErrors(form) ? matterText.errorTitle(title) : title}
    windowName={matterText.windowName}
    homeHref={paths.home('ja')}
    town={town}
    isDemo={isDemo}
  >
    <h1>{title}</h1>
    <ErrorSummary form={form} heading={matterText.errorSummary} />
    <div class="stack prose">{children}</div>
    <p>
      {matterText.ask} <Telephone number={town.phone} />
    </p>
  </WindowPage>
)

type AssentProps = ShownProps & { opening: Opening; edition: OpeningEdition }

const Answers = ({ opening, edition }: Pick<AssentProps, 'opening' | 'edition'>) => (
  <>
    <SummaryList
      rows={[
        { key: readBack.number, value: opening.number },
        { key: readBack.firm, value: edition.employerName },
        { key: readBack.rung, value: openingJa.rungs[opening.rung].name },
      ]}
    />
    {readBackGroups({ opening, edition }).map(({ heading, rows }) => (
      <section class="stack">
        <h2>{heading}</h2>
        <SummaryList rows={rows.map(({ label, value }) => ({ key: label, value: <Lines text={value} /> }))} />
      </section>
    ))}
  </>
)

const answers = [
  { value: 'yes', label: text.yes, hint: text.yesHint },
  { value: 'mend', label: text.mend, hint: text.mendHint },
]

export const AssentView = (props: AssentProps) => {
  const { id, form, opening } = props
  return (
    <Frame {...props} title={text.title}>
      <p class="lead">{text.lead}</p>
      <Answers {...props} />
      <Notice tone="info">{readBack.meaning}</Notice>
      <PostForm action={paths.matter(id)} idempotencyKey={newPressKey()}>
        <input type="hidden" name="edition" value={String(opening.edition)} />
        <Radios form={form} name="answer" legend={text.legend} isRequired options={answers} layout="tiles" />
        <TextArea form={form} name="wish" label={text.wish} help={text.wishHelp} rows={3} />
        <TextField
          form={form}
          name="code"
          label={matterText.code}
          help={matterText.codeHelp}
          isRequired
          autoComplete="one-time-code"
          width="short"
          maxLength={20}
        />
        <Actions>
          <Button kind="primary" size="large">
            {text.submit}
          </Button>
        </Actions>
      </PostForm>
    </Frame>
  )
}

export const AssentedView = ({ isYes, ...props }: ShownProps & { isYes: boolean }) => (
  <Frame {...props} form={{ ...props.form, errors: {} }} title={text.doneTitle}>
    <div class="receipt">
      <p>{isYes ? text.doneYes : text.doneMend}</p>
      <p>{text.doneText}</p>
    </div>
  </Frame>
)
