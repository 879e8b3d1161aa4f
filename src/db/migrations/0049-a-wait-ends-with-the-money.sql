-- A plan that came back and was not sent again before the money ended is no longer waited for. Who comes back and asks again begins a
-- wait of their own. Never shorter than it was: where the next plan was sent on or before that day, it is one wait.

create view wait_ended with (security_invoker = true) as
  select s.authority_id, s.budget_id, s.submission_id, en.last_day
  from submission s
  join plan_version v on v.authority_id = s.authority_id and v.version_id = s.version_id
  join decision_standing d on d.authority_id = s.authority_id and d.submission_id = s.submission_id and d.verdict = 'returned'
  join ending_stands en on en.authority_id = s.authority_id and en.budget_id = s.budget_id and en.last_day >= s.submitted_on
  join ending_confirmed ec on ec.authority_id = en.authority_id and ec.ending_id = en.ending_id
  where not exists (select from decision_challenge c where c.authority_id = d.authority_id and c.decision_id = d.decision_id
      and not exists (select from challenge_stands st where st.authority_id = c.authority_id and st.challenge_id = c.challenge_id))
    and not exists (select from submission later join plan_version lv on lv.authority_id = later.authority_id and lv.version_id = later.version_id
      where later.authority_id = s.authority_id and later.budget_id = s.budget_id and lv.number > v.number
        and later.submitted_on <= greatest(en.last_day, ec.confirmed_on));
comment on view wait_ended is 'Plans that came back and were not sent again before the money ended: nobody waits for them after that last day.';
grant select on wait_ended to footing_app;

-- After a death nobody decides about the plan any more, and it takes no place on an agenda. Should the death have been a mistake, it
-- stands there again, with who decides and the day that was said last.

create or replace function keep_decision_queue() returns trigger language plpgsql security definer set search_path = public as $$
declare
  person uuid;
begin
  case tg_table_name
    when 'submission' then
      insert into decision_queue (authority_id, submission_id, budget_id, body, decider_id, due_on, yearly_pence)
        select new.authority_id, new.submission_id, new.budget_id, new.body, new.decider_id, coalesce(new.panel_on, new.submitted_on),
          greatest(new.yearly_pence, new.weekly_pence * 52)
        where not exists (select from budget b join has_died h on h.authority_id = b.authority_id and h.person_id = b.person_id
          where b.authority_id = new.authority_id and b.budget_id = new.budget_id);
    when 'decider_named' then
      update decision_queue set body = new.body, decider_id = new.decider_id
        where authority_id = new.authority_id and submission_id = new.submission_id;
    when 'expected_date' then
      update decision_queue set due_on = new.expected_on where authority_id = new.authority_id and submission_id = new.submission_id;
    when 'decision' then
      delete from decision_queue where authority_id = new.authority_id and submission_id = new.submission_id;
    when 'lawful_ground' then
      select b.person_id into person from budget b where b.authority_id = new.authority_id and b.budget_id = new.budget_id;
      if exists (select from has_died h where h.authority_id = new.authority_id and h.person_id = person) then
        delete from decision_queue q using budget b where q.authority_id = new.authority_id and b.authority_id = q.authority_id
          and b.budget_id = q.budget_id and b.person_id = person;
      else
        insert into decision_queue (authority_id, submission_id, budget_id, body, decider_id, due_on, yearly_pence)
          select s.authority_id, s.submission_id, s.budget_id, s.body, s.decider_id, coalesce((select e.expected_on from expected_date e
              where e.authority_id = s.authority_id and e.submission_id = s.submission_id order by e.expected_id desc limit 1),
              s.panel_on, s.submitted_on), s.yearly_pence
          from submission_now s join budget b on b.authority_id = s.authority_id and b.budget_id = s.budget_id
          where s.authority_id = new.authority_id and b.person_id = person
            and not exists (select from decision d where d.authority_id = s.authority_id and d.submission_id = s.submission_id)
          on conflict do nothing;
      end if;
  end case;
  return null;
end $$;
create trigger keep_decision_queue after insert on lawful_ground for each row execute function keep_decision_queue();
comment on table decision_queue is 'The plans that wait for a decision now, of people of whom no death is written down: kept from submission, decider_named, expected_date, decision and lawful_ground. Nobody writes in it by hand.';

do $$
declare council int;
begin
  for council in select authority_id from authority loop
    perform set_config('app.authority', council::text, true);
    delete from decision_queue q using budget b join has_died h on h.authority_id = b.authority_id and h.person_id = b.person_id
      where b.authority_id = q.authority_id and b.budget_id = q.budget_id;
  end loop;
  perform set_config('app.authority', '', true);
end $$;
