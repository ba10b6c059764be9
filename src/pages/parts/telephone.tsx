/** A number of the desk that a phone can dial. */
export const telHref = (number: string): string => `tel:${number.normalize('NFKC').replaceAll(/[^\d+]/gu, '')}`

export const Telephone = ({ number }: { number: string }) => (
  <a class="keep" href={telHref(number)}>
    {number}
  </a>
)
