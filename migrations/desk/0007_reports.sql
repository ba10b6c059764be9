-- What somebody reports as wrong on a public page, until the desk has done something about it (職業安定法施行規則4条の3④二).
create table correction (
  id text primary key,
  opening_id text not null references opening (id),
  kind text not null check (kind in ('ended','whenWhere','terms','untrue','other')),
  words blob,
  state text not null check (state in ('open','asked','settled')),
  done text check (done in ('askedFirm','suspended','stopped','unfounded','corrected')),
  reason blob,
  done_by text references account (id),
  done_at integer,
  reported_at integer not null,
  version integer not null,
  audit_id text not null,
  check ((state = 'open') = (done is null)),
  check ((state = 'asked') = (done is 'askedFirm')),
  check ((done is null) = (done_by is null)),
  check ((done is null) = (done_at is null)),
  check ((done is 'unfounded') = (reason is not null))
) strict, without rowid;
--> statement-breakpoint
create index correction_opening on correction (opening_id, state);
--> statement-breakpoint
create index correction_state on correction (state, reported_at);
--> statement-breakpoint
create trigger correction_insert before insert on correction begin
  select case
    when exists (select 1 from correction where id = new.id) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'correction' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state <> 'open' or new.version <> 1 then raise(abort, 'BAD_INITIAL_STATE')
  end; end;
--> statement-breakpoint
create trigger correction_update before update on correction begin
  select case
    when new.version is not old.version + 1 or new.id is not old.id or new.opening_id is not old.opening_id or new.kind is not old.kind or new.words is not old.words or new.reported_at is not old.reported_at then raise(abort, 'STALE')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'correction' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when old.state is new.state or not exists (select 1 from transition t where t.machine = 'correction' and t.src = old.state and t.dst = new.state) then raise(abort, 'ILLEGAL_TRANSITION')
  end; end;
--> statement-breakpoint
create trigger correction_delete before delete on correction begin select raise(abort, 'KEPT'); end;
--> statement-breakpoint
insert into transition (machine, src, dst) values ('correction','open','asked'),('correction','open','settled'),('correction','asked','settled');
