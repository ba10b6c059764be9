import type { PublicText } from '../../text/ja.ts'
import { WithReadings } from '../../ui/ruby.tsx'

type TypedProps = { t: PublicText; text: string }

// Where the page speaks easy Japanese, what the firm or the town typed gets the readings that are sure.
const Typed = ({ t, text }: TypedProps) => (t.language === 'easy' ? <WithReadings text={text} /> : <>{text}</>)

/** What the firm or the town wrote in Japanese, marked as such where the page speaks otherwise. */
export const AsTyped = ({ t, text }: TypedProps) =>
  t.language === 'ja' ? (
    <>{text}</>
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
