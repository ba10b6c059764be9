-- Who may open a client's record beside the consultant in charge: nobody on the conflict list, a stand-in for the days agreed, whoever broke the seal with a written purpose, an agency by a live consent.
create table client_conflict (
  client_id text not null references client (id),
  account_id text not null references account (id),
  added_at integer not null,
  audit_id text not null,
  primary key (client_id, account_id)
) strict, without rowid;
--> statement-breakpoint
create trigger client_conflict_insert before insert on client_conflict begin
  select case
    when exists (select 1 from client_conflict where client_id = new.client_id and account_id = new.account_id) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'client' and a.entity_id = new.client_id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when exists (select 1 from client c where c.id = new.client_id and c.consultant_id = new.account_id) then raise(abort, 'IN_CHARGE')
  end; end;
--> statement-breakpoint
create trigger client_conflict_update before update on client_conflict begin select raise(abort, 'FROZEN'); end;
--> statement-breakpoint
create table cover (
  id text primary key,
  absent_id text not null references account (id),
  stand_in_id text not null references account (id),
  from_on text not null,
  until_on text not null,
  state text not null check (state in ('planned','ended')),
  created_at integer not null,
  version integer not null,
  audit_id text not null,
  check (absent_id <> stand_in_id),
  check (from_on <= until_on)
) strict, without rowid;
--> statement-breakpoint
create index cover_stand_in on cover (stand_in_id, until_on);
--> statement-breakpoint
create trigger cover_insert before insert on cover begin
  select case
    when exists (select 1 from cover where id = new.id) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'cover' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state <> 'planned' or new.version <> 1 then raise(abort, 'BAD_INITIAL_STATE')
    when not exists (select 1 from account a join account s on s.agency_id = a.agency_id
      where a.id = new.absent_id and s.id = new.stand_in_id and a.role = 'consultant' and s.role = 'consultant') then raise(abort, 'OTHER_AGENCY')
  end; end;
--> statement-breakpoint
create trigger cover_update before update on cover begin
  select case
    when new.version is not old.version + 1 or new.id is not old.id or new.absent_id is not old.absent_id or new.stand_in_id is not old.stand_in_id or new.created_at is not old.created_at then raise(abort, 'STALE')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'cover' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state is not old.state and not exists (select 1 from transition t where t.machine = 'cover' and t.src = old.state and t.dst = new.state) then raise(abort, 'ILLEGAL_TRANSITION')
  end; end;
--> statement-breakpoint
create trigger cover_delete before delete on cover begin select raise(abort, 'KEPT'); end;
--> statement-breakpoint
create table unsealing (
  id text primary key,
  client_id text not null references client (id),
  account_id text not null references account (id),
  kind text not null check (kind in ('breakGlass','supervision')),
  opened_at integer not null,
  until integer not null,
  audit_id text not null
) strict, without rowid;
--> statement-breakpoint
create index unsealing_client on unsealing (client_id, account_id, until);
--> statement-breakpoint
-- A record opens outside a caseload only with a purpose in writing, for half an hour, and never past the conflict list (trust.md T1, T2).
create trigger unsealing_insert before insert on unsealing begin
  select case
    when exists (select 1 from unsealing where id = new.id) then raise(abort, 'EXISTS')
    when exists (select 1 from client_conflict x where x.client_id = new.client_id and x.account_id = new.account_id) then raise(abort, 'CONFLICTED')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'client' and a.entity_id = new.client_id and a.outcome = 'done'
      and a.act = case new.kind when 'breakGlass' then 'client.breakGlass' else 'client.supervise' end and a.actor_id = new.account_id and length(trim(a.purpose)) >= 10) then raise(abort, 'UNAUDITED')
    when new.until > new.opened_at + 1800000 then raise(abort, 'TOO_LONG')
  end; end;
--> statement-breakpoint
create trigger unsealing_update before update on unsealing begin select raise(abort, 'FROZEN'); end;
--> statement-breakpoint
create table consent (
  id text primary key,
  client_id text not null references client (id),
  audience text not null check (audience in ('agency','employer','family','other')),
  agency_id text references agency (id),
  employer_id text references employer (id),
  items text not null check (json_valid(items)),
  body blob not null,
  how text not null check (how in ('paper','spoken','screen')),
  given_on text not null,
  until_on text not null,
  state text not null check (state in ('given','revoked')),
  revoked_on text,
  created_at integer not null,
  version integer not null,
  audit_id text not null,
  check ((audience = 'agency') = (agency_id is not null)),
  check ((audience = 'employer') = (employer_id is not null)),
  check ((state = 'revoked') = (revoked_on is not null)),
  check (given_on <= until_on)
) strict, without rowid;
--> statement-breakpoint
create index consent_client on consent (client_id, state);
--> statement-breakpoint
create index consent_agency on consent (agency_id, until_on) where agency_id is not null;
--> statement-breakpoint
create trigger consent_insert before insert on consent begin
  select case
    when exists (select 1 from consent where id = new.id) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'consent' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when exists (select 1 from client c where c.id = new.client_id and c.state = 'closed') then raise(abort, 'CLOSED')
    when new.state <> 'given' or new.version <> 1 then raise(abort, 'BAD_INITIAL_STATE')
    when new.until_on > min(date(new.given_on, '+6 months'), date(new.given_on, 'start of month', '+7 months', '-1 day')) then raise(abort, 'TOO_LONG')
  end; end;
--> statement-breakpoint
create trigger consent_update before update on consent begin
  select case
    when new.version is not old.version + 1 or new.id is not old.id or new.client_id is not old.client_id or new.audience is not old.audience or new.agency_id is not old.agency_id
      or new.employer_id is not old.employer_id or new.items is not old.items or new.body is not old.body or new.how is not old.how or new.given_on is not old.given_on or new.until_on is not old.until_on or new.created_at is not old.created_at then raise(abort, 'STALE')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'consent' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state is not old.state and not exists (select 1 from transition t where t.machine = 'consent' and t.src = old.state and t.dst = new.state) then raise(abort, 'ILLEGAL_TRANSITION')
  end; end;
--> statement-breakpoint
create trigger consent_delete before delete on consent begin select raise(abort, 'KEPT'); end;
--> statement-breakpoint
-- What a person told of themselves, a sealed page a section: each is kept, changed and erased by itself.
create table client_section (
  client_id text not null references client (id),
  section text not null check (section in ('reach','work','helps','strengths','readiness','topics','around')),
  body blob not null,
  updated_at integer not null,
  updated_by text not null references account (id),
  version integer not null,
  audit_id text not null,
  primary key (client_id, section)
) strict, without rowid;
--> statement-breakpoint
create trigger client_section_insert before insert on client_section begin
  select case
    when exists (select 1 from client_section where client_id = new.client_id and section = new.section) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'client' and a.entity_id = new.client_id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when exists (select 1 from client c where c.id = new.client_id and c.state = 'closed') then raise(abort, 'CLOSED')
    when new.version <> 1 then raise(abort, 'BAD_INITIAL_STATE')
  end; end;
--> statement-breakpoint
create trigger client_section_update before update on client_section begin
  select case
    when new.version is not old.version + 1 or new.client_id is not old.client_id or new.section is not old.section then raise(abort, 'STALE')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'client' and a.entity_id = new.client_id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when exists (select 1 from client c where c.id = new.client_id and c.state = 'closed') then raise(abort, 'CLOSED')
  end; end;
--> statement-breakpoint
create trigger client_section_delete before delete on client_section begin select raise(abort, 'KEPT'); end;
--> statement-breakpoint
insert into transition (machine, src, dst) values ('cover','planned','ended'), ('consent','given','revoked');
