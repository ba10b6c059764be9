import { requireDemo } from '../../desk/accounts/demo.ts'
import { hasSeedMark } from '../../desk/accounts/store.ts'
import { openMail } from '../../desk/outbox/open-mail.ts'
import { latestMails, mailById } from '../../desk/outbox/store.ts'
import type { OutboxRow } from '../../desk/outbox/store.ts'
import { found } from '../../desk/refusals.ts'
import type { Settings } from '../../desk/settings/settings.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { letterOf } from '../../text/mail.ts'
import { MailboxView, MailView } from './mailbox.view.tsx'
import type { ShownMail } from './mailbox.view.tsx'

const mostMails = 100

const readMail = async (c: DeskContext, { row, town }: { row: OutboxRow; town: Settings }): Promise<ShownMail> => {
  const { keys, baseUrl } = c.get('deps')
  const { id, createdAt, notBefore, sentAt } = row
  const mail = await openMail(keys, row)
  const letter = mail && letterOf(mail.mail, { baseUrl, town })
  return { id, createdAt, notBefore, sentAt, to: mail?.to ?? '', letter }
}

/** Everything the desk has sent, as it stands in the outbox: in the demo nothing leaves the house. */
export const mailboxPages = factory
  .createApp()
  .get(paths.demo.mailbox(), can('demo.play'), async (c) => {
    const desk = deskOf(c)
    const { isSeeded, rows, town } = await desk.read({
      isSeeded: hasSeedMark(),
      rows: latestMails(mostMails),
      town: settingsOn(desk.today),
    })
    requireDemo(desk, isSeeded)
    const mails = await Promise.all(rows.map((row) => readMail(c, { row, town: town.settings })))
    return page(c, <MailboxView mails={mails} />)
  })
  .get(paths.demo.mail(':id'), can('demo.play'), async (c) => {
    const desk = deskOf(c)
    const { isSeeded, row, town } = await desk.read({
      isSeeded: hasSeedMark(),
      row: mailById(idIn(c)),
      town: settingsOn(desk.today),
    })
    requireDemo(desk, isSeeded)
    const mail = await readMail(c, { row: found(row), town: town.settings })
    return page(c, <MailView mail={mail} baseUrl={c.get('deps').baseUrl} />)
  })
