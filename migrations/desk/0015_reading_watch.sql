-- Reading that does not fit the work (trust.md T3): a line for the auditor, answered in a sentence by whoever stands over the reader.
create table reading_alert (
  id text primary key,
  account_id text not null references account (id),
  agency_id text references agency (id),
  day text not null,
  reason text not null check (reason in ('many','dormant','unsealed','offHours')),
  seen integer not null check (seen > 0),
  usual integer not null check (usual >= 0),
  state text not null check (state in ('open','acknowledged')),
  sentence blob,
  acknowledged_by text references account (id),
  acknowledged_at integer,
  created_at integer not null,
  version integer not null,
  audit_id text not null,
  check ((state = 'acknowledged') = (sentence is not null)),
  check ((state = 'acknowledged') = (acknowledged_by is not null)),
  check ((state = 'acknowledged') = (acknowledged_at is not null)),
  check (id = day || '-' || reason || '-' || account_id)
) strict, without rowid;
--> statement-breakpoint
create trigger reading_alert_insert before insert on reading_alert begin
  select case
    when exists (select 1 from reading_alert where id = new.id) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'readingAlert' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state <> 'open' or new.version <> 1 then raise(abort, 'BAD_INITIAL_STATE')
  end; end;
--> statement-breakpoint
-- Nobody answers for their own reading.
create trigger reading_alert_update before update on reading_alert begin
  select case
    when new.version is not old.version + 1 or new.id is not old.id or new.account_id is not old.account_id or new.agency_id is not old.agency_id
      or new.seen is not old.seen or new.usual is not old.usual or new.created_at is not old.created_at then raise(abort, 'STALE')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'readingAlert' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state is not old.state and not exists (select 1 from transition t where t.machine = 'readingAlert' and t.src = old.state and t.dst = new.state) then raise(abort, 'ILLEGAL_TRANSITION')
    when new.acknowledged_by = new.account_id then raise(abort, 'OWN_READING')
  end; end;
--> statement-breakpoint
create trigger reading_alert_delete before delete on reading_alert begin select raise(abort, 'KEPT'); end;
--> statement-breakpoint
-- A name leaves the conflict list only by a supervisor who wrote why, and the trail keeps whose it was.
create trigger client_conflict_delete before delete on client_conflict begin
  select case when not exists (select 1 from audit a where a.entity = 'client' and a.entity_id = old.client_id and a.outcome = 'done'
    and a.act = 'client.liftConflict' and a.actor_role = 'supervisor' and a.fields = old.account_id and a.id > old.audit_id and length(trim(a.purpose)) >= 10)
    then raise(abort, 'UNAUDITED') end; end;
--> statement-breakpoint
insert into transition (machine, src, dst) values ('readingAlert','open','acknowledged');
