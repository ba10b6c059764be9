import { addAccount } from '../desk/accounts/store.ts'
import type { Change, Desk } from '../desk/desk.ts'
import { trades } from '../desk/employers/employer.ts'
import { newFirm } from '../desk/employers/new-firm.ts'
import { addEmployer, addWorkplace } from '../desk/employers/store.ts'
import type { World } from './seed-world.ts'
import { inTown } from './seed-world.ts'
import { town } from './town/town.ts'
import type { Firm, Opening } from './town/types.ts'

export const firmIn = (opening: Opening): Firm => inTown(town.firms, inTown(town.workplaces, opening.workplace).firm)

const letterOf = (trade: string) => trades.find((letter) => letter === trade) ?? 'T'

const memberOf = async (desk: Desk, firm: Firm) => {
  const id = desk.newId()
  const email = await desk.keys.seal(firm.email, { table: 'account', column: 'email', row: id })
  const emailIndex = await desk.keys.index('accountEmail', firm.email)
  const { contactName: name } = firm
  return {
    id,
    role: 'employer',
    agencyId: null,
    name,
    email,
    emailIndex,
    state: 'active',
    createdAt: desk.now,
  } as const
}

const employerRow = (desk: Desk, firm: Firm) =>
  newFirm(desk, {
    employerName: firm.name,
    employerKana: firm.kana,
    kind: firm.kind,
    trade: letterOf(firm.trade),
    staffCount: firm.staffCount,
    employs: 'yes',
    corporateNumber: '',
    employerPhone: firm.phone,
    fax: firm.fax ?? '',
    noticeBy: firm.fax ? 'fax' : 'email',
    contactName: firm.contactName,
    contactKana: firm.contactKana,
    email: firm.email,
    declares: 'yes',
  })

const placesOf = (
  desk: Desk,
  { world, firm, employerId }: { world: World; firm: Firm; employerId: string },
): Change[] =>
  town.workplaces
    .filter((workplace) => workplace.firm === firm.key)
    .map(({ key, name, area, address, wayThere, passiveSmoking, facts }) => {
      const where = { name, area, address, wayThere, passiveSmoking, facts }
      const row = {
        ...where,
        placeKind: 'workplace' as const,
        id: desk.newId(),
        employerId,
        prefecture: town.settings.prefecture,
        createdAt: desk.now,
      }
      world.workplaces.set(key, row)
      return addWorkplace(row)
    })

/** Account, firm and workplaces come into being with the firm's first posting. */
export const registerFirm = async (desk: Desk, { world, firm }: { world: World; firm: Firm }): Promise<Change[]> => {
  const account = await memberOf(desk, firm)
  const row = await employerRow(desk, firm)
  const actor = { role: 'employer', id: account.id, name: account.name, employerIds: [row.id] } as const
  world.firms.set(firm.key, { row, actor, email: firm.email })
  return [
    addAccount(account),
    addEmployer({ row, memberId: account.id }),
    ...placesOf(desk, { world, firm, employerId: row.id }),
  ]
}
