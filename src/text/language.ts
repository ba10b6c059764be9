import type { Language } from '../paths.ts'
import { easy } from './easy.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import type { PublicText } from './ja.ts'

export const textIn: Readonly<Record<Language, PublicText>> = { ja, easy, en }

/** Each language by its own name. */
export const languageNames: Readonly<Record<Language, string>> = {
  ja: '日本語',
  easy: 'やさしい にほんご',
  en: 'English',
}

/** The language a path of the public window is in; the other windows speak Japanese. */
export const languageOfPath = (path: string): Language => {
  const [, start = ''] = path.split('/')
  return start === 'easy' || start === 'en' ? start : 'ja'
}
