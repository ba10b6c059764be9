-- What is to be done next for a client, and what a colleague left for whoever is in charge; the words lie under the client's own key.
create table client_task (
  id text primary key,
  client_id text not null references client (id),
  kind text not null check (kind in ('step','message')),
  body blob not null,
  due_on text not null,
  state text not null check (state in ('open','done','dropped')),
  author_id text not null references account (id),
  closed_on text,
  created_at integer not null,
  version integer not null,
  audit_id text not null,
  check ((state = 'open') = (closed_on is null))
) strict, without rowid;
--> statement-breakpoint
create index client_task_client on client_task (client_id, state, due_on);
--> statement-breakpoint
-- One attempt to leave a message may reach several people of the same name: its tasks carry the id of the attempt and a number.
create trigger client_task_insert before insert on client_task begin
  select case
    when exists (select 1 from client_task where id = new.id) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'clientTask' and a.outcome = 'done'
      and (a.entity_id = new.id or (new.kind = 'message' and new.id glob a.entity_id || '-[23]'))) then raise(abort, 'UNAUDITED')
    when new.kind = 'step' and exists (select 1 from client c where c.id = new.client_id and c.state = 'closed') then raise(abort, 'CLOSED')
    when new.state <> 'open' or new.version <> 1 then raise(abort, 'BAD_INITIAL_STATE')
  end; end;
--> statement-breakpoint
create trigger client_task_update before update on client_task begin
  select case
    when new.version is not old.version + 1 or new.id is not old.id or new.client_id is not old.client_id or new.kind is not old.kind or new.body is not old.body
      or new.author_id is not old.author_id or new.created_at is not old.created_at then raise(abort, 'STALE')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'clientTask' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state is not old.state and not exists (select 1 from transition t where t.machine = 'clientTask' and t.src = old.state and t.dst = new.state) then raise(abort, 'ILLEGAL_TRANSITION')
  end; end;
--> statement-breakpoint
create trigger client_task_delete before delete on client_task begin select raise(abort, 'KEPT'); end;
--> statement-breakpoint
create table saved_filter (
  account_id text not null references account (id),
  name text not null,
  query text not null,
  created_at integer not null,
  audit_id text not null,
  primary key (account_id, name)
) strict, without rowid;
--> statement-breakpoint
create trigger saved_filter_insert before insert on saved_filter begin
  select case
    when exists (select 1 from saved_filter where account_id = new.account_id and name = new.name) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'account' and a.entity_id = new.account_id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when (select count(*) from saved_filter where account_id = new.account_id) >= 12 then raise(abort, 'LIMITED')
  end; end;
--> statement-breakpoint
create index follow_up_client on follow_up (client_id, due_on);
--> statement-breakpoint
-- After how many days without a word from them a client stands on the day of whoever is in charge; the desk's usual limit where none is set.
alter table client add column silent_after integer check (silent_after between 7 and 180);
--> statement-breakpoint
insert into transition (machine, src, dst) values
  ('clientTask','open','done'), ('clientTask','open','dropped'), ('clientTask','done','open'), ('clientTask','dropped','open');
