import { encode } from 'uqr'
import { Address } from './address.tsx'

type QrProps = {
  /** The address the code leads to; it stands under the code as well. */
  text: string
  /** What a reader who cannot see the code is told. */
  label: string
}

// ISO/IEC 18004: four light modules on every side.
const quietZone = 4

// One stroke for each run of dark modules in a row.
const runsOf = (rows: readonly (readonly boolean[])[]): string =>
  rows
    .flatMap((row, y) =>
      [
        ...row
          .map((isDark) => (isDark ? '1' : '0'))
          .join('')
          .matchAll(/1+/gu),
      ].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
    )
    .join('')

/** A QR code of 25 mm, black on white in the dark too, with its address in letters below. */
export const Qr = ({ text, label }: QrProps) => {
  const { data: rows, size } = encode(text, { ecc: 'M', border: quietZone })
  return (
    <figure class="qr">
      <svg
        class="qr__code"
        role="img"
        aria-label={label}
        viewBox={`0 0 ${size} ${size}`}
        width="25mm"
        height="25mm"
        shape-rendering="crispEdges"
      >
        <rect width={size} height={size} fill="#ffffff" />
        <path d={runsOf(rows)} fill="#000000" />
      </svg>
      <figcaption class="qr__address">
        <Address text={text} />
      </figcaption>
    </figure>
  )
}
