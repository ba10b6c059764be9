import { matterCodeForm } from '../../desk/accounts/forms.ts'
import { conditionsOf } from '../../desk/openings/conditions.ts'
import type { PaperKind } from '../../desk/referrals/paper.ts'
import { isReadable, readPaperByMatter } from '../../desk/referrals/read-paper.ts'
import { visitor } from '../../access/actor.ts'
import { attempt } from '../../http/attempt.ts'
import { readAs } from '../../http/form.ts'
import { page } from '../../http/page.ts'
import { deskFor } from '../../http/press.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { partsOf } from '../../law/calendar.ts'
import { conditionsText } from '../../text/conditions.ts'
import { matterText } from '../../text/matter.ts'
import { openingJa } from '../../text/opening-ja.ts'
import { paperText } from '../../text/referral-papers.ts'
import { PrintButton } from '../../ui/button.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { codeState } from '../parts/code-state.ts'
import { Lines } from '../parts/lines.tsx'
import { CodeOnlyView, MatterFrame } from './matter-frame.view.tsx'
import type { MatterProps } from './matter-frame.view.tsx'
import type { MatterKind } from './matter-kind.ts'

const text = paperText.matter

type Read = Awaited<ReturnType<typeof readPaperByMatter>>

const titleOf = (kind: PaperKind, isTrial: boolean): string => {
  if (kind === 'disclosure') return isTrial ? conditionsText.trialTitle : conditionsText.title
  return kind === 'mirror' ? paperText.mirror.title : text.aboutLetter
}

/** The paper as it was frozen: numbers and conditions, nobody's name. */
const PaperView = ({ read, ...props }: MatterProps & { read: Read }) => {
  const { paper, edition } = read
  const isTrial = edition.terms.family === 'trial'
  return (
    <MatterFrame {...props} title={titleOf(paper.kind, isTrial)}>
      <p class="lead">{isTrial ? conditionsText.trialIntro : conditionsText.intro}</p>
      <p>
        <PrintButton>{text.print}</PrintButton> {text.keep}
      </p>
      <h2>{edition.title}</h2>
      <SummaryList
        rows={[
          { key: text.rows.letter, value: paper.letterNumber ?? '' },
          { key: text.rows.opening, value: paper.number },
          { key: text.rows.issued, value: openingJa.date(partsOf(paper.issuedOn)) },
          { key: text.rows.edition, value: paperText.sheet.edition(paper.edition) },
          ...conditionsOf(edition).map(([key, said]) => ({ key, value: <Lines text={said} /> })),
        ]}
      />
      <p class="muted">{text.after}</p>
    </MatterFrame>
  )
}

/** `paper.read`: a mailed paper is its page behind a link; the code opens it as often as it is needed. */
export const paperMatter: MatterKind = {
  asks: (props) => <CodeOnlyView {...props} words={text} />,
  isOver: ({ paper }) => !paper || !isReadable(paper),
  press: async (c, { matter, sent, again }) => {
    const draft = readAs(matterCodeForm, sent)
    if (!draft.isFine) return again({ draft, status: 422 })
    const desk = deskFor(c, { actor: visitor, today: c.get('today') })
    const done = await attempt(() => readPaperByMatter(desk, { ...draft.input, matterId: matter.id }))
    if (!done.isDone) return again({ draft, refusal: done.reason, status: done.status })
    const { town } = await desk.read({ town: settingsOn(desk.today) })
    const form = codeState({ labels: matterText.labels })
    const props = { id: matter.id, town: town.settings, isDemo: c.get('deps').isDemo, today: c.get('today'), form }
    return page(c, <PaperView {...props} read={done.result} />)
  },
}
