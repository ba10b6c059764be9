import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { refuseIf } from '../refusals.ts'
import { caseQueryOf } from './case-query.ts'
import type { CaseQuery } from './case-query.ts'
import { addFilter, filtersOf } from './filter-store.ts'

/** A list kept under a name, for whoever keeps it alone. */
export const keepFilter = async (desk: Desk, { name, query }: { name: string; query: CaseQuery }) => {
  const accountId = desk.actor.id
  const { kept } = await desk.read({ kept: filtersOf(accountId) })
  allow(desk, 'filter.keep')
  refuseIf(kept.some((one) => one.name === name) ? 'filterTaken' : null)

  const asked = JSON.stringify(caseQueryOf({ ...query, page: 1 }))
  await desk.write([addFilter({ accountId, name, query: asked, createdAt: desk.now })])
  return { id: accountId }
}
