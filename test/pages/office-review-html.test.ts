import { expect, test } from 'vitest'
import { noteName } from '../../src/desk/openings/marks.ts'
import { paths } from '../../src/paths.ts'
import { testApp } from '../support/app.ts'
import { seededTown } from '../support/town.ts'
import { firstOpening, openingsIn } from './office-stage.ts'
import { faultsIn } from './valid-html.ts'

test('every page of the review desk is valid HTML', async () => {
  const town = await seededTown()
  const app = testApp(town)
  const [officer, other] = [
    await app.signInAs('yokoyama@city-komorebi.example.jp'),
    await app.signInAs('ebina@city-komorebi.example.jp'),
  ]
  const [one, two] = await openingsIn(town.desk, 'submitted')
  const [id, second] = [one?.id ?? '', two?.id ?? '']
  await other.post(paths.desk.openingClaim(id), { seen: '' })
  await officer.post(paths.desk.openingQuestions(id), { question: '何時に始まりますか。\n土曜もですか。' })
  const rejected = await firstOpening(town.desk, 'rejected')
  const reject = paths.desk.openingReject(second)
  const returning = paths.desk.openingReturn(second)
  const version = String(two?.version)
  const pages: Record<string, Response> = {
    queue: await officer.get(paths.desk.openings()),
    list: await officer.get(paths.desk.openings('returned')),
    held: await officer.get(paths.desk.opening(id)),
    mine: await other.get(paths.desk.opening(id)),
    mistyped: await officer.post(paths.desk.openingQuestions(id), { question: '' }),
    returning: await officer.get(returning),
    returnMistyped: await officer.post(returning, {
      version,
      reason: '',
      marked: ['days'],
      [noteName('days')]: 'x'.repeat(201),
    }),
    reject: await officer.get(reject),
    sheet: await officer.get(paths.desk.openingRejection(rejected.id)),
    settings: await officer.get(paths.desk.settings()),
  }
  const found = await Promise.all(
    Object.entries(pages).map(async ([name, response]) =>
      (await faultsIn(await response.text())).map((each) => `${name} ${each}`),
    ),
  )
  expect(found.flat()).toEqual([])
})
