import type { ClientHead } from '../../desk/clients/look-into.ts'
import { lockText } from '../../text/lock.ts'
import { Notice } from '../../ui/notice.tsx'

const text = lockText.band

/** On every page of a record that is read behind a purpose. */
export const OpenedBand = ({ minutes, purpose }: NonNullable<ClientHead['opened']>) => (
  <Notice tone="warning" heading={`${text.title}：${text.left(minutes)}・${text.readOnly}`} icon="eye">
    <p>{text.purpose(purpose)}</p>
  </Notice>
)
