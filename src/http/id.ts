import { found } from '../desk/refusals.ts'
import type { DeskContext } from './factory.ts'

/** The `:id` of the address; Hono knows of it only when the path is written in place. */
export const idIn = (c: DeskContext): string => found(c.req.param('id'))
