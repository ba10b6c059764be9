-- Postings on any channel: who wrote one down, who said yes to which edition, the call before a firm's first opening, firms that are one, disputes, complaints, the whole of 職業安定法施行規則4条の2.
drop trigger employer_insert;
--> statement-breakpoint
drop trigger employer_update;
--> statement-breakpoint
drop trigger workplace_update;
--> statement-breakpoint
drop trigger opening_update;
--> statement-breakpoint
drop trigger matter_update;
--> statement-breakpoint
drop trigger slip_update;
--> statement-breakpoint
drop trigger referral_update;
--> statement-breakpoint
drop trigger employment_terms_insert;
--> statement-breakpoint
drop trigger employment_terms_update;
--> statement-breakpoint
drop trigger employment_terms_delete;
--> statement-breakpoint
alter table employer add column employs integer not null default 1 check (employs in (0, 1));
--> statement-breakpoint
alter table employer add column corporate_number text check (corporate_number is null or length(corporate_number) = 13);
--> statement-breakpoint
alter table employer add column sheet_code text;
--> statement-breakpoint
alter table employer add column notice_by text not null default 'paper' check (notice_by in ('paper','fax','email'));
--> statement-breakpoint
alter table employer add column called_on text;
--> statement-breakpoint
alter table employer add column called_by text references account (id);
--> statement-breakpoint
alter table employer add column stop_reason text;
--> statement-breakpoint
alter table employer add column merged_into text references employer (id);
--> statement-breakpoint
-- Firms of before: what was ever published was called about; a sheet needs a code.
update employer set sheet_code = upper(hex(randomblob(4)));
--> statement-breakpoint
update employer set called_on = (select min(o.published_on) from opening o where o.employer_id = employer.id);
--> statement-breakpoint
create unique index employer_sheet on employer (sheet_code);
--> statement-breakpoint
create index employer_phone on employer (phone_index);
--> statement-breakpoint
alter table workplace add column place_kind text not null default 'workplace' check (place_kind in ('workplace','outdoors','home'));
--> statement-breakpoint
alter table opening add column channel text not null default 'web' check (channel in ('web','phone','fax','counter','letter'));
--> statement-breakpoint
alter table opening add column entered_by text references account (id);
--> statement-breakpoint
alter table opening add column entered_reason text;
--> statement-breakpoint
alter table opening add column begun_from text references opening (id);
--> statement-breakpoint
alter table opening add column marks text not null default '[]' check (json_valid(marks));
--> statement-breakpoint
alter table opening add column assent_by text check (assent_by in ('web','link','phone','signature'));
--> statement-breakpoint
alter table opening add column assent_at integer;
--> statement-breakpoint
alter table opening add column assent_edition integer;
--> statement-breakpoint
alter table opening add column notice_by text check (notice_by in ('paper','fax','email'));
--> statement-breakpoint
alter table opening add column notice_on text;
--> statement-breakpoint
update opening set assent_by = 'web', assent_at = created_at, assent_edition = edition where edition > 0;
--> statement-breakpoint
alter table opening_edition add column place_kind text not null default 'workplace' check (place_kind in ('workplace','outdoors','home'));
--> statement-breakpoint
alter table opening_edition add column recruits_until text;
--> statement-breakpoint
alter table opening_edition add column lift_kg integer not null default 0 check (lift_kg between 0 and 200);
--> statement-breakpoint
alter table opening_edition add column lift_often text not null default 'none' check (lift_often in ('none','sometimes','always'));
--> statement-breakpoint
alter table opening_edition add column hazards text not null default '[]' check (json_valid(hazards));
--> statement-breakpoint
alter table trial_terms add column break_minutes integer not null default 0 check (break_minutes >= 0);
--> statement-breakpoint
alter table trial_terms add column training text check (training is null or json_valid(training));
--> statement-breakpoint
alter table trial_terms add column likeness text not null default '[]' check (json_valid(likeness));
--> statement-breakpoint
create table employment_terms_next (
  opening_id text not null,
  edition integer not null,
  family text not null default 'employment' check (family = 'employment'),
  duties_change_scope text not null,
  workplace_change_scope text not null,
  contract_term text not null check (contract_term in ('indefinite','fixed')),
  contract_months integer check (contract_months between 1 and 60),
  renewal text not null check (renewal in ('auto','maybe','none')),
  renewal_criteria text not null,
  renewal_limit text not null default '',
  probation text not null check (probation in ('none','same','differs')),
  probation_months integer check (probation_months between 1 and 12),
  probation_wage_yen integer check (probation_wage_yen > 0),
  probation_hours text not null default '',
  probation_duties text not null default '',
  probation_terms text not null,
  overtime text not null,
  break_minutes integer not null check (break_minutes >= 0),
  holidays text not null,
  wage_basis text not null check (wage_basis in ('hourly','daily','monthly','piece')),
  wage_yen integer not null check (wage_yen > 0),
  wage_note text not null,
  fixed_overtime_yen integer check (fixed_overtime_yen > 0),
  fixed_overtime_hours integer check (fixed_overtime_hours > 0),
  fixed_overtime_excess text check (fixed_overtime_excess in ('yes','no')),
  discretionary text,
  insured_health text not null check (insured_health in ('yes','no')),
  insured_pension text not null check (insured_pension in ('yes','no')),
  insured_accident text not null check (insured_accident = 'yes'),
  insured_employment text not null check (insured_employment in ('yes','no')),
  dispatch text,
  age_limit text not null default '',
  age_exception text check (age_exception in ('1','2','3i','3ro','3ha','3ni')),
  licences text not null default '',
  wishes_subsidy integer not null default 0 check (wishes_subsidy in (0, 1)),
  selection text not null check (selection in ('none','tourThenTalk','trialThenDecide','interview')),
  primary key (opening_id, edition),
  foreign key (opening_id, family) references opening (id, family),
  foreign key (opening_id, edition) references opening_edition (opening_id, edition),
  check ((contract_term = 'fixed') = (contract_months is not null)),
  check (contract_term = 'indefinite' or renewal = 'none' or renewal_criteria <> ''),
  check ((age_limit = '') = (age_exception is null)),
  check ((fixed_overtime_yen is null) = (fixed_overtime_hours is null))
) strict, without rowid;
--> statement-breakpoint
insert into employment_terms_next (opening_id, edition, family, duties_change_scope, workplace_change_scope, contract_term, contract_months, renewal, renewal_criteria, probation, probation_terms, overtime, break_minutes, holidays, wage_basis, wage_yen, wage_note, discretionary, insured_health, insured_pension, insured_accident, insured_employment, dispatch, selection)
  select opening_id, edition, family, duties_change_scope, workplace_change_scope, contract_term, contract_months, renewal, renewal_criteria, probation, probation_terms, overtime, break_minutes, holidays, wage_basis, wage_yen, trim(wage_note || ' ' || coalesce(fixed_overtime_pay, '')), discretionary, insured_health, insured_pension, insured_accident, insured_employment, dispatch, selection from employment_terms;
