import type { PublicTown } from '../../desk/settings/settings.ts'
import { civilDateAt, clockTimeAt, partsOf } from '../../law/calendar.ts'
import type { PublicText } from '../../text/ja.ts'
import { Notice } from '../../ui/notice.tsx'
import { ruby } from '../../ui/ruby.tsx'
import { Telephone } from '../parts/telephone.tsx'

type NoticeProps = { t: PublicText; town: PublicTown; copiedAt: number }

/** Above everything else: residents read a copy just now, and of when it is. */
export const CopyNotice = ({ t, town, copiedAt }: NoticeProps) => {
  const at = { date: t.opening.date(partsOf(civilDateAt(copiedAt))), time: clockTimeAt(copiedAt) }
  return (
    <Notice tone="warning" icon="clock" heading={ruby(t.copy.heading(at))}>
      <p>{ruby(t.copy.text)}</p>
      <p>
        {ruby(t.copy.phone)} <Telephone number={town.phone} />
      </p>
    </Notice>
  )
}
