import type { FirmToVisit } from '../../desk/referrals/silent-firms.ts'
import type { Settings } from '../../desk/settings/settings.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { clockText } from '../../text/referral-clock.ts'
import { Button } from '../../ui/button.tsx'
import { PostForm } from '../../ui/forms.tsx'
import { Hidden } from '../../ui/hidden.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Telephone } from '../parts/telephone.tsx'
import { fullDay } from './casework-words.ts'

const text = clockText.silentFirms

/** Whom the officer calls or visits, because nobody answered there. */
export const SilentFirms = ({ firms, settings }: { firms: readonly FirmToVisit[]; settings: Settings }) =>
  firms.length === 0 ? null : (
    <section class="day-list stack" id="visits" data-tone="today">
      <h2>
        {text.heading} <span class="count">{firms.length}</span>
      </h2>
      <p>{text.lead(settings.silentFirmMonths, settings.silentFirmTimes)}</p>
      <ul>
        {firms.map((firm) => (
          <li class="day-row" data-tone="look">
            <span class="day-row__mark">
              <Icon name="phone" />
            </span>
            <a class="day-row__who" href={paths.desk.employer(firm.id)}>
              {firm.name}
            </a>
            <div class="day-row__what">
              {text.line(firm.times, fullDay(firm.lastOn))} <Telephone number={firm.phone} />
            </div>
            <div class="day-row__actions">
              <PostForm
                action={paths.desk.employerCall(firm.id)}
                idempotencyKey={newPressKey()}
                version={firm.version}
                layout="row"
              >
                <Button kind="secondary" size="small" icon="check">
                  {text.done}
                  <Hidden>（{firm.name}）</Hidden>
                </Button>
              </PostForm>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
