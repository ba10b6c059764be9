-- Firms, workplaces, openings. A trial and a job offer are two disjoint kinds of terms (domain rule R2-01): the family of an opening never changes.
create table employer (
  id text primary key,
  name text not null,
  kana text not null,
  kind text not null check (kind in ('firm','farm','npo','shopStreet','neighbourhood','publicOffice')),
  trade text not null,
  staff_count integer not null check (staff_count >= 0),
  phone text not null,
  phone_index blob not null,
  fax text,
  contact blob not null,
  self_declared_on text,
  state text not null check (state in ('active','stopped')),
  created_at integer not null,
  version integer not null,
  audit_id text not null
) strict, without rowid;
--> statement-breakpoint
create trigger employer_insert before insert on employer begin
  select case
    when exists (select 1 from employer where id = new.id) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'employer' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state <> 'active' or new.version <> 1 then raise(abort, 'BAD_INITIAL_STATE')
  end; end;
--> statement-breakpoint
create trigger employer_update before update on employer begin
  select case
    when new.version is not old.version + 1 or new.id is not old.id then raise(abort, 'STALE')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'employer' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
  end; end;
--> statement-breakpoint
create trigger employer_delete before delete on employer begin select raise(abort, 'KEPT'); end;
--> statement-breakpoint
create table employer_member (
  employer_id text not null references employer (id),
  account_id text not null references account (id),
  created_at integer not null,
  audit_id text not null,
  primary key (employer_id, account_id)
) strict, without rowid;
--> statement-breakpoint
create index employer_member_account on employer_member (account_id);
--> statement-breakpoint
create trigger employer_member_insert before insert on employer_member begin
  select case
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity in ('employer', 'account') and a.entity_id in (new.employer_id, new.account_id) and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when not exists (select 1 from account c where c.id = new.account_id and c.role = 'employer') then raise(abort, 'NOT_EMPLOYER')
  end; end;
--> statement-breakpoint
create trigger employer_member_update before update on employer_member begin select raise(abort, 'FROZEN'); end;
--> statement-breakpoint
create table workplace (
  id text primary key,
  employer_id text not null references employer (id),
  name text not null,
  prefecture text not null,
  area text not null,
  address text not null,
  way_there text not null,
  passive_smoking text not null,
  facts text not null check (json_valid(facts)),
  created_at integer not null,
  version integer not null,
  audit_id text not null
) strict, without rowid;
--> statement-breakpoint
create index workplace_employer on workplace (employer_id);
--> statement-breakpoint
create trigger workplace_insert before insert on workplace begin
  select case
    when exists (select 1 from workplace where id = new.id) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'workplace' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.version <> 1 then raise(abort, 'BAD_INITIAL_STATE')
  end; end;
--> statement-breakpoint
create trigger workplace_update before update on workplace begin
  select case
    when new.version is not old.version + 1 or new.id is not old.id or new.employer_id is not old.employer_id then raise(abort, 'STALE')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'workplace' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
  end; end;
--> statement-breakpoint
create trigger workplace_delete before delete on workplace begin select raise(abort, 'KEPT'); end;
--> statement-breakpoint
create table opening (
  id text primary key,
  number text not null unique,
  family text not null check (family in ('trial','employment')),
  rung text not null check (rung in ('tour','experience','practice','trainingNonEmployment','supportedShortJob','shortHoursJob','regularJob','trainingEmployment')),
  employer_id text references employer (id),
  workplace_id text references workplace (id),
  state text not null check (state in ('draft','submitted','returned','rejected','published','paused','closed')),
  closed_as text check (closed_as in ('filled','withdrawn','expired','stopped')),
  edition integer not null,
  places integer not null check (places between 1 and 50),
  in_flight integer not null check (in_flight between 1 and 50),
  answers blob,
  browser_hash blob,
  received_on text,
  published_on text,
  confirmed_on text,
  valid_until text,
  reason text,
  reason_text text,
  created_at integer not null,
  version integer not null,
  audit_id text not null,
  unique (id, family),
  check ((family = 'trial') = (rung in ('tour','experience','practice','trainingNonEmployment'))),
  check (state = 'draft' or (state = 'closed' and edition = 0) or (employer_id is not null and workplace_id is not null and edition > 0 and received_on is not null)),
  check (state not in ('published','paused') or (published_on is not null and confirmed_on is not null and valid_until is not null)),
  check ((state = 'closed') = (closed_as is not null))
) strict, without rowid;
--> statement-breakpoint
create index opening_state on opening (state, received_on);
--> statement-breakpoint
create index opening_employer on opening (employer_id);
--> statement-breakpoint
create trigger opening_insert before insert on opening begin
  select case
    when exists (select 1 from opening where id = new.id or number = new.number) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'opening' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state <> 'draft' or new.version <> 1 or new.edition <> 0 then raise(abort, 'BAD_INITIAL_STATE')
  end; end;
--> statement-breakpoint
create trigger opening_update before update on opening begin
  select case
    when new.version is not old.version + 1 or new.id is not old.id or new.number is not old.number then raise(abort, 'STALE')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'opening' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.family is not old.family or (new.rung is not old.rung and old.edition > 0) then raise(abort, 'FAMILY_FIXED')
    when new.employer_id is not old.employer_id and old.employer_id is not null then raise(abort, 'EMPLOYER_FIXED')
    when new.state is not old.state and not exists (select 1 from transition t where t.machine = 'opening' and t.src = old.state and t.dst = new.state) then raise(abort, 'ILLEGAL_TRANSITION')
    when new.edition is not old.edition and (new.edition is not old.edition + 1
      or not exists (select 1 from trial_terms t where t.opening_id = new.id and t.edition = new.edition union all
                     select 1 from employment_terms e where e.opening_id = new.id and e.edition = new.edition)) then raise(abort, 'NO_TERMS')
  end; end;
