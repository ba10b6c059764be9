import type { Child } from 'hono/jsx'
import type { PublicEmployment } from '../../desk/openings/listing.ts'
import type { ListingText } from '../../text/listing-words.ts'
import { ruby } from '../../ui/ruby.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import type { SummaryRow } from '../../ui/summary-list.tsx'
import { AsTyped } from './as-typed.tsx'
import { FixedOvertime, Lifting, OwnProbation, Renewal, Typed } from './condition-lines.tsx'
import type { TermsProps } from './condition-lines.tsx'
import { dayWords, wageWords, wordOf } from './opening-words.ts'

type ItemId = keyof ListingText['opening']['disclosure'] | keyof ListingText['opening']['also']

// Plain words first, the official term beneath, so that both the reader and the labour bureau find it.
const ItemName = ({ t, id }: { t: ListingText; id: ItemId }) => {
  const { label, official } = { ...t.opening.disclosure, ...t.opening.also }[id]
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
        ['renewalCriteria', <Renewal t={t} terms={terms} />],
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
    ['fixedOvertimePay', <FixedOvertime t={t} terms={terms} />],
    ['discretionary', <Typed t={t} text={terms.discretionary ?? ''} />],
    ['insurance', <Insurances t={t} terms={terms} />],
  ]
}

const placeItems = ({ t, listing, terms }: TermsProps<PublicEmployment>): readonly [ItemId, Child][] => [
  [
    'workplace',
    <>
      <AsTyped t={t} text={`${listing.placeName}\n${listing.address}`} />
      {listing.placeKind === 'workplace' ? null : <div>{ruby(t.opening.placeKinds[listing.placeKind])}</div>}
    </>,
  ],
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
        <OwnProbation t={t} terms={terms} />
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

const bodyItems = ({ t, listing, terms }: TermsProps<PublicEmployment>): readonly [ItemId, Child][] => {
  const { ageException } = terms
  return [
    ...(terms.licences === '' ? [] : [['licences', <AsTyped t={t} text={terms.licences} />] as const]),
    ...(listing.liftOften === 'none' && listing.hazards.length === 0
      ? []
      : [['lifting', <Lifting t={t} listing={listing} />] as const]),
    // 労働施策総合推進法施行規則1条の3: an age limit is shown with its reason (R2-30).
    ...(ageException === null
      ? []
      : [
          [
            'ageLimit',
            <>
              <AsTyped t={t} text={terms.ageLimit} />
              <div>{ruby(t.opening.ageException[ageException])}</div>
            </>,
          ] as const,
        ]),
  ].map(([id, value]): [ItemId, Child] => [id, value])
}

/** 職業安定法施行規則4条の2③: every item, in the order of the ordinance. */
export const EmploymentConditions = (props: TermsProps<PublicEmployment>) => {
  const { t, listing, terms } = props
  const items: readonly [ItemId, Child][] = [
    ['duties', <AsTyped t={t} text={listing.tasks} />],
    ['dutiesScopeOfChange', <Typed t={t} text={terms.dutiesChangeScope} />],
    ...bodyItems(props),
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
