import type { Child } from 'hono/jsx'
import type { Settings } from '../../desk/settings/settings.ts'
import { deskText } from '../../text/desk.ts'
import { townAbove } from '../../text/office-name.ts'

// What stands at the head and the foot of every paper the desk sends out.

type Of = { town: Settings }
type HeadProps = Of & { seal: string; children?: Child }

/** Whose paper it is: the town stands above its desk where the desk's name does not say it. */
export const Office = ({ town }: Of) => (
  <>
    {townAbove(town) ? (
      <>
        {townAbove(town)}
        <br />
      </>
    ) : null}
    <b>{town.deskName}</b>
  </>
)

/** The desk at the left, what the paper is at the right, room for the seal. */
export const SealedHead = ({ town, seal, children }: HeadProps) => (
  <header class="paper__head">
    <p>
      <Office town={town} />
      <br />
      {town.address}
    </p>
    <p>{children}</p>
    <p class="paper__seal">{seal}</p>
  </header>
)

/** Where to call, and where to complain (R1-43). */
export const ComplaintsFoot = ({ town }: Of) => (
  <footer class="paper__foot">
    <span>
      {town.deskName}　{deskText.paper.phone} {town.phone}　{town.openingHours}
    </span>
    <span>
      {deskText.paper.complaints}：{town.complaints}
    </span>
  </footer>
)
