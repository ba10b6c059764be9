-- The course of a record: contacts with whom and how they went, corrections as new entries, half-written notes, plans by edition, their reviews, and every turn of the record.
alter table client_note add column outcome text check (outcome in ('reached','noAnswer','leftMessage'));
--> statement-breakpoint
alter table client_note add column with_whom text check (with_whom in ('person','family','firm','agency'));
--> statement-breakpoint
alter table client_note add column corrects text references client_note (id);
--> statement-breakpoint
drop trigger client_note_insert;
--> statement-breakpoint
create trigger client_note_insert before insert on client_note begin
  select case
    when exists (select 1 from client_note where id = new.id) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'client' and a.entity_id = new.client_id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when exists (select 1 from client c where c.id = new.client_id and c.state = 'closed') then raise(abort, 'CLOSED')
    when new.corrects is not null and not exists (select 1 from client_note n where n.id = new.corrects and n.client_id = new.client_id) then raise(abort, 'OTHER_CLIENT')
    when exists (select 1 from client_note n where n.client_id = new.client_id and n.corrects = new.corrects) then raise(abort, 'STALE')
  end; end;
--> statement-breakpoint
create table note_draft (
  client_id text not null references client (id),
  author_id text not null references account (id),
  body blob not null,
  saved_at integer not null,
  audit_id text not null,
  primary key (client_id, author_id)
) strict, without rowid;
--> statement-breakpoint
create trigger note_draft_insert before insert on note_draft begin
  select case
    when exists (select 1 from note_draft where client_id = new.client_id and author_id = new.author_id) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'client' and a.entity_id = new.client_id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when exists (select 1 from client c where c.id = new.client_id and c.state = 'closed') then raise(abort, 'CLOSED')
  end; end;
--> statement-breakpoint
create trigger note_draft_update before update on note_draft begin select raise(abort, 'FROZEN'); end;
--> statement-breakpoint
create table plan (
  client_id text not null references client (id),
  edition integer not null check (edition >= 1),
  state text not null check (state in ('draft','agreed','ended','replaced')),
  starts_on text not null,
  ends_on text not null,
  review_on text not null,
  agreed_on text,
  agreed_how text check (agreed_how in ('meeting','phone','paper')),
  steps_done text not null check (json_valid(steps_done)),
  body blob not null,
  author_id text not null references account (id),
  created_at integer not null,
  version integer not null,
  audit_id text not null,
  primary key (client_id, edition),
  check ((state = 'draft') = (agreed_on is null)),
  check ((agreed_on is null) = (agreed_how is null)),
  check (starts_on <= ends_on)
) strict, without rowid;
--> statement-breakpoint
create trigger plan_insert before insert on plan begin
  select case
    when exists (select 1 from plan where client_id = new.client_id and (edition >= new.edition or state = 'draft')) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'plan' and a.entity_id = new.client_id || '.' || new.edition and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when exists (select 1 from client c where c.id = new.client_id and c.state = 'closed') then raise(abort, 'CLOSED')
    when new.state <> 'draft' or new.version <> 1 then raise(abort, 'BAD_INITIAL_STATE')
  end; end;
--> statement-breakpoint
-- What was agreed stays as it was agreed; only the next review and what is done of it move on.
create trigger plan_update before update on plan begin
  select case
    when new.version is not old.version + 1 or new.client_id is not old.client_id or new.edition is not old.edition or new.created_at is not old.created_at then raise(abort, 'STALE')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'plan' and a.entity_id = new.client_id || '.' || new.edition and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when exists (select 1 from client c where c.id = new.client_id and c.state = 'closed') then raise(abort, 'CLOSED')
    when new.state is not old.state and not exists (select 1 from transition t where t.machine = 'plan' and t.src = old.state and t.dst = new.state) then raise(abort, 'ILLEGAL_TRANSITION')
    when new.state = 'agreed' and exists (select 1 from plan p where p.client_id = new.client_id and p.edition <> new.edition and p.state = 'agreed') then raise(abort, 'STALE')
    when old.state <> 'draft' and (new.body is not old.body or new.starts_on is not old.starts_on or new.ends_on is not old.ends_on or new.agreed_on is not old.agreed_on
      or new.agreed_how is not old.agreed_how or new.author_id is not old.author_id) then raise(abort, 'FROZEN')
    when old.state in ('ended','replaced') then raise(abort, 'FROZEN')
  end; end;
