import { writeSlip } from '../../src/desk/referrals/agree.ts'
import { liftSlips } from '../../src/desk/referrals/lift-slips.ts'
import { nameSlip, takeBackName } from '../../src/desk/referrals/name-slip.ts'
import { openDeskStage } from './desk-stage.ts'
import type { DeskStage } from './desk-stage.ts'
import { tryAll, verb } from './fault-verbs.ts'
import type { AnyVerb } from './fault-verbs.ts'
import { agreed, issued, named, naming, told } from './slip-stage.ts'

// Nothing half done, nothing lost, no false "saved": the verbs of a slip.

/** A firm whose people looked thirty times: as the trail says it. */
const shut = async (stage: DeskStage) => {
  const { id } = await issued(stage)
  const looks = Array.from({ length: 30 }, (_, look) => ({
    sql: `insert into audit (id, at, actor_role, actor_id, act, entity, entity_id, outcome, request_id)
      values (?, ?, 'employer', 'f', 'referral.readSlip', 'referral', ?, 'shown', 'r')`,
    args: [`look-${id}-${look}`, 9_000_000_000_000, id],
  }))
  await stage.raw.run(...looks)
  return { id }
}

const verbs: readonly AnyVerb[] = [
  verb({
    name: 'write the slip anew',
    prepare: (stage) => agreed(stage),
    run: (desk, { id }) => writeSlip(desk, { id, version: 2, agreedHow: 'phone', ...told }),
  }),
  verb({
    name: 'let the name out',
    prepare: (stage) => issued(stage),
    run: (desk, { id }) => nameSlip(desk, { id, version: 3, ...naming }),
  }),
  verb({
    name: 'take the name back',
    prepare: (stage) => named(stage),
    run: (desk, { id }) => takeBackName(desk, { id, version: 4 }),
  }),
  verb({ name: 'let the firm read again', prepare: shut, run: (desk, { id }) => liftSlips(desk, { id }) }),
]

tryAll('slips', { verbs, open: openDeskStage })
