import type { PublicTown } from '../../desk/settings/settings.ts'
import type { DeskContext } from '../../http/factory.ts'
import type { PublicText } from '../../text/ja.ts'
import type { Frame } from './shell.tsx'

export const frameOf = (c: DeskContext, { t, town }: { t: PublicText; town: PublicTown }): Frame => {
  const { baseUrl, isDemo } = c.get('deps')
  return { t, town, baseUrl, isDemo }
}
