-- The law of an ending: on what a cut or an end rests, who confirms it, and how it is looked at again.

-- The ground ----------------------------------------------------------------------------------------------------------------

alter table outside_step add unique (authority_id, step_id);
alter table review add unique (authority_id, budget_id, review_id);
alter table assessment add unique (authority_id, budget_id, assessment_id);

create table aftercare_decided (
  like council_owned including defaults,
  aftercare_decided_id uuid not null,
  budget_id uuid not null,
  aftercare_id uuid not null,
  body text not null check (body in ('council','nhs')),
  body_name text not null check (length(trim(body_name)) > 0),
  decided_by_name text not null check (length(trim(decided_by_name)) > 0),
  decided_on date not null,
  because text[] not null,
  why text not null check (length(trim(why)) > 0),
  person_said text not null default '',
  written_by uuid not null,
  written_on date not null,
  primary key (authority_id, aftercare_decided_id),
  unique (authority_id, budget_id, aftercare_decided_id),
  constraint never_only_a_goal_time_or_a_discharge check (because && array['no-need-from-the-illness','staying-well-without-it']),
  constraint decided_before_it_is_written check (decided_on <= written_on),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, aftercare_id) references aftercare,
  foreign key (authority_id, written_by) references human (authority_id, human_id)
);
comment on table aftercare_decided is 'One body''s decision that aftercare (Mental Health Act 1983, s.117) is no longer needed: which body, who, on which day, why.';
create index aftercare_decided_of_budget on aftercare_decided (authority_id, budget_id, written_on desc);
call guard('aftercare_decided', 'select, insert');

create table lawful_ground (
  like council_owned including defaults,
  ground_id uuid not null,
  budget_id uuid not null,
  basis text not null check (basis in ('reassessed-not-eligible','reassessed-less-needed','another-way','no-needs','persons-choice','s117-both','moved','died','other-council','outside-the-plan')),
  why text not null check (length(trim(why)) > 0),
  agree_steps text not null default '',
  person_said text not null default '',
  said_how text check (said_how in ('own-device','together','phone','paper')),
  said_by uuid,
  said_on date,
  ways_talked boolean not null default false,
  review_id uuid,
  assessment_id uuid,
  advice text not null default '',
  other_what text not null default '',
  other_who text not null default '',
  other_from date,
  on_day date,
  new_council text not null default '',
  new_council_told text not null default '',
  step_id uuid,
  council_decided uuid,
  nhs_decided uuid,
  written_by uuid not null,
  written_on date not null,
  primary key (authority_id, ground_id),
  unique (authority_id, budget_id, ground_id),
  constraint looked_at_again check (basis not in ('reassessed-not-eligible','reassessed-less-needed','no-needs') or coalesce(review_id, assessment_id) is not null and length(trim(agree_steps)) > 0),
  constraint no_needs_with_advice check (basis <> 'no-needs' or length(trim(advice)) > 0),
  constraint another_way_is_named check (basis <> 'another-way' or length(trim(other_what)) > 0 and length(trim(other_who)) > 0
    and other_from is not null and length(trim(agree_steps)) > 0),
  constraint own_wish_in_own_words check (basis <> 'persons-choice' or length(trim(person_said)) > 0 and said_how is not null
    and said_by is not null and said_on is not null and said_on <= written_on and ways_talked),
  constraint aftercare_ends_by_both check (basis <> 's117-both' or council_decided is not null and nhs_decided is not null),
  constraint the_day_it_happened check (basis not in ('moved','died','other-council') or on_day is not null),
  constraint a_council_takes_over check (basis <> 'other-council' or length(trim(new_council)) > 0 and length(trim(new_council_told)) > 0),
  constraint on_an_agreed_stop check (basis <> 'outside-the-plan' or step_id is not null),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, said_by) references human (authority_id, human_id),
  foreign key (authority_id, budget_id, review_id) references review (authority_id, budget_id, review_id),
  foreign key (authority_id, budget_id, assessment_id) references assessment (authority_id, budget_id, assessment_id),
  foreign key (authority_id, step_id) references outside_step (authority_id, step_id),
  foreign key (authority_id, budget_id, council_decided) references aftercare_decided (authority_id, budget_id, aftercare_decided_id),
  foreign key (authority_id, budget_id, nhs_decided) references aftercare_decided (authority_id, budget_id, aftercare_decided_id),
  foreign key (authority_id, written_by) references human (authority_id, human_id)
);
comment on table lawful_ground is 'On what a cut or an end rests (Care Act 2014 ss.13, 24, 27, 37; Mental Health Act 1983 s.117), by a named human. The newest of a budget stands.';
comment on column lawful_ground.agree_steps is 'What was done to reach agreement with the person (s.27(4) and (5)).';
comment on column lawful_ground.ways_talked is 'Somebody else, another use, a pause and less were talked about before the person''s own wish was written down.';
comment on column lawful_ground.on_day is 'The day of the move or of the death.';
create index lawful_ground_of_budget on lawful_ground (authority_id, budget_id, written_on desc, ground_id desc);
call guard('lawful_ground', 'select, insert');

