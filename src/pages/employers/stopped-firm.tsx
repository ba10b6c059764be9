import { firmsText } from '../../text/firms.ts'
import { Notice } from '../../ui/notice.tsx'

/** Whom to call: why is said in that call, not on a page. */
export const StoppedFirm = ({ phone }: { phone: string }) => (
  <Notice tone="warning" heading={firmsText.own.stoppedHeading} icon="pause">
    {firmsText.own.stopped(phone)}
  </Notice>
)
