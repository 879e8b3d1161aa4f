-- Something looks as if it was spent outside the plan: asked about, listened to, and a step in proportion agreed, one after the other.

create table outside_question (
  like council_owned including defaults,
  outside_id uuid not null,
  budget_id uuid not null,
  what text not null check (length(trim(what)) > 0),
  happened_on date not null,
  purchase_id uuid,
  file_id uuid,
  row_number int check (row_number > 0),
  begun_by uuid not null,
  begun_on date not null check (begun_on >= happened_on),
  primary key (authority_id, outside_id),
  unique (authority_id, outside_id, happened_on),
  unique (authority_id, outside_id, budget_id),
  check ((file_id is null) = (row_number is null)),
  check (purchase_id is null or file_id is null),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, purchase_id) references purchase (authority_id, purchase_id),
  foreign key (authority_id, begun_by) references human (authority_id, human_id)
);
comment on table outside_question is 'Something that looks as if it was spent outside the plan: a purchase, a row of a statement, or what a worker was told.';
comment on column outside_question.file_id is 'The statement, with row_number its row; null where it is about something else.';
create index outside_question_of_budget on outside_question (authority_id, budget_id, begun_on desc);
call guard('outside_question', 'select, insert');

create table outside_rule (
  like council_owned including defaults,
  outside_id uuid not null,
  happened_on date not null,
  rule text not null check (length(trim(rule)) > 0),
  explained boolean not null,
  source text check (source in ('key-facts','understanding','agreement','talk')),
  explained_on date,
  explained_by text,
  words text,
  recorded_by uuid not null,
  recorded_on date not null,
  primary key (authority_id, outside_id),
  unique (authority_id, outside_id, explained),
  constraint explained_when_by_whom_in_what_words check (not explained or (source is not null and explained_on is not null
    and length(trim(coalesce(explained_by, ''))) > 0 and length(trim(coalesce(words, ''))) > 0)),
  constraint explained_before_it_happened check (not explained or explained_on <= happened_on),
  foreign key (authority_id, outside_id, happened_on) references outside_question (authority_id, outside_id, happened_on),
  foreign key (authority_id, recorded_by) references human (authority_id, human_id)
);
comment on table outside_rule is 'Which rule it is about, and whether it had been explained before: when, by whom, in what words.';
call guard('outside_rule', 'select, insert');

