import { civilDateAt, clockTimeAt } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { demoText } from '../../text/demo.ts'
import type { LetterText } from '../../text/mail.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { Notice } from '../../ui/notice.tsx'
import { shortDay } from '../desk/casework-words.ts'
import { DemoPage } from './frame.tsx'

const text = demoText.mailbox

export type ShownMail = {
  id: string
  createdAt: number
  notBefore: number
  sentAt: number | null
  to: string
  letter: LetterText | null
}

const whenOf = (at: number): string => `${shortDay(civilDateAt(at))} ${clockTimeAt(at)}`
const subjectOf = ({ letter }: ShownMail): string => letter?.subject ?? text.wiped
const stateOf = ({ sentAt, notBefore, createdAt }: ShownMail): string => {
  if (sentAt !== null) return text.sent
  return notBefore > createdAt ? text.held(whenOf(notBefore)) : text.waiting
}

export const MailboxView = ({ mails }: { mails: readonly ShownMail[] }) => (
  <DemoPage title={text.title} current="mailbox">
    <h1>{text.title}</h1>
    <p class="lead">{text.lead}</p>
    {mails.length === 0 ? (
      <Notice tone="info" heading={text.empty}>
        <p>{text.emptyHow}</p>
        <p>
          <a href={paths.employer.newOpening()}>{demoText.foot.post}</a>
        </p>
      </Notice>
    ) : (
      <ul class="mailbox">
        {mails.map((mail) => (
          <li>
            <a class="mailbox__mail" href={paths.demo.mail(mail.id)}>
              <span class="mailbox__to">{mail.to}</span>
              <span class="mailbox__subject">{subjectOf(mail)}</span>
              <span class="mailbox__when">{whenOf(mail.createdAt)}</span>
            </a>
          </li>
        ))}
      </ul>
    )}
  </DemoPage>
)

const Line = ({ line, baseUrl }: { line: string; baseUrl: string }) => {
  if (!line.startsWith(`${baseUrl}/`)) return <>{`${line}\n`}</>
  return (
    <>
      <a href={line.slice(baseUrl.length)}>{line}</a>
      {'\n'}
    </>
  )
}

export const MailView = ({ mail, baseUrl }: { mail: ShownMail; baseUrl: string }) => (
  <DemoPage title={subjectOf(mail)} current="mailbox">
    <BackLink href={paths.demo.mailbox()}>{text.back}</BackLink>
    <article class="mail">
      <header>
        <h1>{subjectOf(mail)}</h1>
        <p>{text.to(mail.to)}</p>
        <p class="muted small">
          {whenOf(mail.createdAt)}　{stateOf(mail)}
        </p>
      </header>
      <div class="mail__text">
        {(mail.letter?.text ?? '').split('\n').map((line) => (
          <Line line={line} baseUrl={baseUrl} />
        ))}
      </div>
    </article>
  </DemoPage>
)
