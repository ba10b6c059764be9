import type { HtmlEscapedString } from 'hono/utils/html'
import type { DeskContext } from '../../../http/factory.ts'

// XML 1.0 §2.2: what may not stand in a document in any spelling.
const unsayable = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu

/** Typed text as XML can carry it; the template escapes it. */
export const forXml = (text: string): string => text.toWellFormed().replaceAll(unsayable, '')

type Template = HtmlEscapedString | Promise<HtmlEscapedString>

/** Every part here is synchronous, so a document is one string. */
export const answerXml = (c: DeskContext, { template, type }: { template: Template; type: string }) => {
  if (template instanceof Promise) throw new TypeError('a document has no asynchronous part')
  return c.body(`<?xml version="1.0" encoding="UTF-8"?>\n${template}`, 200, {
    'Content-Type': `${type}; charset=utf-8`,
  })
}
