import { expect, test } from 'vitest'
import { systemActor } from '../../src/access/actor.ts'
import { expireOpenings } from '../../src/jobs/expire-openings.ts'
import { rawOn } from '../db/raw.ts'
import { testApp } from '../support/app.ts'
import { seededTown } from '../support/town.ts'

test('R1-25: an opening whose last places were taken at once is closed as filled by the job, and its listing with it', async () => {
  const town = await seededTown()
  const app = testApp(town)
  const [raw, listings] = [rawOn(town.desk), rawOn(town.public)]
  const [opening] = await raw.all(
    `select o.id, o.number, o.version, (select count(*) from referral r where r.opening_id = o.id and r.state = 'hired') as hires
     from opening o where o.state = 'published' and hires > 0 limit 1`,
    [],
  )
  const id = String(opening?.id)
  // As two hires at the same instant leave it: published, with as many hires as places.
  await raw.run(
    `insert into audit (id, at, actor_role, actor_id, act, entity, entity_id, outcome, request_id)
     values ('race', 1, 'system', 'system:test', 'test', 'opening', '${id}', 'done', 'r')`,
  )
  await raw.run(
    `update opening set places = ${Number(opening?.hires)}, version = version + 1, audit_id = 'race' where id = '${id}'`,
  )

  await expireOpenings(app.deskAs(systemActor('expiry')))
  const [after] = await raw.all('select state, closed_as from opening where id = ?', [id])
  expect(after).toEqual({ state: 'closed', closed_as: 'filled' })
  const [listing] = await listings.all('select state from listing where number = ?', [String(opening?.number)])
  expect(listing).toEqual({ state: 'closed' })
})
