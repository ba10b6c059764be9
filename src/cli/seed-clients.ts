import { addMonths } from '../law/calendar.ts'
import { initialsOf, purposeVersion } from '../desk/clients/client.ts'
import { indexesOf } from '../desk/clients/indexes.ts'
import { sealClient, sealNote } from '../desk/clients/seal.ts'
import { addNote } from '../desk/clients/note-store.ts'
import { addClient } from '../desk/clients/store.ts'
import { inOffice, numberOf, type Days } from './seed-days.ts'
import type { Step } from './seed-play.ts'
import { known, staffOf } from './seed-world.ts'
import { town } from './town/town.ts'
import type { Client } from './town/types.ts'

const CASE_NUMBERS = 1_000_000

const bornOn = (days: Days, { key, bornYearsAgo }: Client) =>
  addMonths(days.on(1 + numberOf(key, 360)), -12 * bornYearsAgo)

const textOf = (days: Days, client: Client) => ({
  initials: initialsOf(client.kana),
  name: client.name,
  kana: client.kana,
  phone: client.phone,
  email: client.email,
  bornOn: bornOn(days, client),
  address: client.address,
  reachable: client.contactHours,
  wish: client.wish,
  concern: client.worry,
  strength: client.strengths,
})

const registered = (days: Days, client: Client): Step => ({
  when: inOffice(days, { daysAgo: client.registeredDaysAgo, clock: '9:35', key: client.key }),
  by: staffOf(client.consultant),
  act: async (desk, world) => {
    const id = desk.newId()
    const { id: agencyId } = known(world.agencies, client.agency)
    const consultantId = desk.actor.id
    const [register, special] = await Promise.all([
      desk.keys.newClientKey({ clientId: id, agencyId, kind: 'register' }),
      desk.keys.newClientKey({ clientId: id, agencyId, kind: 'special' }),
    ])
    const keys = { register: register.key, special: special.key }
    const text = textOf(days, client)
    const wantsEmailDisclosure = client.email !== '' && client.contactHours.includes('メール')
    const wrapped = { register: register.wrapped, special: special.wrapped }
    const made = { id, agencyId, consultantId, keys, wrapped, wantsEmailDisclosure, version: 1, notes: [] }
    world.clients.set(client.key, made)
    const row = {
      id,
      caseNumber: String(numberOf(client.key, CASE_NUMBERS)).padStart(6, '0'),
      agencyId,
      consultantId,
      purposeVersion,
      registeredOn: desk.today,
      wantsEmailDisclosure,
      createdAt: desk.now,
      ...(await sealClient(keys, { id, text })),
    }
    return [addClient({ row, wrapped, indexes: await indexesOf(desk.keys, { text }) })]
  },
})

const noted = (days: Days, { client, note }: { client: Client; note: Client['notes'][number] }): Step => ({
  when: inOffice(days, { daysAgo: note.daysAgo, clock: '10:00', key: note.text }),
  by: staffOf(client.consultant),
  act: async (desk, world) => {
    const holder = known(world.clients, client.key)
    const { id: clientId, keys } = holder
    const id = desk.newId()
    world.clients.set(client.key, { ...holder, notes: [...holder.notes, id] })
    const body = await sealNote(keys, { id, body: note.text })
    const { kind } = note
    const contact = kind === 'memo' ? {} : ({ withWhom: 'person', outcome: 'reached' } as const)
    const row = { id, clientId, kind, notedOn: desk.today, authorId: desk.actor.id, body, createdAt: desk.now }
    return [addNote({ ...row, ...contact })]
  },
})

export const clientSteps = (days: Days): Step[] =>
  town.clients.flatMap((client) => [
    registered(days, client),
    ...client.notes.map((note) => noted(days, { client, note })),
  ])
