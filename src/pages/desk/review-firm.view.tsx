import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { officeText } from '../../text/office.ts'
import { Button } from '../../ui/button.tsx'
import { PostForm } from '../../ui/forms.tsx'
import { Notice } from '../../ui/notice.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Telephone } from '../parts/telephone.tsx'
import { dayOrNone, fullDay } from './casework-words.ts'
import { stateTones } from './review-list.view.tsx'
import type { Reviewed } from './review-reading.ts'

const text = officeText.review

export const Firm = ({ employer, contact }: Pick<Reviewed, 'employer' | 'contact'>) => (
  <section>
    <h2>{text.firm.heading}</h2>
    <SummaryList
      rows={[
        { key: text.firm.name, value: <a href={paths.desk.employer(employer.id)}>{employer.name}</a> },
        { key: text.firm.phone, value: <Telephone number={employer.phone} /> },
        { key: text.firm.contact, value: contact.name },
        {
          key: text.firm.declared,
          value: employer.selfDeclaredOn
            ? text.firm.declaredOn(fullDay(employer.selfDeclaredOn))
            : text.firm.notDeclared,
        },
      ]}
    />
  </section>
)

export const Call = ({ opening, employer }: Pick<Reviewed, 'opening' | 'employer'>) =>
  employer.calledOn !== null ? null : (
    <Notice tone="warning" heading={text.call.heading}>
      <p>{text.call.lead}</p>
      <p>
        <Telephone number={employer.phone} />
      </p>
      <PostForm
        action={paths.desk.employerCall(employer.id)}
        idempotencyKey={newPressKey()}
        version={employer.version}
        layout="row"
      >
        <input type="hidden" name="opening" value={opening.id} />
        <Button kind="secondary">{text.call.submit}</Button>
      </PostForm>
    </Notice>
  )

export const Facts = ({ opening, live, hires }: Pick<Reviewed, 'opening' | 'live' | 'hires'>) => (
  <section>
    <h2>{text.facts.heading}</h2>
    <SummaryList
      rows={[
        {
          key: text.facts.state,
          value: <StatusTag tone={stateTones[opening.state]}>{text.states[opening.state]}</StatusTag>,
        },
        { key: text.facts.received, value: dayOrNone(opening.receivedOn) },
        ...(opening.validUntil ? [{ key: text.facts.until, value: fullDay(opening.validUntil) }] : []),
        { key: text.facts.places, value: text.facts.people(opening.places) },
        ...(live + hires > 0
          ? [
              { key: text.facts.live, value: text.facts.people(live) },
              { key: text.facts.hires, value: text.facts.people(hires) },
            ]
          : []),
        ...(opening.reasonText ? [{ key: text.facts.reason, value: opening.reasonText }] : []),
      ]}
    />
  </section>
)
