import type { PublicTown } from '../../desk/settings/settings.ts'
import type { DeskContext } from '../../http/factory.ts'
import type { PublicText } from '../../text/ja.ts'
import type { CopiedAt } from './from-shelf.ts'
import type { Frame } from './shell.tsx'

type Shown = { t: PublicText; town: PublicTown } & Partial<CopiedAt>

export const frameOf = (c: DeskContext, { t, town, copiedAt }: Shown): Frame => {
  const { baseUrl, isDemo } = c.get('deps')
  return { t, town, baseUrl, isDemo, copiedAt: copiedAt ?? null }
}
