import type { Opening } from '../../desk/openings/opening.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { employerText } from '../../text/employer.ts'
import { LinkButton, PrintButton } from '../../ui/button.tsx'
import { Actions } from '../../ui/forms.tsx'
import { AskDesk } from './ask.tsx'
import { EmployerPage } from './frame.tsx'
import type { Frame } from './frame.tsx'

const text = employerText.received

type ReceivedProps = { frame: Frame; opening: Opening; until: CivilDate }

export const ReceivedView = ({ frame, opening, until }: ReceivedProps) => (
  <EmployerPage frame={frame} title={text.title}>
    <div class="wizard">
      <div class="wizard__form">
        <div class="receipt">
          <h1>{text.title}</h1>
          <p>{text.numberLabel}</p>
          <p class="receipt__number">{opening.number}</p>
          <p>{text.lead}</p>
        </div>
        <h2>{text.nextHeading}</h2>
        <ol>
          {text.next(until).map((step) => (
            <li>{step}</li>
          ))}
        </ol>
        <Actions>
          <LinkButton kind="primary" href={paths.employer.home()}>
            {text.toHome}
          </LinkButton>
          <LinkButton kind="secondary" href={paths.employer.opening(opening.id)}>
            {text.toOpening}
          </LinkButton>
          <PrintButton>{text.print}</PrintButton>
        </Actions>
        <p>
          <a href={paths.employer.newOpening()}>{text.another}</a>
        </p>
      </div>
      <aside>
        <AskDesk town={frame.town} />
      </aside>
    </div>
  </EmployerPage>
)
