-- Where a person does not want to be known (product §8.6), and keys that leave the agency only by a consent in force.
drop trigger referral_insert;
--> statement-breakpoint
drop trigger referral_update;
--> statement-breakpoint
-- Firms and workplaces lie open here so that the database itself refuses to refer there; who and why is sealed. 'none' says that it was asked and there is nobody.
create table keep_away (
  id text not null,
  client_id text not null references client (id),
  kind text not null check (kind in ('firm','workplace','family','person','place','none')),
  employer_id text references employer (id),
  workplace_id text references workplace (id),
  words blob not null,
  state text not null check (state in ('kept','lifted')),
  created_at integer not null,
  version integer not null,
  audit_id text not null,
  primary key (client_id, id),
  check ((kind = 'firm') = (employer_id is not null)),
  check ((kind = 'workplace') = (workplace_id is not null))
) strict, without rowid;
--> statement-breakpoint
create trigger keep_away_insert before insert on keep_away begin
  select case
    when exists (select 1 from keep_away where client_id = new.client_id and id = new.id) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'client' and a.entity_id = new.client_id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state <> 'kept' or new.version <> 1 then raise(abort, 'BAD_INITIAL_STATE')
  end; end;
--> statement-breakpoint
-- What was told stays as it was told; a firm that was merged is kept away under its new entry.
create trigger keep_away_update before update on keep_away begin
  select case
    when new.version is not old.version + 1 or new.id is not old.id or new.client_id is not old.client_id or new.kind is not old.kind or new.workplace_id is not old.workplace_id or new.words is not old.words or new.created_at is not old.created_at then raise(abort, 'STALE')
    when new.employer_id is not old.employer_id and not exists (select 1 from employer e where e.id = old.employer_id and e.merged_into = new.employer_id) then raise(abort, 'EMPLOYER_FIXED')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.outcome = 'done'
      and ((a.entity = 'client' and a.entity_id = new.client_id) or (a.entity = 'employer' and a.entity_id = old.employer_id and new.state is old.state))) then raise(abort, 'UNAUDITED')
    when new.state is not old.state and not exists (select 1 from transition t where t.machine = 'keepAway' and t.src = old.state and t.dst = new.state) then raise(abort, 'ILLEGAL_TRANSITION')
  end; end;
--> statement-breakpoint
create trigger keep_away_delete before delete on keep_away begin select raise(abort, 'KEPT'); end;
--> statement-breakpoint
-- trust.md 4.4: another agency gets only the key that the ticked items need, by a consent that is in force on the day of the newest entry of the trail.
create trigger client_key_insert before insert on client_key begin
  select case
    when exists (select 1 from client_key where client_id = new.client_id and kind = new.kind and agency_id = new.agency_id) then raise(abort, 'EXISTS')
    when not exists (select 1 from client c where c.id = new.client_id and c.agency_id = new.agency_id)
      and not exists (select 1 from consent k where k.client_id = new.client_id and k.agency_id = new.agency_id and k.state = 'given'
        and k.until_on >= (select date(a.at / 1000 + 32400, 'unixepoch') from audit a order by a.id desc limit 1)
        and (new.kind = 'register' or exists (select 1 from json_each(k.items) i where i.value in ('helps','strengths','readiness','topics','around','notes','plan')))) then raise(abort, 'NO_CONSENT')
  end; end;
--> statement-breakpoint
create trigger client_key_update before update on client_key begin
  select case when new.client_id is not old.client_id or new.kind is not old.kind or new.agency_id is not old.agency_id then raise(abort, 'FROZEN') end; end;
--> statement-breakpoint
-- The key of the agency that holds the client is what the record opens with.
create trigger client_key_delete before delete on client_key begin
  select case when exists (select 1 from client c where c.id = old.client_id and c.agency_id = old.agency_id) then raise(abort, 'KEPT') end; end;
