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
