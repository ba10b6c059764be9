const divisor = 9

/** 法人番号の指定等に関する省令2条: 9 − (Σ Pn·Qn mod 9) over the twelve digits, from the last; Qn is 1 where n is odd, 2 where it is even. */
const checkDigitOf = (twelveDigits: string): number => {
  const sum = Array.from(twelveDigits)
    .toReversed()
    .map((digit, passed) => Number(digit) * (passed % 2 === 0 ? 1 : 2))
    .reduce((total, weighted) => total + weighted, 0)
  return divisor - (sum % divisor)
}

/** Thirteen half-width digits, the first of which checks the others. */
export const isCorporateNumber = (text: string): boolean =>
  /^[1-9]\d{12}$/.test(text) && Number(text[0]) === checkDigitOf(text.slice(1))
