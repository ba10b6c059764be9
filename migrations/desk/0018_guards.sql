-- Whom a client's conflict list names is never put in charge of them, whatever was read before.
drop trigger client_update;
--> statement-breakpoint
create trigger client_update before update on client begin
  select case
    when new.version is not old.version + 1 or new.id is not old.id or new.case_number is not old.case_number then raise(abort, 'STALE')
    when new.audit_id is old.audit_id or not exists (select 1 from audit a where a.id = new.audit_id and a.entity = 'client' and a.entity_id = new.id and a.outcome = 'done') then raise(abort, 'UNAUDITED')
    when new.state is not old.state and not exists (select 1 from transition t where t.machine = 'client' and t.src = old.state and t.dst = new.state) then raise(abort, 'ILLEGAL_TRANSITION')
    when new.state is not old.state and not exists (select 1 from client_turn t where t.client_id = new.id and t.audit_id = new.audit_id and t.state = new.state) then raise(abort, 'UNAUDITED')
    when new.consultant_id is not old.consultant_id and exists (select 1 from client_conflict x where x.client_id = new.id and x.account_id = new.consultant_id) then raise(abort, 'LISTED')
    when new.state = 'closed' and old.state <> 'closed' and (exists (select 1 from referral r where r.client_id = new.id and r.state in ('proposed','agreed','issued','accepted','visiting','trialing'))
      or exists (select 1 from placement p where p.client_id = new.id and p.state = 'started')) then raise(abort, 'STILL_RUNNING')
    when old.state = 'closed' and new.state = 'closed' and (new.name is not old.name or new.kana is not old.kana or new.initials is not old.initials
      or coalesce(new.phone, old.phone) is not old.phone or coalesce(new.email, old.email) is not old.email or coalesce(new.born_on, old.born_on) is not old.born_on
      or coalesce(new.address, old.address) is not old.address or coalesce(new.reachable, old.reachable) is not old.reachable or coalesce(new.wish, old.wish) is not old.wish
      or coalesce(new.concern, old.concern) is not old.concern or coalesce(new.strength, old.strength) is not old.strength) then raise(abort, 'CLOSED')
  end; end;
