import { found } from '../desk/refusals.ts'
import type { DeskContext } from './factory.ts'

const ours = /^[\w-]{1,64}$/u

/** The `:id` of the address, where it can be one of ours; Hono knows of it only when the path is written in place. */
export const idIn = (c: DeskContext): string => found(ours.exec(c.req.param('id') ?? '')?.[0])
