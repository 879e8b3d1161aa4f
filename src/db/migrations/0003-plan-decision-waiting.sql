-- Stages 4 and 5: the support plan, its decision, and the waiting in between.
create table plan_version (
  like council_owned including defaults,
  version_id uuid not null,
  budget_id uuid not null,
  number int not null check (number >= 1),
  opened_by uuid not null,
  opened_on date not null,
  primary key (authority_id, version_id),
  unique (authority_id, budget_id, number),
  foreign key (authority_id, budget_id) references budget
);
comment on table plan_version is 'A version of the plan. Versions are kept for ever; a submitted one can no longer change.';
call guard('plan_version', 'select, insert');

create table outcome (
  like council_owned including defaults,
  outcome_id uuid not null,
  version_id uuid not null,
  need_id uuid,
  kind text not null check (kind in ('change','maintenance','process')),
  words text not null,
  known_by text not null,
  ends_as text not null check (ends_as in ('date','event','ongoing')),
  ends_on date,
  ends_event text,
  position int not null,
  said_by uuid not null,
  typed_by uuid not null,
  primary key (authority_id, outcome_id),
  unique (authority_id, version_id, outcome_id),
  check ((ends_as = 'date') = (ends_on is not null)),
  check ((ends_as = 'event') = (ends_event is not null)),
  foreign key (authority_id, version_id) references plan_version,
  foreign key (authority_id, need_id) references need
);
comment on table outcome is 'What is to be better, or kept (change / maintenance / process, D9): "goal" on the person''s pages. Meets a need.';
comment on column outcome.known_by is 'How both will know that it is reached.';
create index outcome_of_version on outcome (authority_id, version_id, position);
call guard('outcome', 'select, insert, update, delete');

create table spend_line (
  like council_owned including defaults,
  spend_line_id uuid not null,
  version_id uuid not null,
  outcome_id uuid,
  what text not null,
  provider text not null,
  amount_pence bigint not null check (amount_pence > 0),
  every text not null check (every in ('once','weekly','four-weekly','monthly')),
  starts_on date not null,
  ends_as text not null check (ends_as in ('date','event','ongoing')),
  ends_on date,
  ends_event text,
  position int not null,
  said_by uuid not null,
  typed_by uuid not null,
  primary key (authority_id, spend_line_id),
  check ((ends_as = 'date') = (ends_on is not null)),
  check ((ends_as = 'event') = (ends_event is not null)),
  foreign key (authority_id, version_id) references plan_version,
  foreign key (authority_id, version_id, outcome_id) references outcome (authority_id, version_id, outcome_id)
);
comment on table spend_line is 'What the money is for: what, with whom, how much, how often, from when until when or until what happens. Serves an outcome.';
comment on column spend_line.amount_pence is 'Pence each time (once, a week, four weeks, a month).';
create index spend_line_of_version on spend_line (authority_id, version_id, position);
call guard('spend_line', 'select, insert, update, delete');

create table plan_sentence (
  like council_owned including defaults,
  sentence_id bigint generated always as identity,
  version_id uuid not null,
  part text not null check (part in ('want','worker-adds','available','sustain','unwell-signs','unwell-help','unwell-ring','purpose','understood')),
  side text not null check (side in ('person','worker')),
  words text not null,
  said_by uuid not null,
  typed_by uuid not null,
  said_on date not null,
  primary key (authority_id, sentence_id),
  foreign key (authority_id, version_id) references plan_version
);
comment on table plan_sentence is 'The plan''s sentences: who said and who typed each. The newest of a part and side stands.';
create index plan_sentence_of_version on plan_sentence (authority_id, version_id, sentence_id);
call guard('plan_sentence', 'select, insert');

