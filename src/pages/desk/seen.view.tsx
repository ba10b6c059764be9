import type { readSeen } from '../../desk/clients/seen.ts'
import { paths } from '../../paths.ts'
import { lockText } from '../../text/lock.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { LinkButton, PrintButton } from '../../ui/button.tsx'
import { Actions } from '../../ui/forms.tsx'
import { fullDay } from './casework-words.ts'
import { ClientPage } from './client-page.view.tsx'
import { DeskPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { ComplaintsFoot, Office } from './paper.tsx'
import { SeenDays } from './seen-lines.view.tsx'

const text = lockText.seen

type SeenProps = { frame: Frame; seen: Awaited<ReturnType<typeof readSeen>> }

export const SeenView = ({ frame, seen }: SeenProps) => {
  const { head, town, days } = seen
  return (
    <ClientPage frame={frame} town={town} head={head} current="seen">
      <p>{text.lead}</p>
      <Actions>
        <LinkButton kind="primary" icon="print" href={paths.desk.clientSeenSheet(head.id)}>
          {text.print}
        </LinkButton>
      </Actions>
      <SeenDays days={days} isNamed={town.logShowsNames} />
    </ClientPage>
  )
}

/** For the client's hand: no name and no initials stand on it, the number alone. */
export const SeenSheet = ({ frame, seen }: SeenProps) => {
  const { head, town, days, today } = seen
  return (
    <DeskPage {...frame} title={text.sheetTitle} current="clients" isPaper deskName={town.deskName}>
      <div class="stack" data-screen="true">
        <BackLink href={paths.desk.clientSeen(head.id)}>{text.back}</BackLink>
        <Actions>
          <PrintButton>{text.printButton}</PrintButton>
        </Actions>
      </div>
      <article class="paper seen-sheet">
        <header class="paper__head">
          <p>
            <Office town={town} />
          </p>
          <p>{text.on(fullDay(today))}</p>
        </header>
        <h1>{text.sheetTitle}</h1>
        <p>{text.sheetLead(head.caseNumber)}</p>
        <SeenDays days={days} isNamed={town.logShowsNames} />
        <p>{text.sheetNote}</p>
        <ComplaintsFoot town={town} />
      </article>
    </DeskPage>
  )
}
