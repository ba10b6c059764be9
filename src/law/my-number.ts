// 番号法 (R8-18): twelve digits in a row, or four by four. Thirteen are a firm's number, sixteen a card's.
const twelve = /(?<![0-9+]|[0-9][- ])[0-9]{4}[- ]?[0-9]{4}[- ]?[0-9]{4}(?![0-9]|[- ][0-9])/u
const plainDigits = (text: string): string => text.normalize('NFKC').replaceAll(/[‐‑‒–—―−ー]/gu, '-')

/** R8-18: an individual's My Number is never taken, whoever wants to give it. */
export const carriesMyNumber = (text: string): boolean => twelve.test(plainDigits(text))
