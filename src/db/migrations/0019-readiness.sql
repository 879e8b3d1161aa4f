-- Whether an ending is ready: what each side says, what takes the place of the money, who asked, and why a gap stands. The story.

alter table ending_view
  add column outcome_id uuid,
  add column typed_on date,
  add column how text check (how in ('together','phone','paper')),
  add foreign key (authority_id, outcome_id) references outcome,
  add foreign key (authority_id, said_by) references human (authority_id, human_id),
  add foreign key (authority_id, typed_by) references human (authority_id, human_id),
  add unique (authority_id, ending_id, ending_view_id),
  add constraint condition_c_is_about_a_goal check (outcome_id is null or condition = 'c'),
  add constraint typed_for_the_person_says_how check ((typed_by = said_by) = (how is null) and (how is null or side = 'person'));
comment on column ending_view.outcome_id is 'The goal that a view on (c) is about; null where it is about the whole.';
comment on column ending_view.how is 'How the person said it, where somebody else typed it; null where they typed it themselves.';
comment on column ending_view.typed_on is 'The day it was typed, where somebody else typed it.';

create table ending_asked (
  like council_owned including defaults,
  ending_asked_id bigint generated always as identity,
  ending_id uuid not null,
  way text not null check (way in ('met','phone','letter','message','through-somebody')),
  words text not null check (length(trim(words)) > 0),
  asked_by uuid not null,
  asked_on date not null,
  primary key (authority_id, ending_asked_id),
  foreign key (authority_id, ending_id) references ending,
  foreign key (authority_id, asked_by) references human (authority_id, human_id)
);
comment on table ending_asked is 'A day on which the person was asked how they see the ending, and did not answer. Never an answer.';
create index ending_asked_of on ending_asked (authority_id, ending_id, asked_on);
call guard('ending_asked', 'select, insert');

create table ending_gap_reason (
  like council_owned including defaults,
  ending_gap_reason_id bigint generated always as identity,
  ending_id uuid not null,
  condition text not null check (condition in ('a','b','c','d','no-answer')),
  answers_view bigint,
  words text not null check (length(trim(words)) > 0),
  written_by uuid not null,
  written_on date not null,
  check ((answers_view is null) = (condition = 'no-answer')),
  primary key (authority_id, ending_gap_reason_id),
  foreign key (authority_id, ending_id) references ending,
  foreign key (authority_id, ending_id, answers_view) references ending_view (authority_id, ending_id, ending_view_id),
  foreign key (authority_id, written_by) references human (authority_id, human_id)
);
comment on table ending_gap_reason is 'Why it ends although the two do not both say yes here. The person reads it. It answers one view of theirs, and no later one.';
create index ending_gap_reason_of on ending_gap_reason (authority_id, ending_id, ending_gap_reason_id);
call guard('ending_gap_reason', 'select, insert');

create table ending_replacement (
  like council_owned including defaults,
  replacement_id uuid not null,
  ending_id uuid not null,
  outcome_id uuid not null,
  kind text not null check (kind in ('other-income','free-thing')),
  what text not null check (length(trim(what)) between 1 and 200),
  added_by uuid not null,
  added_on date not null,
  primary key (authority_id, replacement_id),
  foreign key (authority_id, ending_id) references ending,
  foreign key (authority_id, outcome_id) references outcome,
  foreign key (authority_id, added_by) references human (authority_id, human_id)
);
comment on table ending_replacement is 'What takes the place of the money for a goal that keeps things steady: other money, or something free.';
create index ending_replacement_of on ending_replacement (authority_id, ending_id);
call guard('ending_replacement', 'select, insert');

