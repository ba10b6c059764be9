import { declineReasons } from '../../desk/referrals/referral.ts'
import { newPressKey } from '../../http/page.ts'
import { partsOf } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { matterText } from '../../text/matter.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { Button } from '../../ui/button.tsx'
import { Radios } from '../../ui/choices.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Actions, PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { MatterCode, MatterFrame } from './matter-frame.view.tsx'
import type { MatterProps } from './matter-frame.view.tsx'

const text = matterText

export type Letter = {
  letterNumber: string | null
  issuedOn: string | null
  family: 'trial' | 'employment'
  title: string
  placeName: string
  area: string
  days: readonly string[]
  startsAt: string
  endsAt: string
}
const weekdayWords: Readonly<Record<string, string>> = openingJa.weekdays
const whenOf = ({ days, startsAt, endsAt }: Letter): string =>
  `${days.map((day) => weekdayWords[day] ?? day).join(openingJa.weekdayJoin)} ${openingJa.hours({ startsAt, endsAt })}`

const About = ({ letter }: { letter: Letter }) => {
  const { facts } = text.answer
  return (
    <SummaryList
      rows={[
        { key: facts.opening, value: letter.title },
        { key: facts.place, value: `${letter.placeName}（${letter.area}）` },
        { key: facts.when, value: whenOf(letter) },
        { key: facts.letter, value: letter.letterNumber ?? '' },
        { key: facts.issued, value: letter.issuedOn ? openingJa.date(partsOf(letter.issuedOn)) : '' },
      ]}
    />
  )
}

const answers = [
  { value: 'accepted', label: text.answer.accepted, hint: text.answer.acceptedHint },
  { value: 'declined', label: text.answer.declined, hint: text.answer.declinedHint },
]
const reasons = declineReasons.map((value) => ({ value, label: text.answer.reasons[value] }))

export const AnswerView = (props: MatterProps & { letter: Letter }) => {
  const { id, form, letter } = props
  return (
    <MatterFrame {...props} title={text.answer.title}>
      <p class="lead">{text.answer.lead}</p>
      <About letter={letter} />
      <Notice tone="info">{text.answer.yesMeans[letter.family]}</Notice>
      <PostForm action={paths.matter(id)} idempotencyKey={newPressKey()}>
        <Radios form={form} name="answer" legend={text.answer.legend} isRequired options={answers} layout="tiles" />
        <SelectField
          form={form}
          name="reason"
          label={text.answer.reason}
          help={text.answer.reasonHelp}
          emptyLabel={text.answer.noReason}
          options={reasons}
          width="full"
        />
        <MatterCode form={form} />
        <Actions>
          <Button kind="primary" size="large">
            {text.answer.submit}
          </Button>
        </Actions>
      </PostForm>
    </MatterFrame>
  )
}

export const AnsweredView = (props: MatterProps) => (
  <MatterFrame {...props} title={text.answer.doneTitle} isOver>
    <div class="receipt">
      <p>{text.answer.done}</p>
      <p>{text.answer.doneText}</p>
    </div>
  </MatterFrame>
)
