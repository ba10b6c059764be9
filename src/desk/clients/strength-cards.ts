import { strengthCardText, strengthText } from '../../text/strength-cards.ts'

export type StrengthCard = keyof typeof strengthCardText

export const strengthCards: readonly StrengthCard[] = Object.keys(strengthCardText).filter(
  (code): code is StrengthCard => code in strengthCardText,
)

const withoutReading = (card: string): string => card.replaceAll(/\{([^{}|]+)\|[^{}|]+\}/gu, '$1').replaceAll(' ', '')

/** A card as a sentence says it. */
export const saidOf = (card: StrengthCard): string => withoutReading(strengthCardText[card])

type Piles = Readonly<Partial<Record<StrengthCard, string>>>

export const cardsIn = (piles: Piles, pile: string): readonly StrengthCard[] =>
  strengthCards.filter((card) => piles[card] === pile)

/** 「私の得意なこと・好きなことは、…ことです。」 from what fits; the person changes it until they agree to it. */
export const sentenceOf = (piles: Piles): string => {
  const said = cardsIn(piles, 'fits').slice(0, strengthText.mostInSentence).map(saidOf)
  return said.length === 0 ? '' : strengthText.sentence(said)
}
