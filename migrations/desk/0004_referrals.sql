-- From "this client, this opening" to a placement and its follow-ups.
create table referral (
  id text primary key,
  opening_id text not null references opening (id),
  edition integer not null,
  client_id text not null references client (id),
  agency_id text not null references agency (id),
  consultant_id text not null references account (id),
  state text not null check (state in ('proposed','agreed','issued','accepted','declined','visiting','trialing','hired','nextRung','notContinuing','withdrawn','employerCancelled','noAnswer')),
  why_fits blob not null,
  support blob,
  agreed_how text check (agreed_how in ('inPerson','phone','writing')),
  agreed_on text,
  issuer_requested_on text,
  letter_number text unique,
  issued_on text,
  issued_by text references account (id),
  issued_agency_id text references agency (id),
  issued_basis text check (issued_basis in ('art29','art33','none')),
  answered_on text,
  answer_channel text,
  visit_on text,
  result_on text,
  reason text,
  created_at integer not null,
  version integer not null,
  audit_id text not null,
  foreign key (opening_id, edition) references opening_edition (opening_id, edition),
  check (state in ('proposed','withdrawn') or agreed_on is not null),
  check (state in ('proposed','agreed','withdrawn') or (issued_on is not null and issued_by is not null and issued_agency_id is not null and issued_basis is not null and letter_number is not null))
) strict, without rowid;
--> statement-breakpoint
create unique index referral_live on referral (opening_id, client_id) where state in ('proposed','agreed','issued','accepted','visiting','trialing');
--> statement-breakpoint
create index referral_client on referral (client_id);
--> statement-breakpoint
-- Capacity counts by opening at every issue; the partial index above cannot answer it.
create index referral_opening on referral (opening_id, state);
--> statement-breakpoint
create index referral_consultant on referral (consultant_id, state);
--> statement-breakpoint
create table slip (
  referral_id text primary key references referral (id),
  employer_id text not null references employer (id),
  content blob not null,
  closes_on text,
  audit_id text not null
) strict, without rowid;
--> statement-breakpoint
create trigger slip_insert before insert on slip begin
  select case
    when exists (select 1 from slip where referral_id = new.referral_id) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'referral' and a.entity_id = new.referral_id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
  end; end;
--> statement-breakpoint
create trigger slip_update before update on slip begin
  select case
    when new.referral_id is not old.referral_id or new.employer_id is not old.employer_id or new.content is not old.content then raise(abort, 'FROZEN')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'referral' and a.entity_id = new.referral_id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
  end; end;
--> statement-breakpoint
create trigger slip_delete before delete on slip begin select raise(abort, 'KEPT'); end;
--> statement-breakpoint
create table disclosure (
  id text primary key,
  referral_id text not null references referral (id),
  opening_id text not null,
  edition integer not null,
  method text not null check (method in ('paper','fax','email','urgent')),
  client_asked integer not null check (client_asked in (0, 1)),
  urgent_reason text,
  given_on text not null,
  created_at integer not null,
  audit_id text not null,
  foreign key (opening_id, edition) references opening_edition (opening_id, edition),
  check (method in ('paper','urgent') or client_asked = 1),
  check ((method = 'urgent') = (urgent_reason is not null))
) strict, without rowid;
--> statement-breakpoint
create index disclosure_referral on disclosure (referral_id);
--> statement-breakpoint
create trigger disclosure_insert before insert on disclosure begin
  select case
    when exists (select 1 from disclosure where id = new.id) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'referral' and a.entity_id = new.referral_id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when not exists (select 1 from referral r where r.id = new.referral_id and r.opening_id = new.opening_id and r.edition = new.edition) then raise(abort, 'WRONG_EDITION')
  end; end;
--> statement-breakpoint
create trigger disclosure_update before update on disclosure begin select raise(abort, 'FROZEN'); end;
--> statement-breakpoint
create trigger disclosure_delete before delete on disclosure begin select raise(abort, 'KEPT'); end;
--> statement-breakpoint
create trigger referral_insert before insert on referral begin
  select case
    when exists (select 1 from referral where id = new.id) then raise(abort, 'EXISTS')
    when exists (select 1 from referral r where r.opening_id = new.opening_id and r.client_id = new.client_id
      and r.state in ('proposed','agreed','issued','accepted','visiting','trialing')) then raise(abort, 'ALREADY_REFERRED')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'referral' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state <> 'proposed' or new.version <> 1 then raise(abort, 'BAD_INITIAL_STATE')
    when not exists (select 1 from opening o where o.id = new.opening_id and o.state = 'published') then raise(abort, 'NOT_OPEN')
  end; end;
--> statement-breakpoint
create trigger referral_update before update on referral begin
  select case
    when new.version is not old.version + 1 or new.id is not old.id or new.client_id is not old.client_id or new.opening_id is not old.opening_id then raise(abort, 'STALE')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'referral' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state is not old.state and not exists (select 1 from transition t where t.machine = 'referral' and t.src = old.state and t.dst = new.state) then raise(abort, 'ILLEGAL_TRANSITION')
    when new.edition is not old.edition and old.state not in ('proposed','agreed') then raise(abort, 'FROZEN')
    when new.state = 'issued' and old.state <> 'issued' and not exists (select 1 from disclosure d where d.referral_id = new.id and d.edition = new.edition) then raise(abort, 'NOT_DISCLOSED')
    when new.state = 'issued' and old.state <> 'issued' and new.issued_basis = 'none' and exists (select 1 from opening o where o.id = new.opening_id and o.family = 'employment') then raise(abort, 'NO_BASIS')
    when new.state = 'issued' and old.state <> 'issued' and not exists (select 1 from opening o where o.id = new.opening_id and o.state = 'published') then raise(abort, 'NOT_OPEN')
    when new.state = 'issued' and old.state <> 'issued' and
      (select count(*) from referral r where r.opening_id = new.opening_id and r.id <> new.id and r.state in ('issued','accepted','visiting','trialing'))
      >= (select o.in_flight from opening o where o.id = new.opening_id) then raise(abort, 'FULL')
    when new.state = 'hired' and not exists (select 1 from opening o where o.id = new.opening_id and o.family = 'employment') then raise(abort, 'FAMILY_FIXED')
    when new.state in ('issued','hired') and old.state <> new.state and
      (select count(*) from referral r where r.opening_id = new.opening_id and r.id <> new.id and r.state = 'hired')
      >= (select o.places from opening o where o.id = new.opening_id) then raise(abort, 'FULL')
  end; end;
