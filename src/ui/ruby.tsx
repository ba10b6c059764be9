import type { Child } from 'hono/jsx'
import { readingsOf } from './readings.ts'
import type { Piece } from './readings.ts'

const marked = /\{([^{}|]+)\|([^{}|]+)\}/

const Ruby = ({ base, reading }: { base: string; reading: string }) => (
  <ruby>
    {base}
    <rp>（</rp>
    <rt>{reading}</rt>
    <rp>）</rp>
  </ruby>
)

/** `{求人|きゅうじん}` becomes ruby; split puts base and reading at every second and third place. */
export const ruby = (text: string): Child => {
  const parts = text.split(marked)
  if (parts.length === 1) return text
  return (
    <>
      {parts.map((part, index) => {
        if (index % 3 === 0) return part
        return index % 3 === 1 ? <Ruby base={part} reading={parts[index + 1] ?? ''} /> : null
      })}
    </>
  )
}

// Keeps a number and its counter on one line.
const joined = '\u2060'
const endsInNumber = /[0-9０-９]か?$/u

const Typed = ({ piece: { base, reading }, isLast }: { piece: Piece; isLast: boolean }) => {
  if (reading) return <Ruby base={base} reading={reading} />
  return <>{!isLast && endsInNumber.test(base) ? `${base}${joined}` : base}</>
}

/** Plain Japanese with the readings that are sure; braces in it are only letters. */
export const WithReadings = ({ text }: { text: string }) => {
  const pieces = readingsOf(text)
  return (
    <>
      {pieces.map((piece, index) => (
        <Typed piece={piece} isLast={index === pieces.length - 1} />
      ))}
    </>
  )
}

export const plainText = (text: string): string => text.replaceAll(new RegExp(marked, 'g'), '$1')
