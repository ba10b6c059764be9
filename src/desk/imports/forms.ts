import * as v from 'valibot'
import { isCorporateNumber } from '../../law/corporate-number.ts'
import { civilDateIn } from '../../law/japanese-date.ts'
import { choiceWords } from '../../text/employer-form.ts'
import { employerKinds, trades } from '../employers/employer.ts'
import { line, optionalEmail, optionalParagraph, optionalPhone, phone, version, wholeNumber } from '../forms.ts'

// A cell as it comes out of a spreadsheet, read by the same words as the form of the page.

/** ﾔﾏﾀﾞ is written wide again; ㈱ and ① stay what they are. */
const wide = (text: string): string => text.replaceAll(/[\uFF61-\uFF9F]+/gu, (kana) => kana.normalize('NFKC'))
const inOneLine = (text: string): string => text.replaceAll(/\s*[\r\n]+\s*/gu, ' ')

const oneLine = v.pipe(
  v.string(),
  v.transform((text) => inOneLine(wide(text))),
)

const mayBeLine = (most: number) =>
  v.pipe(
    oneLine,
    v.check((text) => text.isWellFormed() && !/\p{Cc}/u.test(text), 'characters'),
    v.transform((text) => text.normalize('NFC').trim()),
    v.maxLength(most, 'long'),
  )

// A spreadsheet takes the 0 in front away, and writes what stood for the country in its place.
const wholePhone = v.pipe(
  v.string(),
  v.transform((text) => {
    const plain = text
      .normalize('NFKC')
      .trim()
      .replace(/^\+?81[\s-]*(?=[1-9])/u, '0')
    return /^[1-9]\d{8,9}$/u.test(plain) ? `0${plain}` : plain
  }),
)

const day = v.pipe(
  v.string(),
  v.transform((text) => (text.trim() === '' ? '' : (civilDateIn(text) ?? '?'))),
  v.check((date) => date !== '?', 'date'),
)

const kana = v.pipe(
  v.string(),
  v.transform((text) => inOneLine(text.normalize('NFKC'))),
  line(60),
  v.regex(/^[\p{Script=Katakana}\p{Script=Hiragana}ー・\s\p{Script=Latin}.'-]+$/u, 'kana'),
)

export const clientRow = v.object({
  name: v.pipe(oneLine, line(40)),
  kana,
  bornOn: day,
  address: mayBeLine(120),
  phone: v.pipe(wholePhone, optionalPhone),
  email: optionalEmail,
  reachable: mayBeLine(120),
  wish: optionalParagraph(600),
  concern: optionalParagraph(600),
  strength: optionalParagraph(600),
  registeredOn: day,
})

const plainWord = (text: string): string => text.normalize('NFKC').replaceAll(/[\s・、,/()業]/gu, '')

// 「飲食店」 is 「宿泊・飲食」: a word of the list in what was typed, or the other way round. Two that fit are asked again.
const codeOf = (words: Readonly<Record<string, string>>, typed: string): string => {
  const own = plainWord(typed)
  if (own.length <= 1) return own.toUpperCase()
  const exact = Object.entries(words).find(([code, word]) => code === typed.trim() || plainWord(word) === own)
  if (exact) return exact[0]
  const parts = (word: string) =>
    word
      .split(/[・（）、]/u)
      .map(plainWord)
      .filter((part) => part.length > 1)
  const fitting = Object.entries(words).filter(([, word]) =>
    parts(word).some((part) => own.includes(part) || part.includes(own)),
  )
  return fitting.length === 1 ? (fitting[0]?.[0] ?? '') : ''
}

const trade = v.pipe(
  v.string(),
  v.minLength(1, 'blank'),
  v.transform((typed) => codeOf(choiceWords.trade, typed)),
  v.picklist(trades, 'choice'),
)
const kind = v.pipe(
  v.string(),
  v.transform((typed) => (typed.trim() === '' ? 'firm' : codeOf(choiceWords.kind, typed))),
  v.picklist(employerKinds, 'choice'),
)
const corporateNumber = v.pipe(
  v.string(),
  v.transform((typed) => typed.normalize('NFKC').replaceAll(/\D/gu, '')),
  v.check((digits) => digits === '' || isCorporateNumber(digits), 'corporateNumber'),
)

export const firmRow = v.object({
  employerName: v.pipe(oneLine, line(60)),
  employerKana: v.pipe(oneLine, line(80)),
  trade,
  staffCount: wholeNumber(0, 9999),
  employerPhone: v.pipe(wholePhone, phone),
  fax: v.pipe(wholePhone, optionalPhone),
  contactName: mayBeLine(40),
  contactKana: mayBeLine(60),
  email: optionalEmail,
  corporateNumber,
  kind,
})

const lineNumber = v.pipe(v.string(), v.regex(/^\d{1,5}$/u, 'number'), v.transform(Number))

/** Which of the likely twins are other people after all, by their lines. */
export const prepareForm = v.strictObject({ version, others: v.optional(v.array(lineNumber), []) })

export type ClientRowInput = v.InferOutput<typeof clientRow>
export type FirmRowInput = v.InferOutput<typeof firmRow>
