import { referralText } from '../../text/desk-referrals.ts'
import { Radios, SingleCheckbox } from '../../ui/choices.tsx'
import { TextField } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { choicesOf } from './casework-words.ts'

/** How the conditions were told (R1-03): the consultant's form and the officer's ask the same. */
export const DisclosureFields = ({
  form,
  wantsEmailDisclosure,
}: {
  form: FormState
  wantsEmailDisclosure: boolean
}) => {
  const { labels, help, methods, wish } = referralText.issue
  return (
    <>
      <Radios
        form={form}
        name="method"
        legend={labels.method}
        help={
          <>
            {help.method}
            <br />
            {wantsEmailDisclosure ? wish.yes : wish.no}
          </>
        }
        options={choicesOf(methods)}
        isRequired
      />
      <SingleCheckbox form={form} name="clientAsked" label={labels.clientAsked} help={help.clientAsked} />
      <TextField
        form={form}
        name="urgentReason"
        label={labels.urgentReason}
        help={help.urgentReason}
        maxLength={200}
        width="medium"
      />
    </>
  )
}
