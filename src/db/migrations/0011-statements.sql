-- Bank statements: accounts that a budget is spent from, files, their rows, what each row was, and periods that are closed.

create table statement_account (
  like council_owned including defaults,
  account_id uuid not null,
  budget_id uuid not null,
  name text not null check (length(trim(name)) between 1 and 60),
  held_by text not null check (held_by in ('person','council','third-party')),
  added_by uuid not null,
  added_on date not null,
  primary key (authority_id, account_id),
  unique (authority_id, budget_id, account_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, added_by) references human (authority_id, human_id)
);
comment on table statement_account is 'An account that a budget is spent from: the person''s own, or one that the council or a third party runs. No numbers of it are kept.';
create index statement_account_of_budget on statement_account (authority_id, budget_id, added_on);
call guard('statement_account', 'select, insert');

create table statement_file (
  like council_owned including defaults,
  file_id uuid not null,
  budget_id uuid not null,
  account_id uuid not null,
  name text not null,
  sha256 bytea not null check (length(sha256) = 32),
  size int not null check (size > 0),
  alike text not null default 'ask' check (alike in ('ask','leave-out','take-in')),
  sent_by uuid not null,
  sent_on date not null,
  primary key (authority_id, file_id),
  unique (authority_id, budget_id, account_id, file_id),
  foreign key (authority_id, budget_id, account_id) references statement_account (authority_id, budget_id, account_id),
  foreign key (authority_id, sent_by) references human (authority_id, human_id)
);
comment on table statement_file is 'A bank statement as it was sent. Its bytes stand in statement_piece; what became of it is told by the rows that follow.';
comment on column statement_file.alike is 'What to do with rows of the same day and amount as rows of another kind of file: ask, leave them out, or take them in.';
create index statement_file_of_account on statement_file (authority_id, account_id, sha256);
create index statement_file_of_budget on statement_file (authority_id, budget_id, sent_on desc);
call guard('statement_file', 'select, insert');

create table statement_piece (
  like council_owned including defaults,
  file_id uuid not null,
  piece int not null check (piece >= 0),
  bytes bytea not null check (length(bytes) between 1 and 1048576),
  primary key (authority_id, file_id, piece),
  foreign key (authority_id, file_id) references statement_file
);
comment on table statement_piece is 'The bytes of a statement in pieces of at most 1 MB, in order.';
call guard('statement_piece', 'select, insert');

create table statement_refused (
  like council_owned including defaults,
  file_id uuid not null,
  reason text not null,
  refused_at timestamptz not null,
  primary key (authority_id, file_id),
  foreign key (authority_id, file_id) references statement_file
);
comment on table statement_refused is 'A file of which nothing was taken in, and why.';
call guard('statement_refused', 'select, insert');

create table statement_headings (
  like council_owned including defaults,
  fingerprint text not null check (length(fingerprint) between 1 and 64),
  mapped_at timestamptz not null,
  mapping jsonb not null,
  mapped_by uuid not null,
  primary key (authority_id, fingerprint, mapped_at),
  foreign key (authority_id, mapped_by) references human (authority_id, human_id)
);
comment on table statement_headings is 'What the columns of a kind of file mean, said once by a human: by the fingerprint of its headings, the newest stands. Holds no rows of anybody.';
call guard('statement_headings', 'select, insert');

create table statement_unknown (
  like council_owned including defaults,
  file_id uuid not null,
  fingerprint text not null,
  found_at timestamptz not null,
  primary key (authority_id, file_id),
  foreign key (authority_id, file_id) references statement_file
);
comment on table statement_unknown is 'A file whose headings nobody had explained when it came: it waits for a human to say what its columns mean.';
call guard('statement_unknown', 'select, insert');

create table statement_import (
  like council_owned including defaults,
  file_id uuid not null,
  budget_id uuid not null,
  account_id uuid not null,
  format text not null,
  rows_read int not null check (rows_read > 0),
  rows_new int not null check (rows_new >= 0),
  rows_known int not null check (rows_known >= 0),
  rows_refused int not null check (rows_refused >= 0),
  rows_alike int not null check (rows_alike between 0 and rows_new),
  first_day date,
  last_day date,
  opening_pence bigint,
  closing_on date,
  closing_pence bigint,
  read_at timestamptz not null,
  primary key (authority_id, file_id),
  constraint no_row_is_lost check (rows_read = rows_new + rows_known + rows_refused),
  foreign key (authority_id, budget_id, account_id, file_id) references statement_file (authority_id, budget_id, account_id, file_id)
);
comment on table statement_import is 'What was read of a file: written with all its rows in one transaction, or not at all. Each row is new, known already, or refused by name.';
create index statement_import_of_account on statement_import (authority_id, account_id, last_day);
call guard('statement_import', 'select, insert');

