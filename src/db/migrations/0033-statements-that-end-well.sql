-- Statements: a reading that keeps failing ends; rows that are here in other words are asked about and the question kept; what columns
-- mean counts once somebody has seen rows read by it; and a row of a PDF is put right or left out before the yes.

create table statement_reading_begun (
  like council_owned including defaults,
  file_id uuid not null,
  begun_at timestamptz not null,
  primary key (authority_id, file_id, begun_at),
  foreign key (authority_id, file_id) references statement_file
);
comment on table statement_reading_begun is 'A machine began to read a file behind the page, in real time: after three tries without an end it begins no more, and the file is refused.';
call guard('statement_reading_begun', 'select, insert');

create table statement_alike_asked (
  like council_owned including defaults,
  file_id uuid not null,
  asked_at timestamptz not null,
  rows_alike int not null check (rows_alike > 0),
  examples jsonb not null,
  primary key (authority_id, file_id),
  foreign key (authority_id, file_id) references statement_file
);
comment on table statement_alike_asked is 'Rows of a file have the day and amount of rows that are here in other words: nothing is taken in until a human has said whether they are the same.';
comment on column statement_alike_asked.examples is 'The first few of them, for the page that asks: {on, pence, words, otherWords}.';
call guard('statement_alike_asked', 'select, insert');

create table statement_alike_said (
  like council_owned including defaults,
  file_id uuid not null,
  alike text not null check (alike in ('leave-out','take-in')),
  said_by uuid not null,
  said_at timestamptz not null,
  primary key (authority_id, file_id),
  foreign key (authority_id, file_id) references statement_alike_asked,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table statement_alike_said is 'Whether rows of a file that are here in other words are the same, as a human said: then they are left out, or taken in.';
call guard('statement_alike_said', 'select, insert');

create function alike_rows_wait_for_a_human() returns trigger language plpgsql as $$
begin
  if exists (select from added i join statement_alike_asked a on a.authority_id = i.authority_id and a.file_id = i.file_id
    where not exists (select from statement_alike_said s where s.authority_id = a.authority_id and s.file_id = a.file_id)) then
    raise exception 'a file with rows that are here in other words waits until a human says whether they are the same';
  end if;
  return null;
end $$;
create trigger alike_rows_wait_for_a_human after insert on statement_import referencing new table as added for each statement execute function alike_rows_wait_for_a_human();

create table statement_mapping_right (
  like council_owned including defaults,
  fingerprint text not null,
  mapped_at timestamptz not null,
  budget_id uuid not null,
  for_everybody boolean not null,
  said_by uuid not null,
  said_at timestamptz not null,
  primary key (authority_id, fingerprint, mapped_at, budget_id, said_at),
  foreign key (authority_id, fingerprint, mapped_at) references statement_headings,
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table statement_mapping_right is 'Somebody saw rows read by what was said of the columns, and said that they are right: from then on it is used. The newest stands.';
comment on column statement_mapping_right.for_everybody is 'Said by somebody who works here: used for the files of every budget. Said by the person: for those of their own.';
call guard('statement_mapping_right', 'select, insert');
comment on table statement_headings is 'What somebody said that the columns of a kind of file mean, by the fingerprint of its headings: used once rows read by it were seen to be right (statement_mapping_right). Holds no rows of anybody.';

create table statement_row_told (
  like council_owned including defaults,
  file_id uuid not null,
  row_number int not null,
  told_at timestamptz not null,
  booked_on date,
  amount_pence bigint check (amount_pence <> 0),
  told_by uuid not null,
  primary key (authority_id, file_id, row_number, told_at),
  check ((booked_on is null) = (amount_pence is null)),
  foreign key (authority_id, file_id, row_number) references statement_row (authority_id, file_id, row_number),
  foreign key (authority_id, told_by) references human (authority_id, human_id)
);
comment on table statement_row_told is 'What a human said of a row that was read from a PDF, before they said yes to it: another day or amount, or, where both are empty, that it is none. The newest stands.';
comment on column statement_row_told.amount_pence is 'Pence, below zero for what went out.';
call guard('statement_row_told', 'select, insert');

create function rows_are_told_before_the_yes() returns trigger language plpgsql as $$
begin
  if exists (select from added a join statement_taken t on t.authority_id = a.authority_id and t.file_id = a.file_id)
  then raise exception 'this file counts already: its rows stay as they are' using constraint = 'rows_are_told_before_the_yes'; end if;
  return null;
end $$;
create trigger rows_are_told_before_the_yes after insert on statement_row_told referencing new table as added for each statement execute function rows_are_told_before_the_yes();

create view row_as_told with (security_invoker = true) as
  select r.authority_id, r.file_id, r.row_number, r.budget_id, r.account_id, coalesce(t.booked_on, r.booked_on) as booked_on,
    coalesce(t.amount_pence, r.amount_pence) as amount_pence, r.payee, r.words,
    t.told_at is not null and t.booked_on is null as is_left_out, t.told_by
  from statement_row r
  left join statement_row_told t on t.authority_id = r.authority_id and t.file_id = r.file_id and t.row_number = r.row_number
    and not exists (select from statement_row_told n where n.authority_id = t.authority_id and n.file_id = t.file_id
      and n.row_number = t.row_number and n.told_at > t.told_at);
comment on view row_as_told is 'The rows of statements with the day and amount that a human put right, and whether they left one out.';
grant select on row_as_told to footing_app;

create or replace view counted_row with (security_invoker = true) as
  select r.authority_id, r.file_id, r.row_number, r.budget_id, r.account_id, r.booked_on, r.amount_pence, r.payee, r.words
  from row_as_told r
  join statement_taken t on t.authority_id = r.authority_id and t.file_id = r.file_id
  where not r.is_left_out
    and not exists (select from statement_undone u where u.authority_id = r.authority_id and u.file_id = r.file_id)
    and not exists (select from statement_row_alike a where a.authority_id = r.authority_id and a.file_id = r.file_id and a.row_number = r.row_number
      and not exists (select from statement_undone u where u.authority_id = a.authority_id and u.file_id = a.other_file));

-- By the days that rows count with.
create or replace function closed_time_stays() returns trigger language plpgsql as $$
declare found_day date;
begin
  if tg_table_name = 'statement_taken' then
    select min(c.up_to) into found_day from added a
      join row_as_told r on r.authority_id = a.authority_id and r.file_id = a.file_id and not r.is_left_out
      join statement_closed c on c.authority_id = r.authority_id and c.account_id = r.account_id and c.up_to >= r.booked_on;
  elsif tg_table_name = 'statement_undone' then
    select min(c.up_to) into found_day from added a
      join row_as_told r on r.authority_id = a.authority_id and r.file_id = a.file_id and not r.is_left_out
      join statement_taken t on t.authority_id = r.authority_id and t.file_id = r.file_id
      join statement_closed c on c.authority_id = r.authority_id and c.account_id = r.account_id and c.up_to >= r.booked_on;
  else
    select min(c.up_to) into found_day from added a
      join row_settled s on s.authority_id = a.authority_id and s.settled_id = a.settled_id
      join row_as_told r on r.authority_id = s.authority_id and r.file_id = s.file_id and r.row_number = s.row_number
      join statement_closed c on c.authority_id = r.authority_id and c.account_id = r.account_id and c.up_to >= r.booked_on;
  end if;
  if found_day is not null then raise exception 'this account is closed up to %', found_day using constraint = 'closed_time_stays'; end if;
  return null;
end $$;
