-- Questions asked without a name. Who asked holds only a code; the words are sealed with the inquiry's own key, which the code opens and the desk.
create table inquiry (
  id text primary key,
  opening_id text references opening (id),
  language text not null check (language in ('ja','easy','en')),
  state text not null check (state in ('open','answered','closed')),
  code_hash blob not null unique,
  by_code blob not null,
  by_desk blob not null,
  created_at integer not null,
  asked_at integer not null,
  answered_at integer,
  closed_at integer,
  version integer not null,
  audit_id text not null,
  check ((state = 'closed') = (closed_at is not null)),
  check (state <> 'answered' or answered_at is not null)
) strict, without rowid;
--> statement-breakpoint
create index inquiry_state on inquiry (state, asked_at);
--> statement-breakpoint
create trigger inquiry_insert before insert on inquiry begin
  select case
    when exists (select 1 from inquiry where id = new.id or code_hash = new.code_hash) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'inquiry' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state <> 'open' or new.version <> 1 or new.answered_at is not null then raise(abort, 'BAD_INITIAL_STATE')
  end; end;
--> statement-breakpoint
create trigger inquiry_update before update on inquiry begin
  select case
    when new.version is not old.version + 1 or new.id is not old.id or new.opening_id is not old.opening_id or new.language is not old.language
      or new.code_hash is not old.code_hash or new.by_code is not old.by_code or new.by_desk is not old.by_desk or new.created_at is not old.created_at then raise(abort, 'STALE')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'inquiry' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when old.state = 'closed' then raise(abort, 'ILLEGAL_TRANSITION')
    when new.state is not old.state and not exists (select 1 from transition t where t.machine = 'inquiry' and t.src = old.state and t.dst = new.state) then raise(abort, 'ILLEGAL_TRANSITION')
  end; end;
--> statement-breakpoint
-- Gone 30 days after its end, on record, and never before (trust.md 4.10).
create trigger inquiry_delete before delete on inquiry begin
  select case when old.state <> 'closed' or not exists (select 1 from audit a where a.entity = 'inquiry' and a.entity_id = old.id and a.act = 'inquiry.delete' and a.outcome = 'done'
    and a.at >= old.closed_at + 2592000000) then raise(abort, 'KEPT') end; end;
--> statement-breakpoint
create table inquiry_message (
  id text primary key,
  inquiry_id text not null references inquiry (id),
  side text not null check (side in ('visitor','desk')),
  author_id text references account (id),
  body blob not null,
  created_at integer not null,
  audit_id text not null,
  check ((side = 'desk') = (author_id is not null))
) strict, without rowid;
--> statement-breakpoint
create index inquiry_message_inquiry on inquiry_message (inquiry_id, id);
--> statement-breakpoint
create trigger inquiry_message_insert before insert on inquiry_message begin
  select case
    when exists (select 1 from inquiry_message where id = new.id) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'inquiry' and a.entity_id = new.inquiry_id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when not exists (select 1 from inquiry i where i.id = new.inquiry_id and i.state <> 'closed') then raise(abort, 'ILLEGAL_TRANSITION')
  end; end;
--> statement-breakpoint
create trigger inquiry_message_update before update on inquiry_message begin select raise(abort, 'FROZEN'); end;
--> statement-breakpoint
create trigger inquiry_message_delete before delete on inquiry_message begin
  select case when not exists (select 1 from inquiry i join audit a on a.entity = 'inquiry' and a.entity_id = i.id and a.act = 'inquiry.delete' and a.outcome = 'done'
    where i.id = old.inquiry_id and i.state = 'closed' and a.at >= i.closed_at + 2592000000) then raise(abort, 'KEPT') end; end;
--> statement-breakpoint
insert into transition (machine, src, dst) values
  ('inquiry','open','answered'),
  ('inquiry','open','closed'),
  ('inquiry','answered','open'),
  ('inquiry','answered','closed');
