import type { Child } from 'hono/jsx'
import type { Fit } from '../../desk/matching/fit-points.ts'
import type { Offer } from '../../desk/matching/offer.ts'
import { matchingText } from '../../text/matching.ts'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { RungTag } from './casework-parts.tsx'
import { whenOf } from './casework-words.ts'
import { askWords, payWords, reasonWords, warningWords } from './matching-words.ts'

const { parts } = matchingText

type LinesProps = { tone: 'done' | 'look' | 'ask'; icon: IconName; name: string; lines: readonly string[] }

const Lines = ({ tone, icon, name, lines }: LinesProps) =>
  lines.length === 0 ? null : (
    <div class="fit" data-tone={tone}>
      <p class="fit__name">
        <Icon name={icon} />
        <span>{name}</span>
      </p>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </div>
  )

/** Why it fits, what to look at, what nobody has said yet. */
export const FitLines = ({ fit }: { fit: Fit }) => (
  <>
    {fit.reasons.length === 0 ? <p class="muted">{matchingText.noReason}</p> : null}
    <Lines tone="done" icon="check" name={parts.reasons} lines={reasonWords(fit)} />
    <Lines tone="look" icon="alert" name={parts.warnings} lines={warningWords(fit)} />
    <Lines tone="ask" icon="ask" name={parts.asks} lines={askWords(fit)} />
  </>
)

/** The rung and paid or not first, as everywhere. */
export const OfferHead = ({ offer, children }: { offer: Offer; children?: Child }) => (
  <>
    <p class="offer__top">
      <RungTag rung={offer.rung} /> <b>{payWords(offer)}</b>
    </p>
    {children}
    <p class="small muted">
      {offer.employerName}（{offer.area}）　{whenOf(offer)}
    </p>
  </>
)
