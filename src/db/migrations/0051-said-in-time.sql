-- What somebody said by the last day counts, though it is typed for them later: the notice promises it from the moment of saying.

create function an_ending_is_challenged_by_its_last_day() returns trigger language plpgsql as $$
declare told ending;
begin
  select * into told from ending e where e.authority_id = new.authority_id and e.ending_id = new.ending_id;
  if told.last_day < new.said_on then
    raise exception 'an ending is said to be wrong by its last day';
  end if;
  return new;
end $$;
create trigger an_ending_is_challenged_by_its_last_day after insert on ending_challenge for each row
  execute function an_ending_is_challenged_by_its_last_day();

-- As in 0027; only what was said against the ending in time takes its last day away once it has passed.
create or replace function a_last_day_that_has_passed_stays() returns trigger language plpgsql as $$
begin
  if exists (select from overlay o join agreement_now a on a.authority_id = o.authority_id and a.agreement_id = o.agreement_id
      where o.authority_id = new.authority_id and o.overlay_id = new.overlay_id
        and o.kind = 'ends' and o.line_id is null and o.from_day < new.withdrawn_on
        and not exists (select from back_in r where r.authority_id = a.authority_id and r.budget_id = a.budget_id)
        and not exists (select from ending_now e
          join ending_challenge x on x.authority_id = e.authority_id and x.ending_id = e.ending_id
          where e.authority_id = o.authority_id and e.budget_id = o.budget_id and e.last_day <= o.from_day
            and x.said_on <= e.last_day and x.typed_on = new.withdrawn_on)) then
    raise exception 'a last day that has passed stays: money begins again by the way back';
  end if;
  return new;
end $$;
