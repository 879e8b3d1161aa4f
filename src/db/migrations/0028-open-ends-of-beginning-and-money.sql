-- How somebody who works here comes in: a link, for one human, once, for some days. What proves it is kept as its sha256 alone.

create table invitation (
  like council_owned including defaults,
  invitation_id uuid not null,
  human_id uuid not null,
  token_hash bytea not null check (length(token_hash) = 32),
  invited_by uuid,
  invited_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > invited_at),
  primary key (authority_id, invitation_id),
  unique (authority_id, token_hash),
  foreign key (authority_id, human_id) references human,
  foreign key (authority_id, invited_by) references human (authority_id, human_id)
);
comment on table invitation is 'A link by which one human sets their password. Only the newest of a human works, once, until it ends.';
comment on column invitation.invited_by is 'The administrator who invited; null where the council was added with its first administrator.';
create index invitation_of_human on invitation (authority_id, human_id, invited_at desc);
call guard('invitation', 'select, insert');

create table invitation_used (
  like council_owned including defaults,
  invitation_id uuid not null,
  used_at timestamptz not null,
  primary key (authority_id, invitation_id),
  foreign key (authority_id, invitation_id) references invitation
);
comment on table invitation_used is 'That an invitation was used. A second use of it is a second row, and there is none.';
call guard('invitation_used', 'select, insert');

-- Whoever asks, a link works once, in its days, and only while no newer one was made.
create function invitation_works_once() returns trigger language plpgsql as $$
begin
  if not exists (select from invitation i where i.authority_id = new.authority_id and i.invitation_id = new.invitation_id
      and i.ends_at > new.used_at
      and not exists (select from invitation n where n.authority_id = i.authority_id and n.human_id = i.human_id
        and (n.invited_at, n.invitation_id) > (i.invited_at, i.invitation_id)))
  then raise exception 'this invitation does not work any more'; end if;
  return new;
end $$;
create trigger invitation_works_once after insert on invitation_used for each row execute function invitation_works_once();

-- A large file of a run is made outside the request, a part at a time: what somebody asked for, and each part once it is written.
create table payment_file_asked (
  like council_owned including defaults,
  file_id uuid not null,
  pay_run_id uuid not null,
  format text not null check (format in ('accounts-payable-csv','pain.001','bacs-18','card-csv')),
  written_with jsonb not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  primary key (authority_id, file_id),
  foreign key (authority_id, pay_run_id) references pay_run,
  foreign key (authority_id, asked_by) references human (authority_id, human_id)
);
comment on table payment_file_asked is 'A file of a run that is being made, or was: it is there once payment_file has it.';
create index payment_file_asked_of_run on payment_file_asked (authority_id, pay_run_id);
call guard('payment_file_asked', 'select, insert');

create table payment_file_part (
  like council_owned including defaults,
  file_id uuid not null,
  part int not null check (part > 0),
  bytes bytea not null,
  payments int not null check (payments > 0),
  total_pence bigint not null check (total_pence > 0),
  up_to_day date not null,
  up_to_payment uuid not null,
  day_payments int not null check (day_payments > 0),
  day_pence bigint not null check (day_pence > 0),
  is_last boolean not null,
  written_at timestamptz not null,
  primary key (authority_id, file_id, part),
  foreign key (authority_id, file_id) references payment_file_asked
);
comment on table payment_file_part is 'A part of a large file, in order: its bytes, what it pays, and up to which payment, so that the next goes on there.';
comment on column payment_file_part.day_payments is 'How many payments of its last day stand in this part and those before, and day_pence how much: to be held against the day''s own total.';
call guard('payment_file_part', 'select, insert');

create table payment_file_stopped (
  like council_owned including defaults,
  file_id uuid not null,
  stopped_at timestamptz not null,
  primary key (authority_id, file_id),
  foreign key (authority_id, file_id) references payment_file_asked
);
comment on table payment_file_stopped is 'A file whose payments were not those that its totals count: nothing of it is handed out.';
call guard('payment_file_stopped', 'select, insert');

-- What was made in parts is the sum of its parts, every one of them there.
create function file_is_its_parts() returns trigger language plpgsql as $$
begin
  if exists (select from payment_file_asked a where a.authority_id = new.authority_id and a.file_id = new.file_id)
    and not exists (select from (select count(*) as parts, max(p.part) as newest, sum(p.payments) as payments, sum(p.total_pence) as pence,
        bool_or(p.is_last) as whole from payment_file_part p where p.authority_id = new.authority_id and p.file_id = new.file_id) x
      where x.whole and x.parts = x.newest and x.payments = new.payments and x.pence = new.total_pence)
  then raise exception 'a file''s totals differ from its parts'; end if;
  return new;
