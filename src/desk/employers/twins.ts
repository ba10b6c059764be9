import { isSameBytes } from '../../crypto/bytes.ts'
import type { Employer } from './employer.ts'
import { plainName } from './same-name.ts'

export type Named = Pick<Employer, 'id' | 'name' | 'kana' | 'phone' | 'phoneIndex' | 'state'>

const isTwin = (one: Named, other: Named): boolean =>
  one.id !== other.id &&
  (isSameBytes(one.phoneIndex, other.phoneIndex) ||
    (plainName(one.name) !== '' && plainName(one.name) === plainName(other.name)))

/** Firms that may be this one under another address: the same phone, or the same name written otherwise. */
export const twinsOf = (firm: Named, all: readonly Named[]): readonly Named[] =>
  all.filter((other) => isTwin(firm, other))

/** Every firm that has a twin. */
export const withTwins = (all: readonly Named[]): ReadonlySet<string> => {
  const seen = new Map<string, string>()
  const found = new Set<string>()
  for (const { id, name, phoneIndex } of all) {
    const plain = plainName(name)
    for (const sign of [`phone ${phoneIndex.join('.')}`, ...(plain === '' ? [] : [`name ${plain}`])]) {
      const first = seen.get(sign)
      if (first === undefined) seen.set(sign, id)
      if (first !== undefined) found.add(first).add(id)
    }
  }
  return found
}
