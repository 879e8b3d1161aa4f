-- Spending by phone: receipts of several pages, photos that come before the rest, and whether the money helped.
alter table purchase add unique (authority_id, budget_id, purchase_id);

create table receipt_page (
  like council_owned including defaults,
  purchase_id uuid not null,
  budget_id uuid not null,
  page smallint not null check (page between 1 and 10),
  file_id uuid not null,
  primary key (authority_id, purchase_id, page),
  foreign key (authority_id, budget_id, purchase_id) references purchase (authority_id, budget_id, purchase_id),
  foreign key (authority_id, budget_id, file_id) references file (authority_id, budget_id, file_id)
);
comment on table receipt_page is 'The pages of a purchase''s receipt, each a picture of its own. The first is the purchase''s file as well.';
create index receipt_page_of_file on receipt_page (authority_id, budget_id, file_id);
call guard('receipt_page', 'select, insert');
create index purchase_of_file on purchase (authority_id, budget_id, file_id) where file_id is not null;

create table receipt_draft (
  like council_owned including defaults,
  draft_id uuid not null,
  budget_id uuid not null,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (authority_id, draft_id),
  unique (authority_id, budget_id, draft_id),
  foreign key (authority_id, budget_id) references budget,
  foreign key (authority_id, added_by) references human (authority_id, human_id)
);
comment on table receipt_draft is 'Photos of a receipt that were added before what they are of was said.';
create index receipt_draft_of_budget on receipt_draft (authority_id, budget_id, added_at);
create index receipt_draft_in_order on receipt_draft (authority_id, added_at);
call guard('receipt_draft', 'select, insert');

create table receipt_draft_page (
  like council_owned including defaults,
  draft_id uuid not null,
  budget_id uuid not null,
  page smallint not null check (page between 1 and 10),
  file_id uuid not null,
  primary key (authority_id, draft_id, page),
  foreign key (authority_id, budget_id, draft_id) references receipt_draft (authority_id, budget_id, draft_id),
  foreign key (authority_id, budget_id, file_id) references file (authority_id, budget_id, file_id)
);
comment on table receipt_draft_page is 'The pages of photos that were added first.';
call guard('receipt_draft_page', 'select, insert');

create table receipt_draft_done (
  like council_owned including defaults,
  draft_id uuid not null,
  budget_id uuid not null,
  purchase_id uuid,
  done_by uuid not null,
  done_on date not null,
  primary key (authority_id, draft_id),
  foreign key (authority_id, budget_id, draft_id) references receipt_draft (authority_id, budget_id, draft_id),
  foreign key (authority_id, budget_id, purchase_id) references purchase (authority_id, budget_id, purchase_id),
  foreign key (authority_id, done_by) references human (authority_id, human_id)
);
comment on table receipt_draft_done is 'Photos that were added first became the receipt of a purchase, once; or, without one, the person let them go.';
call guard('receipt_draft_done', 'select, insert');

create table receipt_reading (
  like council_owned including defaults,
  draft_id uuid not null,
  budget_id uuid not null,
  total_pence bigint check (total_pence > 0),
  paid_on date,
  shop text,
  read_at timestamptz not null,
  primary key (authority_id, draft_id),
  foreign key (authority_id, budget_id, draft_id) references receipt_draft (authority_id, budget_id, draft_id)
);
comment on table receipt_reading is 'What a machine guessed from the photos: shown as a guess, and never used without the person. Empty where it could not read them.';
call guard('receipt_reading', 'select, insert');

create table purchase_helped (
  like council_owned including defaults,
  helped_id bigint generated always as identity,
  purchase_id uuid not null,
  budget_id uuid not null,
  answer text not null check (answer in ('yes','a-little','no','rather-not-say')),
  said_by uuid not null,
  said_on date not null,
  primary key (authority_id, helped_id),
  foreign key (authority_id, budget_id, purchase_id) references purchase (authority_id, budget_id, purchase_id),
  foreign key (authority_id, said_by) references human (authority_id, human_id)
);
comment on table purchase_helped is 'Whether the money helped, as the person alone says if they like; the newest answer of a purchase stands.';
create index purchase_helped_of_budget on purchase_helped (authority_id, budget_id, purchase_id, helped_id desc);
call guard('purchase_helped', 'select, insert');
