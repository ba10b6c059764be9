import type { ListingText } from '../../text/listing-words.ts'
import { WithReadings } from '../../ui/ruby.tsx'

type TypedProps = { t: ListingText; text: string }

// 「（3か月）」 and a telephone number stay on one line.
const whole = /(（\d[^（）\s]{0,5}）|0\d{1,4}-\d{1,4}-\d{3,4})/u

const Unbroken = ({ text }: Pick<TypedProps, 'text'>) => (
  <>{text.split(whole).map((part, index) => (index % 2 === 1 ? <span class="keep">{part}</span> : part))}</>
)

// Where the page speaks easy Japanese, what the firm or the town typed gets the readings that are sure.
const Typed = ({ t, text }: TypedProps) =>
  t.language === 'easy' ? <WithReadings text={text} /> : <Unbroken text={text} />

/** What the firm or the town wrote in Japanese, marked as such where the page speaks otherwise. */
export const AsTyped = ({ t, text }: TypedProps) =>
  t.language === 'ja' ? (
    <Unbroken text={text} />
  ) : (
    <span lang="ja">
      <Typed t={t} text={text} />
    </span>
  )

export const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '')

/** Several lines, a paragraph each. */
export const AsTypedParagraphs = ({ t, text }: TypedProps) => (
  <>
    {linesOf(text).map((line) => (
      <p lang={t.language === 'ja' ? undefined : 'ja'}>
        <Typed t={t} text={line} />
      </p>
    ))}
  </>
)
