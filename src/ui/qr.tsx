import { encode } from 'uqr'

type QrProps = {
  /** An address of ours. */
  text: string
  /** Where it leads, for whoever does not see it. */
  label: string
}

/** Runs of black modules, one stroke each: a tenth of a rectangle for every module. */
const strokesIn = (row: readonly boolean[], y: number): string =>
  row
    .map((isBlack, x) => {
      if (!isBlack || row[x - 1]) return ''
      const end = row.indexOf(false, x)
      const length = (end === -1 ? row.length : end) - x
      return `M${x} ${y}h${length}v1h-${length}z`
    })
    .join('')

/** 25 mm on paper with its address written under it; half of the quiet zone is part of the picture, the paper around it the rest. */
export const Qr = ({ text, label }: QrProps) => {
  const { size, data } = encode(text, { ecc: 'M', border: 2 })
  return (
    <figure class="qr">
      <svg class="qr__code" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges">
        <rect width={size} height={size} fill="#ffffff" />
        <path d={data.map(strokesIn).join('')} fill="#000000" />
      </svg>
      <figcaption class="qr__address">{text}</figcaption>
    </figure>
  )
}
