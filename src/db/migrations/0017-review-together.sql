-- Review, together: more help as a step, the question without the help, talks and third views, and what came of it.

alter table review_step drop constraint review_step_step_check;
alter table review_step add constraint review_step_step_check check (step in ('go-on','change','more','step-down','end'));
alter table review_step add column why_not_go_on text not null default '';
alter table review_step add constraint a_named_human_decides foreign key (authority_id, decided_by) references human (authority_id, human_id);
comment on column review_step.why_not_go_on is 'Where maintenance works as both see it and the step is another than to go on: the worker''s reason why.';

create table review_without (
  like council_owned including defaults,
  without_id bigint generated always as identity,
  review_id uuid not null,
  outcome_id uuid not null,
  side text not null check (side in ('person','worker')),
  answer text not null check (answer in ('yes','with-difficulty','no','do-not-know')),
  words text not null default '',
  told_first boolean not null constraint told_before_they_answer check (told_first),
  said_by uuid not null,
  typed_by uuid not null,
  said_on date not null,
  typed_on date,
  how said_how not null default 'own-device',
  primary key (authority_id, without_id),
  foreign key (authority_id, review_id) references review,
  foreign key (authority_id, outcome_id) references outcome,
  foreign key (authority_id, said_by) references human (authority_id, human_id),
  foreign key (authority_id, typed_by) references human (authority_id, human_id)
);
comment on table review_without is 'Could you do this without the help? Each side for itself; all are kept, the newest of a side stands.';
comment on column review_without.told_first is 'Whoever answers had read or heard before that getting better may in the end mean less help.';
create index review_without_of_review on review_without (authority_id, review_id, without_id);
call guard('review_without', 'select, insert');

create table review_talk (
  like council_owned including defaults,
  review_talk_id bigint generated always as identity,
  review_id uuid not null,
  outcome_id uuid not null,
  words text not null check (length(trim(words)) > 0),
  ends_as text not null check (ends_as in ('alike','differ','ask-third')),
  third_human uuid,
  ask_by date,
  talked_on date not null,
  typed_by uuid not null,
  check ((ends_as = 'ask-third') = (third_human is not null)),
  primary key (authority_id, review_talk_id),
  unique (authority_id, review_talk_id, third_human),
  foreign key (authority_id, review_id) references review,
  foreign key (authority_id, outcome_id) references outcome,
  foreign key (authority_id, third_human) references human (authority_id, human_id),
  foreign key (authority_id, typed_by) references human (authority_id, human_id)
);
comment on table review_talk is 'What both said about a goal that they see differently at a review. It replaces nobody''s view.';
create index review_talk_of_review on review_talk (authority_id, review_id, review_talk_id);
create index review_talk_of_third on review_talk (authority_id, third_human) where third_human is not null;
call guard('review_talk', 'select, insert');

create table review_third_view (
  like council_owned including defaults,
  review_talk_id bigint not null,
  words text not null check (length(trim(words)) > 0),
  said_by uuid not null,
  said_on date not null,
  primary key (authority_id, review_talk_id),
  constraint only_whoever_was_asked foreign key (authority_id, review_talk_id, said_by) references review_talk (authority_id, review_talk_id, third_human)
);
comment on table review_third_view is 'How the third person sees it who was asked by name. It stands beside the two views.';
call guard('review_third_view', 'select, insert');

create table review_step_said (
  like council_owned including defaults,
  step_said_id bigint generated always as identity,
  review_id uuid not null,
  outcome_id uuid not null,
  answer text not null check (answer in ('agree','differently')),
  words text not null default '',
  said_by uuid not null,
  typed_by uuid not null,
  said_on date not null,
  typed_on date,
  how said_how not null default 'own-device',
  primary key (authority_id, step_said_id),
  foreign key (authority_id, review_id, outcome_id) references review_step,
  foreign key (authority_id, said_by) references human (authority_id, human_id),
  foreign key (authority_id, typed_by) references human (authority_id, human_id)
);
comment on table review_step_said is 'What the person says of a step that was proposed. All are kept, the newest stands.';
create index review_step_said_of_step on review_step_said (authority_id, review_id, outcome_id, step_said_id);
call guard('review_step_said', 'select, insert');

create table review_became (
  like council_owned including defaults,
  review_id uuid not null,
  version_id uuid not null,
  opened_by uuid not null,
  opened_on date not null,
  primary key (authority_id, review_id),
  foreign key (authority_id, review_id) references review,
  foreign key (authority_id, version_id) references plan_version,
  foreign key (authority_id, opened_by) references human (authority_id, human_id)
);
comment on table review_became is 'The version of the plan that was begun from what came of a review.';
call guard('review_became', 'select, insert');

create table review_copy (
  like council_owned including defaults,
  copy_id bigint generated always as identity,
  review_id uuid not null,
  channel text not null check (channel in ('page','post','hand','read-out')),
  given_on date not null,
  given_by uuid not null,
  primary key (authority_id, copy_id),
  foreign key (authority_id, review_id) references review,
  foreign key (authority_id, given_by) references human (authority_id, human_id)
);
comment on table review_copy is 'How and when the person was given what came of a review. Until there is one, it is due.';
create index review_copy_of_review on review_copy (authority_id, review_id);
call guard('review_copy', 'select, insert');

create table review_achieved (
  like council_owned including defaults,
  achieved_id bigint generated always as identity,
  review_id uuid not null,
  achieved text not null check (achieved in ('fully-met','partially-met','not-met')),
  person_agrees boolean not null,
  chosen_by uuid not null,
  chosen_on date not null,
  primary key (authority_id, achieved_id),
  foreign key (authority_id, review_id) references review,
  constraint a_human_chooses foreign key (authority_id, chosen_by) references human (authority_id, human_id)
);
comment on table review_achieved is 'Client Level Data, Review Outcomes Achieved: chosen by the worker with the person, never worked out. The newest stands; without a row it is not yet chosen.';
create index review_achieved_of_review on review_achieved (authority_id, review_id, achieved_id desc);
call guard('review_achieved', 'select, insert');
