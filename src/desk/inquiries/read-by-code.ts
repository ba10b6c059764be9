import type { Desk } from '../desk.ts'
import { openByCode } from './open-by-code.ts'
import type { OpenTalk, Proof } from './open-by-code.ts'

/** What the holder of the code may see: the talk, and where it stands. */
export const readByCode = async (desk: Desk, proof: Proof): Promise<OpenTalk> => {
  const { head, talk } = await openByCode(desk, proof)
  return { head, talk }
}
