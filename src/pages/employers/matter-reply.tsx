import { replyByMatter } from '../../desk/openings/reply-by-matter.ts'
import { matterReplyForm } from '../../desk/openings/review-forms.ts'
import { found } from '../../desk/refusals.ts'
import { attempt } from '../../http/attempt.ts'
import { readAs } from '../../http/form.ts'
import { newPressKey } from '../../http/page.ts'
import { pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { reviewText } from '../../text/review.ts'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Lines } from '../parts/lines.tsx'
import { MatterCode, MatterFrame } from './matter-frame.view.tsx'
import type { MatterProps } from './matter-frame.view.tsx'
import { holderOf } from './matter-kind.ts'
import type { About, MatterKind } from './matter-kind.ts'

const text = reviewText.reply

const ReplyView = ({ asked, ...props }: MatterProps & { asked: NonNullable<About['asked']> }) => (
  <MatterFrame {...props} title={text.title}>
    <p class="lead">{text.lead}</p>
    <SummaryList
      rows={[
        { key: text.facts.opening, value: asked.title },
        { key: text.facts.number, value: asked.number },
        { key: text.facts.question, value: <Lines text={asked.question} /> },
      ]}
    />
    <PostForm action={paths.matter(props.id)} idempotencyKey={newPressKey()}>
      <TextArea
        form={props.form}
        name="answer"
        label={text.labels.answer}
        help={text.help}
        isRequired
        maxLength={600}
      />
      <MatterCode form={props.form} />
      <Actions>
        <Button kind="primary" size="large">
          {text.submit}
        </Button>
      </Actions>
    </PostForm>
  </MatterFrame>
)

const RepliedView = (props: MatterProps) => (
  <MatterFrame {...props} title={text.doneTitle} isOver>
    <div class="receipt">
      <p>{text.done}</p>
      <p>{text.doneText}</p>
    </div>
  </MatterFrame>
)

/** `opening.reply`: what the desk asked the firm about its posting. */
export const replyMatter: MatterKind = {
  asks: ({ about, ...props }) => <ReplyView {...props} asked={found(about.asked)} />,
  press: async (c, { matter, sent, again }) => {
    const draft = readAs(matterReplyForm, sent)
    if (!draft.isFine) return again({ draft, status: 422 })
    const leadsTo = () => paths.matter(matter.id)
    const desk = await pressedDesk(c, { sent, leadsTo, actor: holderOf(matter) })
    const reply = { ...draft.input, matterId: matter.id, asked: matter.subjectId }
    const done = await attempt(() => replyByMatter(desk, reply))
    if (!done.isDone) return again({ draft, refusal: done.reason, status: done.status })
    return c.redirect(paths.matter(matter.id), 303)
  },
  receipt: ({ about: _about, ...props }) => <RepliedView {...props} />,
}
