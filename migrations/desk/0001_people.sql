-- Agencies, accounts, and the three ways in: session, sign-in link, matter link.
create table agency (
  id text primary key,
  name text not null,
  kana text not null,
  kind text not null,
  placement_basis text not null check (placement_basis in ('art29','art33','none')),
  licence_number text,
  licence_until text,
  phone text not null,
  email text not null,
  state text not null check (state in ('active','disabled')),
  version integer not null,
  audit_id text not null,
  check (placement_basis <> 'art33' or (licence_number is not null and licence_until is not null))
) strict, without rowid;
--> statement-breakpoint
create trigger agency_insert before insert on agency begin
  select case
    when exists (select 1 from agency where id = new.id) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'agency' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state <> 'active' or new.version <> 1 then raise(abort, 'BAD_INITIAL_STATE')
  end; end;
--> statement-breakpoint
create trigger agency_update before update on agency begin
  select case
    when new.version is not old.version + 1 or new.id is not old.id then raise(abort, 'STALE')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'agency' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
  end; end;
--> statement-breakpoint
create trigger agency_delete before delete on agency begin select raise(abort, 'KEPT'); end;
--> statement-breakpoint
create table account (
  id text primary key,
  role text not null check (role in ('employer','referrer','consultant','supervisor','desk','admin','auditor')),
  agency_id text references agency (id),
  name text not null,
  email blob not null,
  email_index blob not null unique,
  state text not null check (state in ('invited','active','disabled')),
  epoch integer not null default 1,
  created_at integer not null,
  version integer not null,
  audit_id text not null,
  check (role not in ('consultant','supervisor','referrer') or agency_id is not null)
) strict, without rowid;
--> statement-breakpoint
create trigger account_insert before insert on account begin
  select case
    when exists (select 1 from account where id = new.id) then raise(abort, 'EXISTS')
    when exists (select 1 from account where email_index = new.email_index) then raise(abort, 'EMAIL_TAKEN')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'account' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.version <> 1 or (new.state <> 'invited' and not (new.role = 'employer' and new.state = 'active')) then raise(abort, 'BAD_INITIAL_STATE')
  end; end;
--> statement-breakpoint
create trigger account_update before update on account begin
  select case
    when new.version is not old.version + 1 or new.id is not old.id then raise(abort, 'STALE')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'account' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state is not old.state and not exists (select 1 from transition t where t.machine = 'account' and t.src = old.state and t.dst = new.state) then raise(abort, 'ILLEGAL_TRANSITION')
    when (new.role is not old.role or (new.state = 'disabled' and old.state <> 'disabled')) and new.epoch is not old.epoch + 1 then raise(abort, 'EPOCH')
  end; end;
--> statement-breakpoint
create trigger account_delete before delete on account begin select raise(abort, 'KEPT'); end;
--> statement-breakpoint
create table session (
  id text primary key,
  secret_hash blob not null,
  account_id text not null references account (id),
  epoch integer not null,
  created_at integer not null,
  last_seen_at integer not null,
  idle_until integer not null,
  ends_at integer not null
) strict, without rowid;
--> statement-breakpoint
create index session_account on session (account_id);
--> statement-breakpoint
create table login_request (
  id text primary key,
  secret_hash blob not null,
  code_hash blob not null,
  email_index blob not null,
  account_id text references account (id),
  opening_id text,
  browser_hash blob not null,
  tries integer not null default 0,
  created_at integer not null,
  expires_at integer not null,
  used_at integer
) strict, without rowid;
--> statement-breakpoint
create trigger login_request_insert before insert on login_request begin
  select case
    when exists (select 1 from login_request where id = new.id) then raise(abort, 'EXISTS')
    when new.used_at is not null or new.tries <> 0 then raise(abort, 'BAD_INITIAL_STATE')
  end; end;
--> statement-breakpoint
create trigger login_request_update before update on login_request begin
  select case
    when new.secret_hash is not old.secret_hash or new.browser_hash is not old.browser_hash or new.expires_at is not old.expires_at then raise(abort, 'FROZEN')
    when old.used_at is not null then raise(abort, 'USED')
    when new.tries > 5 then raise(abort, 'LIMITED')
  end; end;
--> statement-breakpoint
create table matter (
  id text primary key,
  act text not null,
  subject_id text not null,
  party_id text not null,
  code_hash blob not null,
  state text not null check (state in ('open','done','ended')),
  tries integer not null default 0,
  created_at integer not null,
  expires_at integer,
  done_at integer
) strict, without rowid;
--> statement-breakpoint
create index matter_subject on matter (subject_id, act);
--> statement-breakpoint
create trigger matter_insert before insert on matter begin
  select case
    when exists (select 1 from matter where id = new.id) then raise(abort, 'EXISTS')
    when new.state <> 'open' or new.tries <> 0 then raise(abort, 'BAD_INITIAL_STATE')
  end; end;
--> statement-breakpoint
create trigger matter_update before update on matter begin
  select case
    when new.code_hash is not old.code_hash or new.act is not old.act or new.subject_id is not old.subject_id or new.party_id is not old.party_id then raise(abort, 'FROZEN')
    when old.state <> 'open' then raise(abort, 'USED')
    when new.tries > 5 then raise(abort, 'LIMITED')
  end; end;
--> statement-breakpoint
insert into transition (machine, src, dst) values
  ('account','invited','active'), ('account','invited','disabled'), ('account','active','disabled'), ('account','disabled','active'), ('account','disabled','invited');
