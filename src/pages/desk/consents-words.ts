import type { OpenConsent } from '../../desk/consents/look-at-consents.ts'
import { consentText as text } from '../../text/consents.ts'
import type { SummaryRow } from '../../ui/summary-list.tsx'
import { fullDay } from './casework-words.ts'

/** To whom, in words: the name of an entry of the desk's, or what the person called them. */
export const receiverOf = ({ agencyName, employerName, words }: OpenConsent): string =>
  agencyName ?? employerName ?? words.receiver

/** What a consent says, the same on the screen and on its paper. */
export const rowsOf = (consent: OpenConsent): readonly SummaryRow[] => {
  const { rows, audiences, items, how, asking, untilDay, nameGoes } = text
  const { words } = consent
  return [
    { key: rows.to, value: `${receiverOf(consent)}（${audiences[consent.audience]}）` },
    { key: rows.items, value: `${consent.items.map((item) => items[item]).join('、')}。${nameGoes}` },
    { key: rows.purpose, value: words.purpose },
    { key: rows.asking, value: words.mayAsk ? asking.yes : asking.no },
    { key: rows.until, value: untilDay(fullDay(consent.untilOn)) },
    { key: rows.given, value: fullDay(consent.givenOn) },
    { key: rows.how, value: words.spokenReason ? `${how[consent.how]}（${words.spokenReason}）` : how[consent.how] },
    { key: rows.number, value: consent.number },
  ]
}
