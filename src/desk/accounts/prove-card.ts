import { isSameBytes } from '../../crypto/bytes.ts'
import type { Desk } from '../desk.ts'
import { Refused, refuseUnless } from '../refusals.ts'
import { isOpen } from './matter.ts'
import type { Matter } from './matter.ts'
import { countWrongCode } from './matter-store.ts'

/** The code of a reply card is that of any link still open for the same question; a wrong one counts against them all. */
export const proveCard = async (
  desk: Desk,
  { matters, code }: { matters: readonly Matter[]; code: string },
): Promise<Matter> => {
  const open = matters.filter((matter) => isOpen(matter, desk.now))
  refuseUnless(open.length > 0, 'gone')
  const hashes = await Promise.all(open.map(({ id }) => desk.keys.codeHash(`${id}.${code}`)))
  const proof = open.find(({ codeHash }, index) => isSameBytes(hashes[index] ?? new Uint8Array(), codeHash))
  if (proof) return proof
  await desk.write(
    open.map(({ id }) => ({
      audit: { act: 'matter.open', entity: 'matter', entityId: id, outcome: 'denied' },
      statements: () => [countWrongCode({ id, now: desk.now })],
    })),
  )
  throw new Refused('codeWrong', { isOnRecord: true })
}