--> statement-breakpoint
drop table employment_terms;
--> statement-breakpoint
alter table employment_terms_next rename to employment_terms;
--> statement-breakpoint
create trigger employment_terms_insert before insert on employment_terms begin
  select case when exists (select 1 from employment_terms where opening_id = new.opening_id and edition = new.edition) then raise(abort, 'EXISTS') end; end;
--> statement-breakpoint
create trigger employment_terms_update before update on employment_terms begin select raise(abort, 'FROZEN'); end;
--> statement-breakpoint
create trigger employment_terms_delete before delete on employment_terms begin select raise(abort, 'FROZEN'); end;
--> statement-breakpoint
create trigger employer_insert before insert on employer begin
  select case
    when exists (select 1 from employer where id = new.id) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'employer' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state <> 'active' or new.version <> 1 or new.merged_into is not null then raise(abort, 'BAD_INITIAL_STATE')
  end; end;
--> statement-breakpoint
create trigger employer_update before update on employer begin
  select case
    when new.version is not old.version + 1 or new.id is not old.id then raise(abort, 'STALE')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'employer' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when old.merged_into is not null then raise(abort, 'FROZEN')
    when new.merged_into is not null and (new.state <> 'stopped' or new.merged_into = new.id
      or not exists (select 1 from employer e where e.id = new.merged_into and e.merged_into is null)) then raise(abort, 'BAD_MERGE')
  end; end;
--> statement-breakpoint
create trigger workplace_update before update on workplace begin
  select case
    when new.version is not old.version + 1 or new.id is not old.id then raise(abort, 'STALE')
    when new.employer_id is not old.employer_id and not exists (select 1 from employer e where e.id = old.employer_id and e.merged_into = new.employer_id) then raise(abort, 'EMPLOYER_FIXED')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity in ('workplace', 'employer') and a.entity_id in (new.id, old.employer_id) and a.outcome = 'done') then raise(abort, 'UNAUDITED')
  end; end;
