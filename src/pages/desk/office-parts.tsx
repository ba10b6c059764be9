import type { Child } from 'hono/jsx'
import { officeText } from '../../text/office.ts'
import { Notice } from '../../ui/notice.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import type { Tone } from '../../ui/status-tag.tsx'

/** A tag that stays on one line in the narrow column of a table. */
export const LineTag = ({ tone, children }: { tone: Tone; children?: Child }) => (
  <StatusTag tone={tone}>
    <span class="keep">{children}</span>
  </StatusTag>
)

/** Told when the public database did not take a change in the same request. */
export const Late = ({ children = officeText.late }: { children?: Child }) => <Notice tone="warning">{children}</Notice>

/** What an address says was done counts only when it is a word of ours. */
export const isDone = <const W extends Readonly<Record<string, string>>>(
  words: W,
  done: string,
): done is keyof W & string => Object.hasOwn(words, done)

export const Done = ({ words, done }: { words: Readonly<Record<string, string>>; done: string | undefined }) =>
  done !== undefined && isDone(words, done) ? <Notice tone="success">{words[done]}</Notice> : null
