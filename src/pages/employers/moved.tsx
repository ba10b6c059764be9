import { refuse } from '../../desk/refusals.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import type { Outcome } from '../../http/attempt.ts'
import type { DeskContext } from '../../http/factory.ts'
import type { Typed } from '../../http/form.ts'
import { page } from '../../http/page.ts'
import { deskOf } from '../../http/press.ts'
import { frameOf } from './frame.tsx'
import { MovedView } from './moved.view.tsx'
import { mailedMatter } from './open-here.ts'

type Unopened = Extract<Outcome<unknown>, { isDone: false }>

/** A draft that goes on elsewhere says so, with what was typed here; any other refusal stays what it is. */
export const showMoved = async (c: DeskContext, { why, typed }: { why: Unopened; typed: Typed }) => {
  const matterId = mailedMatter(c)
  if (why.reason !== 'movedOn' || matterId === undefined) return refuse(why.reason)
  const { town } = await deskOf(c).read({ town: settingsOn(c.get('today')) })
  return page(c, <MovedView frame={frameOf(c, town.settings)} matterId={matterId} typed={typed} />, why.status)
}
