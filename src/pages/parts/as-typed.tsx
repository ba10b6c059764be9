import type { PublicText } from '../../text/ja.ts'

type TypedProps = { t: PublicText; text: string }

/** What the firm or the town wrote in Japanese, marked as such where the page speaks otherwise. */
export const AsTyped = ({ t, text }: TypedProps) => (t.language === 'ja' ? <>{text}</> : <span lang="ja">{text}</span>)

/** Several lines, a paragraph each. */
export const AsTypedParagraphs = ({ t, text }: TypedProps) => (
  <>
    {text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => (
        <p lang={t.language === 'ja' ? undefined : 'ja'}>{line}</p>
      ))}
  </>
)