--> statement-breakpoint
create trigger opening_delete before delete on opening begin select raise(abort, 'KEPT'); end;
--> statement-breakpoint
create table opening_edition (
  opening_id text not null references opening (id),
  edition integer not null check (edition > 0),
  title text not null,
  tasks text not null,
  occupation text,
  days text not null check (json_valid(days)),
  starts_at text not null,
  ends_at text not null,
  starts_on text,
  ends_on text,
  meets text not null,
  bring text not null,
  first_day text not null,
  support text not null check (json_valid(support)),
  employer_name text not null,
  place_name text not null,
  prefecture text not null,
  area text not null,
  address text not null,
  way_there text not null,
  passive_smoking text not null,
  facts text not null check (json_valid(facts)),
  created_at integer not null,
  audit_id text not null,
  primary key (opening_id, edition)
) strict, without rowid;
--> statement-breakpoint
create trigger opening_edition_insert before insert on opening_edition begin
  select case
    when exists (select 1 from opening_edition where opening_id = new.opening_id and edition = new.edition) then raise(abort, 'EXISTS')
    when not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'opening' and a.entity_id = new.opening_id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
  end; end;
--> statement-breakpoint
create trigger opening_edition_update before update on opening_edition begin select raise(abort, 'FROZEN'); end;
--> statement-breakpoint
create trigger opening_edition_delete before delete on opening_edition begin select raise(abort, 'FROZEN'); end;
--> statement-breakpoint
create table trial_terms (
  opening_id text not null,
  edition integer not null,
  family text not null default 'trial' check (family = 'trial'),
  length_days integer not null check (length_days between 1 and 365),
  insured_by text not null check (insured_by in ('employer','agency','city')),
  work_content text not null check (work_content in ('watch','practise','real')),
  reimbursement text not null,
  allowance_per_day integer,
  harassment_contact text not null,
  primary key (opening_id, edition),
  foreign key (opening_id, family) references opening (id, family),
  foreign key (opening_id, edition) references opening_edition (opening_id, edition)
) strict, without rowid;
--> statement-breakpoint
create trigger trial_terms_insert before insert on trial_terms begin
  select case
    when exists (select 1 from trial_terms where opening_id = new.opening_id and edition = new.edition) then raise(abort, 'EXISTS')
    when new.allowance_per_day is not null and not exists (select 1 from opening o where o.id = new.opening_id and o.rung = 'trainingNonEmployment') then raise(abort, 'NO_MONEY')
  end; end;
--> statement-breakpoint
create trigger trial_terms_update before update on trial_terms begin select raise(abort, 'FROZEN'); end;
--> statement-breakpoint
create trigger trial_terms_delete before delete on trial_terms begin select raise(abort, 'FROZEN'); end;
--> statement-breakpoint
create table employment_terms (
  opening_id text not null,
  edition integer not null,
  family text not null default 'employment' check (family = 'employment'),
  duties_change_scope text not null,
  workplace_change_scope text not null,
  contract_term text not null check (contract_term in ('indefinite','fixed')),
  contract_months integer check (contract_months between 1 and 60),
  renewal text not null check (renewal in ('auto','maybe','none')),
  renewal_criteria text not null,
  probation text not null check (probation in ('none','same','differs')),
  probation_terms text not null,
  overtime text not null,
  break_minutes integer not null check (break_minutes >= 0),
  holidays text not null,
  wage_basis text not null check (wage_basis in ('hourly','daily','monthly')),
  wage_yen integer not null check (wage_yen > 0),
  wage_note text not null,
  fixed_overtime_pay text,
  discretionary text,
  insured_health text not null check (insured_health in ('yes','no')),
  insured_pension text not null check (insured_pension in ('yes','no')),
  insured_accident text not null check (insured_accident = 'yes'),
  insured_employment text not null check (insured_employment in ('yes','no')),
  dispatch text,
  selection text not null check (selection in ('none','tourThenTalk','trialThenDecide')),
  primary key (opening_id, edition),
  foreign key (opening_id, family) references opening (id, family),
  foreign key (opening_id, edition) references opening_edition (opening_id, edition),
  check ((contract_term = 'fixed') = (contract_months is not null)),
  check (contract_term = 'indefinite' or renewal = 'none' or renewal_criteria <> '')
) strict, without rowid;
--> statement-breakpoint
create trigger employment_terms_insert before insert on employment_terms begin
  select case when exists (select 1 from employment_terms where opening_id = new.opening_id and edition = new.edition) then raise(abort, 'EXISTS') end; end;
--> statement-breakpoint
create trigger employment_terms_update before update on employment_terms begin select raise(abort, 'FROZEN'); end;
--> statement-breakpoint
create trigger employment_terms_delete before delete on employment_terms begin select raise(abort, 'FROZEN'); end;
--> statement-breakpoint
insert into transition (machine, src, dst) values
  ('opening','draft','submitted'), ('opening','draft','closed'),
  ('opening','submitted','published'), ('opening','submitted','returned'), ('opening','submitted','rejected'), ('opening','submitted','closed'),
  ('opening','returned','submitted'), ('opening','returned','closed'),
  ('opening','published','paused'), ('opening','published','submitted'), ('opening','published','closed'),
  ('opening','paused','published'), ('opening','paused','closed');