--> statement-breakpoint
create trigger opening_update before update on opening begin
  select case
    when new.version is not old.version + 1 or new.id is not old.id or new.number is not old.number then raise(abort, 'STALE')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.outcome = 'done'
      and ((a.entity = 'opening' and a.entity_id = new.id) or (a.entity = 'employer' and a.entity_id = old.employer_id and new.employer_id is not old.employer_id))) then raise(abort, 'UNAUDITED')
    when new.family is not old.family or (new.rung is not old.rung and old.edition > 0) then raise(abort, 'FAMILY_FIXED')
    when new.employer_id is not old.employer_id and old.employer_id is not null
      and not exists (select 1 from employer e where e.id = old.employer_id and e.merged_into = new.employer_id) then raise(abort, 'EMPLOYER_FIXED')
    when new.state is not old.state and not exists (select 1 from transition t where t.machine = 'opening' and t.src = old.state and t.dst = new.state) then raise(abort, 'ILLEGAL_TRANSITION')
    when new.edition is not old.edition and (new.edition is not old.edition + 1
      or not exists (select 1 from trial_terms t where t.opening_id = new.id and t.edition = new.edition union all
                     select 1 from employment_terms e where e.opening_id = new.id and e.edition = new.edition)) then raise(abort, 'NO_TERMS')
    when new.state = 'published' and (new.state is not old.state or new.edition is not old.edition) and new.assent_edition is not new.edition then raise(abort, 'NOT_ASSENTED')
    when new.state = 'published' and new.state is not old.state
      and not exists (select 1 from employer e where e.id = new.employer_id and e.state = 'active' and e.called_on is not null) then raise(abort, 'NOT_CALLED')
  end; end;
--> statement-breakpoint
create trigger matter_update before update on matter begin
  select case
    when new.code_hash is not old.code_hash or new.act is not old.act or new.subject_id is not old.subject_id then raise(abort, 'FROZEN')
    when new.party_id is not old.party_id and not exists (select 1 from employer e where e.id = old.party_id and e.merged_into = new.party_id) then raise(abort, 'FROZEN')
    when old.state <> 'open' then raise(abort, 'USED')
    when new.tries > 5 then raise(abort, 'LIMITED')
  end; end;
--> statement-breakpoint
create trigger slip_update before update on slip begin
  select case
    when new.referral_id is not old.referral_id or new.content is not old.content then raise(abort, 'FROZEN')
    when new.employer_id is not old.employer_id and not exists (select 1 from employer e where e.id = old.employer_id and e.merged_into = new.employer_id) then raise(abort, 'FROZEN')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity in ('referral', 'employer') and a.entity_id in (new.referral_id, old.employer_id) and a.outcome = 'done') then raise(abort, 'UNAUDITED')
  end; end;
--> statement-breakpoint
-- A dispute at a firm, or at one of its workplaces (職業安定法20条): while it lasts nobody is referred there.
create table labour_dispute (
  id text primary key,
  employer_id text not null references employer (id),
  workplace_id text references workplace (id),
  kind text not null check (kind in ('strike','warned')),
  from_on text not null,
  until_on text,
  source text not null,
  created_at integer not null,
  version integer not null,
  audit_id text not null
) strict, without rowid;
--> statement-breakpoint
create index labour_dispute_employer on labour_dispute (employer_id);
--> statement-breakpoint
create trigger labour_dispute_insert before insert on labour_dispute begin
  select case
    when exists (select 1 from labour_dispute where id = new.id) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'dispute' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.version <> 1 then raise(abort, 'BAD_INITIAL_STATE')
  end; end;
--> statement-breakpoint
create trigger labour_dispute_update before update on labour_dispute begin
  select case
    when new.version is not old.version + 1 or new.id is not old.id or new.employer_id is not old.employer_id or new.kind is not old.kind then raise(abort, 'STALE')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'dispute' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
  end; end;
--> statement-breakpoint
create trigger labour_dispute_delete before delete on labour_dispute begin select raise(abort, 'KEPT'); end;
--> statement-breakpoint
alter table referral add column headcount_reason text;
--> statement-breakpoint
create trigger referral_update before update on referral begin
  select case
    when new.version is not old.version + 1 or new.id is not old.id or new.client_id is not old.client_id or new.opening_id is not old.opening_id then raise(abort, 'STALE')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'referral' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state is not old.state and not exists (select 1 from transition t where t.machine = 'referral' and t.src = old.state and t.dst = new.state) then raise(abort, 'ILLEGAL_TRANSITION')
    when new.edition is not old.edition and old.state not in ('proposed','agreed') then raise(abort, 'FROZEN')
    when new.state = 'issued' and old.state <> 'issued' and not exists (select 1 from disclosure d where d.referral_id = new.id and d.edition = new.edition) then raise(abort, 'NOT_DISCLOSED')
    when new.state = 'issued' and old.state <> 'issued' and new.issued_basis = 'none' and exists (select 1 from opening o where o.id = new.opening_id and o.family = 'employment') then raise(abort, 'NO_BASIS')
    when new.state = 'issued' and old.state <> 'issued' and not exists (select 1 from opening o where o.id = new.opening_id and o.state = 'published') then raise(abort, 'NOT_OPEN')
    when new.state = 'issued' and old.state <> 'issued' and not exists (select 1 from opening o where o.id = new.opening_id and o.edition = new.edition) then raise(abort, 'OLD_EDITION')
    when new.state = 'issued' and old.state <> 'issued' and exists (select 1 from labour_dispute d join opening o on o.employer_id = d.employer_id and (d.workplace_id is null or d.workplace_id = o.workplace_id)
      where o.id = new.opening_id and o.family = 'employment' and d.from_on <= new.issued_on and (d.until_on is null or d.until_on >= new.issued_on)
        and (d.kind = 'strike' or coalesce(new.headcount_reason, '') = '')) then raise(abort, 'DISPUTE')
    when new.state = 'issued' and old.state <> 'issued' and
      (select count(*) from referral r where r.opening_id = new.opening_id and r.id <> new.id and r.state in ('issued','accepted','visiting','trialing'))
      >= (select o.in_flight from opening o where o.id = new.opening_id) then raise(abort, 'FULL')
    when new.state = 'hired' and not exists (select 1 from opening o where o.id = new.opening_id and o.family = 'employment') then raise(abort, 'FAMILY_FIXED')
    when new.state in ('issued','hired') and old.state <> new.state and
      (select count(*) from referral r where r.opening_id = new.opening_id and r.id <> new.id and r.state = 'hired')
      >= (select o.places from opening o where o.id = new.opening_id) then raise(abort, 'FULL')
  end; end;
