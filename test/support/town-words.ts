import { planKinds } from '../../src/cli/town/plans.ts'
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
  ...town.reviews.flatMap(({ changes, remaining, ownWords }) => [changes, remaining, ownWords]),
  ...town.turns.map(({ note }) => note),
  ...[...town.corrections, ...town.drafts].map(({ text }) => text),
  ...Object.values(planKinds).flatMap(({ goals, support, steps, cautions }) => [
    support,
    cautions,
    ...goals.map(({ text }) => text),
    ...steps.map(({ what }) => what),
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
