import type { AboutRecord } from '../../desk/clients/read-about.ts'
import { linesOf } from './about-lines.ts'
import { versionOf } from './about-parts.ts'
import type { AboutPart } from './about-parts.ts'

/** The lines that have an answer. */
export const toldIn = (part: AboutPart, record: AboutRecord) =>
  linesOf(part, record).filter(({ value }) => value !== '')

export const isWritten = (part: AboutPart, record: AboutRecord): boolean =>
  versionOf(part, record) > 0 && toldIn(part, record).length > 0