--> statement-breakpoint
-- Who of the desk has an opening in hand: the second officer sees it. No part of the opening's own version.
create table opening_review (
  opening_id text primary key references opening (id),
  officer_id text not null references account (id),
  since integer not null,
  audit_id text not null
) strict, without rowid;
--> statement-breakpoint
create trigger opening_review_insert before insert on opening_review begin
  select case when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'opening' and a.entity_id = new.opening_id and a.outcome = 'done') then raise(abort, 'UNAUDITED') end; end;
--> statement-breakpoint
create trigger opening_review_update before update on opening_review begin
  select case when new.opening_id is not old.opening_id or new.audit_id is old.audit_id
    or not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'opening' and a.entity_id = new.opening_id and a.outcome = 'done') then raise(abort, 'UNAUDITED') end; end;
--> statement-breakpoint
-- What the desk asked a firm about a posting, and what it answered.
create table opening_question (
  id text primary key,
  opening_id text not null references opening (id),
  edition integer not null,
  asked_by text not null references account (id),
  asked_at integer not null,
  question text not null,
  answer text,
  answered_at integer,
  answered_how text check (answered_how in ('web','link','phone')),
  audit_id text not null
) strict, without rowid;
--> statement-breakpoint
create index opening_question_opening on opening_question (opening_id, asked_at);
--> statement-breakpoint
create trigger opening_question_insert before insert on opening_question begin
  select case
    when exists (select 1 from opening_question where id = new.id) then raise(abort, 'EXISTS')
    when new.answer is not null then raise(abort, 'BAD_INITIAL_STATE')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'opening' and a.entity_id = new.opening_id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
  end; end;
--> statement-breakpoint
create trigger opening_question_update before update on opening_question begin
  select case
    when old.answer is not null or new.id is not old.id or new.opening_id is not old.opening_id or new.question is not old.question then raise(abort, 'FROZEN')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'opening' and a.entity_id = new.opening_id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
  end; end;
--> statement-breakpoint
create trigger opening_question_delete before delete on opening_question begin select raise(abort, 'KEPT'); end;
--> statement-breakpoint
-- Complaints and what was done about them (職業安定法29条の4). The words are sealed: a person may stand in them.
create table complaint (
  id text primary key,
  received_on text not null,
  channel text not null check (channel in ('phone','counter','letter','mail','web')),
  side text not null check (side in ('client','employer','resident')),
  employer_id text references employer (id),
  opening_id text references opening (id),
  content blob not null,
  response blob,
  answered_on text,
  state text not null check (state in ('open','answered')),
  created_at integer not null,
  version integer not null,
  audit_id text not null,
  check ((state = 'answered') = (response is not null and answered_on is not null))
) strict, without rowid;
--> statement-breakpoint
create index complaint_state on complaint (state, received_on);
--> statement-breakpoint
create trigger complaint_insert before insert on complaint begin
  select case
    when exists (select 1 from complaint where id = new.id) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'complaint' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state <> 'open' or new.version <> 1 then raise(abort, 'BAD_INITIAL_STATE')
  end; end;
--> statement-breakpoint
create trigger complaint_update before update on complaint begin
  select case
    when new.version is not old.version + 1 or new.id is not old.id or new.content is not old.content then raise(abort, 'STALE')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'complaint' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when old.state = 'answered' then raise(abort, 'ILLEGAL_TRANSITION')
  end; end;
--> statement-breakpoint
create trigger complaint_delete before delete on complaint begin select raise(abort, 'KEPT'); end;
--> statement-breakpoint
insert into transition (machine, src, dst) values ('opening','paused','submitted');
