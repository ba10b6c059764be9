-- 求職受付: a person is registered until the end of the month after next, renewed as often as they wish, and told in writing what the desk does (職業安定法29条の4, 施行規則17条の7).
create table registration (
  id text primary key,
  client_id text not null references client (id),
  received_on text not null,
  renewed_on text,
  valid_until text not null,
  notice_by text not null check (notice_by in ('hand','letter','mail')),
  notice_on text,
  created_at integer not null,
  version integer not null,
  audit_id text not null
) strict, without rowid;
--> statement-breakpoint
create index registration_client on registration (client_id, valid_until);
--> statement-breakpoint
create trigger registration_insert before insert on registration begin
  select case
    when exists (select 1 from registration where id = new.id) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'client' and a.entity_id = new.client_id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.version <> 1 or new.renewed_on is not null then raise(abort, 'BAD_INITIAL_STATE')
    when exists (select 1 from registration r where r.client_id = new.client_id and r.valid_until >= new.received_on) then raise(abort, 'REGISTERED')
    when new.valid_until > date(new.received_on, 'start of month', '+3 months', '-1 day') then raise(abort, 'TOO_LONG')
  end; end;
--> statement-breakpoint
create trigger registration_update before update on registration begin
  select case
    when new.version is not old.version + 1 or new.id is not old.id or new.client_id is not old.client_id or new.received_on is not old.received_on or new.created_at is not old.created_at
      or (old.notice_on is not null and new.notice_on is not old.notice_on) then raise(abort, 'STALE')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'client' and a.entity_id = new.client_id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.valid_until > date(coalesce(new.renewed_on, new.received_on), 'start of month', '+3 months', '-1 day') then raise(abort, 'TOO_LONG')
  end; end;
--> statement-breakpoint
create trigger registration_delete before delete on registration begin select raise(abort, 'KEPT'); end;
