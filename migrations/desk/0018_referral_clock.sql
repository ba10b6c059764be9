drop trigger referral_update;
--> statement-breakpoint
drop trigger slip_update;
--> statement-breakpoint
drop trigger placement_update;
--> statement-breakpoint
-- The clock counts working days from here; null while it is nobody's turn, or the desk's own.
alter table referral add column clock_from text;
--> statement-breakpoint
-- The last step the clock took, and on which day.
alter table referral add column clock_step text check (clock_step in ('first','second','phone'));
--> statement-breakpoint
alter table referral add column clock_on text;
--> statement-breakpoint
-- Where a referral stood when nobody answered: it is opened again there, nowhere else.
alter table referral add column closed_from text check (closed_from in ('issued','accepted','visiting','trialing'));
--> statement-breakpoint
alter table referral add column visit_at text;
--> statement-breakpoint
-- "Another time": the times the firm offers, as [{"on","at"}]. Nobody's name, nothing of the person.
alter table referral add column slots text not null default '[]' check (json_valid(slots));
--> statement-breakpoint
-- Where an online talk is held, sealed for the desk: whoever has the address could join.
alter table referral add column meeting blob;
--> statement-breakpoint
-- How the person agreed to what the firm may read (product §10.9).
alter table slip add column agreed_how text check (agreed_how in ('inPerson','phone','writing'));
--> statement-breakpoint
-- Stage two: the name, sealed for the desk; there only while the person's consent stands.
alter table slip add column named blob;
--> statement-breakpoint
alter table slip add column named_on text;
--> statement-breakpoint
-- 職業安定法5条の3③: what was agreed otherwise than disclosed, sealed for the desk.
alter table placement add column changes blob;
--> statement-breakpoint
alter table placement add column is_lowered integer not null default 0 check (is_lowered in (0, 1));
--> statement-breakpoint
alter table placement add column lowered_seen_on text;
--> statement-breakpoint
-- Days on which a firm is closed, as [{"from","until"}]: its clocks stand still.
alter table employer add column closings text not null default '[]' check (json_valid(closings));
--> statement-breakpoint
-- Which papers were given, of which edition, with the words they froze.
create table paper (
  referral_id text not null references referral (id),
  kind text not null check (kind in ('letter','disclosure','replyCard','consent','firstDay','mirror','neutral')),
  issue integer not null,
  edition integer not null,
  way text not null check (way in ('print','email','fax','post')),
  words blob,
  issued_on text not null,
  created_at integer not null,
  audit_id text not null,
  primary key (referral_id, kind, issue)
) strict, without rowid;
--> statement-breakpoint
create trigger paper_insert before insert on paper begin
  select case
    when exists (select 1 from paper where referral_id = new.referral_id and kind = new.kind and issue = new.issue) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'referral' and a.entity_id = new.referral_id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.issue <> 1 + (select count(*) from paper p where p.referral_id = new.referral_id and p.kind = new.kind) then raise(abort, 'STALE')
    when not exists (select 1 from referral r where r.id = new.referral_id and r.edition = new.edition) then raise(abort, 'WRONG_EDITION')
  end; end;
--> statement-breakpoint
create trigger paper_update before update on paper begin select raise(abort, 'FROZEN'); end;
--> statement-breakpoint
create trigger paper_delete before delete on paper begin select raise(abort, 'KEPT'); end;
--> statement-breakpoint
-- What a firm and the desk write to each other about one referral; words nobody may ask wait for staff (R2-40).
create table referral_message (
  referral_id text not null references referral (id),
  id text not null,
  author text not null check (author in ('firm','desk')),
  author_id text not null,
  state text not null check (state in ('sent','held','passed','returned')),
  words blob not null,
  created_at integer not null,
  version integer not null,
  audit_id text not null,
  primary key (referral_id, id)
) strict, without rowid;
--> statement-breakpoint
create trigger referral_message_insert before insert on referral_message begin
  select case
    when exists (select 1 from referral_message where referral_id = new.referral_id and id = new.id) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'referral' and a.entity_id = new.referral_id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.version <> 1 or new.state not in ('sent','held') or (new.state = 'held' and new.author <> 'firm') then raise(abort, 'BAD_INITIAL_STATE')
  end; end;
--> statement-breakpoint
create trigger referral_message_update before update on referral_message begin
  select case
    when new.version is not old.version + 1 or new.referral_id is not old.referral_id or new.id is not old.id or new.author is not old.author or new.author_id is not old.author_id or new.words is not old.words or new.created_at is not old.created_at then raise(abort, 'STALE')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'referral' and a.entity_id = new.referral_id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state is not old.state and not exists (select 1 from transition t where t.machine = 'referralMessage' and t.src = old.state and t.dst = new.state) then raise(abort, 'ILLEGAL_TRANSITION')
  end; end;
