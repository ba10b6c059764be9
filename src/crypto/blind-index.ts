import { hmac } from './tokens.ts'
import type { Digest } from './tokens.ts'

// Exact match without the plain text: HMAC over the field's name and its normal form, cut to 16 bytes (trust.md 4.4).

export type IndexedField = 'kana' | 'phone' | 'email' | 'bornOn' | 'employerPhone' | 'accountEmail' | 'rate'

const toKatakana = (text: string): string =>
  text.replaceAll(/[\u3041-\u3096]/gu, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0x60))

const folded = (text: string): string =>
  toKatakana(text.normalize('NFKC'))
    .toLowerCase()
    .replaceAll(/[\s・･]/gu, '')

const normalForms: Record<IndexedField, (text: string) => string> = {
  kana: folded,
  phone: (text) =>
    text
      .normalize('NFKC')
      .replaceAll(/[^\d+]/gu, '')
      .replace(/^\+81/u, '0'),
  email: (text) => text.normalize('NFKC').trim().toLowerCase(),
  bornOn: (text) => text,
  employerPhone: (text) =>
    text
      .normalize('NFKC')
      .replaceAll(/[^\d+]/gu, '')
      .replace(/^\+81/u, '0'),
  accountEmail: (text) => text.normalize('NFKC').trim().toLowerCase(),
  rate: (text) => text,
}

export const blindIndex = async (key: string, field: IndexedField, text: string): Promise<Digest> =>
  (await hmac(key, `${field}\u001F${normalForms[field](text)}`)).slice(0, 16)
