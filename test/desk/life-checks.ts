import { expect } from 'vitest'
import { isHolding } from './life.ts'
import type { Life, Model, Real } from './life.ts'

// After every command: the database says what the model says, and what must never be is nowhere.

const snapshot = `select json_object(
  'opening', (select json_object('state', state, 'closedAs', closed_as, 'version', version, 'edition', edition, 'validUntil', valid_until) from opening where id = ?1),
  'lives', (select json_group_array(json_object(
      'id', r.id, 'clientId', r.client_id, 'state', r.state, 'version', r.version, 'edition', r.edition,
      'clock', json_object('from', r.clock_from, 'step', r.clock_step, 'on', r.clock_on),
      'closedFrom', r.closed_from, 'slots', (select json_group_array(json_extract(value, '$.on')) from json_each(r.slots)),
      'visitOn', r.visit_on, 'resultOn', r.result_on, 'isAsked', json(iif(r.issuer_requested_on is null, 'false', 'true')),
      'hasLetter', json(iif(r.letter_number is null, 'false', 'true')),
      'slip', (select json_object('isNamed', json(iif(s.named is null, 'false', 'true')), 'closesOn', s.closes_on) from slip s where s.referral_id = r.id),
      'placement', (select json_object('state', p.state, 'startedOn', p.started_on, 'endsOn', p.ends_on, 'endedOn', p.ended_on, 'version', p.version,
          'isLowered', json(iif(p.is_lowered, 'true', 'false')), 'isSeen', json(iif(p.lowered_seen_on is null, 'false', 'true'))) from placement p where p.referral_id = r.id),
      'words', (select json_group_array(state) from (select state from referral_message m where m.referral_id = r.id order by m.id)),
      'hasResultLink', json(iif(exists (select 1 from matter m where m.subject_id = r.id and m.act = 'referral.result' and m.state = 'open'), 'true', 'false')),
      'papers', (select count(*) from paper x where x.referral_id = r.id),
      'mails', (select count(*) from outbox o where o.subject_id = r.id),
      'acts', (select count(*) from audit a where a.entity = 'referral' and a.entity_id = r.id and a.outcome = 'done' and a.act not in ('slip.lift','slip.close'))
    )) from (select * from referral where opening_id = ?1 order by id) r)
) as said`

