import type { Language } from '../paths.ts'
import type { PublicText } from './ja.ts'
import { openingEasy } from './opening-easy.ts'
import { openingEn } from './opening-en.ts'
import { openingJa } from './opening-ja.ts'

/** What an opening is told with: all of the public window that the staff's pages show too. */
export type ListingText = Pick<PublicText, 'lang' | 'language' | 'opening'>

export const listingWords: Readonly<Record<Language, ListingText>> = {
  ja: { language: 'ja', lang: 'ja', opening: openingJa },
  easy: { language: 'easy', lang: 'ja-simple', opening: openingEasy },
  en: { language: 'en', lang: 'en', opening: openingEn },
}
