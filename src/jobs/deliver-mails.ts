import { allow } from '../desk/desk.ts'
import type { Desk } from '../desk/desk.ts'
import type { Mailer } from '../desk/outbox/mailer.ts'
import { openMail } from '../desk/outbox/open-mail.ts'
import { markShownInMailbox, wipeExpired } from '../desk/outbox/store.ts'
import type { OutboxRow } from '../desk/outbox/store.ts'
import { finishWork, leaseWork, retryWork } from '../desk/outbox/work.ts'
import { settingsOn } from '../desk/settings/store.ts'
import type { Settings } from '../desk/settings/settings.ts'
import { letterOf } from '../text/mail.ts'

export type Post = { mailer: Mailer; baseUrl: string; staffUrl?: string | undefined }

const deliver = async (desk: Desk, { row, post, town }: { row: OutboxRow; post: Post; town: Settings }) => {
  try {
    const mail = await openMail(desk.keys, row)
    if (!mail) return finishWork(desk, row)
    await post.mailer.send(
      { to: mail.to, ...letterOf(mail.mail, { baseUrl: post.baseUrl, staffUrl: post.staffUrl, town }) },
      row.id,
    )
  } catch {
    return retryWork(desk, row)
  }
  return post.mailer.keepsWords
    ? desk.write([{ outbox: markShownInMailbox({ id: row.id, now: desk.now }) }])
    : finishWork(desk, row)
}

/** Every letter that may go now; an expired sign-in mail is wiped instead of sent. */
export const deliverMails = async (desk: Desk, post: Post): Promise<number> => {
  allow(desk, 'outbox.deliver')
  if (!post.mailer.keepsWords) await desk.write([{ outbox: wipeExpired(desk.now) }])
  const [letters, { town }] = [await leaseWork(desk, 'mail'), await desk.read({ town: settingsOn(desk.today) })]
  for (const row of letters) await deliver(desk, { row, post, town: town.settings })
  return letters.length
}
