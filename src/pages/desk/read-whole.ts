import { HTTPException } from 'hono/http-exception'
import type { DeskContext } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'

type Schema = Parameters<typeof readForm>[1]

/** A form of hidden fields only: there is nothing a person could mend. */
export const readWhole = async <const S extends Schema>(c: DeskContext, schema: S) => {
  const draft = await readForm(c, schema)
  if (!draft.isFine) throw new HTTPException(400)
  return draft
}
