-- What a visitor wrote is deleted thirty days after the report was settled (trust.md 4.10); which report it was and what was done stay.
drop trigger correction_update;
--> statement-breakpoint
create trigger correction_update before update on correction begin
  select case
    when new.version is not old.version + 1 or new.id is not old.id or new.opening_id is not old.opening_id or new.kind is not old.kind or new.reported_at is not old.reported_at then raise(abort, 'STALE')
    when new.words is not old.words and (new.words is not null or old.state <> 'settled') then raise(abort, 'STALE')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'correction' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.words is not old.words and not exists (select 1 from audit a where a.id = new.audit_id and a.act = 'correction.forget' and a.at >= old.done_at + 2592000000) then raise(abort, 'KEPT')
    when new.words is not old.words and (new.state is not old.state or new.done is not old.done or new.done_by is not old.done_by or new.done_at is not old.done_at or new.reason is not old.reason) then raise(abort, 'FROZEN')
    when new.words is old.words and (old.state is new.state or not exists (select 1 from transition t where t.machine = 'correction' and t.src = old.state and t.dst = new.state)) then raise(abort, 'ILLEGAL_TRANSITION')
  end; end;
