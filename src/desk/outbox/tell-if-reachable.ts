import type { Desk, Message } from '../desk.ts'
import { tell } from './tell.ts'
import type { Told } from './tell.ts'

/** A firm that the desk wrote down may have no e-mail: then nothing is mailed, and the desk calls. */
export const tellIfReachable = async (desk: Desk, told: Told): Promise<readonly Message[]> =>
  told.to === '' ? [] : [await tell(desk, told)]