-- A ground rests on what is there: a review that took place, a decided assessment, both bodies, the person's own words, an agreed stop.
create function ground_rests_on_what_is_there() returns trigger language plpgsql as $$
begin
  if new.review_id is not null and not exists (select from review_held h where h.review_id = new.review_id)
  then raise exception 'a ground rests on a review that took place'; end if;
  if new.assessment_id is not null and not exists (select from eligibility e where e.assessment_id = new.assessment_id)
  then raise exception 'a ground rests on an assessment that was decided'; end if;
  if new.basis = 'persons-choice' and not exists (select from budget b where b.budget_id = new.budget_id and b.person_id = new.said_by)
  then raise exception 'the person''s wish is the person''s'; end if;
  if new.basis = 's117-both' and not (
    exists (select from aftercare_decided d where d.aftercare_decided_id = new.council_decided and d.body = 'council')
    and exists (select from aftercare_decided d where d.aftercare_decided_id = new.nhs_decided and d.body = 'nhs'))
  then raise exception 'aftercare ends only when council and NHS have both decided it'; end if;
  if new.basis = 'outside-the-plan' and not exists (
    select from outside_step s join outside_question q on q.outside_id = s.outside_id
    join outside_step_decided d on d.step_id = s.step_id and d.yes
    where s.step_id = new.step_id and s.step = 'stop' and q.budget_id = new.budget_id)
  then raise exception 'this ground stands on a stop that a manager agreed to'; end if;
  return new;
end $$;
create trigger ground_rests_on_what_is_there after insert on lawful_ground for each row execute function ground_rests_on_what_is_there();

-- Kinds, ended early, and who confirms --------------------------------------------------------------------------------------

alter table ending drop constraint ending_kind_check;
alter table ending add constraint ending_kind_check
  check (kind in ('after-review','reassessed','person-chose','spent-outside','moved','other-council','hospital','died'));
alter table ending add column ground_id uuid;
alter table ending add foreign key (authority_id, budget_id, ground_id) references lawful_ground (authority_id, budget_id, ground_id);
comment on column ending.ground_id is 'On what it rests in law; without one it is never confirmed.';

create table ended_early (
  like council_owned including defaults,
  ending_id uuid not null,
  planned_until date,
  planned_event text not null default '',
  reason text not null check (length(trim(reason)) > 0),
  written_by uuid not null,
  written_on date not null,
  primary key (authority_id, ending_id),
  check (planned_until is not null or length(trim(planned_event)) > 0),
  foreign key (authority_id, ending_id) references ending,
  foreign key (authority_id, written_by) references human (authority_id, human_id)
);
comment on table ended_early is 'An ending told before the day, or before the event, until which the plan itself was to go on; counted, with its reason.';
call guard('ended_early', 'select, insert');

-- Looked at again -----------------------------------------------------------------------------------------------------------

create table ending_challenge (
  like council_owned including defaults,
  ending_challenge_id uuid not null,
  budget_id uuid not null,
  ending_id uuid not null,
  words text not null check (length(trim(words)) > 0),
  said_how text not null check (said_how in ('own-device','together','phone','paper')),
  said_by uuid not null,
  said_on date not null,
  typed_by uuid not null,
  typed_on date not null,
  answer_by date not null,
  primary key (authority_id, ending_challenge_id),
  unique (authority_id, ending_id),
  check (said_on <= typed_on),
  foreign key (authority_id, ending_id, budget_id) references ending (authority_id, ending_id, budget_id),
  foreign key (authority_id, said_by) references human (authority_id, human_id),
  foreign key (authority_id, typed_by) references human (authority_id, human_id)
);
comment on table ending_challenge is '"I think this ending is wrong", in the person''s words. From then on the last day that was told counts no longer: payments go on.';
create index ending_challenge_of_budget on ending_challenge (authority_id, budget_id, typed_on desc);
call guard('ending_challenge', 'select, insert');

create table ending_challenge_answered (
  like council_owned including defaults,
  ending_challenge_id uuid not null,
  stands boolean not null,
  reasons text not null check (length(trim(reasons)) > 0),
  decided_by uuid not null,
  decided_on date not null,
  primary key (authority_id, ending_challenge_id),
  foreign key (authority_id, ending_challenge_id) references ending_challenge,
  foreign key (authority_id, decided_by) references human (authority_id, human_id)
);
comment on table ending_challenge_answered is 'Somebody who neither proposed nor confirmed it looked again. Where the ending stands, a new last day is told with the full notice.';
call guard('ending_challenge_answered', 'select, insert');

