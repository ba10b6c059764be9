import { paths } from '../../paths.ts'
import { employerText as text } from '../../text/employer.ts'
import { keyInText } from '../../text/key-in.ts'
import { Card } from '../../ui/card.tsx'
import { Telephone } from '../parts/telephone.tsx'
import type { WindowTown } from '../parts/window-page.tsx'

/** Phone and counter are ways of their own, not a way out. */
export const AskDesk = ({ town }: { town: WindowTown }) => (
  <Card heading={text.askHeading} tone="wash">
    <p>{text.askText}</p>
    <p>
      <b>
        <Telephone number={town.phone} />
      </b>
      <br />
      {town.openingHours}
      <br />
      {town.address}
    </p>
    <p>
      <a href={paths.keyIn.blankSheet()}>{keyInText.sheet.ask}</a>
    </p>
  </Card>
)
