import type { PublicTrial } from '../../desk/openings/listing.ts'
import { FactList } from '../../ui/fact-list.tsx'
import { ruby } from '../../ui/ruby.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import type { SummaryRow } from '../../ui/summary-list.tsx'
import { AsTyped } from './as-typed.tsx'
import { Lifting } from './condition-lines.tsx'
import type { TermsProps } from './condition-lines.tsx'
import { wordOf } from './opening-words.ts'

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
    ...(terms.allowancePerDay === null
      ? []
      : [{ key: ruby(trial.allowance), value: ruby(t.opening.yen(terms.allowancePerDay)) }]),
    ...(listing.liftOften === 'none' && listing.hazards.length === 0
      ? []
      : [{ key: ruby(t.opening.also.lifting.label), value: <Lifting t={t} listing={listing} /> }]),
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