create function ending_looked_at_by_another() returns trigger language plpgsql as $$
begin
  if exists (select from ending_challenge x join ending e on e.ending_id = x.ending_id
    left join ending_confirmed c on c.ending_id = e.ending_id
    where x.ending_challenge_id = new.ending_challenge_id and (e.proposed_by = new.decided_by or c.confirmed_by = new.decided_by))
  then raise exception 'another human looks at an ending again'; end if;
  return new;
end $$;
create trigger ending_looked_at_by_another after insert on ending_challenge_answered for each row execute function ending_looked_at_by_another();

-- The belt: what the rules of a deed refuse, the database refuses too ----------------------------------------------------------

create function ending_is_lawful() returns trigger language plpgsql as $$
declare
  told ending;
  ground lawful_ground;
  notice int;
  agreed text;
begin
  select * into told from ending e where e.ending_id = new.ending_id;
  if told.proposed_by = new.confirmed_by then raise exception 'another human confirms an ending'; end if;
  if told.last_day < new.confirmed_on then raise exception 'nothing stops looking back'; end if;
  if exists (select from ending_challenge x where x.ending_id = new.ending_id)
  then raise exception 'an ending that is looked at again is not confirmed'; end if;
  select * into ground from lawful_ground g where g.ground_id = told.ground_id;
  if ground.ground_id is null or ground.basis = 'reassessed-less-needed'
  then raise exception 'an ending rests on a lawful ground'; end if;
  if ground.basis not in ('s117-both','died','moved')
    and exists (select from aftercare a join budget b on b.person_id = a.person_id where b.budget_id = told.budget_id)
  then raise exception 'aftercare ends only when council and NHS have both decided it'; end if;
  if ground.basis = 'another-way' and ground.other_from > told.last_day + 1
  then raise exception 'the other help is there when the money stops'; end if;
  select (s.settings -> 'ending' ->> 'noticeDays')::int into notice from council_settings s
    where s.effective_from <= told.told_on order by s.effective_from desc, s.settings_id desc limit 1;
  select v.said into agreed from ending_view v where v.ending_id = new.ending_id and v.side = 'person' and v.condition = 'c'
    order by v.ending_view_id desc limit 1;
  if told.kind <> 'died' and told.last_day < told.told_on + coalesce(notice, 28) and agreed is distinct from 'yes'
  then raise exception 'a stop has its full notice, or the person''s own yes'; end if;
  return new;
end $$;
create trigger ending_is_lawful after insert on ending_confirmed for each row execute function ending_is_lawful();

create function payments_end_with_an_ending() returns trigger language plpgsql as $$
begin
  if not exists (select from ending e join ending_confirmed c on c.ending_id = e.ending_id
    where e.budget_id = new.budget_id and e.last_day <= new.from_day
      and not exists (select from ending_challenge x where x.ending_id = e.ending_id))
  then raise exception 'payments end only with an ending that was told and confirmed'; end if;
  return new;
end $$;
create trigger payments_end_with_an_ending after insert on overlay for each row when (new.kind = 'ends' and new.line_id is null)
  execute function payments_end_with_an_ending();

-- What else ends near the last day --------------------------------------------------------------------------------------------

create table cliff_fact (
  like council_owned including defaults,
  cliff_fact_id uuid not null,
  budget_id uuid not null,
  kind text not null check (kind in ('discharge','benefits')),
  on_day date,
  words text not null default '',
  said_how text not null check (said_how in ('own-device','together','phone','paper')),
  said_by uuid not null,
  written_by uuid not null,
  written_on date not null,
  primary key (authority_id, cliff_fact_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, said_by) references human (authority_id, human_id),
  foreign key (authority_id, written_by) references human (authority_id, human_id)
);
comment on table cliff_fact is 'The day on which a team says goodbye, or benefits change; the newest of a kind stands. Without a day: it is no longer planned.';
create index cliff_fact_of_budget on cliff_fact (authority_id, budget_id, written_on desc, cliff_fact_id desc);
call guard('cliff_fact', 'select, insert');

create table ending_cliff_words (
  like council_owned including defaults,
  ending_id uuid not null,
  near text[] not null check (cardinality(near) > 0),
  words text not null check (length(trim(words)) > 0),
  written_by uuid not null,
  written_on date not null,
  primary key (authority_id, ending_id),
  foreign key (authority_id, ending_id) references ending,
  foreign key (authority_id, written_by) references human (authority_id, human_id)
);
comment on table ending_cliff_words is 'What holds the person where something else ends near the last day: written by whoever confirms.';
call guard('ending_cliff_words', 'select, insert');
