import { beforeAll, describe, expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { lockText } from '../../src/text/lock.ts'
import { agree, onDay, openingOf, propose, whereTo } from '../journeys/casework.ts'
import { planInput } from '../desk/record-inputs.ts'
import type { Person } from '../support/person.ts'
import { townToday } from '../support/town.ts'
import { lockStage, ooba, sakamaki } from './lock-stage.ts'
import type { LockStage } from './lock-stage.ts'

// A record behind a broken seal is for reading, and a closed one is as it is: no page of it offers a form.

let stage: LockStage
let referralId = ''
beforeAll(async () => {
  stage = await lockStage()
  const { consultant, clientId, app } = stage
  const note = { kind: 'phone', ...onDay('notedOn', townToday), body: '元気' }
  await consultant.post(paths.desk.clientNote(clientId), note)
  await consultant.post(paths.desk.clientPlan(clientId))
  await consultant.post(paths.desk.registration(clientId), { ...onDay('receivedOn', townToday), noticeBy: 'hand' })
  const { version: _, startsOn: __, endsOn: ___, reviewOn: ____, ...words } = planInput
  const days = {
    ...onDay('startsOn', '2026-11-20'),
    ...onDay('endsOn', '2027-05-20'),
    ...onDay('reviewOn', '2027-02-20'),
  }
  const place = { clientId, edition: 1 }
  await consultant.post(paths.desk.planEdit(place), { ...words, ...days, version: '1' })
  const { opening } = await openingOf(app, { family: 'trial', today: townToday })
  referralId = await propose(consultant, { clientId, openingId: opening.id })
  await agree(consultant, referralId)
})

const pagesOf = (id: string) => [
  paths.desk.client(id),
  paths.desk.about(id),
  paths.desk.registration(id),
  paths.desk.clientPlan(id),
  paths.desk.consents(id),
  paths.desk.keepAway(id),
  paths.desk.papers(id),
]
const formPages = (id: string) => [
  paths.desk.aboutPart(id, 'base'),
  paths.desk.clientStep(id),
  paths.desk.planEdit({ clientId: id, edition: 1 }),
  paths.desk.planReadiness({ clientId: id, edition: 1 }),
  paths.desk.planReview({ clientId: id, edition: 1 }),
  paths.desk.clientSuspend(id),
  paths.desk.clientClose(id),
  paths.desk.newConsent(id),
  paths.desk.clientOpenings(id),
  paths.desk.propose(id),
]
const mainOf = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'))
/** Links and forms in the page itself that lead to writing. */
const writingIn = (html: string, id: string) => {
  const main = mainOf(html)
  const links = formPages(id).filter((path) => main.includes(`"${path}"`) || main.includes(`"${path}?`))
  return [...main.matchAll(/<form[^>]*method="post"[^>]*action="([^"]+)"/gu)].map(([, to]) => to).concat(links)
}
const found = async (person: Person, path: string) => {
  const answer = await person.get(path)
  return { path, status: answer.status, writing: writingIn(await answer.text(), stage.clientId) }
}

describe('a record that was opened with a purpose', () => {
  test.each(['breakGlass', 'supervision'] as const)(
    'by %s offers no form and no way to write on any page',
    async (kind) => {
      const person = await stage.app.signInAs(kind === 'breakGlass' ? ooba : sakamaki)
      const path =
        kind === 'breakGlass' ? paths.desk.clientOpen(stage.clientId) : paths.desk.clientSupervise(stage.clientId)
      expect((await stage.open(person, { path })).status).toBe(303)
      for (const page of [...pagesOf(stage.clientId), paths.desk.referral(referralId)]) {
        expect(await found(person, page)).toEqual({ path: page, status: 200, writing: [] })
      }
      const denied = kind === 'breakGlass' ? 404 : 403
      for (const page of formPages(stage.clientId)) {
        expect([page, (await person.get(page)).status]).toEqual([
          page,
          page === paths.desk.clientStep(stage.clientId) || denied === 404 ? denied : 403,
        ])
      }
    },
  )

  test('by whoever is in charge offers them all', async () => {
    const { writing } = await found(stage.consultant, paths.desk.clientPlan(stage.clientId))
    expect(writing.length).toBeGreaterThan(0)
    expect((await found(stage.consultant, paths.desk.referral(referralId))).writing.length).toBeGreaterThan(0)
  })
})

describe('after the intake', () => {
  test('the record asks for the conflict list and for who must not know, and lets it be for now', async () => {
    const { consultant } = stage
    const fields = { purposeShown: 'yes', name: '新 しい', kana: 'あたら しい', phone: '' }
    const answer = await consultant.post(paths.desk.newClient(), fields)
    const page = mainOf(await (await consultant.get(whereTo(answer))).text())
    const id = whereTo(answer).split('?')[0]?.split('/').at(-1) ?? ''
    for (const part of [lockText.first.heading, paths.desk.clientConflicts(id), paths.desk.keepAway(id)]) {
      expect(page).toContain(part)
    }
    expect(page).toContain(lockText.first.later)
    expect(await (await consultant.get(paths.desk.client(id))).text()).not.toContain(lockText.first.heading)
  })

  test('a closed record offers no form but the way back and the withdrawal of a consent', async () => {
    const { consultant } = stage
    const fields = { purposeShown: 'yes', name: '終 わり', kana: 'おわ り', phone: '' }
    const answer = await consultant.post(paths.desk.newClient(), fields)
    const id = whereTo(answer).split('?')[0]?.split('/').at(-1) ?? ''
    const closing = { version: '1', reason: 'moved', ...onDay('turnedOn', townToday), note: '' }
    expect((await consultant.post(paths.desk.clientClose(id), closing)).status).toBe(303)
    for (const page of pagesOf(id)) {
      const html = await (await consultant.get(page)).text()
      expect([page, writingIn(html, id)]).toEqual([page, []])
    }
    expect(await (await consultant.get(paths.desk.client(id))).text()).toContain(paths.desk.clientReopen(id))
  })
})
