import { expect, test } from 'vitest'
import { openingsOfFirms } from '../../src/desk/openings/store.ts'
import { visitor } from '../../src/access/actor.ts'
import { firmsOf } from '../../src/desk/accounts/store.ts'
import { paths } from '../../src/paths.ts'
import { answerAll, beginDraft, firm, job, place } from '../journeys/posting.ts'
import { testApp } from '../support/app.ts'
import { seededTown } from '../support/town.ts'
import { save } from './employers-save.ts'
import { faultsIn } from './valid-html.ts'

test('every page of the firms’ window is valid HTML', async () => {
  const town = await seededTown()
  const app = testApp(town)
  const fresh = app.visitor()
  const draft = await beginDraft(fresh, 'shortHoursJob')
  const pages: Record<string, Response> = {
    start: await fresh.get(paths.employer.newOpening()),
    empty: await save(fresh, `${draft}/q/what`),
    below: await answerAll(fresh, draft, { ...job, ...place, ...firm, wageYen: '500' }),
    rung: await fresh.get(`${draft}/rung`),
    later: await fresh.get(`${draft}/later`),
    signIn: await fresh.get(paths.employer.signIn()),
    code: await fresh.post(paths.employer.signInCode()),
    link: await fresh.get(paths.employer.signInLink()),
  }
  for (const question of ['what', 'when', 'where', 'people', 'pay', 'firm']) {
    pages[question] = await fresh.get(`${draft}/q/${question}`)
  }
  await answerAll(fresh, draft, { ...job, ...place, ...firm })
  pages['check'] = await fresh.get(`${draft}/check`)
  pages['confirm'] = await fresh.get(`${draft}/confirm`)
  const member = await app.signInAs('jinji@super-fukurou.example.jp')
  pages['home'] = await member.get(paths.employer.home())
  const desk = app.deskAs(visitor)
  const { ids } = await desk.read({ ids: firmsOf(member.account.id) })
  const { openings } = await desk.read({ openings: openingsOfFirms(ids) })
  for (const { opening } of openings) pages[opening.state] = await member.get(paths.employer.opening(opening.id))

  const found = await Promise.all(
    Object.entries(pages).map(async ([name, response]) =>
      (await faultsIn(await response.text())).map((each) => `${name} ${each}`),
    ),
  )
  expect(found.flat()).toEqual([])
})
