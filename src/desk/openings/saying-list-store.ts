import { sql } from 'drizzle-orm'
import { opening, openingSaying } from '../../db/opening-schema.ts'
import type { Saying } from './saying.ts'

/** The sayings of the opening of a query, as one column beside it. */
export const sayingList = sql<string>`(select json_group_array(json_object('language', s.language, 'edition', s.edition, 'state', s.state, 'title', s.title, 'tasks', s.tasks,
  'firstDay', s.first_day, 'wayThere', s.way_there, 'meets', s.meets, 'bring', s.bring, 'version', s.version)) from ${openingSaying} s where s.opening_id = ${opening.id})`

// oxlint-disable-next-line typescript/consistent-type-assertions -- the database builds the list from the rows of opening_saying
export const sayingsIn = (list: string): readonly Saying[] => JSON.parse(list) as readonly Saying[]
