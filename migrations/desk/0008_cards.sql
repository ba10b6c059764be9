-- Cards another window hands on: only the hash of a code is kept, who gave it, and, for a month after it is over, what the holder left for a call.
create table door_card (
  id text primary key,
  sheet_id text not null,
  sheet_cards integer not null check (sheet_cards between 1 and 24),
  code_hash blob not null unique,
  giver_id text not null references account (id),
  agency_id text references agency (id),
  printed_at integer not null,
  expires_at integer not null,
  state text not null check (state in ('given','used')),
  used_at integer,
  contact blob,
  contact_state text check (contact_state in ('waiting','inTouch','closed')),
  contact_at integer,
  closed_at integer,
  consent text,
  version integer not null,
  audit_id text not null,
  check (expires_at > printed_at),
  check ((state = 'used') = (used_at is not null)),
  check (contact_state is null or state = 'used'),
  check ((contact_state is null) = (contact_at is null)),
  check ((contact_state is null) = (consent is null)),
  check ((contact_state is 'closed') = (closed_at is not null)),
  check (contact is null or contact_state is not null),
  check (contact is not null or contact_state is null or contact_state = 'closed')
) strict, without rowid;
--> statement-breakpoint
create index door_card_giver on door_card (giver_id, printed_at);
--> statement-breakpoint
create index door_card_contact on door_card (contact_state, contact_at) where contact_state is not null;
--> statement-breakpoint
create index door_card_unused on door_card (state, expires_at);
--> statement-breakpoint
create trigger door_card_insert before insert on door_card begin
  select case
    when exists (select 1 from door_card where id = new.id or code_hash = new.code_hash) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'card' and a.entity_id = new.sheet_id and a.actor_id = new.giver_id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state <> 'given' or new.contact_state is not null or new.version <> 1 then raise(abort, 'BAD_INITIAL_STATE')
  end; end;
--> statement-breakpoint
create trigger door_card_update before update on door_card begin
  select case
    when new.version is not old.version + 1 or new.id is not old.id or new.sheet_id is not old.sheet_id or new.sheet_cards is not old.sheet_cards or new.code_hash is not old.code_hash or new.giver_id is not old.giver_id or new.agency_id is not old.agency_id or new.printed_at is not old.printed_at or new.expires_at is not old.expires_at then raise(abort, 'STALE')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'card' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when old.state is not new.state and not exists (select 1 from transition t where t.machine = 'card' and t.src = old.state and t.dst = new.state) then raise(abort, 'ILLEGAL_TRANSITION')
    when old.used_at is not null and new.used_at is not old.used_at then raise(abort, 'FROZEN')
    when old.contact_state is null and new.contact_state is not null and (new.contact_state <> 'waiting' or old.state <> 'used') then raise(abort, 'ILLEGAL_TRANSITION')
    when old.contact_state is not null and new.contact_state is not old.contact_state and not exists (select 1 from transition t where t.machine = 'cardContact' and t.src = old.contact_state and t.dst = new.contact_state) then raise(abort, 'ILLEGAL_TRANSITION')
    when old.contact_state is not null and (new.contact_at is not old.contact_at or new.consent is not old.consent or (old.closed_at is not null and new.closed_at is not old.closed_at)) then raise(abort, 'FROZEN')
    when old.contact_state is not null and new.contact is not old.contact and new.contact is not null then raise(abort, 'FROZEN')
    when old.contact is not null and new.contact is null and not exists (select 1 from audit a where a.id = new.audit_id and a.act = 'card.forget' and a.at >= old.closed_at + 2592000000) then raise(abort, 'KEPT')
  end; end;
--> statement-breakpoint
create trigger door_card_delete before delete on door_card begin
  select case when old.state <> 'given' or not exists (select 1 from audit a where a.entity = 'card' and a.entity_id = old.id and a.act = 'card.forget' and a.outcome = 'done' and a.at >= old.expires_at)
    then raise(abort, 'KEPT') end; end;
--> statement-breakpoint
insert into transition (machine, src, dst) values ('card','given','used'),('cardContact','waiting','inTouch'),('cardContact','waiting','closed'),('cardContact','inTouch','closed');