create table statement_taken (
  like council_owned including defaults,
  file_id uuid not null,
  taken_by uuid not null,
  taken_at timestamptz not null,
  primary key (authority_id, file_id),
  foreign key (authority_id, file_id) references statement_import
);
comment on table statement_taken is 'The rows of a file count: at once, or, where they were read from a PDF, when a human has said that they are right.';
call guard('statement_taken', 'select, insert');

create table statement_undone (
  like council_owned including defaults,
  file_id uuid not null,
  undone_by uuid not null,
  undone_at timestamptz not null,
  primary key (authority_id, file_id),
  foreign key (authority_id, file_id) references statement_import
);
comment on table statement_undone is 'The rows of a file count no longer: a human took it back. The same file can be sent again.';
call guard('statement_undone', 'select, insert');

create table statement_row (
  like council_owned including defaults,
  file_id uuid not null,
  row_number int not null check (row_number > 0),
  budget_id uuid not null,
  account_id uuid not null,
  booked_on date not null,
  amount_pence bigint not null check (amount_pence <> 0),
  payee text not null,
  words text not null,
  print bytea not null check (length(print) = 16),
  turn int not null check (turn >= 0),
  primary key (authority_id, file_id, row_number),
  constraint a_row_stands_once unique (authority_id, account_id, print, turn),
  foreign key (authority_id, budget_id, account_id, file_id) references statement_file (authority_id, budget_id, account_id, file_id)
);
comment on table statement_row is 'A row of a bank statement: pence, below zero for what went out.';
comment on column statement_row.print is 'A hash of what the row says and of how many equal ones stood before it in its file: read again, it is the same.';
comment on column statement_row.turn is 'How many files of this account had been undone before: so that an undone row can come again.';
create index statement_row_of_budget on statement_row (authority_id, budget_id, booked_on);
call guard('statement_row', 'select, insert');
-- The file, which the foreign key asks for anyway, has the council's own: asking for it again at each of 100,000 rows costs a second.
alter table statement_row drop constraint statement_row_authority_id_fkey;

create table statement_row_refused (
  like council_owned including defaults,
  file_id uuid not null,
  row_number int not null,
  text text not null,
  reason text not null,
  primary key (authority_id, file_id, row_number),
  foreign key (authority_id, file_id) references statement_file
);
comment on table statement_row_refused is 'A row that could not be read, as it stood, and why: listed, never lost.';
call guard('statement_row_refused', 'select, insert');

create table statement_row_known (
  like council_owned including defaults,
  file_id uuid not null,
  row_number int not null,
  known_file uuid not null,
  known_row int not null,
  primary key (authority_id, file_id, row_number),
  foreign key (authority_id, file_id) references statement_file,
  foreign key (authority_id, known_file, known_row) references statement_row (authority_id, file_id, row_number)
);
comment on table statement_row_known is 'A row of a file that stood there before, from another file: which one it is.';
create index statement_row_known_other on statement_row_known (authority_id, known_file, known_row);
call guard('statement_row_known', 'select, insert');

create table statement_row_alike (
  like council_owned including defaults,
  file_id uuid not null,
  row_number int not null,
  other_file uuid not null,
  other_row int not null,
  primary key (authority_id, file_id, row_number),
  foreign key (authority_id, file_id, row_number) references statement_row (authority_id, file_id, row_number),
  foreign key (authority_id, other_file, other_row) references statement_row (authority_id, file_id, row_number)
);
comment on table statement_row_alike is 'A row that a human said is another file''s row in other words: it does not count while that other one does.';
call guard('statement_row_alike', 'select, insert');

