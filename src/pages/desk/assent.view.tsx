import { isAssented, isKeyedIn } from '../../desk/key-in/key-in.ts'
import { newPressKey } from '../../http/page.ts'
import { civilDateAt, clockTimeAt } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { keyInText } from '../../text/key-in.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Radios } from '../../ui/choices.tsx'
import { SelectField } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { choicesOf, fullDay } from './casework-words.ts'
import type { Reviewed } from './review-reading.ts'

const text = keyInText.assent

type Props = Pick<Reviewed, 'opening' | 'contact' | 'assent'>

const instantWords = (at: number | null): string =>
  at === null ? '' : `${fullDay(civilDateAt(at))} ${clockTimeAt(at)}`

const Given = ({ opening, assent }: Props) => {
  const [when, by] = [instantWords(opening.assentAt), opening.assentBy ?? 'web']
  const sayer = assent.word?.purpose ?? text.someone
  return <p>{by === 'phone' || by === 'signature' ? text.done[by](when, sayer) : text.done[by](when)}</p>
}

const ByMail = ({ opening, contact, assent }: Props) => {
  const { matter } = assent
  if (contact.email === '') return <p>{text.noEmail}</p>
  return (
    <>
      {matter ? <p>{matter.state === 'open' ? text.mailed(instantWords(matter.createdAt)) : text.mailEnded}</p> : null}
      <PostForm
        action={paths.keyIn.assentMail(opening.id)}
        idempotencyKey={newPressKey()}
        version={opening.version}
        layout="row"
      >
        <Button kind="secondary">{matter ? text.mailAgain : text.mail}</Button>
      </PostForm>
    </>
  )
}

const Record = ({ opening, form }: Pick<Props, 'opening'> & { form: FormState }) => (
  <PostForm action={paths.keyIn.assent(opening.id)} idempotencyKey={newPressKey()} version={opening.version}>
    <Radios form={form} name="by" legend={text.by} isRequired options={choicesOf(text.byWords)} layout="row" />
    <SelectField
      form={form}
      name="who"
      label={text.who}
      help={text.whoHelp}
      isRequired
      emptyLabel={keyInText.form.chooseOne}
      options={choicesOf(text.whoWords)}
    />
    <Actions>
      <Button kind="primary">{text.submit}</Button>
    </Actions>
  </PostForm>
)

/** On the review page: when and how the firm said yes, or that it has not, with the way there. */
export const AssentNote = (props: Props) => {
  const { opening } = props
  if (isAssented(opening)) {
    return (
      <section>
        <h2>{text.heading}</h2>
        <Given {...props} />
      </section>
    )
  }
  if (opening.state === 'returned' && isKeyedIn(opening)) {
    return (
      <Notice tone="warning" heading={text.heading}>
        <p>{text.returned}</p>
        <LinkButton kind="secondary" size="small" href={paths.keyIn.draft(opening.id)}>
          {text.mend}
        </LinkButton>
      </Notice>
    )
  }
  if (opening.state !== 'submitted') return null
  return (
    <Notice tone="warning" heading={text.waiting}>
      <p>{text.waitingText}</p>
      <LinkButton kind="secondary" size="small" href={paths.keyIn.readBack(opening.id)}>
        {text.readBack}
      </LinkButton>
    </Notice>
  )
}

/** Beside the read-back: the yes as it stands, or the three ways to it. */
export const Assent = (props: Props & { form: FormState }) =>
  isAssented(props.opening) || props.opening.state !== 'submitted' ? (
    <AssentNote {...props} />
  ) : (
    <section class="stack">
      <h2>{text.heading}</h2>
      <p>
        <b>{text.waiting}</b>
      </p>
      <Record {...props} />
      <ByMail {...props} />
    </section>
  )
