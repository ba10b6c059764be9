import { beforeAll, expect, test } from 'vitest'
import { systemActor, visitor } from '../../src/access/actor.ts'
import { runJobs } from '../../src/jobs/run.ts'
import { tell } from '../../src/desk/outbox/tell.ts'
import { openDeskStage } from '../desk/desk-stage.ts'
import type { DeskStage } from '../desk/desk-stage.ts'
import { startedAt } from '../desk/desk-stage.ts'

let stage: DeskStage
const sent: string[] = []
const post = {
  mailer: { send: async ({ to }: { to: string }) => void sent.push(to), keepsWords: false },
  baseUrl: 'http://localhost',
  snapshots: null,
}
const mail = async (to: string) => {
  const desk = stage.desk(visitor)
  await desk.write([await tell(desk, { kind: 'noAccount', params: {}, to, subjectId: 'x' })])
}
const run = (at: number) =>
  runJobs((job) => stage.desk(systemActor(job), { at }), { ...post, readPublic: stage.desk(visitor).read })

beforeAll(async () => {
  stage = await openDeskStage()
})

test('a letter that no key opens does not hold back the letters behind it', async () => {
  await stage.raw.run('update outbox set sent_at = 1 where sent_at is null')
  await mail('broken@example.jp')
  await stage.raw.run("update outbox set secret = x'0102' where sent_at is null")
  await mail('fine@example.jp')
  await run(startedAt + 1000)
  expect(sent).toEqual(['fine@example.jp'])
  const [row] = await stage.raw.all('select attempts, lease_until, not_before from outbox where sent_at is null')
  expect(Number(row?.not_before)).toBeGreaterThan(startedAt + 1000)
})
