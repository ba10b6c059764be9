import type { PaperKind } from '../../desk/referrals/paper.ts'
import { kindsAt, setFor } from '../../desk/referrals/paper.ts'
import type { PapersRecord } from '../../desk/referrals/look-at-papers.ts'
import type { PaperLine } from '../../desk/referrals/paper-store.ts'
import type { Family } from '../../desk/openings/opening.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { paperText } from '../../text/referral-papers.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Checkboxes, Radios } from '../../ui/choices.tsx'
import { Details } from '../../ui/details.tsx'
import { PostForm } from '../../ui/forms.tsx'
import { Table } from '../../ui/table.tsx'
import type { Trouble } from './casework-parts.tsx'
import { PageHead, ReferralTag, Troubles, caseName, stateOf } from './casework-parts.tsx'
import { choicesOf, fullDay } from './casework-words.ts'
import type { Frame } from './frame.tsx'
import { DeskPage } from './frame.tsx'

const { page: text, ways } = paperText

export type PapersTried = { form: 'papers' | 'neutral'; trouble: Trouble }
const pressed: readonly PaperKind[] = ['letter', 'disclosure', 'replyCard', 'consent', 'mirror']

const nameOf = (kind: PaperKind, family: Family): string => {
  const { kinds, trialKinds } = paperText
  return family === 'trial' && (kind === 'letter' || kind === 'disclosure') ? trialKinds[kind] : kinds[kind]
}

const aboutOf = (kind: PaperKind): string | undefined => {
  const about: Partial<Record<PaperKind, string>> = paperText.about
  return about[kind]
}

type GivenProps = { papers: readonly PaperLine[]; family: Family; hrefOf: (paper: PaperLine) => string }

/** What was given, each to be printed again as it was. */
export const GivenPapers = ({ papers, family, hrefOf }: GivenProps) => (
  <section class="stack">
    <h2>{text.given}</h2>
    {papers.length === 0 ? (
      <p class="muted">{text.none}</p>
    ) : (
      <Table
        caption={text.given}
        isCaptionHidden
        columns={Object.values(text.columns).map((label) => ({ label }))}
        rows={papers.map((paper) => ({
          cells: [
            <a href={hrefOf(paper)}>{nameOf(paper.kind, family)}</a>,
            `${paperText.sheet.issue(paper.issue)}・${paperText.sheet.edition(paper.edition)}`,
            ways[paper.way],
            fullDay(paper.issuedOn),
          ],
        }))}
      />
    )}
  </section>
)

type GiveProps = {
  action: string
  kinds: readonly PaperKind[]
  chosen: readonly PaperKind[]
  family: Family
  ways: readonly (keyof typeof ways)[]
  trouble?: Trouble | undefined
}

export const GiveForm = ({ action, kinds, chosen, family, trouble, ...of }: GiveProps) => {
  const form = stateOf({ labels: text.labels, trouble, first: { kinds: chosen, way: ['print'] } })
  const options = kinds.map((value) => ({ value, label: nameOf(value, family), hint: aboutOf(value) }))
  const waysOffered = choicesOf(ways).filter(({ value }) => of.ways.some((way) => way === value))
  return (
    <Card heading={text.give}>
      <Troubles form={form} />
      {kinds.length === 0 ? (
        <p>{text.notNow}</p>
      ) : (
        <PostForm action={action} idempotencyKey={newPressKey()}>
          <Checkboxes
            form={form}
            name="kinds"
            legend={text.labels.kinds}
            help={text.giveLead}
            options={options}
            isRequired
          />
          <Radios
            form={form}
            name="way"
            legend={text.labels.way}
            help={of.ways.includes('email') ? `${text.mailHelp}${text.wayHelp}` : text.wayHelp}
            options={waysOffered}
            isRequired
          />
          <Button kind="primary" icon="print">
            {text.submit}
          </Button>
        </PostForm>
      )}
    </Card>
  )
}

const NeutralForm = ({ id, trouble }: { id: string; trouble: Trouble | undefined }) => {
  const form = stateOf({ labels: text.labels, trouble, first: { sentence: ['call'] } })
  return (
    <Details summary={text.neutral} isOpen={trouble !== undefined}>
      <Troubles form={form} />
      <p>{text.neutralLead}</p>
      <PostForm action={paths.desk.neutralLetter(id)} idempotencyKey={newPressKey()}>
        <Radios
          form={form}
          name="sentence"
          legend={text.labels.sentence}
          options={choicesOf(paperText.neutral.sentences)}
          isRequired
        />
        <Button kind="secondary" icon="mail">
          {text.neutralSubmit}
        </Button>
      </PostForm>
    </Details>
  )
}

type PapersProps = { frame: Frame; record: PapersRecord; tried?: PapersTried | undefined }

/** Every paper of one referral from one place. */
export const PapersView = ({ frame, record, tried }: PapersProps) => {
  const { referral, opening, edition } = record
  const troubleIn = (form: PapersTried['form']) => (tried?.form === form ? tried.trouble : undefined)
  const hasFirstDay = kindsAt(referral, ['firstDay']).length > 0
  return (
    <DeskPage {...frame} title={text.title} current="referrals" town={record.town}>
      <BackLink href={paths.desk.referral(referral.id)}>
        {text.back}（{caseName(record)}）
      </BackLink>
      <PageHead title={text.title}>
        <p>
          {edition.title} <ReferralTag state={referral.state} />
        </p>
        <p class="muted">{text.lead}</p>
      </PageHead>
      <div class="columns">
        <div class="stack">
          <GiveForm
            action={paths.desk.referralPapers(referral.id)}
            kinds={kindsAt(referral, pressed)}
            chosen={kindsAt(referral, setFor(referral, opening.family))}
            family={opening.family}
            ways={['print', 'email', 'fax', 'post']}
            trouble={troubleIn('papers')}
          />
          {hasFirstDay ? (
            <Card heading={paperText.kinds.firstDay}>
              <p>{text.firstDayLead}</p>
              <LinkButton kind="secondary" icon="edit" href={paths.desk.firstDay(referral.id)}>
                {text.firstDay}
              </LinkButton>
            </Card>
          ) : null}
          <NeutralForm id={referral.id} trouble={troubleIn('neutral')} />
        </div>
        <GivenPapers
          papers={record.papers}
          family={opening.family}
          hrefOf={(paper) => paths.desk.paper({ ...paper, referralId: referral.id })}
        />
      </div>
    </DeskPage>
  )
}
