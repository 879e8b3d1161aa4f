-- Stages 7 to 10: spending, review, ending, afterwards.
create table file (
  like council_owned including defaults,
  file_id uuid not null,
  budget_id uuid not null,
  mime text not null check (mime in ('image/jpeg','application/pdf')),
  bytes bytea not null check (length(bytes) <= 2097152),
  sha256 bytea not null,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (authority_id, file_id),
  unique (authority_id, budget_id, file_id),
  foreign key (authority_id, budget_id) references budget
);
comment on table file is 'A receipt picture, made anew by us (small, upright, without location). At most 2 MB.';
call guard('file', 'select, insert');

create table purchase (
  like council_owned including defaults,
  purchase_id uuid not null,
  budget_id uuid not null,
  line_id uuid not null,
  bought_on date not null,
  amount_pence bigint not null check (amount_pence > 0),
  what text not null,
  no_receipt_because text,
  file_id uuid,
  said_by uuid not null,
  typed_by uuid not null,
  recorded_on date not null,
  primary key (authority_id, purchase_id),
  foreign key (authority_id, budget_id, line_id) references agreement_line (authority_id, budget_id, line_id),
  foreign key (authority_id, budget_id, file_id) references file (authority_id, budget_id, file_id)
);
comment on table purchase is 'Something bought with the budget, recorded as it happened.';
create index purchase_of_budget on purchase (authority_id, budget_id, bought_on desc);
call guard('purchase', 'select, insert');

create table review (
  like council_owned including defaults,
  review_id uuid not null,
  budget_id uuid not null,
  version_id uuid not null,
  kind text not null check (kind in ('light-touch','planned','direct-payment','requested')),
  meet_on date not null,
  how text not null check (how in ('home','phone','video','office','cafe')),
  opened_by uuid not null,
  opened_on date not null,
  primary key (authority_id, review_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, version_id) references plan_version
);
comment on table review is 'A look at the plan together. Nothing said in it changes money on the day.';
create index review_of_budget on review (authority_id, budget_id, meet_on);
call guard('review', 'select, insert');

create table review_view (
  like council_owned including defaults,
  view_id bigint generated always as identity,
  review_id uuid not null,
  outcome_id uuid not null,
  side text not null check (side in ('person','worker')),
  progress text not null check (progress in ('met','partly','not-yet')),
  words text not null default '',
  said_by uuid not null,
  typed_by uuid not null,
  said_on date not null,
  primary key (authority_id, view_id),
  foreign key (authority_id, review_id) references review,
  foreign key (authority_id, outcome_id) references outcome
);
comment on table review_view is 'How each side sees an outcome at a review (L2). Both are kept; the newest of a side stands.';
create index review_view_of_review on review_view (authority_id, review_id, view_id);
call guard('review_view', 'select, insert');

create table review_step (
  like council_owned including defaults,
  review_id uuid not null,
  outcome_id uuid not null,
  step text not null check (step in ('go-on','change','step-down','end')),
  reasons text not null check (length(trim(reasons)) > 0),
  decided_by uuid not null,
  decided_on date not null,
  primary key (authority_id, review_id, outcome_id),
  foreign key (authority_id, review_id) references review,
  foreign key (authority_id, outcome_id) references outcome
);
comment on table review_step is 'What follows for an outcome after a review, with reasons, by a named human. It changes no money by itself.';
call guard('review_step', 'select, insert');

create table review_held (
  like council_owned including defaults,
  review_id uuid not null,
  held_on date not null,
  celebrated text not null,
  held_by uuid not null,
  primary key (authority_id, review_id),
  foreign key (authority_id, review_id) references review
);
comment on table review_held is 'The review took place; what was celebrated first.';
call guard('review_held', 'select, insert');

create table ending (
  like council_owned including defaults,
  ending_id uuid not null,
  budget_id uuid not null,
  kind text not null check (kind in ('after-review','person-chose','spent-outside')),
  last_day date not null,
  event text not null default '',
  reasons text not null check (length(trim(reasons)) > 0),
  told_on date not null,
  proposed_by uuid not null,
  primary key (authority_id, ending_id),
  unique (authority_id, ending_id, budget_id),
  check (last_day >= told_on),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, proposed_by) references human (authority_id, human_id)
);
comment on table ending is 'An ending told to the person: the last day that is paid, why, and how to challenge it. It stops nothing until confirmed.';
create index ending_of_budget on ending (authority_id, budget_id, told_on desc);
call guard('ending', 'select, insert');

create table ending_view (
  like council_owned including defaults,
  ending_view_id bigint generated always as identity,
  ending_id uuid not null,
  condition text not null check (condition in ('a','b','c','d')),
  side text not null check (side in ('person','worker')),
  said text not null check (said in ('yes','no','not-sure')),
  words text not null default '',
  said_by uuid not null,
  typed_by uuid not null,
  said_on date not null,
  primary key (authority_id, ending_view_id),
  foreign key (authority_id, ending_id) references ending
);
comment on table ending_view is 'The four conditions of a good ending (M4 a–d), as each side sees them. Never a score.';
create index ending_view_of_ending on ending_view (authority_id, ending_id, ending_view_id);
call guard('ending_view', 'select, insert');

create table ending_confirmed (
  like council_owned including defaults,
  ending_id uuid not null,
  confirmed_by uuid not null,
  confirmed_on date not null,
  primary key (authority_id, ending_id),
  foreign key (authority_id, ending_id) references ending,
  foreign key (authority_id, confirmed_by) references human (authority_id, human_id)
);
comment on table ending_confirmed is 'The ending confirmed by a named human. From here on the last day is laid over the agreement.';
call guard('ending_confirmed', 'select, insert');

create table check_in (
  like council_owned including defaults,
  check_in_id uuid not null,
  budget_id uuid not null,
  wave text not null check (wave in ('6-weeks','6-months','12-months')),
  due_on date not null,
  chosen_by uuid not null,
  primary key (authority_id, check_in_id),
  unique (authority_id, budget_id, wave),
  foreign key (authority_id, budget_id) references budget
);
comment on table check_in is 'A look back the person chose, after the money has stopped (N1).';
call guard('check_in', 'select, insert');

create table check_in_answer (
  like council_owned including defaults,
  check_in_answer_id bigint generated always as identity,
  check_in_id uuid not null,
  outcome_id uuid not null,
  benefit text not null check (benefit in ('kept','partly','lost')),
  how text not null default '',
  said_by uuid not null,
  typed_by uuid not null,
  said_on date not null,
  primary key (authority_id, check_in_answer_id),
  foreign key (authority_id, check_in_id) references check_in,
  foreign key (authority_id, outcome_id) references outcome
);
comment on table check_in_answer is 'Whether the good of an outcome is kept, and how. No row means no answer, never "kept".';
create index check_in_answer_of on check_in_answer (authority_id, check_in_id);
call guard('check_in_answer', 'select, insert');
