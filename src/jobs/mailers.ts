import type { Mailer } from '../desk/outbox/mailer.ts'

/** The demo delivers nothing: its mailbox page reads the outbox. */
export const mailboxMailer: Mailer = { send: async () => {}, keepsWords: true }

export type MailBinding = {
  send: (message: { from: string; to: string; subject: string; text: string }) => Promise<unknown>
}

/** Cloudflare's send_email binding takes no idempotency key, so after a crash in mid-send a letter may come twice. */
export const bindingMailer = ({ binding, from }: { binding: MailBinding; from: string }): Mailer => ({
  send: async ({ to, subject, text }) => {
    await binding.send({ from, to, subject, text })
  },
  keepsWords: false,
})

/** No sender is set up: letters wait in the outbox and the job says so by failing. */
export const missingMailer: Mailer = {
  send: () => Promise.reject(new Error('no mail sender is configured')),
  keepsWords: false,
}
