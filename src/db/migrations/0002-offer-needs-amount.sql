-- Stages 1 to 3: offer, needs (co-assessment), indicative amount.
create table offer (
  like council_owned including defaults,
  offer_id uuid not null,
  budget_id uuid not null,
  explained_by uuid not null,
  explained_on date not null,
  format text not null check (format in ('talked','leaflet','easy-read','video','phone')),
  what_was_said text not null,
  primary key (authority_id, offer_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, explained_by) references human (authority_id, human_id)
);
comment on table offer is 'A personal budget explained: by whom, when, how. It may be explained again; each is kept (A10).';
create index offer_of_budget on offer (authority_id, budget_id);
call guard('offer', 'select, insert');

create table offer_answer (
  like council_owned including defaults,
  offer_answer_id bigint generated always as identity,
  budget_id uuid not null,
  offer_id uuid not null,
  answer text not null check (answer in ('accepted','declined','not-now')),
  own_words text not null,
  said_by uuid not null,
  typed_by uuid not null,
  answered_on date not null,
  primary key (authority_id, offer_answer_id),
  foreign key (authority_id, offer_id) references offer,
  foreign key (authority_id, budget_id) references budget
);
comment on table offer_answer is 'What the person answered to the offer, in their words. The newest row stands.';
create index offer_answer_of_budget on offer_answer (authority_id, budget_id);
call guard('offer_answer', 'select, insert');

create table question_set (
  like council_owned including defaults,
  question_set_id int not null,
  effective_from date not null,
  questions jsonb not null,
  primary key (authority_id, question_set_id)
);
comment on table question_set is 'The questions of an assessment, as data. A signed assessment keeps the set it was answered with.';
call guard('question_set', 'select, insert');

create table assessment (
  like council_owned including defaults,
  assessment_id uuid not null,
  budget_id uuid not null,
  question_set_id int not null,
  opened_by uuid not null,
  opened_on date not null,
  primary key (authority_id, assessment_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, question_set_id) references question_set
);
comment on table assessment is 'One co-assessment: person and worker answer the same questions apart (B1).';
create index assessment_of_budget on assessment (authority_id, budget_id);
call guard('assessment', 'select, insert');

create table answer (
  like council_owned including defaults,
  answer_id bigint generated always as identity,
  assessment_id uuid not null,
  side text not null check (side in ('person','worker')),
  question_key text not null,
  level text not null check (level in ('manage','some-help','cannot','dont-know')),
  words text not null default '',
  said_by uuid not null,
  typed_by uuid not null,
  said_on date not null,
  primary key (authority_id, answer_id),
  foreign key (authority_id, assessment_id) references assessment
);
comment on table answer is 'One side''s answer to one question. Never changed: answered again, the newest row stands.';
create index answer_of_assessment on answer (authority_id, assessment_id, answer_id);
call guard('answer', 'select, insert');

create table answers_done (
  like council_owned including defaults,
  assessment_id uuid not null,
  side text not null check (side in ('person','worker')),
  done_by uuid not null,
  done_on date not null,
  primary key (authority_id, assessment_id, side),
  foreign key (authority_id, assessment_id) references assessment
);
comment on table answers_done is 'This side has finished. When both have, each sees the other''s answers.';
call guard('answers_done', 'select, insert');

create table difference_talk (
  like council_owned including defaults,
  talk_id bigint generated always as identity,
  assessment_id uuid not null,
  question_key text not null,
  ends_as text not null check (ends_as in ('we-agree','we-differ','ask-third','leave-it')),
  words text not null default '',
  typed_by uuid not null,
  talked_on date not null,
  primary key (authority_id, talk_id),
  foreign key (authority_id, assessment_id) references assessment
);
comment on table difference_talk is 'How a difference between the two views ended. Both answers stay as they were (B2).';
create index difference_talk_of_assessment on difference_talk (authority_id, assessment_id);
call guard('difference_talk', 'select, insert');

create table eligibility (
  like council_owned including defaults,
  assessment_id uuid not null,
  eligible boolean not null,
  reasons text not null,
  decided_by uuid not null,
  decided_on date not null,
  primary key (authority_id, assessment_id),
  foreign key (authority_id, assessment_id) references assessment
);
comment on table eligibility is 'Whether there are eligible needs (Care Act s.13; two of ten outcomes), decided by the worker with words the person reads.';
call guard('eligibility', 'select, insert');

create table need (
  like council_owned including defaults,
  need_id uuid not null,
  budget_id uuid not null,
  assessment_id uuid not null,
  question_key text not null,
  words text not null,
  primary key (authority_id, need_id),
  unique (authority_id, assessment_id, question_key),
  foreign key (authority_id, assessment_id) references assessment,
  foreign key (authority_id, budget_id) references budget
);
comment on table need is 'An eligible need, in words. Outcomes in the plan meet needs.';
create index need_of_budget on need (authority_id, budget_id);
call guard('need', 'select, insert');

create table indicative_amount (
  like council_owned including defaults,
  amount_id uuid not null,
  budget_id uuid not null,
  assessment_id uuid not null,
  rates_version int not null,
  person_view_pence bigint not null check (person_view_pence >= 0),
  worker_view_pence bigint not null check (worker_view_pence >= 0),
  working jsonb not null,
  worked_out_by uuid not null,
  worked_out_on date not null,
  primary key (authority_id, amount_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, assessment_id) references assessment
);
comment on table indicative_amount is 'A first figure a week, by each side''s answers, with every line of its working kept as it was shown (C1, guidance 11.24). Not a promise.';
comment on column indicative_amount.person_view_pence is 'Pence a week by the person''s answers.';
comment on column indicative_amount.worker_view_pence is 'Pence a week by the worker''s answers.';
create index indicative_amount_of_budget on indicative_amount (authority_id, budget_id);
call guard('indicative_amount', 'select, insert');
