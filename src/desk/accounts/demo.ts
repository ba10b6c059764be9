import type { Desk } from '../desk.ts'
import { allow } from '../desk.ts'
import { refuseUnless } from '../refusals.ts'

/** A database the seed has not marked is nobody's playground: there is no such page over it (product §10.22). */
export const requireDemo = (desk: Pick<Desk, 'actor'>, isSeeded: boolean): void => {
  allow(desk, 'demo.play')
  refuseUnless(isSeeded, 'absent')
}
