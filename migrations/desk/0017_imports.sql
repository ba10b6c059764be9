-- What a town brings along from its Excel: the rows lie sealed until two persons have agreed, for a day at most, and leave again within a day where nothing has happened since.
create table import_run (
  id text primary key,
  kind text not null check (kind in ('clients','firms')),
  agency_id text references agency (id),
  prepared_by text not null references account (id),
  decided_by text references account (id),
  state text not null check (state in ('checked','prepared','approved','written','refused','undone','forgotten')),
  wrapped blob,
  ignored blob,
  created_at integer not null,
  until integer not null,
  version integer not null,
  audit_id text not null,
  check (kind = 'firms' or agency_id is not null)
) strict, without rowid;
--> statement-breakpoint
create trigger import_run_insert before insert on import_run begin
  select case
    when exists (select 1 from import_run where id = new.id) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'import' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state <> 'checked' or new.version <> 1 or new.decided_by is not null then raise(abort, 'BAD_INITIAL_STATE')
  end; end;
--> statement-breakpoint
create trigger import_run_update before update on import_run begin
  select case
    when new.version is not old.version + 1 or new.id is not old.id or new.kind is not old.kind or new.agency_id is not old.agency_id or new.prepared_by is not old.prepared_by or new.created_at is not old.created_at then raise(abort, 'STALE')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'import' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state is not old.state and not exists (select 1 from transition t where t.machine = 'import' and t.src = old.state and t.dst = new.state) then raise(abort, 'ILLEGAL_TRANSITION')
    when new.kind = 'clients' and new.state = 'approved' and (old.state = 'checked' or not exists (select 1 from account a where a.id = new.decided_by and a.id <> old.prepared_by and a.agency_id = old.agency_id)) then raise(abort, 'SAME_PERSON')
  end; end;
--> statement-breakpoint
create trigger import_run_delete before delete on import_run begin select raise(abort, 'KEPT'); end;
--> statement-breakpoint
create table import_row (
  import_id text not null references import_run (id),
  number integer not null,
  state text not null check (state in ('fine','twin','mend','made','kept','undone')),
  body blob,
  made_id text,
  reason text,
  primary key (import_id, number)
) strict, without rowid;
--> statement-breakpoint
create index import_row_made on import_row (made_id) where made_id is not null;
--> statement-breakpoint
create trigger import_row_insert before insert on import_row begin
  select case
    when exists (select 1 from import_row where import_id = new.import_id and number = new.number) then raise(abort, 'EXISTS')
    when new.state not in ('fine','twin','mend') or new.body is null or new.made_id is not null
      or not exists (select 1 from import_run i where i.id = new.import_id and i.state = 'checked' and i.version = 1) then raise(abort, 'BAD_INITIAL_STATE')
  end; end;
--> statement-breakpoint
create trigger import_row_update before update on import_row begin
  select case
    when new.import_id is not old.import_id or new.number is not old.number then raise(abort, 'STALE')
    when new.state is not old.state and not exists (select 1 from import_run i join transition t on t.machine = 'importRow' and t.src = old.state and t.dst = new.state
      where i.id = old.import_id and i.state = case new.state when 'fine' then 'checked' when 'made' then 'approved' else 'written' end) then raise(abort, 'ILLEGAL_TRANSITION')
    when new.state = 'made' and (new.body is not null or new.made_id is null) then raise(abort, 'STALE')
  end; end;
--> statement-breakpoint
drop trigger client_delete;
--> statement-breakpoint
create trigger client_delete before delete on client begin
  select case when old.version <> 1
    or exists (select 1 from client_note n where n.client_id = old.id) or exists (select 1 from client_section s where s.client_id = old.id) or exists (select 1 from referral r where r.client_id = old.id)
    or not exists (select 1 from import_row r join import_run i on i.id = r.import_id
      join audit a on a.entity = 'client' and a.entity_id = old.id and a.act = 'import.undo' and a.outcome = 'done' and a.at between old.created_at and old.created_at + 86400000
      where r.made_id = old.id and r.state = 'made' and i.kind = 'clients') then raise(abort, 'KEPT') end; end;
--> statement-breakpoint
drop trigger employer_delete;
--> statement-breakpoint
create trigger employer_delete before delete on employer begin
  select case when old.version <> 1
    or exists (select 1 from workplace w where w.employer_id = old.id) or exists (select 1 from opening o where o.employer_id = old.id)
    or not exists (select 1 from import_row r join import_run i on i.id = r.import_id
      join audit a on a.entity = 'employer' and a.entity_id = old.id and a.act = 'import.firms' and a.outcome = 'done' and a.at between old.created_at and old.created_at + 86400000
      where r.made_id = old.id and r.state = 'made' and i.kind = 'firms') then raise(abort, 'KEPT') end; end;
--> statement-breakpoint
insert into transition (machine, src, dst) values
  ('import','checked','prepared'), ('import','checked','approved'), ('import','checked','refused'), ('import','prepared','approved'), ('import','prepared','refused'),
  ('import','approved','written'), ('import','written','undone'), ('import','checked','forgotten'), ('import','prepared','forgotten'), ('import','approved','forgotten'),
  ('importRow','twin','fine'), ('importRow','fine','made'), ('importRow','made','undone'), ('importRow','made','kept');
