-- A person without a screen asks for their worker's answer in a talk, by phone or on paper; the worker writes down that they did.

alter table spending_question_passed
  add column how text not null default 'self' check (how in ('self','talk','phone','paper'));
comment on column spending_question_passed.how is 'How the person asked for the worker''s answer; ''self'' also where nobody had to ask.';

-- A question for the person alone can stay without an answer: some never write it down, and say it in a talk that nobody hears. What
-- they said stays theirs to write. That there was a talk, and what the worker does next, closes the question.

create table private_talk (
  like council_owned including defaults,
  private_id uuid not null,
  alone boolean not null check (alone),
  talked_on date not null,
  next text not null check (next in ('nothing','safety','ask-anew')),
  words text not null check (length(trim(words)) > 0),
  typed_by uuid not null,
  typed_on date not null check (talked_on <= typed_on),
  primary key (authority_id, private_id),
  foreign key (authority_id, private_id) references private_question (authority_id, private_id),
  foreign key (authority_id, typed_by) references human (authority_id, human_id)
);
comment on table private_talk is 'The worker talked with the person alone about a question that they had not answered, and what the worker does next. Never the person''s answer.';
call guard('private_talk', 'select, insert');
