/** Carries one letter; `key` is the outbox id, so a sender that honours it never delivers twice. */
export type Letter = { to: string; subject: string; text: string }
export type Mailer = {
  send: (letter: Letter, key: string) => Promise<void>
  /** The demo's mailbox shows the outbox itself, so what was sent keeps its words. */
  keepsWords: boolean
}
