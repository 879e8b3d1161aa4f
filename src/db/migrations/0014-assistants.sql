-- People who work for the person: hours agreed, hours worked, and what payroll is told.

create table assistant (
  like council_owned including defaults,
  assistant_id uuid not null,
  budget_id uuid not null,
  name text not null check (length(trim(name)) between 1 and 100),
  line_id uuid,
  starts_on date not null,
  added_by uuid not null,
  added_on date not null,
  primary key (authority_id, assistant_id),
  unique (authority_id, assistant_id, budget_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, line_id) references agreement_line (authority_id, line_id),
  foreign key (authority_id, added_by) references human (authority_id, human_id)
);
comment on table assistant is 'Somebody who works for the person. They have no account here.';
comment on column assistant.line_id is 'The line of the agreement that pays their wages; null where none is named.';
create index assistant_of_budget on assistant (authority_id, budget_id, starts_on);
call guard('assistant', 'select, insert');

create table assistant_left (
  like council_owned including defaults,
  assistant_id uuid not null,
  last_day date not null,
  said_by uuid not null,
  said_on date not null,
  primary key (authority_id, assistant_id),
  foreign key (authority_id, assistant_id) references assistant (authority_id, assistant_id),
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table assistant_left is 'The last day on which they work for the person.';
call guard('assistant_left', 'select, insert');

create table assistant_hours (
  like council_owned including defaults,
  assistant_hours_id bigint generated always as identity,
  assistant_id uuid not null,
  from_day date not null,
  irregular boolean not null,
  monday int not null,
  tuesday int not null,
  wednesday int not null,
  thursday int not null,
  friday int not null,
  saturday int not null,
  sunday int not null,
  said_by uuid not null,
  typed_by uuid not null,
  said_on date not null,
  check (least(monday, tuesday, wednesday, thursday, friday, saturday, sunday) >= 0
    and greatest(monday, tuesday, wednesday, thursday, friday, saturday, sunday) <= 1440),
  primary key (authority_id, assistant_hours_id),
  foreign key (authority_id, assistant_id) references assistant (authority_id, assistant_id),
  foreign key (authority_id, said_by) references human (authority_id, human_id),
  foreign key (authority_id, typed_by) references human (authority_id, human_id)
);
comment on table assistant_hours is 'Minutes agreed for each day of a week, from a day on. Of those whose day has come the latest day stands, and of one day what was said last.';
comment on column assistant_hours.irregular is 'The hours differ from week to week; those written here are what is usual.';
create index assistant_hours_of on assistant_hours (authority_id, assistant_id, from_day desc, assistant_hours_id desc);
call guard('assistant_hours', 'select, insert');

create table timesheet (
  like council_owned including defaults,
  timesheet_id bigint generated always as identity,
  assistant_id uuid not null,
  week_from date not null check (extract(isodow from week_from) = 1),
  monday int not null,
  tuesday int not null,
  wednesday int not null,
  thursday int not null,
  friday int not null,
  saturday int not null,
  sunday int not null,
  note text not null,
  how text not null check (how in ('here','together','phone','paper')),
  said_by uuid not null,
  typed_by uuid not null,
  said_on date not null,
  check (least(monday, tuesday, wednesday, thursday, friday, saturday, sunday) >= 0
    and greatest(monday, tuesday, wednesday, thursday, friday, saturday, sunday) <= 1440),
  primary key (authority_id, timesheet_id),
  foreign key (authority_id, assistant_id) references assistant (authority_id, assistant_id),
  foreign key (authority_id, said_by) references human (authority_id, human_id),
  foreign key (authority_id, typed_by) references human (authority_id, human_id)
);
comment on table timesheet is 'Minutes worked on each day of a week that begins on a Monday. What was said last of a week stands; the rest stays.';
create index timesheet_of on timesheet (authority_id, assistant_id, week_from desc, timesheet_id desc);
call guard('timesheet', 'select, insert');

create table payroll (
  like council_owned including defaults,
  payroll_id bigint generated always as identity,
  budget_id uuid not null,
  name text not null check (length(trim(name)) > 0),
  email text not null,
  phone text not null,
  pays_every text not null check (pays_every in ('weekly','four-weekly','monthly')),
  a_pay_day date not null,
  said_by uuid not null,
  said_on date not null,
  primary key (authority_id, payroll_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table payroll is 'Who works out the wages, how to reach them, and when wages are paid: one pay day, and how often after it. The newest row stands.';
create index payroll_of_budget on payroll (authority_id, budget_id, payroll_id desc);
call guard('payroll', 'select, insert');

create table payroll_sent (
  like council_owned including defaults,
  sent_id uuid not null,
  assistant_id uuid not null,
  from_day date not null,
  to_day date not null,
  minutes int not null check (minutes >= 0),
  how text not null check (how in ('email','print','phone')),
  sent_to text not null,
  sent_by uuid not null,
  sent_on date not null,
  primary key (authority_id, sent_id),
  check (to_day >= from_day),
  foreign key (authority_id, assistant_id) references assistant (authority_id, assistant_id),
  foreign key (authority_id, sent_by) references human (authority_id, human_id)
);
comment on table payroll_sent is 'The hours of some weeks were given to payroll, so many minutes as they stood then.';
create index payroll_sent_of on payroll_sent (authority_id, assistant_id, to_day desc);
call guard('payroll_sent', 'select, insert');
