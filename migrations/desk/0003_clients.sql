-- Clients under seal: every personal column is a blob only the client's own key opens; exact search goes through blind indexes.
create table client (
  id text primary key,
  case_number text not null unique,
  agency_id text not null references agency (id),
  consultant_id text not null references account (id),
  state text not null check (state in ('open','suspended','closed')),
  purpose_version text not null,
  registered_on text not null,
  initials blob not null,
  name blob not null,
  kana blob not null,
  phone blob,
  email blob,
  born_on blob,
  address blob,
  reachable blob,
  wish blob,
  concern blob,
  strength blob,
  wants_email_disclosure integer not null check (wants_email_disclosure in (0, 1)),
  created_at integer not null,
  version integer not null,
  audit_id text not null
) strict, without rowid;
--> statement-breakpoint
create index client_consultant on client (consultant_id, state);
--> statement-breakpoint
create index client_agency on client (agency_id, state);
--> statement-breakpoint
create trigger client_insert before insert on client begin
  select case
    when exists (select 1 from client where id = new.id or case_number = new.case_number) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'client' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state <> 'open' or new.version <> 1 then raise(abort, 'BAD_INITIAL_STATE')
  end; end;
--> statement-breakpoint
create trigger client_update before update on client begin
  select case
    when new.version is not old.version + 1 or new.id is not old.id or new.case_number is not old.case_number then raise(abort, 'STALE')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'client' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state is not old.state and not exists (select 1 from transition t where t.machine = 'client' and t.src = old.state and t.dst = new.state) then raise(abort, 'ILLEGAL_TRANSITION')
  end; end;
--> statement-breakpoint
create trigger client_delete before delete on client begin select raise(abort, 'KEPT'); end;
--> statement-breakpoint
create table client_key (
  client_id text not null references client (id) deferrable initially deferred,
  kind text not null check (kind in ('register','special')),
  agency_id text not null references agency (id),
  master text not null,
  wrapped blob not null,
  primary key (client_id, kind, agency_id)
) strict, without rowid;
--> statement-breakpoint
create table client_index (
  field text not null check (field in ('kana','phone','email','bornOn')),
  hash blob not null,
  client_id text not null references client (id) deferrable initially deferred,
  primary key (field, hash, client_id)
) strict, without rowid;
--> statement-breakpoint
create index client_index_client on client_index (client_id);
--> statement-breakpoint
create table client_note (
  id text primary key,
  client_id text not null references client (id),
  kind text not null check (kind in ('phone','visit','meeting','mail','memo')),
  noted_on text not null,
  author_id text not null references account (id),
  body blob not null,
  created_at integer not null,
  audit_id text not null
) strict, without rowid;
--> statement-breakpoint
create index client_note_client on client_note (client_id, noted_on);
--> statement-breakpoint
create trigger client_note_insert before insert on client_note begin
  select case
    when exists (select 1 from client_note where id = new.id) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'client' and a.entity_id = new.client_id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
  end; end;
--> statement-breakpoint
create trigger client_note_update before update on client_note begin select raise(abort, 'FROZEN'); end;
--> statement-breakpoint
create trigger client_note_delete before delete on client_note begin select raise(abort, 'KEPT'); end;
--> statement-breakpoint
insert into transition (machine, src, dst) values
  ('client','open','suspended'), ('client','suspended','open'), ('client','open','closed'), ('client','suspended','closed'), ('client','closed','open');