--> statement-breakpoint
create trigger plan_delete before delete on plan begin select raise(abort, 'KEPT'); end;
--> statement-breakpoint
create table plan_review (
  client_id text not null,
  id text not null,
  edition integer not null,
  reviewed_on text not null,
  next text not null check (next in ('continue','replan','suspend','close')),
  next_review_on text,
  body blob not null,
  author_id text not null references account (id),
  created_at integer not null,
  audit_id text not null,
  primary key (client_id, id),
  foreign key (client_id, edition) references plan (client_id, edition),
  check ((next = 'continue') = (next_review_on is not null))
) strict, without rowid;
--> statement-breakpoint
create trigger plan_review_insert before insert on plan_review begin
  select case
    when exists (select 1 from plan_review where client_id = new.client_id and id = new.id) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'plan' and a.entity_id = new.client_id || '.' || new.edition and a.act = 'plan.review' and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when not exists (select 1 from plan p where p.client_id = new.client_id and p.edition = new.edition and p.state = 'agreed') then raise(abort, 'ILLEGAL_TRANSITION')
  end; end;
--> statement-breakpoint
create trigger plan_review_update before update on plan_review begin select raise(abort, 'FROZEN'); end;
--> statement-breakpoint
create trigger plan_review_delete before delete on plan_review begin select raise(abort, 'KEPT'); end;
--> statement-breakpoint
create table client_turn (
  client_id text not null references client (id),
  id text not null,
  state text not null check (state in ('open','suspended','closed')),
  reason text not null,
  turned_on text not null,
  until_on text,
  note blob,
  author_id text not null references account (id),
  created_at integer not null,
  audit_id text not null,
  primary key (client_id, id),
  check (until_on is null or (state = 'suspended' and until_on > turned_on))
) strict, without rowid;
--> statement-breakpoint
create trigger client_turn_insert before insert on client_turn begin
  select case
    when exists (select 1 from client_turn where client_id = new.client_id and id = new.id) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'client' and a.entity_id = new.client_id and a.outcome = 'done'
      and a.act = case new.state when 'suspended' then 'client.suspend' when 'closed' then 'client.close' else 'client.reopen' end) then raise(abort, 'UNAUDITED')
  end; end;
--> statement-breakpoint
create trigger client_turn_update before update on client_turn begin select raise(abort, 'FROZEN'); end;
--> statement-breakpoint
create trigger client_turn_delete before delete on client_turn begin select raise(abort, 'KEPT'); end;
--> statement-breakpoint
-- A record turns only with its reason on record, closes only when nothing runs any more, and once closed its words stay as they are until it is opened again.
drop trigger client_update;
--> statement-breakpoint
create trigger client_update before update on client begin
  select case
    when new.version is not old.version + 1 or new.id is not old.id or new.case_number is not old.case_number then raise(abort, 'STALE')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'client' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state is not old.state and not exists (select 1 from transition t where t.machine = 'client' and t.src = old.state and t.dst = new.state) then raise(abort, 'ILLEGAL_TRANSITION')
    when new.consultant_id is not old.consultant_id and exists (select 1 from client_conflict x where x.client_id = new.id and x.account_id = new.consultant_id) then raise(abort, 'CANNOT_HOLD')
    when new.state is not old.state and not exists (select 1 from client_turn t where t.client_id = new.id and t.audit_id = new.audit_id and t.state = new.state) then raise(abort, 'UNAUDITED')
    when new.state = 'closed' and old.state <> 'closed' and (exists (select 1 from referral r where r.client_id = new.id and r.state in ('proposed','agreed','issued','accepted','visiting','trialing'))
      or exists (select 1 from placement p where p.client_id = new.id and p.state = 'started')) then raise(abort, 'STILL_RUNNING')
    when old.state = 'closed' and new.state = 'closed' and (new.name is not old.name or new.kana is not old.kana or new.initials is not old.initials
      or coalesce(new.phone, old.phone) is not old.phone or coalesce(new.email, old.email) is not old.email or coalesce(new.born_on, old.born_on) is not old.born_on
      or coalesce(new.address, old.address) is not old.address or coalesce(new.reachable, old.reachable) is not old.reachable or coalesce(new.wish, old.wish) is not old.wish
      or coalesce(new.concern, old.concern) is not old.concern or coalesce(new.strength, old.strength) is not old.strength) then raise(abort, 'CLOSED')
  end; end;
--> statement-breakpoint
drop trigger referral_insert;
--> statement-breakpoint
create trigger referral_insert before insert on referral begin
  select case
    when exists (select 1 from referral where id = new.id) then raise(abort, 'EXISTS')
    when exists (select 1 from referral r where r.opening_id = new.opening_id and r.client_id = new.client_id
      and r.state in ('proposed','agreed','issued','accepted','visiting','trialing')) then raise(abort, 'ALREADY_REFERRED')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'referral' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state <> 'proposed' or new.version <> 1 then raise(abort, 'BAD_INITIAL_STATE')
    when not exists (select 1 from opening o where o.id = new.opening_id and o.state = 'published') then raise(abort, 'NOT_OPEN')
    when exists (select 1 from client c where c.id = new.client_id and c.state = 'closed') then raise(abort, 'CLOSED')
  end; end;
--> statement-breakpoint
insert into transition (machine, src, dst) values ('plan','draft','agreed'), ('plan','agreed','ended'), ('plan','agreed','replaced');
