import { town } from '../../src/cli/town/town.ts'

// What must never lie in clear where it does not belong: every one of these is found nowhere else in the town.

const spaceless = (text: string) => text.replaceAll(' ', '')
const bothWays = (text: string) => [text, spaceless(text)]

/** Of clients: names, readings, phones, addresses, and every sentence said by or about them. */
export const clientWords: readonly string[] = [
  ...town.clients.flatMap(({ name, kana }) => [name, kana].flatMap(bothWays)),
  ...town.clients.flatMap(({ phone, email, address, wish, worry, strengths, contactHours, notes }) => [
    phone,
    phone.replaceAll('-', ''),
    email,
    address,
    wish,
    worry,
    strengths,
    contactHours,
    ...notes.map(({ text }) => text),
  ]),
  ...town.referrals.flatMap(({ whyFits, support = '', followUpNotes = [] }) => [
    whyFits,
    support,
    ...followUpNotes.map((note) => note.replace(/^[^。]+。/, '')),
  ]),
].filter((word) => word !== '')

/** Of firms: who answers for them and how to reach them. */
export const firmWords: readonly string[] = town.firms
  .flatMap(({ contactName, contactKana, phone, fax = '', email }) => [
    ...[contactName, contactKana].flatMap(bothWays),
    phone,
    phone.replaceAll('-', ''),
    fax,
    email,
  ])
  .filter((word) => word !== '')
