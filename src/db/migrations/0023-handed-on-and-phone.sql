-- One first amount for each decision about needs, a challenge that is handed on, and the number by which somebody is rung.

alter table indicative_amount add unique (authority_id, assessment_id);

-- A challenge that is stuck is given to another decider. Its words, its day and its first decider stay; the newest name stands.
create table challenge_named (
  like council_owned including defaults,
  named_id bigint generated always as identity,
  challenge_id uuid not null,
  decider_id uuid not null,
  because text not null check (because in ('role-is-gone','had-a-part','limit-is-too-low','day-has-passed','is-away')),
  away_until date check ((away_until is not null) = (because = 'is-away')),
  named_by uuid not null check (named_by <> decider_id),
  named_on date not null,
  primary key (authority_id, named_id),
  foreign key (authority_id, challenge_id) references decision_challenge,
  foreign key (authority_id, decider_id) references human (authority_id, human_id),
  foreign key (authority_id, named_by) references human (authority_id, human_id)
);
comment on table challenge_named is 'Another human was named to look at a decision again, because the one before does not get to it. The newest stands (view decision_challenge_now).';
comment on column challenge_named.away_until is 'Until when the one before is away, where that is why.';
create index challenge_named_of_challenge on challenge_named (authority_id, challenge_id, named_id desc);
call guard('challenge_named', 'select, insert');

create view decision_challenge_now with (security_invoker) as
  select c.authority_id, c.challenge_id, c.decision_id, c.submission_id, c.words, c.said_by, c.typed_by, c.said_how, c.said_on, c.typed_on,
    c.answer_by, coalesce(n.decider_id, c.decider_id) as decider_id
  from decision_challenge c left join lateral (select d.decider_id from challenge_named d
    where d.authority_id = c.authority_id and d.challenge_id = c.challenge_id order by d.named_id desc limit 1) n on true;
comment on view decision_challenge_now is 'What was said against a decision, with the human who looks at it again now.';
grant select on decision_challenge_now to footing_app;

create function a_challenge_is_handed_to_another() returns trigger language plpgsql as $$
begin
  if exists (select from decision_challenge c join decision d on d.authority_id = c.authority_id and d.submission_id = c.submission_id
      where c.authority_id = new.authority_id and c.challenge_id = new.challenge_id and d.decided_by = new.decider_id) then
    raise exception 'a challenge is handed to another human than who decided';
  end if;
  if exists (select from decision_challenge c
      join submission s on s.authority_id = c.authority_id and s.submission_id = c.submission_id
      join plan_version v on v.authority_id = s.authority_id and v.budget_id = s.budget_id
      where c.authority_id = new.authority_id and c.challenge_id = new.challenge_id and (v.opened_by = new.decider_id
        or exists (select from submission u where u.authority_id = v.authority_id and u.version_id = v.version_id and u.submitted_by = new.decider_id)
        or exists (select from outcome o where o.authority_id = v.authority_id and o.version_id = v.version_id and o.typed_by = new.decider_id)
        or exists (select from spend_line l where l.authority_id = v.authority_id and l.version_id = v.version_id and l.typed_by = new.decider_id)
        or exists (select from plan_sentence t where t.authority_id = v.authority_id and t.version_id = v.version_id and t.typed_by = new.decider_id)
        or exists (select from plan_answer a where a.authority_id = v.authority_id and a.version_id = v.version_id
          and new.decider_id in (a.given_by, a.typed_by)))) then
    raise exception 'a challenge is handed to nobody who wrote in the plan';
  end if;
  return new;
end $$;
create trigger a_challenge_is_handed_to_another before insert on challenge_named
  for each row execute function a_challenge_is_handed_to_another();

-- The number by which the council rings the person. A change is a row with its day: a call about bank details uses one that is old enough.
create table phone_said (
  like council_owned including defaults,
  phone_said_id bigint generated always as identity,
  human_id uuid not null,
  phone text not null check (phone ~ '^(\+?[0-9 ]{9,20})?$'),
  how said_how not null,
  said_by uuid not null check (said_by = human_id),
  typed_by uuid not null,
  said_on date not null,
  typed_on date not null check (typed_on >= said_on),
  primary key (authority_id, phone_said_id),
  check ((how = 'own-device') = (said_by = typed_by)),
  foreign key (authority_id, human_id) references human (authority_id, human_id),
  foreign key (authority_id, said_by) references human (authority_id, human_id),
  foreign key (authority_id, typed_by) references human (authority_id, human_id)
);
comment on table phone_said is 'A number on which the person may be rung, as they said it; '''' where they want none. The newest stands.';
comment on column phone_said.typed_on is 'Since when the council holds it: by this day it is known whether it is older than a change of bank details.';
create index phone_said_of_human on phone_said (authority_id, human_id, phone_said_id desc);
call guard('phone_said', 'select, insert');