create table ending_replacement_tried (
  like council_owned including defaults,
  tried_id bigint generated always as identity,
  replacement_id uuid not null,
  tried_on date not null,
  went text not null check (went in ('well','partly','badly')),
  words text not null default '',
  said_by uuid not null,
  said_on date not null,
  check (tried_on <= said_on),
  primary key (authority_id, tried_id),
  foreign key (authority_id, replacement_id) references ending_replacement,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table ending_replacement_tried is 'It was tried on a day, and how it went. No row: not tried yet.';
create index ending_replacement_tried_of on ending_replacement_tried (authority_id, replacement_id, tried_id);
call guard('ending_replacement_tried', 'select, insert');

create table ending_offer (
  like council_owned including defaults,
  ending_offer_id bigint generated always as identity,
  ending_id uuid not null,
  what text not null check (what in ('third-party','taper')),
  words text not null check (length(trim(words)) > 0),
  offered_by uuid not null,
  offered_on date not null,
  primary key (authority_id, ending_offer_id),
  foreign key (authority_id, ending_id) references ending,
  foreign key (authority_id, offered_by) references human (authority_id, human_id)
);
comment on table ending_offer is 'Somebody neutral, or smaller steps, offered to a person who does not agree that it should end.';
create index ending_offer_of on ending_offer (authority_id, ending_id, ending_offer_id);
call guard('ending_offer', 'select, insert');

create table ending_offer_answer (
  like council_owned including defaults,
  ending_offer_answer_id bigint generated always as identity,
  ending_id uuid not null,
  what text not null check (what in ('third-party','taper')),
  answer text not null check (answer in ('yes','no','done')),
  words text not null default '',
  said_by uuid not null,
  said_on date not null,
  typed_by uuid not null,
  typed_on date not null,
  how text check (how in ('together','phone','paper')),
  check ((typed_by = said_by) = (how is null)),
  primary key (authority_id, ending_offer_answer_id),
  foreign key (authority_id, ending_id) references ending,
  foreign key (authority_id, said_by) references human (authority_id, human_id),
  foreign key (authority_id, typed_by) references human (authority_id, human_id)
);
comment on table ending_offer_answer is 'What the person says to such an offer. The newest stands: yes please, no thank you, or it has happened.';
create index ending_offer_answer_of on ending_offer_answer (authority_id, ending_id, ending_offer_answer_id);
call guard('ending_offer_answer', 'select, insert');

create table story_choice (
  like council_owned including defaults,
  story_choice_id bigint generated always as identity,
  budget_id uuid not null,
  entry text not null check (length(entry) between 3 and 80),
  hidden boolean not null,
  chosen_by uuid not null,
  chosen_on date not null,
  primary key (authority_id, story_choice_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, chosen_by) references human (authority_id, human_id)
);
comment on table story_choice is 'The person leaves an entry out of their story, or puts it back. The newest stands. Nothing is deleted.';
comment on column story_choice.entry is 'What the entry rests on: a kind and the id of its row.';
create index story_choice_of on story_choice (authority_id, budget_id, story_choice_id);
call guard('story_choice', 'select, insert');

create table story_picture (
  like council_owned including defaults,
  picture_id uuid not null,
  budget_id uuid not null,
  file_id uuid not null,
  words text not null check (length(words) between 1 and 300),
  happened_on date not null,
  added_by uuid not null,
  added_on date not null,
  primary key (authority_id, picture_id),
  unique (authority_id, file_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, budget_id, file_id) references file (authority_id, budget_id, file_id),
  foreign key (authority_id, added_by) references human (authority_id, human_id)
);
comment on table story_picture is 'A picture that the person chose for the story of their budget, made anew by us, with their words.';
create index story_picture_of on story_picture (authority_id, budget_id, happened_on);
call guard('story_picture', 'select, insert');

create table story_picture_out (
  like council_owned including defaults,
  picture_id uuid not null,
  taken_out_by uuid not null,
  taken_out_on date not null,
  primary key (authority_id, picture_id),
  foreign key (authority_id, picture_id) references story_picture,
  foreign key (authority_id, taken_out_by) references human (authority_id, human_id)
);
comment on table story_picture_out is 'The person took a picture out of their story again. Nobody sees it any more.';
call guard('story_picture_out', 'select, insert');
