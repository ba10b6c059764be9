import type { Opening, OpeningEdition } from '../../desk/openings/opening.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { keyInText } from '../../text/key-in.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { Button } from '../../ui/button.tsx'
import { Radios } from '../../ui/choices.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { readBackGroups } from '../parts/read-back-rows.ts'
import { Lines } from '../parts/lines.tsx'
import { MatterCode, MatterFrame } from './matter-frame.view.tsx'
import type { MatterProps } from './matter-frame.view.tsx'

const { link: text, readBack } = keyInText

type AssentProps = MatterProps & { opening: Opening; edition: OpeningEdition }

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
    <MatterFrame {...props} title={text.title}>
      <p class="lead">{text.lead}</p>
      <Answers {...props} />
      <Notice tone="info">{readBack.meaning}</Notice>
      <PostForm action={paths.matter(id)} idempotencyKey={newPressKey()}>
        <input type="hidden" name="edition" value={String(opening.edition)} />
        <Radios form={form} name="answer" legend={text.legend} isRequired options={answers} layout="tiles" />
        <TextArea form={form} name="wish" label={text.wish} help={text.wishHelp} rows={3} />
        <MatterCode form={form} />
        <Actions>
          <Button kind="primary" size="large">
            {text.submit}
          </Button>
        </Actions>
      </PostForm>
    </MatterFrame>
  )
}

export const AssentedView = ({ isYes, ...props }: MatterProps & { isYes: boolean }) => (
  <MatterFrame {...props} form={{ ...props.form, errors: {} }} title={text.doneTitle}>
    <div class="receipt">
      <p>{isYes ? text.doneYes : text.doneMend}</p>
      <p>{text.doneText}</p>
    </div>
  </MatterFrame>
)
