-- A person without a screen asks for their worker's answer in a talk, by phone or on paper; the worker writes down that they did.

alter table spending_question_passed
  add column how text not null default 'self' check (how in ('self','talk','phone','paper'));
comment on column spending_question_passed.how is 'How the person asked for the worker''s answer; ''self'' also where nobody had to ask.';
