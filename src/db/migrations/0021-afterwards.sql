-- Afterwards: check-ins as the person wants them, a duty role that is never empty, and the way back in.

-- A council may add times of its own; after a way back the same times may be chosen anew.
alter table check_in drop constraint check_in_wave_check;
alter table check_in drop constraint check_in_authority_id_budget_id_wave_key;
alter table check_in add column round int not null default 0 check (round >= 0);
alter table check_in add constraint check_in_wave_check check (wave ~ '^[1-9][0-9]?-(weeks|months)$');
alter table check_in add unique (authority_id, budget_id, round, wave);
alter table check_in add unique (authority_id, check_in_id, budget_id);
comment on column check_in.round is 'How often the person had come back when it was chosen.';
comment on column check_in.due_on is 'The day as it was when it was chosen. Told again with another last day, the wave counts from that.';

create table check_in_choice (
  like council_owned including defaults,
  choice_id bigint generated always as identity,
  budget_id uuid not null,
  round int not null check (round >= 0),
  waves text[] not null,
  way text not null check (way in ('page','phone','letter','worker','video')),
  by_whom text not null check (by_whom in ('worker','somebody','nobody')),
  by_name text not null default '',
  how text not null check (how in ('here','together','phone','paper')),
  said_by uuid not null,
  typed_by uuid not null,
  said_on date not null,
  typed_on date not null,
  primary key (authority_id, choice_id),
  check ((by_whom = 'somebody') = (length(trim(by_name)) > 0)),
  check ((how = 'here') = (said_by = typed_by)),
  check (said_on <= typed_on),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, said_by) references human (authority_id, human_id),
  foreign key (authority_id, typed_by) references human (authority_id, human_id)
);
comment on table check_in_choice is 'Whether, when, how and by whom the person wants to be asked afterwards. The newest row stands; no waves: not at all.';
create index check_in_choice_of_budget on check_in_choice (authority_id, budget_id, choice_id desc);
call guard('check_in_choice', 'select, insert');

create table check_in_asked (
  like council_owned including defaults,
  check_in_id uuid not null,
  turn text not null check (turn in ('asked','reminded')),
  on_day date not null,
  notice_id uuid not null,
  primary key (authority_id, check_in_id, turn),
  foreign key (authority_id, check_in_id) references check_in,
  foreign key (authority_id, notice_id) references notice
);
comment on table check_in_asked is 'The person was asked, and reminded once. The key allows no second reminder.';
call guard('check_in_asked', 'select, insert');

create table check_in_said (
  like council_owned including defaults,
  said_id uuid not null,
  check_in_id uuid not null,
  budget_id uuid not null,
  words text not null default '',
  satisfied int check (satisfied between 0 and 10),
  worthwhile int check (worthwhile between 0 and 10),
  happy int check (happy between 0 and 10),
  anxious int check (anxious between 0 and 10),
  hospital_stays int check (hospital_stays between 0 and 99),
  crises int check (crises between 0 and 99),
  how text not null check (how in ('here','together','phone','paper')),
  said_by uuid not null,
  typed_by uuid not null,
  said_on date not null,
  typed_on date not null,
  primary key (authority_id, said_id),
  unique (authority_id, said_id, check_in_id),
  check ((how = 'here') = (said_by = typed_by)),
  check (said_on <= typed_on),
  foreign key (authority_id, check_in_id, budget_id) references check_in (authority_id, check_in_id, budget_id),
  foreign key (authority_id, said_by) references human (authority_id, human_id),
  foreign key (authority_id, typed_by) references human (authority_id, human_id)
);
comment on table check_in_said is 'One answering of a check-in. Answered again, the newest stands and all are kept.';
comment on column check_in_said.satisfied is 'The four personal wellbeing questions of the Office for National Statistics (OGL v3.0), 0 to 10; null where left.';
create index check_in_said_of on check_in_said (authority_id, check_in_id, typed_on desc);
call guard('check_in_said', 'select, insert');

alter table check_in_answer add column said_id uuid;
alter table check_in_answer add column paid_by text check (paid_by in ('free','own','other','family','nothing-needed','at-a-cost'));
alter table check_in_answer add foreign key (authority_id, said_id, check_in_id) references check_in_said (authority_id, said_id, check_in_id);
comment on column check_in_answer.paid_by is 'How it is paid for now; at-a-cost: from food, heating or debt, which is not kept up well. Null where there is nothing left to pay for.';

