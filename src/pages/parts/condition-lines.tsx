import type { Listing, PublicEmployment } from '../../desk/openings/listing.ts'
import type { ListingText } from '../../text/listing-words.ts'
import { ruby } from '../../ui/ruby.tsx'
import { AsTyped } from './as-typed.tsx'

// What a condition says where one word is not enough.

export type TermsProps<Terms> = { t: ListingText; listing: Listing; terms: Terms }

type Of = Pick<TermsProps<PublicEmployment>, 't' | 'terms'>

export const Typed = ({ t, text }: { t: ListingText; text: string }) =>
  text === '' ? <>{ruby(t.opening.not)}</> : <AsTyped t={t} text={text} />

export const Renewal = ({ t, terms }: Of) => (
  <>
    <Typed t={t} text={terms.renewalCriteria} />
    {terms.renewalLimit === '' ? null : (
      <div>
        {ruby(t.opening.renewalLimit)}
        <AsTyped t={t} text={terms.renewalLimit} />
      </div>
    )}
  </>
)

export const FixedOvertime = ({ t, terms }: Of) => {
  const { fixedOvertimeYen: amount, fixedOvertimeHours: hours, fixedOvertimeExcess } = terms
  if (amount === null || hours === null) return <>{ruby(t.opening.not)}</>
  return (
    <>
      <div>{ruby(t.opening.fixedOvertime({ amount, hours }))}</div>
      <div>{ruby(t.opening.fixedOvertimeApart)}</div>
      <div>{ruby(t.opening.fixedOvertimeExcess[fixedOvertimeExcess ?? 'no'])}</div>
    </>
  )
}

// R1-04: where the conditions of the probation differ, they stand beside the others.
export const OwnProbation = ({ t, terms }: Of) => {
  const { opening } = t
  const wage = terms.probationWageYen
  return (
    <>
      {terms.probationMonths === null ? null : <div>{ruby(opening.probationMonths(terms.probationMonths))}</div>}
      {wage === null ? null : <div>{ruby(opening.probationWage(opening.pay[terms.wageBasis](wage)))}</div>}
      {terms.probationHours === '' ? null : (
        <div>
          {ruby(opening.probationHours)}
          <AsTyped t={t} text={terms.probationHours} />
        </div>
      )}
      {terms.probationDuties === '' ? null : (
        <div>
          {ruby(opening.probationDuties)}
          <AsTyped t={t} text={terms.probationDuties} />
        </div>
      )}
    </>
  )
}

export const Lifting = ({ t, listing }: Pick<TermsProps<unknown>, 't' | 'listing'>) => (
  <>
    {listing.liftOften === 'none' ? null : (
      <div>
        {ruby(t.opening.lifting[listing.liftOften])} {ruby(t.opening.kilograms(listing.liftKg))}
      </div>
    )}
    {listing.hazards.length > 0 ? <div>{ruby(t.opening.under18)}</div> : null}
  </>
)
