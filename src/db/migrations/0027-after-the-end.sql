-- After the last day that was paid: what ended stays as it was.

-- A rise for everybody may still be for days that were paid; nothing else is laid over an agreement once it has ended.
create function nothing_is_laid_after_the_end() returns trigger language plpgsql as $$
begin
  if exists (select from ending_now e join ending_confirmed c on c.authority_id = e.authority_id and c.ending_id = e.ending_id
      where e.authority_id = new.authority_id and e.budget_id = new.budget_id and e.last_day < new.made_on
        and not exists (select from ending_challenge x where x.authority_id = e.authority_id and x.ending_id = e.ending_id)) then
    raise exception 'nothing is laid over an agreement after its end';
  end if;
  return new;
end $$;
create trigger nothing_is_laid_after_the_end after insert on overlay for each row
  when (new.kind <> 'uplift' and not (new.kind = 'ends' and new.line_id is null)) execute function nothing_is_laid_after_the_end();

-- What was laid over an earlier round, or over one that somebody came back from, is held by 0022 already.
create function a_last_day_that_has_passed_stays() returns trigger language plpgsql as $$
begin
  if exists (select from overlay o join agreement_now a on a.authority_id = o.authority_id and a.agreement_id = o.agreement_id
      where o.authority_id = new.authority_id and o.overlay_id = new.overlay_id
        and o.kind = 'ends' and o.line_id is null and o.from_day < new.withdrawn_on
        and not exists (select from back_in r where r.authority_id = a.authority_id and r.budget_id = a.budget_id)) then
    raise exception 'a last day that has passed stays: money begins again by the way back';
  end if;
  return new;
end $$;
create trigger a_last_day_that_has_passed_stays after insert on overlay_withdrawn for each row
  execute function a_last_day_that_has_passed_stays();

-- In which round a day lies: a round begins on the day on which its payments were set up, and has all that came and went until the next.
create function round_on(council int, of_budget uuid, on_day date) returns int language sql stable as $$
  select coalesce((select max(a.round) from agreement a
    where a.authority_id = council and a.budget_id = of_budget and a.set_up_on <= on_day), 0)
$$;
