import type { Contact, Employer } from '../../desk/employers/employer.ts'
import type { MergeCounts } from '../../desk/referrals/merge-store.ts'
import { newPressKey } from '../../http/page.ts'
import { civilDateAt } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { choiceWords } from '../../text/employer-form.ts'
import { firmsText } from '../../text/firms.ts'
import { officeText } from '../../text/office.ts'
import { Card } from '../../ui/card.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { PostForm } from '../../ui/forms.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { wordFor } from './casework-words.ts'
import { fullDay, dayOrNone } from './casework-words.ts'
import { FirmButtons, FirmShell } from './employers-edit.view.tsx'
import { FirmTag } from './employers-list.view.tsx'
import type { DeskTown, Frame } from './frame.tsx'

const text = firmsText.merge
const words = officeText.employers

export type Side = { employer: Employer; contact: Contact }

const Entry = ({ heading, side: { employer, contact } }: { heading: string; side: Side }) => (
  <Card heading={heading}>
    <p>
      <a href={paths.desk.employer(employer.id)}>{employer.name}</a> <FirmTag firm={employer} />
    </p>
    <SummaryList
      rows={[
        { key: firmsText.labels.employerKana, value: employer.kana },
        { key: words.columns.phone, value: employer.phone },
        { key: words.contact, value: contact.name },
        { key: words.email, value: contact.email || firmsText.none },
        { key: words.columns.trade, value: wordFor(choiceWords.trade, employer.trade) },
        { key: firmsText.labels.corporateNumber, value: employer.corporateNumber ?? firmsText.none },
        { key: firmsText.page.call, value: dayOrNone(employer.calledOn) },
        { key: text.registered, value: fullDay(civilDateAt(employer.createdAt)) },
      ]}
    />
  </Card>
)

const names = ['openings', 'workplaces', 'members', 'matters', 'slips', 'complaints', 'disputes'] as const

type MergeProps = { frame: Frame; town: DeskTown; gone: Side; stays: Side; counts: MergeCounts; form: FormState }

/** Both entries side by side, and what will move, before anything is done. */
export const MergeView = ({ frame, town, gone, stays, counts, form }: MergeProps) => (
  <FirmShell frame={frame} town={town} firm={stays.employer} form={form} title={text.title}>
    <p>{text.lead}</p>
    <div class="columns" data-even="true">
      <Entry heading={text.gone} side={gone} />
      <Entry heading={text.stays} side={stays} />
    </div>
    <p>
      <a href={paths.desk.employerMerge(stays.employer.id, gone.employer.id)}>{text.other}</a>
    </p>
    <section class="stack">
      <h2>{text.what}</h2>
      <SummaryList rows={names.map((name) => ({ key: text.counts[name], value: text.count(counts[name]) }))} />
      <p class="muted">{text.kept}</p>
    </section>
    <PostForm
      action={paths.desk.employerMerge(gone.employer.id)}
      idempotencyKey={newPressKey()}
      version={gone.employer.version}
    >
      <input type="hidden" name="into" value={stays.employer.id} />
      <input type="hidden" name="intoVersion" value={String(stays.employer.version)} />
      <FirmButtons firm={stays.employer} word={text.submit} isGrave />
    </PostForm>
  </FirmShell>
)
