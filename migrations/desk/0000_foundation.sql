-- The trail, the replay table, the outbox, the town's settings: what every noun leans on.
create table mark (name text primary key, value text not null) strict, without rowid;
--> statement-breakpoint
create table transition (machine text not null, src text not null, dst text not null, primary key (machine, src, dst)) strict, without rowid;
--> statement-breakpoint
create table audit (
  id text primary key,
  at integer not null,
  actor_role text not null check (actor_role in ('visitor','employer','referrer','consultant','supervisor','desk','admin','auditor','system')),
  actor_id text not null,
  agency_id text,
  act text not null,
  entity text not null,
  entity_id text not null,
  outcome text not null check (outcome in ('done','shown','denied')),
  fields text,
  purpose text,
  on_behalf_of text check (on_behalf_of in ('employer','client')),
  channel text,
  request_id text not null
) strict, without rowid;
--> statement-breakpoint
create index audit_entity on audit (entity, entity_id);
--> statement-breakpoint
create trigger audit_insert before insert on audit begin
  select case when exists (select 1 from audit where id = new.id) then raise(abort, 'AUDIT_KEPT') end; end;
--> statement-breakpoint
create trigger audit_update before update on audit begin select raise(abort, 'AUDIT_KEPT'); end;
--> statement-breakpoint
create trigger audit_delete before delete on audit begin select raise(abort, 'AUDIT_KEPT'); end;
--> statement-breakpoint
create view assert_one as select 0 as hits;
--> statement-breakpoint
create trigger assert_one_insert instead of insert on assert_one begin
  select case when new.hits is not 1 then raise(abort, 'STALE') end; end;
--> statement-breakpoint
create table idem (
  key text primary key,
  actor_id text not null,
  body_hash text not null,
  location text not null,
  created_at integer not null
) strict, without rowid;
--> statement-breakpoint
create index idem_age on idem (created_at);
--> statement-breakpoint
create table rate_hit (
  bucket text not null,
  at integer not null,
  span integer not null,
  most integer not null
) strict;
--> statement-breakpoint
create index rate_hit_bucket on rate_hit (bucket, at);
--> statement-breakpoint
create trigger rate_hit_insert before insert on rate_hit begin
  select case when (select count(*) from rate_hit h where h.bucket = new.bucket and h.at > new.at - new.span) >= new.most
    then raise(abort, 'LIMITED') end; end;
--> statement-breakpoint
create table outbox (
  id text primary key,
  kind text not null,
  dedupe text not null unique,
  subject_id text not null,
  recipient blob,
  secret blob,
  created_at integer not null,
  not_before integer not null,
  expires_at integer,
  attempts integer not null default 0,
  lease_until integer not null default 0,
  lease_by text,
  sent_at integer,
  dead_at integer
) strict, without rowid;
--> statement-breakpoint
create index outbox_waiting on outbox (not_before) where sent_at is null and dead_at is null;
--> statement-breakpoint
create table setting_edition (
  edition integer primary key,
  valid_from text not null,
  content text not null check (json_valid(content)),
  created_at integer not null,
  audit_id text not null
) strict;
--> statement-breakpoint
create trigger setting_edition_insert before insert on setting_edition begin
  select case
    when new.edition is not (select coalesce(max(edition), 0) + 1 from setting_edition) then raise(abort, 'STALE')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'settings' and a.entity_id = cast(new.edition as text) and a.outcome = 'done') then raise(abort, 'UNAUDITED')
  end; end;
--> statement-breakpoint
create trigger setting_edition_update before update on setting_edition begin select raise(abort, 'FROZEN'); end;
--> statement-breakpoint
create trigger setting_edition_delete before delete on setting_edition begin select raise(abort, 'FROZEN'); end;
