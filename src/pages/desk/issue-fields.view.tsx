import type { DisputeKind } from '../../desk/employers/dispute.ts'
import { referralText } from '../../text/desk-referrals.ts'
import { firmsText } from '../../text/firms.ts'
import { Radios, SingleCheckbox } from '../../ui/choices.tsx'
import { TextField } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { Notice } from '../../ui/notice.tsx'
import { choicesOf } from './casework-words.ts'

/** 職業安定法20条 (R1-41): what is known of a dispute there, and the reason that a referral needs while one is likely. */
export const DisputeFields = ({ form, dispute }: { form: FormState; dispute: DisputeKind | null }) => {
  const { warnedNotice, headcountHelp } = firmsText.dispute
  if (dispute !== 'warned') return null
  return (
    <>
      <Notice tone="warning">{warnedNotice}</Notice>
      <TextField
        form={form}
        name="headcountReason"
        label={referralText.issue.labels.headcountReason}
        help={headcountHelp}
        maxLength={200}
        isRequired
      />
    </>
  )
}

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