create table outside_explained (
  like council_owned including defaults,
  outside_id uuid not null,
  words text not null check (length(trim(words)) > 0),
  how text not null check (how in ('together','phone','paper')),
  said_back text not null,
  explained_by uuid not null,
  explained_on date not null,
  primary key (authority_id, outside_id),
  foreign key (authority_id, outside_id) references outside_rule (authority_id, outside_id),
  foreign key (authority_id, explained_by) references human (authority_id, human_id)
);
comment on table outside_explained is 'A rule that had not been explained was explained now, in these words. With that the question is over.';
comment on column outside_explained.said_back is 'How the person said it in their own words; '''' where they said nothing.';
call guard('outside_explained', 'select, insert');

create table outside_asked (
  like council_owned including defaults,
  outside_id uuid not null,
  rule_explained boolean not null default true check (rule_explained),
  words text not null check (length(trim(words)) > 0),
  asked_by uuid not null,
  asked_on date not null,
  primary key (authority_id, outside_id),
  constraint asked_about_an_explained_rule foreign key (authority_id, outside_id, rule_explained) references outside_rule (authority_id, outside_id, explained),
  foreign key (authority_id, asked_by) references human (authority_id, human_id)
);
comment on table outside_asked is 'The person was asked about it, kindly. Only about a rule that had been explained. No day by which they must answer.';
call guard('outside_asked', 'select, insert');

create table outside_answer (
  like council_owned including defaults,
  outside_answer_id bigint generated always as identity,
  outside_id uuid not null,
  answer text not null check (answer in ('me','somebody-else','help','not-know')),
  words text not null,
  how text not null check (how in ('here','together','phone','paper')),
  said_by uuid not null,
  typed_by uuid not null,
  said_on date not null,
  primary key (authority_id, outside_answer_id),
  foreign key (authority_id, outside_id) references outside_asked (authority_id, outside_id),
  foreign key (authority_id, said_by) references human (authority_id, human_id),
  foreign key (authority_id, typed_by) references human (authority_id, human_id)
);
comment on table outside_answer is 'What the person says of it; the newest stands, the earlier ones stay.';
create index outside_answer_of_question on outside_answer (authority_id, outside_id, outside_answer_id desc);
call guard('outside_answer', 'select, insert');

create table outside_heard (
  like council_owned including defaults,
  heard_id uuid not null,
  outside_id uuid not null,
  words text not null check (length(trim(words)) > 0),
  heard_by uuid not null,
  heard_on date not null,
  primary key (authority_id, heard_id),
  unique (authority_id, outside_id, heard_id),
  foreign key (authority_id, outside_id) references outside_asked (authority_id, outside_id),
  foreign key (authority_id, heard_by) references human (authority_id, human_id)
);
comment on table outside_heard is 'What the worker understood of what the person said. Both are kept.';
create index outside_heard_of_question on outside_heard (authority_id, outside_id, heard_id desc);
call guard('outside_heard', 'select, insert');

create table outside_not_so (
  like council_owned including defaults,
  heard_id uuid not null,
  words text not null check (length(trim(words)) > 0),
  how text not null check (how in ('here','together','phone','paper')),
  said_by uuid not null,
  typed_by uuid not null,
  said_on date not null,
  primary key (authority_id, heard_id),
  foreign key (authority_id, heard_id) references outside_heard (authority_id, heard_id),
  foreign key (authority_id, said_by) references human (authority_id, human_id),
  foreign key (authority_id, typed_by) references human (authority_id, human_id)
);
comment on table outside_not_so is 'The person says: that is not how it was.';
call guard('outside_not_so', 'select, insert');

create table outside_step (
  like council_owned including defaults,
  step_id uuid not null,
  outside_id uuid not null,
  heard_id uuid not null,
  step text not null check (step in ('talk','reminder','closer-look','managed-with-me','stop')),
  reasons text not null check (length(trim(reasons)) > 0),
  until_day date,
  managed_as text check (managed_as in ('council-managed','third-party')),
  person_view text,
  help_what text,
  help_who text,
  help_from date,
  last_day date,
  notice_days int,
  proposed_by uuid not null,
  proposed_on date not null,
  primary key (authority_id, step_id),
  unique (authority_id, step_id, proposed_by),
  constraint a_closer_look_ends check (step <> 'closer-look' or until_day is not null and until_day > proposed_on),
  constraint managed_with_their_view check (step <> 'managed-with-me' or managed_as is not null and length(trim(coalesce(person_view, ''))) > 0),
  constraint a_stop_has_other_help check (step <> 'stop' or length(trim(coalesce(help_what, ''))) > 0
    and length(trim(coalesce(help_who, ''))) > 0 and help_from is not null and last_day is not null and help_from <= last_day + 1),
  constraint a_stop_has_notice check (step <> 'stop' or notice_days is not null and notice_days >= 14 and last_day >= proposed_on + notice_days),
  foreign key (authority_id, outside_id, heard_id) references outside_heard (authority_id, outside_id, heard_id),
  foreign key (authority_id, proposed_by) references human (authority_id, human_id)
);
comment on table outside_step is 'A step in proportion, with its reasons. What the money is managed by, and a stop, count only once another human, a manager, says yes.';
comment on column outside_step.help_what is 'For a stop: the help that is there instead, with help_who gives it and help_from, no later than the day after the last day paid.';
create index outside_step_of_question on outside_step (authority_id, outside_id, proposed_on);
call guard('outside_step', 'select, insert');

create table outside_step_passed (
  like council_owned including defaults,
  outside_id uuid not null,
  step text not null check (step in ('talk','reminder','closer-look','managed-with-me')),
  because text not null check (length(trim(because)) > 0),
  written_by uuid not null,
  written_on date not null,
  primary key (authority_id, outside_id, step),
  foreign key (authority_id, outside_id) references outside_asked (authority_id, outside_id),
  foreign key (authority_id, written_by) references human (authority_id, human_id)
);
comment on table outside_step_passed is 'Why a milder step would not help. The person reads it.';
call guard('outside_step_passed', 'select, insert');

create table outside_step_decided (
  like council_owned including defaults,
  step_id uuid not null,
  proposed_by uuid not null,
  yes boolean not null,
  reasons text not null check (length(trim(reasons)) > 0),
  decided_by uuid not null,
  decided_on date not null,
  primary key (authority_id, step_id),
  constraint another_human_decides check (decided_by <> proposed_by),
  foreign key (authority_id, step_id, proposed_by) references outside_step (authority_id, step_id, proposed_by),
  foreign key (authority_id, decided_by) references human (authority_id, human_id)
);
comment on table outside_step_decided is 'A manager, never who proposed it, says yes or no with reasons.';
call guard('outside_step_decided', 'select, insert');

create table outside_step_tried (
  like council_owned including defaults,
  step_id uuid not null,
  words text not null check (length(trim(words)) > 0),
  written_by uuid not null,
  written_on date not null,
  primary key (authority_id, step_id),
  foreign key (authority_id, step_id) references outside_step (authority_id, step_id),
  foreign key (authority_id, written_by) references human (authority_id, human_id)
);
comment on table outside_step_tried is 'How a step went.';
call guard('outside_step_tried', 'select, insert');

create table outside_settled (
  like council_owned including defaults,
  outside_id uuid not null,
  words text not null check (length(trim(words)) > 0),
  settled_by uuid not null,
  settled_on date not null,
  primary key (authority_id, outside_id),
  foreign key (authority_id, outside_id) references outside_question (authority_id, outside_id),
  foreign key (authority_id, settled_by) references human (authority_id, human_id)
);
comment on table outside_settled is 'The question is over, and how it came out.';
call guard('outside_settled', 'select, insert');

-- A step comes after an answer, never against somebody whose money another used, and after every milder one was tried or named as of no use.
create function outside_step_in_order() returns trigger language plpgsql as $$
declare
  ladder constant text[] := array['talk','reminder','closer-look','managed-with-me','stop'];
  milder text;
  newest text;
begin
  select a.answer into newest from outside_answer a where a.outside_id = new.outside_id order by a.outside_answer_id desc limit 1;
  if newest is null then raise exception 'no step before the person has answered'; end if;
  if newest = 'somebody-else' then raise exception 'no step where somebody else used the money'; end if;
  foreach milder in array ladder loop
    exit when milder = new.step;
    if not exists (select from outside_step_passed p where p.outside_id = new.outside_id and p.step = milder)
      and not exists (select from outside_step s join outside_step_tried t on t.step_id = s.step_id
        where s.outside_id = new.outside_id and s.step = milder)
    then raise exception 'a milder step comes first: %', milder; end if;
  end loop;
  return new;
end $$;
create trigger outside_step_in_order after insert on outside_step for each row execute function outside_step_in_order();

-- An ending because of money spent outside the plan stands on the whole ladder, a manager's yes, other help, and the council's notice.
create function ending_outside_has_its_ladder() returns trigger language plpgsql as $$
declare
  notice int;
begin
  select coalesce((s.settings -> 'ending' ->> 'noticeDays')::int, 28) into notice from council_settings s
    where s.effective_from <= new.told_on order by s.effective_from desc, s.settings_id desc limit 1;
  if new.last_day < new.told_on + coalesce(notice, 28) then raise exception 'an ending for this needs the full notice'; end if;
  if not exists (
    select from outside_step s
    join outside_question q on q.outside_id = s.outside_id
    join outside_rule r on r.outside_id = q.outside_id and r.explained
    join outside_step_decided d on d.step_id = s.step_id and d.yes
    join role_held h on h.human_id = d.decided_by and h.role = 'manager'
    where q.budget_id = new.budget_id and s.step = 'stop' and s.last_day <= new.last_day and s.help_from <= new.last_day + 1
      and not exists (select from outside_settled e where e.outside_id = q.outside_id)
  ) then raise exception 'an ending for this stands on a stop that a manager agreed to'; end if;
  return new;
end $$;
create trigger ending_outside_has_its_ladder after insert on ending for each row when (new.kind = 'spent-outside')
  execute function ending_outside_has_its_ladder();

-- What a person is asked alone --------------------------------------------------------------------------------------------

create table private_question (
  like council_owned including defaults,
  private_id uuid not null,
  budget_id uuid not null,
  signs text[] not null,
  because text not null check (length(trim(because)) > 0),
  asked_by uuid not null,
  asked_on date not null,
  primary key (authority_id, private_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, asked_by) references human (authority_id, human_id)
);
comment on table private_question is 'Whether anyone else decides what happens with the money: asked when the person is alone. The person and their worker alone see it.';
create index private_question_of_budget on private_question (authority_id, budget_id, asked_on desc);
call guard('private_question', 'select, insert');

create table private_answer (
  like council_owned including defaults,
  private_answer_id bigint generated always as identity,
  private_id uuid not null,
  alone boolean not null check (alone),
  said text not null check (said in ('no','yes','not-sure','talk')),
  words text not null,
  safe_way text not null,
  said_by uuid not null,
  said_on date not null,
  primary key (authority_id, private_answer_id),
  foreign key (authority_id, private_id) references private_question (authority_id, private_id),
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table private_answer is 'What the person said, themselves, when nobody was looking.';
comment on column private_answer.safe_way is 'How they can be reached safely, in their words; '''' where they left it.';
create index private_answer_of_question on private_answer (authority_id, private_id, private_answer_id desc);
call guard('private_answer', 'select, insert');

