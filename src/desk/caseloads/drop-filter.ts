import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { refuseUnless } from '../refusals.ts'
import { dropFilterRow, filtersOf } from './filter-store.ts'

export const dropFilter = async (desk: Desk, { name }: { name: string }) => {
  const accountId = desk.actor.id
  const { kept } = await desk.read({ kept: filtersOf(accountId) })
  allow(desk, 'filter.keep')
  refuseUnless(
    kept.some((one) => one.name === name),
    'absent',
  )

  await desk.write([dropFilterRow({ accountId, name })])
  return { id: accountId }
}