create table plan_answer (
  like council_owned including defaults,
  plan_answer_id bigint generated always as identity,
  version_id uuid not null,
  side text not null check (side in ('person','worker')),
  answer text not null check (answer in ('yes','yes-but','no','could-not')),
  words text not null default '',
  how text not null check (how in ('own-session','paper','phone')),
  stamp text not null,
  given_by uuid not null,
  given_on date not null,
  primary key (authority_id, plan_answer_id),
  foreign key (authority_id, version_id) references plan_version
);
comment on table plan_answer is 'Each side''s answer to the plan, in their own session. It stands while the plan still reads as it did (stamp).';
comment on column plan_answer.stamp is 'Fingerprint of the plan''s content that was answered.';
create index plan_answer_of_version on plan_answer (authority_id, version_id, plan_answer_id);
call guard('plan_answer', 'select, insert');

create table submission (
  like council_owned including defaults,
  submission_id uuid not null,
  budget_id uuid not null,
  version_id uuid not null,
  submitted_by uuid not null,
  submitted_on date not null,
  body text not null check (body in ('manager','panel')),
  decider_id uuid not null,
  weekly_pence bigint not null check (weekly_pence >= 0),
  primary key (authority_id, submission_id),
  unique (authority_id, version_id),
  unique (authority_id, submission_id, submitted_by),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, version_id) references plan_version,
  foreign key (authority_id, decider_id) references human (authority_id, human_id)
);
comment on table submission is 'A plan asked for: by whom, on which day, and which body decides. The wait is counted from here.';
create index submission_of_budget on submission (authority_id, budget_id, submitted_on desc);
call guard('submission', 'select, insert');

create function plan_is_submitted() returns trigger language plpgsql as $$
declare version uuid := coalesce(new.version_id, old.version_id);
begin
  if exists (select from submission s where s.authority_id = coalesce(new.authority_id, old.authority_id) and s.version_id = version) then
    raise exception 'a submitted plan version cannot change';
  end if;
  return coalesce(new, old);
end $$;
create trigger submitted_plan_stays before insert or update or delete on outcome for each row execute function plan_is_submitted();
create trigger submitted_plan_stays before insert or update or delete on spend_line for each row execute function plan_is_submitted();
create trigger submitted_plan_stays before insert on plan_answer for each row execute function plan_is_submitted();

create table expected_date (
  like council_owned including defaults,
  expected_id bigint generated always as identity,
  submission_id uuid not null,
  expected_on date not null,
  reason text not null,
  said_by uuid,
  said_on date not null,
  primary key (authority_id, expected_id),
  foreign key (authority_id, submission_id) references submission
);
comment on table expected_date is 'The day a decision is expected. Moving it is a new row with its reason, told to the person (H4).';
create index expected_date_of_submission on expected_date (authority_id, submission_id, expected_id desc);
call guard('expected_date', 'select, insert');

create table waiting_update (
  like council_owned including defaults,
  update_id bigint generated always as identity,
  submission_id uuid not null,
  on_day date not null,
  words text not null,
  said_by uuid,
  primary key (authority_id, update_id),
  foreign key (authority_id, submission_id) references submission
);
comment on table waiting_update is 'What the person was told while waiting, also when nothing had changed (H4). said_by is null when the system said it.';
create index waiting_update_of_submission on waiting_update (authority_id, submission_id, update_id desc);
call guard('waiting_update', 'select, insert');

create table decision (
  like council_owned including defaults,
  decision_id uuid not null,
  submission_id uuid not null,
  submitted_by uuid not null,
  decided_by uuid not null,
  verdict text not null check (verdict in ('approved','approved-with-conditions','returned','declined')),
  reasons text not null check (length(trim(reasons)) > 0),
  conditions text not null default '',
  decided_on date not null,
  primary key (authority_id, decision_id),
  unique (authority_id, submission_id),
  constraint author_is_not_approver check (decided_by <> submitted_by),
  foreign key (authority_id, submission_id, submitted_by) references submission (authority_id, submission_id, submitted_by),
  foreign key (authority_id, decided_by) references human (authority_id, human_id)
);
comment on table decision is 'A decision with its reasons, by a named human who is not the author. One a submission.';
call guard('decision', 'select, insert');