create table private_followed (
  like council_owned including defaults,
  private_id uuid not null,
  words text not null check (length(trim(words)) > 0),
  followed_by uuid not null,
  followed_on date not null,
  primary key (authority_id, private_id),
  foreign key (authority_id, private_id) references private_question (authority_id, private_id),
  foreign key (authority_id, followed_by) references human (authority_id, human_id)
);
comment on table private_followed is 'What was done about it.';
call guard('private_followed', 'select, insert');

-- What we noticed in a statement ------------------------------------------------------------------------------------------

create table noticed (
  like council_owned including defaults,
  noticed_id uuid not null,
  budget_id uuid not null,
  file_id uuid not null,
  row_number int not null check (row_number > 0),
  kind text not null check (kind in ('betting')),
  booked_on date not null,
  noticed_on date not null,
  primary key (authority_id, noticed_id),
  unique (authority_id, budget_id, file_id, row_number),
  foreign key (authority_id, budget_id) references budget
);
comment on table noticed is 'A row of a statement that we noticed. It judges nothing; the person sees it first.';
call guard('noticed', 'select, insert');

create table noticed_said (
  like council_owned including defaults,
  noticed_said_id bigint generated always as identity,
  noticed_id uuid not null,
  said text not null check (said in ('help','fine','not-so')),
  words text not null,
  said_by uuid not null,
  said_on date not null,
  primary key (authority_id, noticed_said_id),
  foreign key (authority_id, noticed_id) references noticed (authority_id, noticed_id),
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table noticed_said is 'What the person says of it, if they say anything.';
create index noticed_said_of_noticed on noticed_said (authority_id, noticed_id, noticed_said_id desc);
call guard('noticed_said', 'select, insert');
