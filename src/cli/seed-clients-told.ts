import * as v from 'valibot'
import { addRegistration, changeRegistration } from '../desk/clients/registration-store.ts'
import { sealSection } from '../desk/clients/section.ts'
import { sectionSchemas } from '../desk/clients/section-forms.ts'
import { saveSection } from '../desk/clients/section-store.ts'
import { sentenceOf } from '../desk/clients/strength-cards.ts'
import { endOfMonthAfterNext } from '../law/calendar.ts'
import { inOffice, type Days } from './seed-days.ts'
import type { Step } from './seed-play.ts'
import { inTown, known, staffOf } from './seed-world.ts'
import { clientsTold } from './town/clients-told.ts'
import { town } from './town/town.ts'
import type { ClientTold } from './town/types.ts'

const consultantOf = ({ client }: ClientTold) => staffOf(inTown(town.clients, client).consultant)

const bodiesOf = (
  days: Days,
  { sections, toldDaysAgo }: ClientTold,
): readonly (readonly [keyof typeof sectionSchemas, unknown])[] => {
  const { strengths, ...others } = sections
  const kept = (['reach', 'work', 'helps', 'readiness', 'topics', 'around'] as const).flatMap((section) =>
    others[section] ? [[section, v.parse(sectionSchemas[section], others[section])] as const] : [],
  )
  if (!strengths) return kept
  const agreedOn = strengths.sentence ? days.officeDay(toldDaysAgo) : ''
  const cards = v.parse(sectionSchemas.strengths, { ...strengths, agreedOn })
  return [...kept, ['strengths', { ...cards, sentence: cards.sentence || sentenceOf(cards) }]]
}

const wrote = (days: Days, told: ClientTold): Step => ({
  when: inOffice(days, { daysAgo: told.toldDaysAgo, clock: '11:10', key: told.client }),
  by: consultantOf(told),
  act: async (desk, world) => {
    const { id: clientId, keys } = known(world.clients, told.client)
    return Promise.all(
      bodiesOf(days, told).map(async ([section, body]) => {
        const sealed = await sealSection(keys, { clientId, section, body })
        const by = { updatedAt: desk.now, updatedBy: desk.actor.id }
        return saveSection({ clientId, section, body: sealed, version: 0, ...by })
      }),
    )
  },
})

const noticeDayOf = (days: Days, { received }: ClientTold) =>
  received.noticeDaysAgo === undefined ? null : days.officeDay(received.noticeDaysAgo)

const registrationOf = (days: Days, told: ClientTold) => {
  const receivedOn = days.officeDay(told.received.daysAgo)
  const { noticeBy } = told.received
  return { receivedOn, validUntil: endOfMonthAfterNext(receivedOn), noticeBy, noticeOn: noticeDayOf(days, told) }
}

const received = (days: Days, told: ClientTold): readonly Step[] => {
  const by = consultantOf(told)
  const rows = new Map<string, Parameters<typeof addRegistration>[0]>()
  const { daysAgo, renewedDaysAgo } = told.received
  const first: Step = {
    when: inOffice(days, { daysAgo, clock: '11:40', key: told.client }),
    by,
    act: async (desk, world) => {
      const { id: clientId } = known(world.clients, told.client)
      const row = { id: desk.newId(), clientId, ...registrationOf(days, told), createdAt: desk.now }
      rows.set(told.client, row)
      return [addRegistration(row)]
    },
  }
  if (renewedDaysAgo === undefined) return [first]
  const renewal: Step = {
    when: inOffice(days, { daysAgo: renewedDaysAgo, clock: '10:40', key: told.client }),
    by,
    act: async (desk) => {
      const row = { ...known(rows, told.client), renewedOn: null, version: 1, auditId: '' }
      const set = { renewedOn: desk.today, validUntil: endOfMonthAfterNext(desk.today) }
      return [changeRegistration({ registration: row, set })]
    },
  }
  return [first, renewal]
}

/** Sections and receptions of those who told more than the short page asks. */
export const toldSteps = (days: Days): Step[] =>
  clientsTold.flatMap((told) => [wrote(days, told), ...received(days, told)])