--> statement-breakpoint
create trigger referral_insert before insert on referral begin
  select case
    when exists (select 1 from referral where id = new.id) then raise(abort, 'EXISTS')
    when exists (select 1 from referral r where r.opening_id = new.opening_id and r.client_id = new.client_id
      and r.state in ('proposed','agreed','issued','accepted','visiting','trialing')) then raise(abort, 'ALREADY_REFERRED')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'referral' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state <> 'proposed' or new.version <> 1 then raise(abort, 'BAD_INITIAL_STATE')
    when not exists (select 1 from opening o where o.id = new.opening_id and o.state = 'published') then raise(abort, 'NOT_OPEN')
    when exists (select 1 from client c where c.id = new.client_id and c.state = 'closed') then raise(abort, 'CLOSED')
    when exists (select 1 from keep_away k join opening o on o.id = new.opening_id where k.client_id = new.client_id and k.state = 'kept' and (k.employer_id = o.employer_id or k.workplace_id = o.workplace_id)) then raise(abort, 'KEPT_AWAY')
  end; end;
--> statement-breakpoint
create trigger referral_update before update on referral begin
  select case
    when new.version is not old.version + 1 or new.id is not old.id or new.client_id is not old.client_id or new.opening_id is not old.opening_id then raise(abort, 'STALE')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'referral' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state is not old.state and not exists (select 1 from transition t where t.machine = 'referral' and t.src = old.state and t.dst = new.state) then raise(abort, 'ILLEGAL_TRANSITION')
    when new.edition is not old.edition and old.state not in ('proposed','agreed') then raise(abort, 'FROZEN')
    when ((new.state = 'issued' and old.state <> 'issued') or (new.issuer_requested_on is not null and old.issuer_requested_on is null))
      and exists (select 1 from keep_away k join opening o on o.id = new.opening_id where k.client_id = new.client_id and k.state = 'kept' and (k.employer_id = o.employer_id or k.workplace_id = o.workplace_id)) then raise(abort, 'KEPT_AWAY')
    when new.state = 'issued' and old.state <> 'issued' and not exists (select 1 from disclosure d where d.referral_id = new.id and d.edition = new.edition) then raise(abort, 'NOT_DISCLOSED')
    when new.state = 'issued' and old.state <> 'issued' and new.issued_basis = 'none' and exists (select 1 from opening o where o.id = new.opening_id and o.family = 'employment') then raise(abort, 'NO_BASIS')
    when new.state = 'issued' and old.state <> 'issued' and not exists (select 1 from opening o where o.id = new.opening_id and o.state = 'published') then raise(abort, 'NOT_OPEN')
    when new.state = 'issued' and old.state <> 'issued' and not exists (select 1 from opening o where o.id = new.opening_id and o.edition = new.edition) then raise(abort, 'OLD_EDITION')
    when new.state = 'issued' and old.state <> 'issued' and exists (select 1 from labour_dispute d join opening o on o.employer_id = d.employer_id and (d.workplace_id is null or d.workplace_id = o.workplace_id)
      where o.id = new.opening_id and o.family = 'employment' and d.from_on <= new.issued_on and (d.until_on is null or d.until_on >= new.issued_on)
        and (d.kind = 'strike' or coalesce(new.headcount_reason, '') = '')) then raise(abort, 'DISPUTE')
    when new.state = 'issued' and old.state <> 'issued' and
      (select count(*) from referral r where r.opening_id = new.opening_id and r.id <> new.id and r.state in ('issued','accepted','visiting','trialing'))
      >= (select o.in_flight from opening o where o.id = new.opening_id) then raise(abort, 'FULL')
    when new.state = 'hired' and not exists (select 1 from opening o where o.id = new.opening_id and o.family = 'employment') then raise(abort, 'FAMILY_FIXED')
    when new.state in ('issued','hired') and old.state <> new.state and
      (select count(*) from referral r where r.opening_id = new.opening_id and r.id <> new.id and r.state = 'hired')
      >= (select o.places from opening o where o.id = new.opening_id) then raise(abort, 'FULL')
  end; end;
--> statement-breakpoint
insert into transition (machine, src, dst) values ('keepAway','kept','lifted');
