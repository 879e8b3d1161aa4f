-- What follows an ending follows only one that stands. Somebody who says that it is wrong takes its last day away for good: where it was
-- right all the same, a new last day is told with the full notice.

create view ending_stands with (security_invoker = true) as
  select e.authority_id, e.ending_id, e.budget_id, e.kind, e.last_day, e.told_on from ending e
  where not exists (select from ending_challenge x where x.authority_id = e.authority_id and x.ending_id = e.ending_id)
    and (exists (select from ending_confirmed c where c.authority_id = e.authority_id and c.ending_id = e.ending_id)
      or not exists (select from ending later where later.authority_id = e.authority_id and later.budget_id = e.budget_id
        and (later.told_on, later.ending_id) > (e.told_on, e.ending_id)));
comment on view ending_stands is 'Endings, of every round, in whose place no other was told, and of which nobody said that they are wrong.';
grant select on ending_stands to footing_app;

create view ending_stands_now with (security_invoker = true) as
  select s.authority_id, s.ending_id, s.budget_id, s.kind, s.last_day, s.told_on from ending_stands s
  join ending_now n on n.authority_id = s.authority_id and n.ending_id = s.ending_id;
comment on view ending_stands_now is 'Endings of the agreement that stands in whose place no other was told, and of which nobody said that they are wrong.';
grant select on ending_stands_now to footing_app;

-- The day that a person asked for is theirs ------------------------------------------------------------------------------------

-- As in 0015; only a review that the person opened themselves comes besides and moves nothing.
create or replace function a_review_past_its_date_says_why() returns trigger language plpgsql as $$
declare
  found record;
  late record;
begin
  select r.budget_id, r.kind, r.opened_by = b.person_id as own, coalesce((select d.meet_on from review_day d
      where d.authority_id = r.authority_id and d.review_id = r.review_id order by d.day_id desc limit 1), r.meet_on) as meet_on
    into found from review r join budget b on b.authority_id = r.authority_id and b.budget_id = r.budget_id
    where r.authority_id = new.authority_id and r.review_id = new.review_id;
  if found is null or found.kind = 'requested' and found.own
    or exists (select from review_held h where h.authority_id = new.authority_id and h.review_id = new.review_id) then
    return null;
  end if;
  for late in select d.kind, d.due_on from review_last_days(new.authority_id, found.budget_id) d where d.due_on < found.meet_on loop
    if not exists (select from review_moved m where m.authority_id = new.authority_id and m.review_id = new.review_id
        and m.due_kind = late.kind and m.due_on <= late.due_on and m.to_day >= found.meet_on) then
      raise exception 'a review is moved past its date (% by %) only with a reason and a name', late.kind, late.due_on;
    end if;
  end loop;
  return null;
end $$;

-- Its own date is the day that the person had: somebody else moves it past that only with a reason.
create function the_day_asked_for_is_kept_or_says_why() returns trigger language plpgsql as $$
begin
  if length(trim(new.reasons)) = 0 and exists (select from review r
      join budget b on b.authority_id = r.authority_id and b.budget_id = r.budget_id
      where r.authority_id = new.authority_id and r.review_id = new.review_id and r.kind = 'requested' and new.set_by <> b.person_id
        and new.meet_on > coalesce((select d.meet_on from review_day d where d.authority_id = r.authority_id and d.review_id = r.review_id
          and d.day_id < new.day_id order by d.day_id desc limit 1), r.meet_on)) then
    raise exception 'the day that a person asked for is moved past only with a reason and a name';
  end if;
  return new;
end $$;
create trigger the_day_asked_for_is_kept_or_says_why after insert on review_day for each row
  execute function the_day_asked_for_is_kept_or_says_why();
