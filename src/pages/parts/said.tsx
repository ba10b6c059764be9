import type { Listing } from '../../desk/openings/listing.ts'
import type { SayingField, SayingWords } from '../../desk/openings/saying.ts'
import type { ListingText } from '../../text/listing-words.ts'
import { plainText, ruby } from '../../ui/ruby.tsx'
import { AsTyped, AsTypedParagraphs, linesOf } from './as-typed.tsx'

// The free text of an opening in the reader's language where the desk wrote it, else as the firm typed it.

type Of = { t: ListingText; listing: Listing }

/** What the desk wrote for the readers of this language. */
export const sayingFor = ({ t, listing }: Of): SayingWords | undefined =>
  t.language === 'ja' ? undefined : listing.sayings?.[t.language]

export type SaidProps = Of & { field: SayingField }

// An easy saying carries marked readings; an English one is as it is.
export const spoken = (t: ListingText, text: string) => (t.language === 'easy' ? ruby(text) : text)

/** Empty where the firm's own words stand. */
export const saidWords = ({ field, ...of }: SaidProps): string => sayingFor(of)?.[field] ?? ''

export const Said = (props: SaidProps) => {
  const { t, listing, field } = props
  const words = saidWords(props)
  return words === '' ? <AsTyped t={t} text={listing[field]} /> : <>{spoken(t, words)}</>
}

export const SaidParagraphs = (props: SaidProps) => {
  const { t, listing, field } = props
  const words = saidWords(props)
  if (words === '') return <AsTypedParagraphs t={t} text={listing[field]} />
  return (
    <>
      {linesOf(words).map((line) => (
        <p>{spoken(t, line)}</p>
      ))}
    </>
  )
}

/** The title for places that hold no ruby: the name of the page, a feed. */
export const plainTitle = (of: Of): string => {
  const words = sayingFor(of)?.title ?? of.listing.title
  return of.t.language === 'easy' ? plainText(words) : words
}

const shortest = { ja: 40, easy: 40, en: 90 } as const

const firstSentence = (text: string, most: number): string => {
  const [sentence = ''] = text.split(/[。\n]|\.\s/u)
  return Array.from(plainText(sentence)).length <= most ? sentence : ''
}

/** The way there up to its first full stop, where that is short enough for a card. */
export const ShortWay = ({ t, listing }: Of) => {
  const said = firstSentence(sayingFor({ t, listing })?.wayThere ?? '', shortest[t.language])
  if (said !== '') return <>{spoken(t, said)}</>
  const typed = firstSentence(listing.wayThere, shortest.ja)
  return <AsTyped t={t} text={typed || listing.placeName} />
}
