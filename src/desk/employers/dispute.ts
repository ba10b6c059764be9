import type { labourDispute } from '../../db/opening-schema.ts'
import type { CivilDate } from '../../law/calendar.ts'

export type Dispute = typeof labourDispute.$inferSelect
export type DisputeKind = Dispute['kind']

/** strike: 職業安定法20条①, 同盟罷業・作業所閉鎖. warned: ②, 労働委員会 or Hello Work has said that one is likely. */
export const disputeKinds = ['strike', 'warned'] as const satisfies readonly DisputeKind[]

/** The last day of a dispute still belongs to it. */
export const isActive = ({ fromOn, untilOn }: Pick<Dispute, 'fromOn' | 'untilOn'>, on: CivilDate): boolean =>
  fromOn <= on && (untilOn === null || untilOn >= on)

export const isOver = ({ untilOn }: Pick<Dispute, 'untilOn'>, on: CivilDate): boolean =>
  untilOn !== null && untilOn < on

type Place = { employerId: string | null; workplaceId: string | null; on: CivilDate }
type Known = Pick<Dispute, 'employerId' | 'workplaceId' | 'kind' | 'fromOn' | 'untilOn'>

/** What stands against a referral to this workplace today, the gravest first. */
export const disputeAt = (disputes: readonly Known[], { employerId, workplaceId, on }: Place): DisputeKind | null => {
  const here = disputes.filter(
    (dispute) =>
      isActive(dispute, on) &&
      dispute.employerId === employerId &&
      (dispute.workplaceId === null || dispute.workplaceId === workplaceId),
  )
  if (here.some(({ kind }) => kind === 'strike')) return 'strike'
  return here.length > 0 ? 'warned' : null
}
