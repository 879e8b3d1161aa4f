-- "Can I spend it on…?": the council's rules as rows, what people asked, and what they were answered.

create table spending_rule (
  like council_owned including defaults,
  rule_id uuid not null,
  rule_order bigint generated always as identity,
  key text not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  answer text not null check (answer in ('allowed','ask-first','not-allowed')),
  name text not null check (length(trim(name)) > 0),
  covers text not null,
  why text not null check (length(trim(why)) > 0),
  whose text not null check (whose in ('law','guidance','council')),
  source text not null default '',
  yes_examples text not null default '',
  no_examples text not null default '',
  decision_needed boolean not null default false,
  from_day date not null,
  to_day date,
  recorded_by uuid,
  recorded_on date not null,
  primary key (authority_id, rule_id),
  check (to_day >= from_day),
  foreign key (authority_id, recorded_by) references human (authority_id, human_id)
);
comment on table spending_rule is 'One version of one rule about what a budget may be spent on. Of a key, the newest whose day has come holds.';
comment on column spending_rule.covers is 'Words by which people ask for it, one a line; the name counts as one too.';
comment on column spending_rule.decision_needed is 'A worker may say yes only with why it is needed (paying somebody of the household).';
comment on column spending_rule.to_day is 'The last day on which it holds; null: until it is replaced or ended by a row.';
comment on column spending_rule.recorded_by is 'null: it came with the programme.';
create index spending_rule_of_key on spending_rule (authority_id, key, from_day desc, rule_order desc);
call guard('spending_rule', 'select, insert');

create table spending_rule_ended (
  like council_owned including defaults,
  rule_id uuid not null,
  last_day date not null,
  ended_by uuid not null,
  ended_on date not null,
  primary key (authority_id, rule_id),
  foreign key (authority_id, rule_id) references spending_rule,
  foreign key (authority_id, ended_by) references human (authority_id, human_id)
);
comment on table spending_rule_ended is 'A version that holds up to a day and no longer; a day before its first: it never begins.';
call guard('spending_rule_ended', 'select, insert');

create table spending_question (
  like council_owned including defaults,
  question_id uuid not null,
  budget_id uuid not null,
  words text not null check (length(trim(words)) between 1 and 300),
  told text not null check (told in ('allowed','ask-first','not-allowed','dont-know')),
  plan_line text not null default '',
  how text not null check (how in ('self','talk','phone','paper')),
  said_by uuid not null,
  typed_by uuid not null,
  asked_on date not null,
  asked_at timestamptz not null,
  primary key (authority_id, question_id),
  unique (authority_id, budget_id, question_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, said_by) references human (authority_id, human_id),
  foreign key (authority_id, typed_by) references human (authority_id, human_id)
);
comment on table spending_question is 'What somebody asked before buying, and what they were told at once. For the person and their worker alone: nothing that looks at spending reads it.';
comment on column spending_question.plan_line is 'What the plan called it, where the plan itself says yes.';
create index spending_question_of_budget on spending_question (authority_id, budget_id, asked_at desc);
call guard('spending_question', 'select, insert');

create table spending_question_rule (
  like council_owned including defaults,
  question_id uuid not null,
  rule_id uuid not null,
  place int not null,
  primary key (authority_id, question_id, rule_id),
  foreign key (authority_id, question_id) references spending_question,
  foreign key (authority_id, rule_id) references spending_rule
);
comment on table spending_question_rule is 'The versions of the rules that were shown as the answer.';
call guard('spending_question_rule', 'select, insert');

create table spending_question_passed (
  like council_owned including defaults,
  question_id uuid not null,
  budget_id uuid not null,
  because text not null check (because in ('ask-first','dont-know','asked-for')),
  answer_by date not null,
  passed_by uuid not null,
  passed_on date not null,
  primary key (authority_id, question_id),
  foreign key (authority_id, budget_id, question_id) references spending_question (authority_id, budget_id, question_id),
  foreign key (authority_id, passed_by) references human (authority_id, human_id)
);
comment on table spending_question_passed is 'It is with the worker, with the day by which they answer.';
create index spending_question_passed_of_budget on spending_question_passed (authority_id, budget_id, answer_by);
call guard('spending_question_passed', 'select, insert');

create table spending_answer (
  like council_owned including defaults,
  answer_id uuid not null,
  answer_order bigint generated always as identity,
  question_id uuid not null,
  budget_id uuid not null,
  verdict text not null check (verdict in ('yes','yes-if','no')),
  condition text not null default '',
  reasons text not null check (length(trim(reasons)) > 0),
  instead text not null default '',
  needed_because text not null default '',
  topic text not null default '',
  topic_key text not null default '',
  neutral text not null default '',
  answered_by uuid not null,
  answered_on date not null,
  primary key (authority_id, answer_id),
  check ((verdict = 'yes-if') = (condition <> '')),
  check (verdict <> 'no' or instead <> ''),
  check ((topic = '') = (neutral = '') and (topic = '') = (topic_key = '')),
  foreign key (authority_id, budget_id, question_id) references spending_question (authority_id, budget_id, question_id),
  foreign key (authority_id, answered_by) references human (authority_id, human_id)
);
comment on table spending_answer is 'The worker''s decision about a question, with its reasons. The newest of a question stands.';
comment on column spending_answer.needed_because is 'Why it is necessary, where a rule asks for that (paying somebody of the household).';
comment on column spending_answer.topic is 'What it was about, told of nobody ("a bicycle"), so that it can help others; '''': it stays between the two.';
comment on column spending_answer.topic_key is 'The same, written so that alike ones are found.';
create index spending_answer_of_question on spending_answer (authority_id, question_id, answer_order desc);
create index spending_answer_of_topic on spending_answer (authority_id, topic_key) where topic_key <> '';
call guard('spending_answer', 'select, insert');