--> statement-breakpoint
create trigger referral_message_delete before delete on referral_message begin select raise(abort, 'KEPT'); end;
--> statement-breakpoint
create trigger slip_update before update on slip begin
  select case
    when new.referral_id is not old.referral_id or new.content is not old.content then raise(abort, 'FROZEN')
    when new.employer_id is not old.employer_id and not exists (select 1 from employer e where e.id = old.employer_id and e.merged_into = new.employer_id) then raise(abort, 'FROZEN')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity in ('referral', 'employer') and a.entity_id in (new.referral_id, old.employer_id) and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.named is not null and new.named_on is null then raise(abort, 'NO_CONSENT')
    when new.named is not null and old.named is null and not exists (select 1 from referral r where r.id = new.referral_id and r.state in ('agreed','issued','accepted','visiting','trialing','hired')) then raise(abort, 'ILLEGAL_TRANSITION')
  end; end;
--> statement-breakpoint
create trigger placement_update before update on placement begin
  select case
    when new.version is not old.version + 1 or new.id is not old.id or new.referral_id is not old.referral_id then raise(abort, 'STALE')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'placement' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state is not old.state and not exists (select 1 from transition t where t.machine = 'placement' and t.src = old.state and t.dst = new.state) then raise(abort, 'ILLEGAL_TRANSITION')
    when old.changes is not null and (new.changes is not old.changes or new.is_lowered is not old.is_lowered) then raise(abort, 'FROZEN')
  end; end;
--> statement-breakpoint
-- What is issued first must be open, of the edition agreed to, and told; what is opened again must find a place once more.
create trigger referral_update before update on referral begin
  select case
    when new.version is not old.version + 1 or new.id is not old.id or new.client_id is not old.client_id or new.opening_id is not old.opening_id then raise(abort, 'STALE')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'referral' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state is not old.state and not exists (select 1 from transition t where t.machine = 'referral' and t.src = old.state and t.dst = new.state) then raise(abort, 'ILLEGAL_TRANSITION')
    when new.state = 'noAnswer' and old.state <> 'noAnswer' and new.closed_from is not old.state then raise(abort, 'ILLEGAL_TRANSITION')
    when old.state = 'noAnswer' and new.state <> 'noAnswer' and new.state is not old.closed_from then raise(abort, 'ILLEGAL_TRANSITION')
    when new.edition is not old.edition and old.state not in ('proposed','agreed') then raise(abort, 'FROZEN')
    when ((new.state = 'issued' and old.state <> 'issued') or old.state = 'noAnswer' or (new.issuer_requested_on is not null and old.issuer_requested_on is null))
      and exists (select 1 from keep_away k join opening o on o.id = new.opening_id where k.client_id = new.client_id and k.state = 'kept' and (k.employer_id = o.employer_id or k.workplace_id = o.workplace_id)) then raise(abort, 'KEPT_AWAY')
    when new.state = 'issued' and old.state = 'agreed' and not exists (select 1 from disclosure d where d.referral_id = new.id and d.edition = new.edition) then raise(abort, 'NOT_DISCLOSED')
    when new.state = 'issued' and old.state = 'agreed' and new.issued_basis = 'none' and exists (select 1 from opening o where o.id = new.opening_id and o.family = 'employment') then raise(abort, 'NO_BASIS')
    when new.state = 'issued' and old.state = 'agreed' and not exists (select 1 from opening o where o.id = new.opening_id and o.state = 'published') then raise(abort, 'NOT_OPEN')
    when old.state = 'noAnswer' and new.state <> 'noAnswer' and not exists (select 1 from opening o where o.id = new.opening_id and o.state in ('published','paused')) then raise(abort, 'NOT_OPEN')
    when new.state = 'issued' and old.state = 'agreed' and not exists (select 1 from opening o where o.id = new.opening_id and o.edition = new.edition) then raise(abort, 'OLD_EDITION')
    when new.state = 'issued' and old.state = 'agreed' and exists (select 1 from labour_dispute d join opening o on o.employer_id = d.employer_id and (d.workplace_id is null or d.workplace_id = o.workplace_id)
      where o.id = new.opening_id and o.family = 'employment' and d.from_on <= new.issued_on and (d.until_on is null or d.until_on >= new.issued_on)
        and (d.kind = 'strike' or coalesce(new.headcount_reason, '') = '')) then raise(abort, 'DISPUTE')
    when old.state in ('agreed','noAnswer') and new.state in ('issued','accepted','visiting','trialing') and
      (select count(*) from referral r where r.opening_id = new.opening_id and r.id <> new.id and r.state in ('issued','accepted','visiting','trialing'))
      >= (select o.in_flight from opening o where o.id = new.opening_id) then raise(abort, 'FULL')
    when new.state = 'hired' and not exists (select 1 from opening o where o.id = new.opening_id and o.family = 'employment') then raise(abort, 'FAMILY_FIXED')
    when (new.state in ('issued','hired') or old.state = 'noAnswer') and old.state <> new.state and
      (select count(*) from referral r where r.opening_id = new.opening_id and r.id <> new.id and r.state = 'hired')
      >= (select o.places from opening o where o.id = new.opening_id) then raise(abort, 'FULL')
  end; end;
--> statement-breakpoint
insert into transition (machine, src, dst) values
  ('referral','accepted','noAnswer'), ('referral','visiting','noAnswer'), ('referral','trialing','noAnswer'),
  ('referral','noAnswer','accepted'), ('referral','noAnswer','visiting'), ('referral','noAnswer','trialing'),
  ('referralMessage','held','passed'), ('referralMessage','held','returned');
