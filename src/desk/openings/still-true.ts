import type { Opening } from './opening.ts'

// Every so often a firm is asked whether its posting is true still (R1-24, product §10.11).

export const stillTrueAnswers = ['yes', 'stop'] as const
export type StillTrue = (typeof stillTrueAnswers)[number]

/** What is over, or waits for the desk again, is not asked about. */
export const isToConfirm = ({ state }: Pick<Opening, 'state'>): boolean => state === 'published' || state === 'paused'
