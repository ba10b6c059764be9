import type { Fit, Point } from '../../desk/matching/fit-points.ts'
import type { Offer } from '../../desk/matching/offer.ts'
import { sectionText } from '../../text/client-sections.ts'
import { deskText } from '../../text/desk.ts'
import { matchingText } from '../../text/matching.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { shortDay, wordFor, yen } from './casework-words.ts'

// A point of a comparison in plain words. Codes of one kind are never codes of another, so that one look-up says them all.

const { codes, join } = sectionText
const hours = { ...codes.dayHours, ...codes.weekHours }
const words: Readonly<Record<string, string>> = {
  ...openingJa.support,
  ...codes.days,
  ...codes.bands,
  ...hours,
}

const factWords = (code: string): string | undefined => {
  const [kind = '', value = ''] = code.split(':')
  const fact = Object.entries(openingJa.workplace).find(([name]) => name === kind)?.[1]
  return fact && value ? sectionText.fact(fact.name, wordFor(fact.values, value)) : undefined
}
const isDay = (code: string) => /^\d{4}-\d{2}-\d{2}$/u.test(code)

const wordOf = (code: string): string => {
  if (isDay(code)) return shortDay(code)
  return factWords(code) ?? wordFor(words, code)
}

type Sentence = (words: { of: string; minutes: number }) => string
const said = <C extends string>(sentences: Readonly<Record<C, Sentence>>, points: readonly Point<C>[]) =>
  points.map(({ code, of = [], minutes = 0 }) => sentences[code]({ of: of.map(wordOf).join(join), minutes }))

export const limitWords = ({ limits }: Pick<Fit, 'limits'>) => said(matchingText.limits, limits)
export const warningWords = ({ warnings }: Pick<Fit, 'warnings'>) => said(matchingText.warnings, warnings)
export const askWords = ({ asks }: Pick<Fit, 'asks'>) => said(matchingText.asks, asks)
export const reasonWords = ({ reasons }: Pick<Fit, 'reasons'>) => said(matchingText.reasons, reasons)

/** A first line for なぜ合うか, to be changed: as many reasons as there is room for. */
export const suggestedWhy = (fit: Pick<Fit, 'reasons'>): string => {
  const { whyMost, whyJoin } = matchingText.propose
  return reasonWords(fit).reduce((line, reason) => {
    const longer = line === '' ? reason : `${line}${whyJoin}${reason}`
    return longer.length > whyMost ? line : longer
  }, '')
}

export const payWords = ({ wage }: Offer): string =>
  wage ? `${openingJa.pay.paid} ${deskText.wageBasis[wage.wageBasis]} ${yen(wage.wageYen)}` : openingJa.pay.unpaid
