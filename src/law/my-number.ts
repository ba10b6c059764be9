// 番号法 (R8-18): twelve digits in a row, or four by four. Thirteen are a firm's number, sixteen a card's.
const twelve = /(?<![0-9+]|[0-9][- ])[0-9]{4}[- ]?[0-9]{4}[- ]?[0-9]{4}(?![0-9]|[- ][0-9])/u
const plainDigits = (text: string): string => text.normalize('NFKC').replaceAll(/[‐‑‒–—―−ー]/gu, '-')

/** R8-18: an individual's My Number is never taken, whoever wants to give it. */
export const carriesMyNumber = (text: string): boolean => twelve.test(plainDigits(text))

const weightOf = (place: number): number => (place <= 6 ? place + 1 : place - 5)

/** 行政手続における特定の個人を識別するための番号の利用等に関する法律施行令8条: the last of twelve digits follows from the others. */
const hasCheckDigit = (digits: string): boolean => {
  const [last = 0, ...rest] = Array.from(digits, Number).toReversed()
  const weighed = rest.map((digit, index) => digit * weightOf(index + 1))
  const remainder = weighed.reduce((sum, part) => sum + part, 0) % 11
  return last === (remainder <= 1 ? 0 : 11 - remainder)
}

/** R8-18: whether a number stands in the text that is somebody's My Number by its check digit; a slip's or a meter's is let through. */
export const holdsMyNumber = (text: string): boolean =>
  [...plainDigits(text).matchAll(new RegExp(twelve, 'gu'))].some(([number]) =>
    hasCheckDigit(number.replaceAll(/[^0-9]/gu, '')),
  )
