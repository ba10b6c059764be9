import type { KeepAwayRecord } from '../../desk/referrals/look-at-keep-away.ts'
import { paths } from '../../paths.ts'
import { keepAwayText as text } from '../../text/keep-away.ts'
import { Notice } from '../../ui/notice.tsx'

export type Kept = KeepAwayRecord['kept'][number]

export const whoOf = ({ employerName, workplaceName, words, kind }: Kept): string =>
  employerName ?? workplaceName ?? (words || text.kinds[kind])

const lineOf = (one: Kept): string => {
  const who = whoOf(one)
  const isEntry = one.employerName !== null || one.workplaceName !== null
  return isEntry && one.words ? `${who}：${one.words}` : who
}

/** On every page that proposes, refers or prints for this client; never on the paper itself. */
export const KeptWarning = ({ clientId, kept }: { clientId: string; kept: readonly Kept[] }) => {
  const named = kept.filter(({ kind }) => kind !== 'none')
  if (kept.length === 0) {
    return (
      <Notice tone="info">
        {text.askFirst} <a href={paths.desk.keepAway(clientId)}>{text.askLink}</a>
      </Notice>
    )
  }
  if (named.length === 0) return null
  return (
    <Notice tone="warning" heading={text.warning}>
      <ul>
        {named.map((one) => (
          <li>
            {text.kinds[one.kind]}：{lineOf(one)}
          </li>
        ))}
      </ul>
      <p>
        <a href={paths.desk.keepAway(clientId)}>{text.title}</a>
      </p>
    </Notice>
  )
}
