import { seeLowered } from '../../src/desk/placements/see-lowered.ts'
import { settleReferral } from '../../src/desk/placements/settle-referral.ts'
import { askForResult } from '../../src/desk/referrals/ask-result.ts'
import { moveDay } from '../../src/desk/referrals/move-day.ts'
import { resultByFirm, resultByMatter } from '../../src/desk/referrals/result-by-firm.ts'
import { withdrawReferral } from '../../src/desk/referrals/withdraw.ts'
import { openDeskStage } from './desk-stage.ts'
import type { DeskStage } from './desk-stage.ts'
import { tryAll, verb } from './fault-verbs.ts'
import type { AnyVerb } from './fault-verbs.ts'
import { accepted, askedByLetter, today, told, trialing } from './result-stage.ts'

// Nothing half done, nothing lost, no false "saved": every verb by which something comes of a referral.

const lower = { changed: 'some', agreed: { wageYen: 1_400 }, specified: [], other: null } as const
const hired = { result: 'hired', startedOn: today, reason: '', hire: lower } as const
const offer = (stage: DeskStage) => accepted(stage, 'regularJob')

const asked = async (stage: DeskStage) => {
  const { id } = await offer(stage)
  return { referralId: id, ...(await askedByLetter(stage, { id, version: 4 })) }
}
const lowered = async (stage: DeskStage) => {
  const { id } = await offer(stage)
  await settleReferral(stage.desk(stage.consultant), { id, version: 4, ...hired, ...told })
  const [placement] = await stage.raw.all('select id from placement where referral_id = ?', [id])
  return { id: String(placement?.id) }
}

const verbs: readonly AnyVerb[] = [
  verb({
    name: 'settle with other conditions',
    prepare: offer,
    run: (desk, { id }) => settleReferral(desk, { id, version: 4, ...hired, ...told }),
  }),
  verb({
    name: 'tell a result by link',
    prepare: asked,
    by: (stage) => ({ ...stage.firm, only: 'referral.result' }),
    run: (desk, of) => resultByMatter(desk, { ...of, ...hired }),
  }),
  verb({
    name: 'tell a result signed in',
    prepare: offer,
    by: (stage) => stage.firm,
    run: (desk, { id }) => resultByFirm(desk, { id, version: 4, ...hired }),
  }),
  verb({
    name: 'ask for a result',
    prepare: offer,
    run: (desk, { id }) => askForResult(desk, { id, version: 4 }),
  }),
  verb({
    name: 'withdraw on the first morning',
    prepare: (stage) => trialing(stage),
    run: (desk, { id }) => withdrawReferral(desk, { id, version: 5 }),
  }),
  verb({
    name: 'put a first day off',
    prepare: (stage) => trialing(stage),
    run: (desk, { id }) => moveDay(desk, { id, version: 5, on: '2026-11-25' }),
  }),
  verb({
    name: 'look into lowered conditions',
    prepare: lowered,
    run: (desk, { id }) => seeLowered(desk, { id, version: 1 }),
  }),
]

tryAll('results', { verbs, open: openDeskStage })
