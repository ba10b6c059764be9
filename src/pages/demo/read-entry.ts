import { HTTPException } from 'hono/http-exception'
import * as v from 'valibot'
import type { DeskContext } from '../../http/factory.ts'

/** The demo's door takes a bare form (a newcomer may knock from a command line): no press key, entering twice harms nobody. */
export const readEntry = async <const S extends v.GenericSchema>(c: DeskContext, schema: S) => {
  const body = await c.req.parseBody().catch(() => {
    throw new HTTPException(400)
  })
  const result = v.safeParse(schema, body)
  if (!result.success) throw new HTTPException(400)
  return result.output
}