create table check_in_note (
  like council_owned including defaults,
  note_id bigint generated always as identity,
  check_in_id uuid not null,
  words text not null check (length(trim(words)) > 0),
  said_by uuid not null,
  said_on date not null,
  primary key (authority_id, note_id),
  foreign key (authority_id, check_in_id) references check_in,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table check_in_note is 'The worker''s own view, apart from what the person said.';
create index check_in_note_of on check_in_note (authority_id, check_in_id, note_id);
call guard('check_in_note', 'select, insert');

create table duty_held (
  like council_owned including defaults,
  duty_id uuid not null,
  human_id uuid not null,
  from_day date not null,
  named_by uuid not null,
  named_on date not null,
  primary key (authority_id, duty_id),
  check (from_day >= named_on),
  foreign key (authority_id, human_id) references human (authority_id, human_id),
  foreign key (authority_id, named_by) references human (authority_id, human_id)
);
comment on table duty_held is 'Who is told at once when somebody is not all right after their budget has ended, from a day on.';
create index duty_held_by on duty_held (authority_id, human_id);
call guard('duty_held', 'select, insert');

create table duty_ended (
  like council_owned including defaults,
  duty_id uuid not null,
  ended_on date not null,
  ended_by uuid not null,
  primary key (authority_id, duty_id),
  foreign key (authority_id, duty_id) references duty_held,
  foreign key (authority_id, ended_by) references human (authority_id, human_id)
);
comment on table duty_ended is 'From this day on they hold the duty no more. The last one stays while any check-in is open.';
call guard('duty_ended', 'select, insert');

create table help_call (
  like council_owned including defaults,
  call_id uuid not null,
  budget_id uuid not null,
  check_in_id uuid,
  why text not null check (why in ('lost','not-all-right')),
  words text not null default '',
  how text not null check (how in ('here','together','phone','paper')),
  raised_by uuid not null,
  typed_by uuid not null,
  raised_on date not null,
  raised_at timestamptz not null,
  answer_on date not null,
  answer_minute int not null check (answer_minute between 0 and 1439),
  told_human uuid not null,
  notice_id uuid not null,
  primary key (authority_id, call_id),
  unique (authority_id, call_id, budget_id),
  check ((how = 'here') = (raised_by = typed_by)),
  check (answer_on >= raised_on),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, check_in_id, budget_id) references check_in (authority_id, check_in_id, budget_id),
  foreign key (authority_id, told_human) references human (authority_id, human_id),
  foreign key (authority_id, notice_id) references notice,
  foreign key (authority_id, raised_by) references human (authority_id, human_id),
  foreign key (authority_id, typed_by) references human (authority_id, human_id)
);
comment on table help_call is 'Something good is gone, or the person is not all right. It stays until somebody has answered.';
comment on column help_call.told_human is 'Who was told first, by which notice: no call is without somebody who was told.';
comment on column help_call.answer_minute is 'With answer_on: by when somebody answers, in minutes after midnight in London.';
create index help_call_of_budget on help_call (authority_id, budget_id, raised_at desc);
create index help_call_by_time on help_call (authority_id, answer_on, answer_minute);
create index help_call_of_check_in on help_call (authority_id, check_in_id);
call guard('help_call', 'select, insert');

create table help_call_told (
  like council_owned including defaults,
  call_id uuid not null,
  human_id uuid not null,
  as_what text not null check (as_what in ('duty','manager')),
  told_on date not null,
  notice_id uuid not null,
  primary key (authority_id, call_id, human_id, as_what),
  foreign key (authority_id, call_id) references help_call,
  foreign key (authority_id, human_id) references human (authority_id, human_id),
  foreign key (authority_id, notice_id) references notice
);
comment on table help_call_told is 'Who was told: the duty at once, managers once it is late. Each once.';
create index help_call_told_human on help_call_told (authority_id, human_id);
call guard('help_call_told', 'select, insert');

create table help_call_taken (
  like council_owned including defaults,
  call_id uuid not null,
  taken_by uuid not null,
  taken_on date not null,
  primary key (authority_id, call_id, taken_by),
  foreign key (authority_id, call_id) references help_call,
  foreign key (authority_id, taken_by) references human (authority_id, human_id)
);
comment on table help_call_taken is 'Somebody has it now. The person sees who; it is answered only once something was done.';
call guard('help_call_taken', 'select, insert');

create table help_call_answered (
  like council_owned including defaults,
  call_id uuid not null,
  did text not null check (did in ('rang','visited','wrote','no-reply-passed-on','something-else')),
  words text not null check (length(trim(words)) > 0),
  answered_by uuid not null,
  answered_on date not null,
  answered_at timestamptz not null,
  primary key (authority_id, call_id),
  foreign key (authority_id, call_id) references help_call,
  foreign key (authority_id, answered_by) references human (authority_id, human_id)
);
comment on table help_call_answered is 'What was done, when and by whom. The person reads it.';
call guard('help_call_answered', 'select, insert');

