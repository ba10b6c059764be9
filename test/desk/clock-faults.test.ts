import { closeSilent } from '../../src/desk/placements/close-silent.ts'
import { systemActor } from '../../src/access/actor.ts'
import { reopenReferral } from '../../src/desk/referrals/reopen.ts'
import { referralById } from '../../src/desk/referrals/store.ts'
import { tellEnd } from '../../src/desk/referrals/tell-end.ts'
import { tryFirm } from '../../src/desk/referrals/try-firm.ts'
import { found } from '../../src/desk/refusals.ts'
import { openClockStage } from '../jobs/clock-stage.ts'
import type { ClockStage } from '../jobs/clock-stage.ts'
import { startedAt } from './desk-stage.ts'
import { tryAll, verb } from './fault-verbs.ts'
import type { AnyVerb } from './fault-verbs.ts'

// What is pressed when a firm stays silent, cut at every call; the job's own steps are cut in its own test.

const issued = async (stage: ClockStage) => ({ id: await stage.issued({ on: '2026-11-20' }), version: 3 })
const closed = async (stage: ClockStage) => {
  const { id } = await issued(stage)
  const system = stage.desk(systemActor('referral-clock'), { at: startedAt })
  const { referral } = await system.read({ referral: referralById(id) })
  await closeSilent(system, found(referral))
  return { id, version: 4 }
}

const verbs: readonly AnyVerb<ClockStage>[] = [
  verb({ name: 'call in vain', prepare: issued, run: tryFirm }),
  verb({ name: 'tell the person', prepare: closed, run: tellEnd }),
  verb({ name: 'open again', prepare: closed, run: reopenReferral }),
]

tryAll('the clock', { verbs, open: openClockStage })
