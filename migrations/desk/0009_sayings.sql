-- What a posting says in やさしい日本語 and in English, written by the desk for one edition of it.
create table opening_saying (
  opening_id text not null references opening (id),
  language text not null check (language in ('easy','en')),
  edition integer not null,
  state text not null check (state in ('shown','takenBack')),
  title text not null check (title <> ''),
  tasks text not null check (tasks <> ''),
  first_day text not null,
  way_there text not null,
  meets text not null,
  bring text not null,
  version integer not null,
  audit_id text not null,
  primary key (opening_id, language),
  foreign key (opening_id, edition) references opening_edition (opening_id, edition)
) strict, without rowid;
--> statement-breakpoint
create trigger opening_saying_insert before insert on opening_saying begin
  select case
    when exists (select 1 from opening_saying where opening_id = new.opening_id and language = new.language) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'opening' and a.entity_id = new.opening_id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state <> 'shown' or new.version <> 1 then raise(abort, 'BAD_INITIAL_STATE')
    when not exists (select 1 from opening o where o.id = new.opening_id and o.edition = new.edition) then raise(abort, 'STALE')
  end; end;
--> statement-breakpoint
create trigger opening_saying_update before update on opening_saying begin
  select case
    when new.version is not old.version + 1 or new.opening_id is not old.opening_id or new.language is not old.language then raise(abort, 'STALE')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'opening' and a.entity_id = new.opening_id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state is not old.state and not exists (select 1 from transition t where t.machine = 'saying' and t.src = old.state and t.dst = new.state) then raise(abort, 'ILLEGAL_TRANSITION')
    when new.edition is not old.edition and not exists (select 1 from opening o where o.id = new.opening_id and o.edition = new.edition) then raise(abort, 'STALE')
  end; end;
--> statement-breakpoint
create trigger opening_saying_delete before delete on opening_saying begin select raise(abort, 'KEPT'); end;
--> statement-breakpoint
insert into transition (machine, src, dst) values ('saying','shown','takenBack'), ('saying','takenBack','shown');
