import type { Settings } from '../../desk/settings/settings.ts'
import { paths } from '../../paths.ts'
import { officeName } from '../../text/office-name.ts'
import { referText as text } from '../../text/refer.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { DeskPage } from '../desk/frame.tsx'
import type { Frame } from '../desk/frame.tsx'
import { Telephone } from '../parts/telephone.tsx'

const DeskCard = ({ town }: { town: Settings }) => (
  <Card heading={text.desk.heading} tone="wash">
    <p>
      <b>{officeName(town)}</b>
    </p>
    <SummaryList
      rows={[
        { key: text.desk.phone, value: <Telephone number={town.phone} /> },
        { key: text.desk.hours, value: town.openingHours },
        { key: text.desk.closed, value: town.closedDays },
        { key: text.desk.address, value: town.address },
        ...(town.fax === '' ? [] : [{ key: text.desk.fax, value: town.fax }]),
      ]}
    />
  </Card>
)

/** Handing over on the screen comes later: until then the page says how it is done by phone and at the counter. */
export const ReferView = ({ frame, town }: { frame: Frame; town: Settings }) => (
  <DeskPage {...frame} town={town} title={text.title} current="refer">
    <h1>{text.title}</h1>
    <p class="lead">{text.lead}</p>
    <div class="columns">
      <div class="stack">
        <section class="stack prose">
          <h2>{text.today.heading}</h2>
          <Notice tone="info">{text.today.honest}</Notice>
          <ol>
            {text.today.steps.map((step) => (
              <li>
                <b>{step.title}</b>
                <br />
                {step.text}
              </li>
            ))}
          </ol>
          <p>
            <LinkButton kind="secondary" icon="print" href={paths.refer.cards()}>
              {text.cards}
            </LinkButton>
          </p>
        </section>
        <section class="stack prose">
          <h2>{text.tell.heading}</h2>
          <ul>
            {text.tell.facts.map((fact) => (
              <li>{fact}</li>
            ))}
          </ul>
        </section>
        <section class="stack prose">
          <h2>{text.back.heading}</h2>
          <p>{text.back.text}</p>
        </section>
      </div>
      <DeskCard town={town} />
    </div>
  </DeskPage>
)