/** Each line a thing that must never be; a row is the name of what was broken. */
const never = `with mine as (select r.*, o.family, o.places, o.in_flight, o.state as opening_state, o.closed_as from referral r join opening o on o.id = r.opening_id where o.id = ?1)
  select 'more in flight than allowed' as broken from mine where state in ('issued','accepted','visiting','trialing') group by opening_id having count(*) > max(in_flight)
  union all select 'more hires than places' from mine where state = 'hired' group by opening_id having count(*) > max(places)
  union all select 'filled without its hires' from opening o where o.id = ?1 and (o.closed_as is 'filled') and (select count(*) from mine where state = 'hired') <> o.places
  union all select 'open and full' from opening o where o.id = ?1 and o.state in ('published','paused') and (select count(*) from mine where state = 'hired') >= o.places
  union all select 'two live referrals of one client' from mine where state in ('proposed','agreed','issued','accepted','visiting','trialing') group by client_id having count(*) > 1
  union all select 'hired into a trial' from mine where state = 'hired' and family = 'trial'
  union all select 'issued, not told' from mine m where letter_number is not null and not exists (select 1 from disclosure d where d.referral_id = m.id and d.edition = m.edition)
  union all select 'issued without its marks' from mine where state in ('issued','accepted','declined','visiting','trialing','hired') and (letter_number is null or issued_on is null or issued_basis is null)
  union all select 'issued without a basis' from mine where letter_number is not null and family = 'employment' and issued_basis = 'none'
  union all select 'a paper of another edition' from mine m join paper p on p.referral_id = m.id and p.edition <> m.edition
  union all select 'a placement runs on nothing' from mine m join placement p on p.referral_id = m.id and p.state = 'started' and m.state not in ('trialing','hired')
  union all select 'started, nothing planned' from mine m join placement p on p.referral_id = m.id where not exists (select 1 from follow_up f where f.placement_id = p.id)
  union all select 'due after the end' from mine m join placement p on p.referral_id = m.id join follow_up f on f.placement_id = p.id where p.state = 'ended' and f.state = 'due'
  union all select 'named without consent' from mine m join slip s on s.referral_id = m.id where s.named is not null and (s.named_on is null or m.state in ('proposed','withdrawn') or (m.state = 'noAnswer' and m.closed_from = 'issued'))
  union all select 'over, and readable for ever' from mine m join slip s on s.referral_id = m.id where s.closes_on is null and m.state in ('declined','hired','nextRung','notContinuing','withdrawn','employerCancelled','noAnswer')
  union all select 'waits for nobody' from mine where clock_from is not null and (state not in ('issued','accepted','visiting','trialing') or slots <> '[]')
  union all select 'nobody is waited for' from mine where clock_from is null and state in ('issued','accepted','visiting','trialing') and slots = '[]'
  union all select 'a link of what is over' from mine m join matter t on t.subject_id = m.id and t.state = 'open' and ((t.act = 'referral.answer' and m.state <> 'issued') or (t.act = 'referral.result' and m.state not in ('accepted','visiting','trialing')))
  union all select 'closed, and nobody knows where it stood' from mine where (state = 'noAnswer') <> (closed_from is not null)
  union all select 'changed without a word on record' from mine m where not exists (select 1 from audit a where a.id = m.audit_id and a.entity = 'referral' and a.entity_id = m.id and a.outcome = 'done')
  union all select 'a placement without a word on record' from mine m join placement p on p.referral_id = m.id where not exists (select 1 from audit a where a.id = p.audit_id and a.entity = 'placement' and a.entity_id = p.id and a.outcome = 'done')
  union all select 'two acts of one version' from mine m where m.version > (select count(*) from audit a where a.entity = 'referral' and a.entity_id = m.id and a.outcome = 'done')
  union all select 'one letter twice' from mine m join outbox o on o.subject_id = m.id group by o.dedupe having count(*) > 1
  union all select 'lowered, and unsaid' from mine m join placement p on p.referral_id = m.id where p.is_lowered and p.changes is null`

// Whether a wrong code was tried is the model's own to remember.
const asTold = (life: Life) => ({ ...life, hasTriedCode: undefined })

const listedAs = { published: 'open', paused: 'paused', submitted: 'closed', closed: 'closed' } as const

const asListed = async (model: Model, { stage, openingId }: Real) => {
  const { opening } = model
  if (model.listed === opening.version) return
  const [{ number = '' } = {}] = await stage.raw.all('select number from opening where id = ?', [openingId])
  const rows = await stage.publicRaw.all('select state, version, valid_until as until from listing where number = ?', [
    String(number),
  ])
  expect(rows).toEqual([{ state: listedAs[opening.state], version: opening.version, until: model.validUntil }])
  model.listed = opening.version
}

/** `isSame`: the command was refused, so nothing at all has changed. */
export const checked = async (model: Model, { real, isSame }: { real: Real; isSame: boolean }) => {
  const [[row], broken] = await Promise.all([
    real.stage.raw.all(snapshot, [real.openingId]),
    real.stage.raw.all(never, [real.openingId]),
  ])
  expect(broken).toEqual([])
  const said = String(row?.said)
  if (isSame) expect(said).toBe(model.last)
  const { opening, validUntil, lives } = model
  const told = lives.map(asTold).toSorted((one, other) => (one.id < other.id ? -1 : 1))
  expect(JSON.parse(said)).toEqual({ opening: { ...opening, validUntil }, lives: told })
  expect(lives.filter(isHolding).length).toBeLessThanOrEqual(model.places)
  model.last = said
  await asListed(model, real)
}
