import type { Keys } from '../../crypto/keys.ts'
import type { correction } from '../../db/card-schema.ts'

// What a visitor says is wrong on a public page, and what the desk does about it (職業安定法施行規則4条の3④二, R1-23).

export type Correction = typeof correction.$inferSelect
type CorrectionState = Correction['state']

export const correctionKinds = ['ended', 'whenWhere', 'terms', 'untrue', 'other'] as const
export const settlements = ['suspended', 'stopped', 'corrected', 'unfounded'] as const
export type Settlement = (typeof settlements)[number]

/** What was said is deleted so long after it was settled (trust.md 4.10); what kind of report it was and what was done stay. */
export const keptAfterEndMs = 30 * 86_400_000

/** The machine of a report; the database holds the same table. */
export const correctionTransitions = {
  open: ['asked', 'settled'],
  asked: ['settled'],
  settled: [],
} as const satisfies Record<CorrectionState, readonly CorrectionState[]>

// Somebody may be named in the words: they are sealed, each in its own place.
type Words = { id: string; column: 'words' | 'reason' }
const address = ({ id, column }: Words) => ({ table: 'correction', column, row: id })

export const sealWords = (keys: Keys, { text, ...words }: Words & { text: string }) => keys.seal(text, address(words))

export const openWords = async (keys: Keys, { id, words, reason }: Pick<Correction, 'id' | 'words' | 'reason'>) => ({
  words: words ? await keys.open(words, address({ id, column: 'words' })) : null,
  reason: reason ? await keys.open(reason, address({ id, column: 'reason' })) : null,
})

/** Those that stood on the page when the button was pressed: one that came since is a task of its own. */
export const seenUpTo = <T extends Pick<Correction, 'id'>>(reports: readonly T[], last: string): readonly T[] =>
  reports.filter(({ id }) => id <= last)
