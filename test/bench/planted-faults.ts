// Faults as a tired day would bring them: a word of the source changed, and the tests that have to see it.

export type Fault = { name: string; file: string; was: string; becomes: string; tests: readonly string[] }

const life = 'test/desk/referral-life.test.ts'
const clock = 'test/law/referral-clock.test.ts'
const answers = 'test/desk/referral-answer.test.ts'
const slips = 'test/desk/slip.test.ts'
const results = 'test/desk/results.test.ts'
const matching = 'test/desk/matching/fit.test.ts'
const guards = 'test/db/referral-guards.test.ts'

export const faults: readonly Fault[] = [
  {
    name: 'one more in flight than allowed',
    file: 'migrations/desk/0018_referral_clock.sql',
    was: '>= (select o.in_flight from opening o where o.id = new.opening_id) then',
    becomes: '> (select o.in_flight from opening o where o.id = new.opening_id) then',
    tests: [guards, life],
  },
  {
    name: 'the clock counts every day',
    file: 'src/law/referral-clock.ts',
    was: '!isFirmClosed(day, closings) && isWorkingDay(day, closedDays)',
    becomes: '!isFirmClosed(day, closings) && closedDays !== null',
    tests: [clock, life],
  },
  {
    name: 'the days on which a firm is closed are counted',
    file: 'src/law/referral-clock.ts',
    was: '!isFirmClosed(day, closings) && isWorkingDay(day, closedDays)',
    becomes: 'closings !== null && isWorkingDay(day, closedDays)',
    tests: [clock, life],
  },
  {
    name: 'the first reminder goes out again and again',
    file: 'src/law/referral-clock.ts',
    was: 'n >= days.first && step === null',
    becomes: 'n >= days.first',
    tests: [clock, life],
  },
  {
    name: 'who stepped back stays named',
    file: 'src/desk/referrals/slip-closing.ts',
    was: "const isUseless = state === 'withdrawn' || (state",
    becomes: 'const isUseless = (state',
    tests: [slips, life],
  },
  {
    name: 'the firm reads what was not ticked',
    file: 'src/desk/referrals/slip-forms.ts',
    was: "typed[ticks[field]] === true && sentence !== ''",
    becomes: "sentence !== ''",
    tests: [slips, life],
  },
  {
    name: 'the firm reads a slip that is closed',
    file: 'src/desk/referrals/firm-slip-store.ts',
    was: 'or(sql`${slip.closesOn} is null`, sql`${slip.closesOn} > ${today}`)',
    becomes: 'or(sql`${slip.closesOn} is null`, sql`${slip.closesOn} <> ${today} or 1`)',
    tests: [slips, life],
  },
  {
    name: 'the age is named without a lawful condition',
    file: 'src/desk/referrals/name-slip.ts',
    was: "terms.family === 'employment' && terms.ageLimit !== '' && terms.ageException !== null",
    becomes: "terms.family === 'employment'",
    tests: [slips],
  },
  {
    name: 'a paper says what the opening says now',
    file: 'src/desk/referrals/paper-store.ts',
    was: 'edition: sql`(select edition from ${paper} where referral_id = ${of.referralId} and ${isWhich(of)} limit 1)`',
    becomes:
      'edition: sql`(select max(e.edition) from opening_edition e join referral r on r.opening_id = e.opening_id where r.id = ${of.referralId})`',
    tests: ['test/desk/papers.test.ts'],
  },
  {
    name: 'a hire is measured by what the opening says now',
    file: 'src/desk/openings/store.ts',
    was: 'edition: of(sql`edition`) })\n}\n\nexport const openingsOfFirms',
    becomes:
      'edition: sql`(select edition from ${opening} where id = ${of(sql`opening_id`)})` })\n}\n\nexport const openingsOfFirms',
    tests: [results],
  },
  {
    name: 'a lower wage alarms nobody',
    file: 'src/desk/referrals/conditions.ts',
    was: 'isLowered: isLowered(changes)',
    becomes: 'isLowered: isLowered([])',
    tests: [results, life],
  },
  {
    name: 'a second answer is taken',
    file: 'src/desk/referrals/answer.ts',
    was: "refuseUnless(referral.state === 'issued', 'illegalTransition')",
    becomes: "refuseUnless(referral.state === 'issued' || referral.state === 'accepted', 'illegalTransition')",
    tests: [answers, life],
  },
  {
    name: 'the link of an answer stays good',
    file: 'src/desk/referrals/answer.ts',
    was: '[...move.statements(auditId), ...links]',
    becomes: '[...move.statements(auditId), ...links.slice(links.length)]',
    tests: [answers, life],
  },
  {
    name: 'what nobody may ask is passed unread',
    file: 'src/desk/referrals/message.ts',
    was: "author === 'firm' && forbiddenQuestionsIn(words).length > 0",
    becomes: "author === 'firm' && forbiddenQuestionsIn(words).length > 9",
    tests: [answers, life],
  },
  {
    name: 'the code on a card is not looked at',
    file: 'src/desk/accounts/prove-card.ts',
    was: 'isSameBytes(hashes[index] ?? new Uint8Array(), codeHash)',
    becomes: '(hashes[index] ?? new Uint8Array()).length === codeHash.length',
    tests: [answers, life],
  },
  {
    name: 'matching offers a firm that must not know',
    file: 'src/desk/matching/fit.ts',
    was: "...(isKeptAwayFrom(told.kept, offer) ? [{ code: 'keptAway' } as const] : []),",
    becomes: "...(isKeptAwayFrom([], offer) ? [{ code: 'keptAway' } as const] : []),",
    tests: [matching],
  },
  {
    name: 'a trial runs on after its result',
    file: 'src/desk/referrals/settle.ts',
    was: "if (running?.state !== 'started') return []",
    becomes: "if (running?.state !== 'started' || result !== 'employerCancelled') return []",
    tests: [results, life],
  },
  {
    name: 'a call stays due after the end',
    file: 'src/desk/referrals/placement-store.ts',
    was: "...open.flatMap((one) => moveFollowUp({ row: one, set: { state: 'cancelled' }, auditId })),",
    becomes:
      "...open.slice(open.length).flatMap((one) => moveFollowUp({ row: one, set: { state: 'cancelled' }, auditId })),",
    tests: [results, life],
  },
  {
    name: 'the last place taken leaves the opening open',
    file: 'src/desk/referrals/settle.ts',
    was: 'if (hires + 1 < opening.places) return null',
    becomes: 'if (hires < opening.places) return null',
    tests: ['test/desk/settle.test.ts', life],
  },
]
