import type { Child } from 'hono/jsx'
import type { Listing, PublicEmployment, PublicTrial } from '../../desk/openings/listing.ts'
import type { PublicText } from '../../text/ja.ts'
import { FactList } from '../../ui/fact-list.tsx'
import { ruby } from '../../ui/ruby.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import type { SummaryRow } from '../../ui/summary-list.tsx'
import { AsTyped } from './as-typed.tsx'
import { dayWords, wageWords, wordOf } from './opening-words.ts'

type TermsProps<Terms> = { t: PublicText; listing: Listing; terms: Terms }
type ItemId = keyof PublicText['opening']['disclosure']

const Typed = ({ t, text }: { t: PublicText; text: string }) =>
  text === '' ? <>{ruby(t.opening.not)}</> : <AsTyped t={t} text={text} />

// Plain words first, the official term beneath, so that both the reader and the labour bureau find it.
const ItemName = ({ t, id }: { t: PublicText; id: ItemId }) => {
  const { label, official } = t.opening.disclosure[id]
  return (
    <>
      {ruby(label)}
      {official === label ? null : (
        <div class="small muted" lang={t.language === 'en' ? 'ja' : undefined}>
          {ruby(official)}
        </div>
      )}
    </>
  )
}

const contractLines = ({ t, terms }: Pick<TermsProps<PublicEmployment>, 't' | 'terms'>): string =>
  terms.contractTerm === 'fixed' && terms.contractMonths !== null
    ? t.opening.contract.fixed(t.opening.months(terms.contractMonths))
    : t.opening.contract.indefinite

const renewalItems = ({ t, terms }: TermsProps<PublicEmployment>): readonly [ItemId, Child][] =>
  terms.contractTerm === 'fixed'
    ? [
        ['renewal', ruby(t.opening.contract[terms.renewal])],
        ['renewalCriteria', <Typed t={t} text={terms.renewalCriteria} />],
      ]
    : []

const Insurances = ({ t, terms }: Pick<TermsProps<PublicEmployment>, 't' | 'terms'>) => {
  const { insurance, insured } = t.opening
  return (
    <>
      {(
        [
          ['accident', terms.insuredAccident],
          ['employment', terms.insuredEmployment],
          ['health', terms.insuredHealth],
          ['pension', terms.insuredPension],
        ] as const
      ).map(([kind, answer]) => (
        <div>
          {ruby(insurance[kind])}: {ruby(insured[answer])}
        </div>
      ))}
    </>
  )
}

const timeItems = ({ t, listing, terms }: TermsProps<PublicEmployment>): readonly [ItemId, Child][] => [
  ['startEnd', ruby(`${dayWords(t, listing)} ${t.opening.hours(listing)}`)],
  ['overtime', <Typed t={t} text={terms.overtime} />],
  ['breaks', ruby(t.opening.minutes(terms.breakMinutes))],
  ['holidays', <Typed t={t} text={terms.holidays} />],
]

const payItems = (props: TermsProps<PublicEmployment>): readonly [ItemId, Child][] => {
  const { t, listing, terms } = props
  return [
    [
      'wage',
      <>
        <div>{ruby(wageWords(t, listing))}</div>
        {terms.wageNote === '' ? null : <AsTyped t={t} text={terms.wageNote} />}
      </>,
    ],
    ['fixedOvertimePay', <Typed t={t} text={terms.fixedOvertimePay ?? ''} />],
    ['discretionary', <Typed t={t} text={terms.discretionary ?? ''} />],
    ['insurance', <Insurances t={t} terms={terms} />],
  ]
}

const placeItems = ({ t, listing, terms }: TermsProps<PublicEmployment>): readonly [ItemId, Child][] => [
  ['workplace', <AsTyped t={t} text={`${listing.placeName}\n${listing.address}`} />],
  ['workplaceScopeOfChange', <Typed t={t} text={terms.workplaceChangeScope} />],
]

const termItems = (props: TermsProps<PublicEmployment>): readonly [ItemId, Child][] => {
  const { t, terms } = props
  return [
    ['contractTerm', ruby(contractLines(props))],
    ...renewalItems(props),
    [
      'probation',
      <>
        <div>{ruby(t.opening.probation[terms.probation])}</div>
        {terms.probationTerms === '' ? null : <AsTyped t={t} text={terms.probationTerms} />}
      </>,
    ],
  ]
}

const firmItems = ({ t, listing, terms }: TermsProps<PublicEmployment>): readonly [ItemId, Child][] => {
  const dispatch: readonly [ItemId, Child][] = terms.dispatch
    ? [['dispatch', <AsTyped t={t} text={terms.dispatch} />]]
    : []
  return [
    ['employerName', <AsTyped t={t} text={listing.employerName} />],
    ...dispatch,
    ['passiveSmoking', ruby(wordOf(t.opening.passiveSmoking, listing.passiveSmoking))],
  ]
}

/** 職業安定法施行規則4条の2③: every item, in the order of the ordinance. */
export const EmploymentConditions = (props: TermsProps<PublicEmployment>) => {
  const { t, listing, terms } = props
  const items: readonly [ItemId, Child][] = [
    ['duties', <AsTyped t={t} text={listing.tasks} />],
    ['dutiesScopeOfChange', <Typed t={t} text={terms.dutiesChangeScope} />],
    ...termItems(props),
    ...placeItems(props),
    ...timeItems(props),
    ...payItems(props),
    ...firmItems(props),
  ]
  return (
    <>
      <p>{ruby(t.opening.job.contract)}</p>
      <SummaryList rows={items.map(([id, value]): SummaryRow => ({ key: <ItemName t={t} id={id} />, value }))} />
      <p class="muted">{ruby(t.opening.job.sheet)}</p>
    </>
  )
}

/** R2-08: the fixed words of every attempt; R2-07: who insures. */
export const TrialConditions = ({ t, listing, terms }: TermsProps<PublicTrial>) => {
  const { trial } = t.opening
  const rows: readonly SummaryRow[] = [
    { key: ruby(trial.workContent), value: ruby(t.opening.workContent[terms.workContent]) },
    { key: ruby(trial.length), value: ruby(t.opening.lengthDays(terms.lengthDays)) },
    { key: ruby(trial.insuredBy), value: ruby(t.opening.insuredBy[terms.insuredBy]) },
    {
      key: ruby(trial.reimbursement),
      value: terms.reimbursement ? <AsTyped t={t} text={terms.reimbursement} /> : ruby(trial.noReimbursement),
    },
    { key: ruby(trial.harassment), value: <AsTyped t={t} text={terms.harassmentContact} /> },
    { key: ruby(trial.address), value: <AsTyped t={t} text={`${listing.placeName}\n${listing.address}`} /> },
    { key: ruby(trial.passiveSmoking), value: ruby(wordOf(t.opening.passiveSmoking, listing.passiveSmoking)) },
  ]
  return (
    <>
      <FactList
        facts={[trial.noWage, trial.noPromise, trial.mayStop].map((promise) => ({
          icon: 'check',
          text: ruby(promise),
        }))}
      />
      <SummaryList rows={rows} />
    </>
  )
}
