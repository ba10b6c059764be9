import { isSameBytes } from '../../crypto/bytes.ts'
import type { Desk } from '../desk.ts'
import { Refused, found, refuseUnless } from '../refusals.ts'
import { isOpen } from './matter.ts'
import type { Matter } from './matter.ts'
import { countWrongCode } from './matter-store.ts'

/** Refuses an ended matter as gone; a wrong code is counted before it is refused. */
export const proveMatter = async (
  desk: Desk,
  { matter, code }: { matter: Matter | undefined; code: string },
): Promise<Matter> => {
  const known = found(matter)
  refuseUnless(isOpen(known, desk.now), 'gone')
  if (isSameBytes(await desk.keys.codeHash(`${known.id}.${code}`), known.codeHash)) return known
  await desk.write([
    {
      audit: { act: 'matter.open', entity: 'matter', entityId: known.id, outcome: 'denied' },
      statements: () => [countWrongCode({ id: known.id, now: desk.now })],
    },
  ])
  throw new Refused('codeWrong', { isOnRecord: true })
}
