import { town } from '../../src/cli/town/town.ts'
import type { JobOpening, Opening, TrialOpening } from '../../src/cli/town/types.ts'

export const isTrial = (opening: Opening): opening is TrialOpening => 'lengthDays' in opening
export const isJob = (opening: Opening): opening is JobOpening => 'wageYen' in opening

export const found = <Row extends { key: string }>(rows: readonly Row[], key: string): Row => {
  const row = rows.find((each) => each.key === key)
  if (row === undefined) throw new Error(`No ${key}`)
  return row
}

export const firmOf = ({ workplace }: Opening) => found(town.firms, found(town.workplaces, workplace).firm)

export const agencyOfClient = (client: string) => found(town.agencies, found(town.clients, client).agency)
