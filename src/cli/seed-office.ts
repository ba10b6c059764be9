import { systemActor, visitor } from '../access/actor.ts'
import { addAgency } from '../desk/agencies/store.ts'
import type { Agency } from '../desk/agencies/agency.ts'
import type { Account } from '../desk/accounts/account.ts'
import { addAccount, changeAccountRow } from '../desk/accounts/store.ts'
import { initialSettings } from '../desk/settings/settings.ts'
import type { Settings } from '../desk/settings/settings.ts'
import { addSettings } from '../desk/settings/store.ts'
import { inOffice, type Days } from './seed-days.ts'
import type { Step } from './seed-play.ts'
import { known, staffOf } from './seed-world.ts'
import { town } from './town/town.ts'
import type { Agency as TownAgency, Staff } from './town/types.ts'

const OPENED_DAYS_AGO = 400

export const townSettings: Settings = {
  ...initialSettings,
  townName: town.settings.town,
  deskName: town.settings.desk,
  prefecture: town.settings.prefecture,
  address: town.settings.address,
  phone: town.settings.phone,
  fax: town.settings.fax,
  email: town.settings.email,
  openingHours: town.settings.openingHours,
  closedDays: town.settings.closedDays,
  legalBasis: town.settings.legalBasisText,
  legalNumber: town.settings.legalBasisNumber,
  handlingScope: `${town.settings.scopeOccupations}。${town.settings.scopeArea}`,
  sealName: town.settings.sealName,
  complaints: town.settings.complaints,
  scopePrefectures: [town.settings.prefecture],
}

const adminKey = town.staff.find(({ role }) => role === 'admin')?.key ?? ''

const firstSettings = (days: Days): Step => ({
  when: inOffice(days, { daysAgo: OPENED_DAYS_AGO, clock: '9:40', key: 'settings' }),
  by: staffOf(adminKey),
  act: async (desk) => [
    addSettings({
      edition: 1,
      validFrom: desk.today,
      settings: townSettings,
      now: desk.now,
      fields: Object.keys(townSettings),
    }),
  ],
})

const agencyStep = (days: Days, agency: TownAgency): Step => ({
  when: inOffice(days, { daysAgo: OPENED_DAYS_AGO, clock: '10:20', key: agency.key }),
  by: staffOf(adminKey),
  act: async (desk, world) => {
    const { key, name, kana, kind, placementBasis, phone, email } = agency
    const row: Omit<Agency, 'version' | 'auditId' | 'state'> = {
      id: desk.newId(),
      name,
      kana,
      kind,
      placementBasis,
      licenceNumber: agency.licenceNumber ?? null,
      licenceUntil: agency.licenceUntil === undefined ? null : days.on(-agency.licenceUntil),
      phone,
      email,
    }
    world.agencies.set(key, { ...row, version: 1, auditId: '', state: 'active' })
    return [addAgency(row)]
  },
})

/** Invited by the administrator, and in use from an hour later; the administrator comes from the command line. */
const accountSteps = (days: Days, person: Staff): Step[] => {
  const isAdmin = person.key === adminKey
  const daysAgo = isAdmin ? OPENED_DAYS_AGO : OPENED_DAYS_AGO - 1
  const made: Account[] = []
  const invited: Step = {
    when: inOffice(days, { daysAgo, clock: isAdmin ? '8:45' : '11:00', key: 'accounts' }),
    by: isAdmin ? () => systemActor('admin-cli') : staffOf(adminKey),
    act: async (desk, world) => {
      const id = desk.newId()
      const agencyId = person.agency === null ? null : known(world.agencies, person.agency).id
      const email = await desk.keys.seal(person.email, { table: 'account', column: 'email', row: id })
      const emailIndex = await desk.keys.index('accountEmail', person.email)
      const { name, role } = person
      const row = { id, name, role, agencyId, email, emailIndex, state: 'invited', createdAt: desk.now } as const
      made.push({ ...row, epoch: 1, version: 1, auditId: '' })
      world.staff.set(person.key, { id, name, role, agencyId })
      const added = addAccount(row)
      return [isAdmin ? { ...added, audit: { ...added.audit, act: 'account.inviteAdmin' } } : added]
    },
  }
  const accepted: Step = {
    when: inOffice(days, { daysAgo, clock: isAdmin ? '9:10' : '13:00', key: person.key }),
    by: () => visitor,
    act: async () =>
      made.map((account) => changeAccountRow({ account, set: { state: 'active' }, act: 'account.accept' })),
  }
  return [invited, accepted]
}

export const officeSteps = (days: Days): Step[] => [
  ...town.staff.flatMap((person) => accountSteps(days, person)),
  firstSettings(days),
  ...town.agencies.map((agency) => agencyStep(days, agency)),
]
