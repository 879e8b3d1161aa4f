-- Uploads: a receipt is read outside any transaction, photos let go are removed, a long file says how far it is, and a file of
-- several accounts waits until a human has said which of them is this budget's.

create table receipt_reading_begun (
  like council_owned including defaults,
  draft_id uuid not null,
  budget_id uuid not null,
  begun_at timestamptz not null,
  primary key (authority_id, draft_id, begun_at),
  foreign key (authority_id, budget_id, draft_id) references receipt_draft (authority_id, budget_id, draft_id)
);
comment on table receipt_reading_begun is 'A machine began to read photos, in real time: no other begins for some minutes, and after three tries none does.';
call guard('receipt_reading_begun', 'select, insert');

create table receipt_draft_gone (
  like council_owned including defaults,
  draft_id uuid not null,
  budget_id uuid not null,
  pages int not null check (pages >= 0),
  removed_on date not null,
  primary key (authority_id, draft_id),
  foreign key (authority_id, budget_id, draft_id) references receipt_draft (authority_id, budget_id, draft_id)
);
comment on table receipt_draft_gone is 'Photos that the person let go were removed for good, with what a machine read of them. That they were there, and who let them go when, stays.';
call guard('receipt_draft_gone', 'select, insert');

-- The person is told these 30 days. Never a photo that is, or became, somebody's receipt, nor one that still waits.
create function photos_let_go_are_removed() returns trigger language plpgsql security definer set search_path = public as $$
declare files uuid[];
begin
  -- A row of another council, or of none, is the policy's to refuse; nothing is taken away for it.
  if new.authority_id is null or new.authority_id is distinct from nullif(current_setting('app.authority', true), '')::int then return new; end if;
  if not exists (select from receipt_draft_done d, journey_clock c where d.authority_id = new.authority_id and d.draft_id = new.draft_id
    and d.purchase_id is null and d.done_on <= ((now() + c.ahead) at time zone 'Europe/London')::date - 30) then
    raise exception 'photos are removed 30 days after the person let them go, and no others';
  end if;
  with gone as (
    delete from receipt_draft_page p where p.authority_id = new.authority_id and p.draft_id = new.draft_id returning p.file_id)
  select coalesce(array_agg(file_id), '{}') into files from gone;
  delete from file f where f.authority_id = new.authority_id and f.file_id = any(files)
    and not exists (select from receipt_page p where p.authority_id = new.authority_id and p.file_id = f.file_id)
    and not exists (select from purchase p where p.authority_id = new.authority_id and p.file_id = f.file_id);
  delete from receipt_reading r where r.authority_id = new.authority_id and r.draft_id = new.draft_id;
  new.pages := cardinality(files);
  return new;
end $$;
create trigger photos_let_go_are_removed before insert on receipt_draft_gone
  for each row execute function photos_let_go_are_removed();

create table statement_progress (
  like council_owned including defaults,
  file_id uuid not null,
  heard_at timestamptz not null,
  rows_so_far int not null check (rows_so_far > 0),
  primary key (authority_id, file_id, heard_at),
  foreign key (authority_id, file_id) references statement_file
);
comment on table statement_progress is 'How far a long file is read, written beside its reading, so that every process can say it. The newest row stands, until the file is read.';
call guard('statement_progress', 'select, insert');

create table statement_several (
  like council_owned including defaults,
  file_id uuid not null,
  nth smallint not null check (nth between 1 and 50),
  ends text not null check (length(ends) <= 4),
  rows_found int not null check (rows_found > 0),
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  found_at timestamptz not null,
  primary key (authority_id, file_id, nth),
  foreign key (authority_id, file_id) references statement_file
);
comment on table statement_several is 'The accounts of which a file has rows, where it has more than one: a human says which is this budget''s, and nothing is taken in before. In the order of the file.';
comment on column statement_several.ends is 'The last four characters of the account''s number or name; '''' where the file names none. No more of it is kept here.';
call guard('statement_several', 'select, insert');

create table statement_chosen (
  like council_owned including defaults,
  file_id uuid not null,
  nth smallint not null,
  chosen_by uuid not null,
  chosen_at timestamptz not null,
  primary key (authority_id, file_id),
  foreign key (authority_id, file_id, nth) references statement_several (authority_id, file_id, nth),
  foreign key (authority_id, chosen_by) references human (authority_id, human_id)
);
comment on table statement_chosen is 'Which account of a file is this budget''s, as a human said; of the others nothing is taken in.';
call guard('statement_chosen', 'select, insert');

-- Nothing of a file of several accounts counts before somebody has said which is meant.
create function several_accounts_wait_for_a_human() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (select from statement_several s where s.authority_id = new.authority_id and s.file_id = new.file_id)
    and not exists (select from statement_chosen c where c.authority_id = new.authority_id and c.file_id = new.file_id) then
    raise exception 'a file of several accounts waits until a human says which is this budget''s';
  end if;
  return new;
end $$;
create trigger several_accounts_wait_for_a_human before insert on statement_import
  for each row execute function several_accounts_wait_for_a_human();
