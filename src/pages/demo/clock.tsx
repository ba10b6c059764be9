import * as v from 'valibot'
import { systemActor } from '../../access/actor.ts'
import { requireDemo } from '../../desk/accounts/demo.ts'
import { moveClock } from '../../desk/accounts/move-clock.ts'
import { hasSeedMark } from '../../desk/accounts/store.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { can } from '../../http/guard.ts'
import { page } from '../../http/page.ts'
import { deskFor, deskOf, pressedDesk } from '../../http/press.ts'
import { runJobs } from '../../jobs/run.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { readWhole } from '../desk/read-whole.ts'
import { ClockView, spans } from './clock.view.tsx'

const clockForm = v.strictObject({ days: v.pipe(v.picklist(spans), v.transform(Number)) })

// The clock inside the walls is not the one outside: each day passed has its jobs, as if the night had come.
const liveThrough = async (c: DeskContext, passed: readonly CivilDate[]) => {
  const { mailer, baseUrl, snapshots, publicDb } = c.get('deps')
  const hands = { mailer, baseUrl, snapshots, readPublic: publicDb().read, isDayOver: true }
  for (const today of passed) {
    await runJobs((job) => deskFor(c, { actor: systemActor(job), today }), hands)
  }
}

export const clockPages = factory
  .createApp()
  .get(paths.demo.clock(), can('demo.play'), async (c) => {
    const desk = deskOf(c)
    const { isSeeded } = await desk.read({ isSeeded: hasSeedMark() })
    requireDemo(desk, isSeeded)
    return page(c, <ClockView today={desk.today} isMoved={c.req.query('moved') !== undefined} />)
  })
  .post(paths.demo.clock(), can('demo.play'), async (c) => {
    const { sent, input } = await readWhole(c, clockForm)
    const desk = await pressedDesk(c, { sent, leadsTo: () => paths.demo.clock({ moved: '1' }) })
    const { passed } = await moveClock(desk, input)
    await liveThrough(c, passed)
    return c.redirect(paths.demo.clock({ moved: '1' }), 303)
  })
