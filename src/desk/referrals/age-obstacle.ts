import type { CivilDate } from '../../law/calendar.ts'
import { ageFindings, hazardCodes } from '../../law/minors.ts'
import type { RefusalReason } from '../refusals.ts'

type Work = { startsAt: string; endsAt: string; hazards: readonly string[] }
type Asked = { bornOn: CivilDate; on: CivilDate; work: Work }

/** 労働基準法56条, 61条, 62条 (R2-52): why a person of this age may not be referred; null where the birth date was not told. */
export const ageObstacle = ({ bornOn, on, work }: Asked): RefusalReason | null => {
  if (bornOn === '') return null
  const hazards = hazardCodes.filter((code) => work.hazards.includes(code))
  const found = ageFindings({ bornOn, on, shift: work, hazards })
  if (found.some(({ code }) => code === 'tooYoung')) return 'tooYoung'
  return found.some(({ code }) => code === 'nightUnder18' || code === 'hazardUnder18') ? 'notUnder18' : null
}
