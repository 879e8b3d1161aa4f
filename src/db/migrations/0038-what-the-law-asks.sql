-- The plan says what the law asks of it (Care Act 2014, s.25), and whose words each goal and each line are.

-- Plan: an eligible need that no goal meets is met in another way, which the worker writes.
create table need_met_otherwise (
  like council_owned including defaults,
  met_id bigint generated always as identity,
  version_id uuid not null,
  question_key text not null,
  words text not null,
  written_by uuid not null,
  written_on date not null,
  primary key (authority_id, met_id),
  foreign key (authority_id, version_id) references plan_version,
  foreign key (authority_id, written_by) references human (authority_id, human_id)
);
comment on table need_met_otherwise is 'How an eligible need is met otherwise than by a goal of the plan: where, and by whom; '''' where that was taken back. The newest of a version and need stands.';
comment on column need_met_otherwise.question_key is 'Which need: by its question, so that it is found again after a later assessment.';
create index need_met_otherwise_of_version on need_met_otherwise (authority_id, version_id, question_key, met_id desc);
call guard('need_met_otherwise', 'select, insert');

-- Plan: advice on what can be done to meet, reduce or delay needs.
alter table plan_sentence
  drop constraint plan_sentence_part_check,
  add constraint plan_sentence_part_check check (part in ('want','worker-adds','available','sustain','unwell-signs','unwell-help','unwell-ring','purpose','understood','roles','carer-part','carer-needs','carer-backup','advice'));

-- Plan: a goal and a line may be the person's words although somebody else typed them.
alter table outcome add column how said_how not null default 'own-device';
alter table spend_line add column how said_how not null default 'own-device';
comment on column outcome.how is 'How whoever typed it heard it; own-device where they are their own words. typed_by: who wrote in it last.';
comment on column spend_line.how is 'How whoever typed it heard it; own-device where they are their own words. typed_by: who wrote in it last.';
alter table outcome_fit add column as_read text;
comment on column outcome_fit.as_read is 'The goal as it read then: a yes to words that have changed since is no yes to these. Null in rows older than this column.';

-- As 0023 had it, and who wrote how a need is met otherwise is one of them.
create or replace function a_challenge_is_handed_to_another() returns trigger language plpgsql as $$
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
        or exists (select from need_met_otherwise m where m.authority_id = v.authority_id and m.version_id = v.version_id
          and m.written_by = new.decider_id)
        or exists (select from plan_answer a where a.authority_id = v.authority_id and a.version_id = v.version_id
          and new.decider_id in (a.given_by, a.typed_by)))) then
    raise exception 'a challenge is handed to nobody who wrote in the plan';
  end if;
  return new;
end $$;
