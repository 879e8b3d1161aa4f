-- The plan with which a wait began is kept with each that was asked for, by the database itself, as balances are. Asked anew for every
-- page, it cost more than everything else on the person's first screen.

alter table submission add column wait_began int;
comment on column submission.wait_began is 'The number of the plan version with which this wait began: kept from submission, decision, decision_challenge, challenge_stands, ending_confirmed and ending_challenge. Nobody writes it by hand.';

create function a_wait_begins() returns trigger language plpgsql as $$
begin
  new.wait_began := coalesce((select v.number from plan_version v where v.authority_id = new.authority_id and v.version_id = new.version_id), 0);
  return new;
end $$;
create trigger a_wait_begins before insert on submission for each row execute function a_wait_begins();

-- One wait goes on until a final answer, or until the money ends with a plan that came back and was not sent again.
create function keep_waits_of(council int, of_budget uuid) returns void language plpgsql as $$
declare
  asked record;
  began int;
  is_over boolean := true;
  has_ended boolean := exists (select from ending e where e.authority_id = council and e.budget_id = of_budget);
begin
  for asked in select s.submission_id, s.wait_began, v.number, d.verdict from submission s
      join plan_version v on v.authority_id = s.authority_id and v.version_id = s.version_id
      left join lateral (select e.verdict from decision e where e.authority_id = s.authority_id and e.submission_id = s.submission_id
        order by e.turn desc limit 1) d on true
      where s.authority_id = council and s.budget_id = of_budget order by v.number loop
    if is_over then began := asked.number; end if;
    if asked.wait_began <> began then
      update submission set wait_began = began where authority_id = council and submission_id = asked.submission_id;
    end if;
    is_over := asked.verdict is not null and (asked.verdict <> 'returned'
      or has_ended and exists (select from wait_ended o where o.authority_id = council and o.budget_id = of_budget
        and o.submission_id = asked.submission_id));
  end loop;
end $$;

-- Planned while the tables are small and kept for the session, it would go through all of them for each of many rows.
create function keep_where_waits_began() returns trigger language plpgsql security definer set search_path = public
    set enable_seqscan = off as $$
declare
  of_budget uuid;
begin
  case tg_table_name
    when 'decision' then
      select s.budget_id into of_budget from submission s where s.authority_id = new.authority_id and s.submission_id = new.submission_id;
    when 'decision_challenge' then
      select s.budget_id into of_budget from decision d
        join submission s on s.authority_id = d.authority_id and s.submission_id = d.submission_id
        where d.authority_id = new.authority_id and d.decision_id = new.decision_id;
    when 'challenge_stands' then
      select s.budget_id into of_budget from decision_challenge c
        join decision d on d.authority_id = c.authority_id and d.decision_id = c.decision_id
        join submission s on s.authority_id = d.authority_id and s.submission_id = d.submission_id
        where c.authority_id = new.authority_id and c.challenge_id = new.challenge_id;
    when 'ending_confirmed' then
      select e.budget_id into of_budget from ending e where e.authority_id = new.authority_id and e.ending_id = new.ending_id;
    else
      of_budget := new.budget_id;
  end case;
  -- The first plan of a budget begins its own wait.
  if (select count(*) from (select from submission s where s.authority_id = new.authority_id and s.budget_id = of_budget limit 2) two) > 1 then
    perform keep_waits_of(new.authority_id, of_budget);
  end if;
  return null;
end $$;
create trigger keep_where_waits_began after insert on submission for each row execute function keep_where_waits_began();
create trigger keep_where_waits_began after insert on decision for each row execute function keep_where_waits_began();
create trigger keep_where_waits_began after insert on decision_challenge for each row execute function keep_where_waits_began();
create trigger keep_where_waits_began after insert on challenge_stands for each row execute function keep_where_waits_began();
create trigger keep_where_waits_began after insert on ending_confirmed for each row execute function keep_where_waits_began();
create trigger keep_where_waits_began after insert on ending_challenge for each row execute function keep_where_waits_began();

do $$
declare council int;
begin
  for council in select authority_id from authority loop
    perform set_config('app.authority', council::text, true);
    update submission s set wait_began = v.number from plan_version v where v.authority_id = s.authority_id and v.version_id = s.version_id;
    perform keep_waits_of(council, again.budget_id)
      from (select s.budget_id from submission s group by s.budget_id having count(*) > 1) again;
  end loop;
  perform set_config('app.authority', '', true);
end $$;
alter table submission alter column wait_began set default 1, alter column wait_began set not null;

create or replace view submission_now with (security_invoker) as
  select s.authority_id, s.submission_id, s.budget_id, s.version_id, s.submitted_by, s.submitted_on, s.weekly_pence, s.change,
    greatest(s.yearly_pence, s.weekly_pence * 52) as yearly_pence, s.risk, s.panel_on,
    coalesce(n.body, s.body) as body, coalesce(n.decider_id, s.decider_id) as decider_id, s.wait_began
  from submission s left join lateral (select d.body, d.decider_id from decider_named d
    where d.authority_id = s.authority_id and d.submission_id = s.submission_id order by d.named_id desc limit 1) n on true;
