import type { registration } from '../../db/registration-schema.ts'
import type { CivilDate } from '../../law/calendar.ts'

export type Registration = typeof registration.$inferSelect
export const noticeWays = ['hand', 'letter', 'mail'] as const satisfies readonly Registration['noticeBy'][]

/** The reception in force on that day. */
export const registrationOn = <R extends Pick<Registration, 'receivedOn' | 'validUntil'>>(
  all: readonly R[],
  day: CivilDate,
): R | null => all.find(({ receivedOn, validUntil }) => receivedOn <= day && day <= validUntil) ?? null

/** 職業安定法29条の4, 同施行規則17条の7 (R1-42): promptly told; until then it stands on the list of the day. */
export const isNoticeOwed = ({ noticeOn }: Pick<Registration, 'noticeOn'>): boolean => noticeOn === null