create view counted_row with (security_invoker = true) as
  select r.authority_id, r.file_id, r.row_number, r.budget_id, r.account_id, r.booked_on, r.amount_pence, r.payee, r.words
  from statement_row r
  join statement_taken t on t.authority_id = r.authority_id and t.file_id = r.file_id
  where not exists (select from statement_undone u where u.authority_id = r.authority_id and u.file_id = r.file_id)
    and not exists (select from statement_row_alike a where a.authority_id = r.authority_id and a.file_id = r.file_id and a.row_number = r.row_number
      and not exists (select from statement_undone u where u.authority_id = a.authority_id and u.file_id = a.other_file));
comment on view counted_row is 'The rows of statements that count: taken in, not undone, and not another file''s row in other words.';
grant select on counted_row to footing_app;

create table purchase_put_right (
  like council_owned including defaults,
  purchase_id uuid not null,
  because text not null check (length(trim(because)) > 0),
  instead_id uuid,
  put_right_by uuid not null,
  put_right_on date not null,
  primary key (authority_id, purchase_id),
  foreign key (authority_id, purchase_id) references purchase (authority_id, purchase_id),
  foreign key (authority_id, instead_id) references purchase (authority_id, purchase_id),
  foreign key (authority_id, put_right_by) references human (authority_id, human_id)
);
comment on table purchase_put_right is 'A purchase that counts no longer: it was written down wrongly, came back, or stands again under another id (instead). The ledger has it the other way.';
call guard('purchase_put_right', 'select, insert');

create table row_settled (
  like council_owned including defaults,
  settled_id uuid not null,
  budget_id uuid not null,
  file_id uuid not null,
  row_number int not null,
  is_what text not null check (is_what in ('purchase','payment','came-back','not-this-budget')),
  purchase_id uuid,
  payment_id uuid,
  made_purchase boolean not null default false check (not made_purchase or is_what = 'purchase'),
  how text not null check (how in ('exact','agreed','said')),
  because text not null,
  settled_by uuid not null,
  settled_on date not null,
  primary key (authority_id, settled_id),
  check ((is_what in ('purchase','came-back')) = (purchase_id is not null)),
  check ((is_what = 'payment') = (payment_id is not null)),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, file_id, row_number) references statement_row (authority_id, file_id, row_number),
  foreign key (authority_id, purchase_id) references purchase (authority_id, purchase_id),
  foreign key (authority_id, payment_id) references payment (authority_id, payment_id),
  foreign key (authority_id, settled_by) references human (authority_id, human_id)
);
comment on table row_settled is 'What a row of a statement was: a purchase, a payment from the council, money that came back, or nothing of this budget.';
comment on column row_settled.made_purchase is 'The purchase was written down from this row: when the row is open again, it counts no longer.';
comment on column row_settled.how is 'exact: it could be nothing else; agreed: proposed, and a human said yes; said: a human said so.';
create index row_settled_of_row on row_settled (authority_id, file_id, row_number);
create index row_settled_of_budget on row_settled (authority_id, budget_id, settled_on);
create index row_settled_purchase on row_settled (authority_id, purchase_id) where purchase_id is not null;
call guard('row_settled', 'select, insert');

create table row_opened_again (
  like council_owned including defaults,
  settled_id uuid not null,
  opened_by uuid not null,
  opened_on date not null,
  primary key (authority_id, settled_id),
  foreign key (authority_id, settled_id) references row_settled
);
comment on table row_opened_again is 'What was said of a row stands no longer.';
call guard('row_opened_again', 'select, insert');

create table payee_rule (
  like council_owned including defaults,
  rule_id uuid not null,
  budget_id uuid not null,
  payee text not null check (length(payee) between 1 and 80),
  line_id uuid not null,
  made_by uuid not null,
  made_on date not null,
  primary key (authority_id, rule_id),
  foreign key (authority_id, budget_id, line_id) references agreement_line (authority_id, budget_id, line_id),
  foreign key (authority_id, made_by) references human (authority_id, human_id)
);
comment on table payee_rule is 'A human said: what goes to this payee is for this part of the plan. It proposes, it decides nothing. The newest of a payee stands.';
create index payee_rule_of_budget on payee_rule (authority_id, budget_id, made_on desc);
call guard('payee_rule', 'select, insert');

