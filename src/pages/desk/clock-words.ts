import { clockText } from '../../text/referral-clock.ts'

/** "Day n" of waiting for an answer or a result. */
export const waitedWords = (n: number, awaited: 'answer' | 'result'): string =>
  n === 0 ? clockText.fresh[awaited] : clockText.waited(clockText.awaited[awaited], n)