--> statement-breakpoint
create trigger referral_delete before delete on referral begin select raise(abort, 'KEPT'); end;
--> statement-breakpoint
create table placement (
  id text primary key,
  referral_id text not null unique references referral (id),
  client_id text not null references client (id),
  opening_id text not null references opening (id),
  employer_id text not null references employer (id),
  consultant_id text not null references account (id),
  kind text not null check (kind in ('employment','trial')),
  state text not null check (state in ('started','ended')),
  started_on text not null,
  ends_on text,
  ended_on text,
  end_reason text,
  created_at integer not null,
  version integer not null,
  audit_id text not null,
  check ((state = 'ended') = (ended_on is not null))
) strict, without rowid;
--> statement-breakpoint
create index placement_client on placement (client_id);
--> statement-breakpoint
create trigger placement_insert before insert on placement begin
  select case
    when exists (select 1 from placement where id = new.id or referral_id = new.referral_id) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'placement' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state <> 'started' or new.version <> 1 then raise(abort, 'BAD_INITIAL_STATE')
    when not exists (select 1 from referral r where r.id = new.referral_id and r.client_id = new.client_id and r.opening_id = new.opening_id and r.state in ('hired','trialing')) then raise(abort, 'NOT_PLACED')
    when not exists (select 1 from opening o where o.id = new.opening_id and o.family = new.kind) then raise(abort, 'FAMILY_FIXED')
  end; end;
--> statement-breakpoint
create trigger placement_update before update on placement begin
  select case
    when new.version is not old.version + 1 or new.id is not old.id or new.referral_id is not old.referral_id then raise(abort, 'STALE')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'placement' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state is not old.state and not exists (select 1 from transition t where t.machine = 'placement' and t.src = old.state and t.dst = new.state) then raise(abort, 'ILLEGAL_TRANSITION')
  end; end;
--> statement-breakpoint
create trigger placement_delete before delete on placement begin select raise(abort, 'KEPT'); end;
--> statement-breakpoint
create table follow_up (
  id text primary key,
  placement_id text not null references placement (id),
  client_id text not null references client (id),
  consultant_id text not null references account (id),
  milestone text not null,
  side text not null check (side in ('client','employer','family')),
  method text not null,
  state text not null check (state in ('due','done','cancelled')),
  asked_on text not null,
  due_on text not null,
  done_on text,
  sign text check (sign in ('good','watch','worry')),
  note blob,
  version integer not null,
  audit_id text not null,
  check ((state = 'done') = (done_on is not null))
) strict, without rowid;
--> statement-breakpoint
create index follow_up_due on follow_up (consultant_id, due_on) where state = 'due';
--> statement-breakpoint
create index follow_up_placement on follow_up (placement_id, due_on);
--> statement-breakpoint
create trigger follow_up_insert before insert on follow_up begin
  select case
    when exists (select 1 from follow_up where id = new.id) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'placement' and a.entity_id = new.placement_id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state <> 'due' or new.version <> 1 then raise(abort, 'BAD_INITIAL_STATE')
  end; end;
--> statement-breakpoint
create trigger follow_up_update before update on follow_up begin
  select case
    when new.version is not old.version + 1 or new.id is not old.id or new.placement_id is not old.placement_id then raise(abort, 'STALE')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.outcome = 'done'
      and ((a.entity = 'followUp' and a.entity_id = new.id) or (a.entity = 'placement' and a.entity_id = new.placement_id))) then raise(abort, 'UNAUDITED')
    when new.state is not old.state and not exists (select 1 from transition t where t.machine = 'followUp' and t.src = old.state and t.dst = new.state) then raise(abort, 'ILLEGAL_TRANSITION')
  end; end;
--> statement-breakpoint
create trigger follow_up_delete before delete on follow_up begin select raise(abort, 'KEPT'); end;
--> statement-breakpoint
insert into transition (machine, src, dst) values
  ('referral','proposed','agreed'), ('referral','proposed','withdrawn'),
  ('referral','agreed','issued'), ('referral','agreed','withdrawn'),
  ('referral','issued','accepted'), ('referral','issued','declined'), ('referral','issued','withdrawn'), ('referral','issued','employerCancelled'), ('referral','issued','noAnswer'),
  ('referral','noAnswer','issued'),
  ('referral','accepted','visiting'), ('referral','accepted','trialing'), ('referral','accepted','hired'), ('referral','accepted','nextRung'), ('referral','accepted','notContinuing'), ('referral','accepted','withdrawn'), ('referral','accepted','employerCancelled'),
  ('referral','visiting','trialing'), ('referral','visiting','hired'), ('referral','visiting','nextRung'), ('referral','visiting','notContinuing'), ('referral','visiting','withdrawn'), ('referral','visiting','employerCancelled'),
  ('referral','trialing','hired'), ('referral','trialing','nextRung'), ('referral','trialing','notContinuing'), ('referral','trialing','withdrawn'), ('referral','trialing','employerCancelled'),
  ('placement','started','ended'),
  ('followUp','due','done'), ('followUp','due','cancelled');