create table payee_rule_ended (
  like council_owned including defaults,
  rule_id uuid not null,
  ended_by uuid not null,
  ended_on date not null,
  primary key (authority_id, rule_id),
  foreign key (authority_id, rule_id) references payee_rule
);
comment on table payee_rule_ended is 'The rule of a payee proposes no more.';
call guard('payee_rule_ended', 'select, insert');

create table statement_closed (
  like council_owned including defaults,
  budget_id uuid not null,
  account_id uuid not null,
  up_to date not null,
  opening_pence bigint not null,
  closing_pence bigint not null,
  closed_by uuid not null,
  closed_on date not null,
  primary key (authority_id, account_id, up_to),
  foreign key (authority_id, budget_id, account_id) references statement_account (authority_id, budget_id, account_id),
  foreign key (authority_id, closed_by) references human (authority_id, human_id)
);
comment on table statement_closed is 'The account agrees with its statement up to this day: the opening balance and every row come to the closing one. Nothing of that time changes any more; what must be put right is a new row.';
create index statement_closed_of_budget on statement_closed (authority_id, budget_id, up_to desc);
call guard('statement_closed', 'select, insert');

-- The last belt: no row of a closed time comes, goes, or is said to be something else.
create function closed_time_stays() returns trigger language plpgsql as $$
declare found_day date;
begin
  if tg_table_name = 'statement_taken' then
    select min(c.up_to) into found_day from added a
      join statement_row r on r.authority_id = a.authority_id and r.file_id = a.file_id
      join statement_closed c on c.authority_id = r.authority_id and c.account_id = r.account_id and c.up_to >= r.booked_on;
  elsif tg_table_name = 'statement_undone' then
    select min(c.up_to) into found_day from added a
      join statement_row r on r.authority_id = a.authority_id and r.file_id = a.file_id
      join statement_taken t on t.authority_id = r.authority_id and t.file_id = r.file_id
      join statement_closed c on c.authority_id = r.authority_id and c.account_id = r.account_id and c.up_to >= r.booked_on;
  else
    select min(c.up_to) into found_day from added a
      join row_settled s on s.authority_id = a.authority_id and s.settled_id = a.settled_id
      join statement_row r on r.authority_id = s.authority_id and r.file_id = s.file_id and r.row_number = s.row_number
      join statement_closed c on c.authority_id = r.authority_id and c.account_id = r.account_id and c.up_to >= r.booked_on;
  end if;
  if found_day is not null then raise exception 'this account is closed up to %', found_day using constraint = 'closed_time_stays'; end if;
  return null;
end $$;
create trigger closed_time_stays after insert on statement_taken referencing new table as added for each statement execute function closed_time_stays();
create trigger closed_time_stays after insert on statement_undone referencing new table as added for each statement execute function closed_time_stays();
create trigger closed_time_stays after insert on row_opened_again referencing new table as added for each statement execute function closed_time_stays();

-- A row is one thing at a time, and a purchase is one row.
create function a_row_is_one_thing() returns trigger language plpgsql as $$
begin
  if exists (select from row_settled b where b.authority_id = new.authority_id and b.file_id = new.file_id and b.row_number = new.row_number
      and b.settled_id <> new.settled_id and not exists (select from row_opened_again o where o.authority_id = b.authority_id and o.settled_id = b.settled_id))
    or (new.is_what = 'purchase' and exists (select from row_settled b where b.authority_id = new.authority_id and b.purchase_id = new.purchase_id
      and b.is_what = 'purchase' and b.settled_id <> new.settled_id
      and not exists (select from row_opened_again o where o.authority_id = b.authority_id and o.settled_id = b.settled_id)))
  then raise exception 'this row is settled already' using constraint = 'a_row_is_one_thing'; end if;
  return null;
end $$;
create trigger a_row_is_one_thing after insert on row_settled for each row execute function a_row_is_one_thing();

-- A file's rows are written with what was read of it: none is added later.
create function rows_come_with_their_file() returns trigger language plpgsql as $$
begin
  if exists (select from added a join statement_import i on i.authority_id = a.authority_id and i.file_id = a.file_id)
  then raise exception 'this file has been read: no row is added to it' using constraint = 'rows_come_with_their_file'; end if;
  return null;
end $$;
create trigger rows_come_with_their_file after insert on statement_row referencing new table as added for each statement execute function rows_come_with_their_file();