end $$;
create trigger file_is_its_parts before insert on payment_file for each row execute function file_is_its_parts();

-- What was kept of a payment and given back with a later one is kept again where that later payment comes back from the bank: what put
-- it right is put right in its turn, each a row of its own. Nothing else is put right twice.
create or replace function reversal_mirrors() returns trigger language plpgsql as $$
begin
  if not exists (select from transfer t where t.authority_id = new.authority_id and t.transfer_id = new.reverses
      and (t.reverses is null or t.kind = 'contribution-kept' and new.kind = 'contribution-kept')
      and t.debit_account = new.credit_account and t.credit_account = new.debit_account
      and t.amount_pence = new.amount_pence and t.budget_id = new.budget_id) then
    raise exception 'what puts a transfer right is that transfer the other way';
  end if;
  return new;
end $$;

create function put_right_last(council int, first bigint) returns bigint language sql stable as $$
  with recursive chain (id, depth) as (select first, 0
    union all select r.transfer_id, c.depth + 1 from chain c join transfer r on r.authority_id = council and r.reverses = c.id)
  select id from chain order by depth desc limit 1
$$;
comment on function put_right_last is 'The newest of a transfer, what put it right, what put that right, and so on.';

create function is_put_right(council int, first bigint) returns boolean language sql stable as $$
  with recursive chain (id, depth) as (select first, 0
    union all select r.transfer_id, c.depth + 1 from chain c join transfer r on r.authority_id = council and r.reverses = c.id)
  select max(depth) % 2 = 1 from chain
$$;
comment on function is_put_right is 'Whether a transfer counts no more: put right, and not put right back again.';

-- A claim goes only with what counts no more.
create or replace function paid_claims_stay() returns trigger language plpgsql as $$
begin
  if exists (select from transfer t where t.authority_id = old.authority_id and t.key = old.item_id
      and not is_put_right(t.authority_id, t.transfer_id)) then
    raise exception 'what was paid is not freed to be paid again';
  end if;
  return old;
end $$;

-- The same line of the bank in two forms (CSV and camt.053) counts once. Each line of a file that may stand already, in a file of
-- another form, says of which; for a whole file it is said whether they are the same, and that may be said again.
create table entry_twin (
  like council_owned including defaults,
  entry_id uuid not null,
  import_id uuid not null,
  twin_of uuid not null,
  is_sure boolean not null,
  primary key (authority_id, entry_id),
  unique (authority_id, import_id, twin_of),
  foreign key (authority_id, entry_id) references statement_entry,
  foreign key (authority_id, twin_of) references statement_entry,
  foreign key (authority_id, import_id) references bank_import
);
comment on table entry_twin is 'A line of a file that another file, in another form, had already: the same day and amount, and sure where a reference is the same.';
create index entry_twin_of_import on entry_twin (authority_id, import_id);
call guard('entry_twin', 'select, insert');

create table twins_said (
  like council_owned including defaults,
  twins_said_id bigint generated always as identity,
  import_id uuid not null,
  are_same boolean not null,
  said_by uuid not null,
  said_on date not null,
  primary key (authority_id, twins_said_id),
  foreign key (authority_id, import_id) references bank_import,
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table twins_said is 'What a human said of all such lines of a file together: the same, or others. The newest stands; before anybody says, they do not count.';
create index twins_said_of_import on twins_said (authority_id, import_id, twins_said_id desc);
call guard('twins_said', 'select, insert');

create view statement_entry_now with (security_invoker) as
  select e.* from statement_entry e where not exists (select from entry_twin t where t.authority_id = e.authority_id and t.entry_id = e.entry_id
    and coalesce((select s.are_same from twins_said s where s.authority_id = t.authority_id and s.import_id = t.import_id
      order by s.twins_said_id desc limit 1), true));
comment on view statement_entry_now is 'The lines of the council''s statement that count: each once, in however many forms it came.';
grant select on statement_entry_now to footing_app;

create function a_line_counts_once() returns trigger language plpgsql as $$
begin
  if not exists (select from statement_entry_now e where e.authority_id = new.authority_id and e.entry_id = new.entry_id) then
    raise exception 'this line stands in another file already';
  end if;
  return new;
end $$;
create trigger a_line_counts_once after insert on entry_matched for each row execute function a_line_counts_once();

create function settled_lines_stay() returns trigger language plpgsql as $$
begin
  if new.are_same and exists (select from entry_twin t join entry_matched m on m.authority_id = t.authority_id and m.entry_id = t.entry_id
      where t.authority_id = new.authority_id and t.import_id = new.import_id) then
    raise exception 'a line that was settled is not left out';
  end if;
  return new;
end $$;
create trigger settled_lines_stay before insert on twins_said for each row execute function settled_lines_stay();