create table way_back (
  like council_owned including defaults,
  way_back_id uuid not null,
  budget_id uuid not null,
  ending_id uuid not null,
  changed text[] not null,
  words text not null check (length(trim(words)) > 0),
  step text not null check (step in ('needs','plan')),
  version_id uuid,
  how text not null check (how in ('here','together','phone','paper')),
  said_by uuid not null,
  typed_by uuid not null,
  said_on date not null,
  typed_on date not null,
  primary key (authority_id, way_back_id),
  unique (authority_id, ending_id),
  check ((how = 'here') = (said_by = typed_by)),
  check ((step = 'plan') = (version_id is not null)),
  check (said_on <= typed_on),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, ending_id, budget_id) references ending (authority_id, ending_id, budget_id),
  foreign key (authority_id, version_id) references plan_version (authority_id, version_id),
  foreign key (authority_id, said_by) references human (authority_id, human_id),
  foreign key (authority_id, typed_by) references human (authority_id, human_id)
);
comment on table way_back is 'The person came back after an ending, once an ending. It pays nothing: a plan, a decision and a set-up come first.';
create index way_back_of_budget on way_back (authority_id, budget_id, typed_on desc);
call guard('way_back', 'select, insert');

-- Who holds the duty on a day: named, not ended, and still a worker or a manager.
create function duty_is_held(council int, on_day date) returns boolean language sql stable as $$
  select exists (select from duty_held d join role_held r on r.authority_id = d.authority_id and r.human_id = d.human_id
    where d.authority_id = council and d.from_day <= on_day and r.role in ('worker','manager') and r.from_day <= on_day
      and not exists (select from duty_ended e where e.authority_id = d.authority_id and e.duty_id = d.duty_id and e.ended_on <= on_day)
      and not exists (select from role_ended x where x.authority_id = r.authority_id and x.human_id = r.human_id
        and x.role = r.role and x.from_day = r.from_day and x.ended_on <= on_day))
$$;

-- A check-in that may still be asked or answered, or a call that nobody has answered: up to 60 days after its day.
create function check_ins_are_open(council int, on_day date) returns boolean language sql stable as $$
  select exists (select from check_in c left join lateral (select h.waves from check_in_choice h
      where h.authority_id = c.authority_id and h.budget_id = c.budget_id and h.round = c.round
      order by h.choice_id desc limit 1) chosen on true
    where c.authority_id = council and c.due_on > on_day - 60 and (chosen.waves is null or c.wave = any(chosen.waves)))
  or exists (select from help_call k where k.authority_id = council and k.raised_on > on_day - 60
    and not exists (select from help_call_answered a where a.authority_id = k.authority_id and a.call_id = k.call_id))
$$;

create function duty_stays_held() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('duty of ' || new.authority_id, 0));
  if check_ins_are_open(new.authority_id, new.ended_on) and not duty_is_held(new.authority_id, new.ended_on) then
    raise exception 'somebody holds the duty while a check-in is open';
  end if;
  return new;
end $$;
create trigger duty_stays_held after insert on duty_ended for each row execute function duty_stays_held();

create function duty_keeps_its_role() returns trigger language plpgsql as $$
begin
  if exists (select from duty_held d where d.authority_id = new.authority_id and d.human_id = new.human_id) then
    perform pg_advisory_xact_lock(hashtextextended('duty of ' || new.authority_id, 0));
    if check_ins_are_open(new.authority_id, new.ended_on) and not duty_is_held(new.authority_id, new.ended_on) then
      raise exception 'somebody holds the duty while a check-in is open';
    end if;
  end if;
  return new;
end $$;
create trigger duty_keeps_its_role after insert on role_ended for each row execute function duty_keeps_its_role();

create function check_ins_need_a_duty() returns trigger language plpgsql as $$
begin
  if cardinality(new.waves) > 0 then
    perform pg_advisory_xact_lock(hashtextextended('duty of ' || new.authority_id, 0));
    if not duty_is_held(new.authority_id, new.typed_on) then
      raise exception 'nobody holds the duty, so no check-in is chosen';
    end if;
  end if;
  return new;
end $$;
create trigger check_ins_need_a_duty after insert on check_in_choice for each row execute function check_ins_need_a_duty();

-- What is lost is told in the same transaction: a call, and somebody who was told of it.
create function lost_is_told() returns trigger language plpgsql as $$
begin
  if not exists (select from help_call k where k.authority_id = new.authority_id and k.check_in_id = new.check_in_id) then
    raise exception 'what is lost is told at once';
  end if;
  return new;
end $$;
create constraint trigger lost_is_told after insert on check_in_answer deferrable initially deferred
  for each row when (new.benefit = 'lost' and new.said_id is not null) execute function lost_is_told();
