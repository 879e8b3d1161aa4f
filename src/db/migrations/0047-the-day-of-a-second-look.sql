-- Whoever looks at a decision again may have said another day since, with its reason: that one stands, on every page alike.

create or replace view decision_challenge_now with (security_invoker) as
  select c.authority_id, c.challenge_id, c.decision_id, c.submission_id, c.words, c.said_by, c.typed_by, c.said_how, c.said_on, c.typed_on,
    coalesce(moved.expected_on, c.answer_by) as answer_by, coalesce(n.decider_id, c.decider_id) as decider_id
  from decision_challenge c
  join submission s on s.authority_id = c.authority_id and s.submission_id = c.submission_id
  left join lateral (select d.decider_id from challenge_named d
    where d.authority_id = c.authority_id and d.challenge_id = c.challenge_id order by d.named_id desc limit 1) n on true
  -- The first day of a plan was said when it was sent, which may have been on the same day.
  left join lateral (select x.expected_on from expected_date x
    where x.authority_id = c.authority_id and x.submission_id = c.submission_id and x.said_on >= c.typed_on
      and (x.said_on > s.submitted_on or exists (select from expected_date first where first.authority_id = x.authority_id
        and first.submission_id = x.submission_id and first.expected_id < x.expected_id))
    order by x.expected_id desc limit 1) moved on true;
comment on view decision_challenge_now is 'What was said against a decision, with the human who looks at it again now, and the day of the answer as it was said last.';

-- Whoever wants a ring is rung about an answer too; of which one they heard is kept, so that it is asked for once.

alter table waiting_update
  add column decision_id uuid,
  add foreign key (authority_id, decision_id) references decision;
comment on column waiting_update.decision_id is 'The answer of which the person was told by it; null while there was none.';
