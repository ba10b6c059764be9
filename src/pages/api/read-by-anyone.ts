import { RETAINED_304_HEADERS, etag } from 'hono/etag'
import { factory } from '../../http/factory.ts'

/** Any site's script may read the open data; there is nothing of the reader in an answer. */
export const readByAnyone = factory.createMiddleware(async (c, next) => {
  await next()
  c.res.headers.set('Access-Control-Allow-Origin', '*')
  c.res.headers.set('Access-Control-Expose-Headers', 'ETag, Link')
})

/** RFC 9110 §8.8, §13: who has it already gets 304. */
export const marked = etag({ retainedHeaders: [...RETAINED_304_HEADERS, 'link'] })
