import type { registration } from '../../db/registration-schema.ts'
import type { CivilDate } from '../../law/calendar.ts'

export type Registration = typeof registration.$inferSelect
export const noticeWays = ['hand', 'letter', 'mail'] as const satisfies readonly Registration['noticeBy'][]

/** The reception in force on that day. */
export const registrationOn = <R extends Pick<Registration, 'receivedOn' | 'validUntil'>>(
  all: readonly R[],
  day: CivilDate,
): R | null => all.find(({ receivedOn, validUntil }) => receivedOn <= day && day <= validUntil) ?? null
