import type { Child } from 'hono/jsx'
import type { Listing, PublicEmployment, PublicTrial } from '../../../desk/openings/listing.ts'
import type { PublicText } from '../../../text/ja.ts'
import { ruby } from '../../../ui/ruby.tsx'
import { AsTyped } from '../../parts/as-typed.tsx'
import { wageWords, whenWords, wordOf } from '../../parts/opening-words.ts'
import { shortened, shortenedSaying, isCrowded } from './flyer-length.ts'
import { saidWords, spoken } from '../../parts/said.tsx'
import type { SaidProps } from '../../parts/said.tsx'

type RowsProps = { t: PublicText; listing: Listing }
type PublicSaid = SaidProps & RowsProps & { most: number }
type Row = { name: string; value: Child }

// Letters of each answer that one sheet has room for when all of them are long.
/** A title of the forms fits; a saying may be longer. */
export const roomForTitle = 60
const room = { tasks: 140, wayThere: 70, money: 45, bring: 50, firstDay: 95 } as const
const supportShown = 4

const Typed = ({ t, text, most }: { t: PublicText; text: string; most: number }) => (
  <AsTyped t={t} text={shortened(text, most)} />
)

export const SaidShort = ({ most, ...props }: PublicSaid) => {
  const { t, listing, field } = props
  const text = saidWords(props)
  if (text === '') return <Typed t={t} text={listing[field]} most={most} />
  return <>{spoken(t, shortenedSaying({ t, text, most }))}</>
}

const whenOthersAreShort = (sheet: RowsProps, most: number): number => (isCrowded(sheet) ? most : most * 2)

// R2-07, R2-08: who insures, and that there is no wage, stand on the sheet too.
const TrialMoney = ({ t, terms }: { t: PublicText; terms: PublicTrial }) => (
  <>
    <div>{ruby(t.opening.trial.noWage)}</div>
    {terms.allowancePerDay === null ? null : (
      <div>
        {ruby(t.opening.trial.allowance)}: {ruby(t.opening.yen(terms.allowancePerDay))}
      </div>
    )}
    {terms.reimbursement === '' ? null : (
      <div>
        <Typed t={t} text={terms.reimbursement} most={room.money} />
      </div>
    )}
    <div>{ruby(t.opening.insuredBy[terms.insuredBy])}</div>
  </>
)

const JobMoney = ({ t, listing, terms }: RowsProps & { terms: PublicEmployment }) => (
  <>
    <div>
      <b>{ruby(wageWords(t, listing))}</b>
    </div>
    {terms.wageNote === '' ? null : (
      <div>
        <Typed t={t} text={terms.wageNote} most={room.money} />
      </div>
    )}
    <div>{ruby(t.opening.job.contract)}</div>
  </>
)

const moneyRow = ({ t, listing }: RowsProps): Row =>
  listing.terms.family === 'trial'
    ? { name: t.paper.flyer.money, value: <TrialMoney t={t} terms={listing.terms} /> }
    : { name: t.paper.flyer.payAndInsurance, value: <JobMoney t={t} listing={listing} terms={listing.terms} /> }

const saidRow = ({ name, ...props }: PublicSaid & { name: string }) =>
  props.listing[props.field] === ''
    ? []
    : [{ name, value: <SaidShort {...props} most={whenOthersAreShort(props, props.most)} /> }]

const rowsOf = ({ t, listing }: RowsProps): readonly Row[] => {
  const { keys } = t.opening
  const { flyer } = t.paper
  const support = listing.support.slice(0, supportShown).map((code) => wordOf(t.opening.support, code))
  return [
    { name: keys.when, value: <b>{ruby(whenWords(t, listing))}</b> },
    { name: keys.where, value: <AsTyped t={t} text={`${listing.placeName}　${listing.address}`} /> },
    ...saidRow({ t, listing, name: keys.wayThere, field: 'wayThere', most: room.wayThere }),
    moneyRow({ t, listing }),
    ...saidRow({
      t,
      listing,
      name: listing.family === 'trial' ? flyer.trialTasks : flyer.tasks,
      field: 'tasks',
      most: room.tasks,
    }),
    ...saidRow({ t, listing, name: keys.meets, field: 'meets', most: room.money }),
    ...saidRow({ t, listing, name: keys.bring, field: 'bring', most: room.bring }),
    ...saidRow({ t, listing, name: flyer.firstDay, field: 'firstDay', most: room.firstDay }),
    ...(support.length === 0 ? [] : [{ name: flyer.support, value: ruby(support.join(t.opening.factJoin)) }]),
  ]
}

export const FlyerRows = (props: RowsProps) => (
  <dl class="flyer__rows">
    {rowsOf(props).map(({ name, value }) => (
      <div>
        <dt>{ruby(name)}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
